/** A corpus and an index in a folder of their own, for the tests that write files. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NO_ALIGNMENT } from '../../index/align.js';
import { buildIndex } from '../../index/build.js';
import { listSources } from '../../index/load.js';
import { fingerprintOf } from '../../index/manifest.js';
import { openIndex } from '../../index/store.js';
import type { Source } from '../../index/types.js';
import { FakeModel, fakeEmbeddings } from '../support/fake-model.js';
import { READ_HERE } from '../support/reading.js';

/** Short documents in several languages. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  'note.en.txt': 'A note on outer space\n\n1. The Conference met in Geneva.\n\n2. It spoke of outer space.\n',
  'note.zh.txt': '关于外层空间的说明\n\n1. 裁军谈判会议在日内瓦举行会议。\n\n2. 会议讨论了外层空间问题。\n',
  'sub/note.md': '# Sur l’espace\n\nLa Conférence s’est réunie à Genève **au printemps**.\n',
};

export class TemporaryCorpus {
  private constructor(
    readonly corpus: string,
    readonly index: string,
  ) {}

  static async create(
    files: Readonly<Record<string, string | Uint8Array>> = DOCUMENTS,
  ): Promise<TemporaryCorpus> {
    const root = await mkdtemp(join(tmpdir(), 'pincite-test-'));
    const created = new TemporaryCorpus(join(root, 'corpus'), join(root, 'index'));
    await mkdir(created.corpus);
    for (const [path, content] of Object.entries(files)) await created.write(path, content);
    return created;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.corpus, path)), { recursive: true });
    await writeFile(join(this.corpus, path), content);
  }

  remove(path: string): Promise<void> {
    return rm(join(this.corpus, path));
  }

  list(maxFileBytes = 100_000) {
    return listSources(this.corpus, { maxFileBytes, reader: READ_HERE });
  }

  /** @param also Sources beside the files. */
  async build(model = new FakeModel(), also: readonly Source[] = []) {
    const { sources, leftOut } = await this.list();
    return buildIndex({
      folder: this.index,
      sources: [...sources, ...also],
      leftOut,
      embeddings: fakeEmbeddings(model),
    });
  }

  open(model = new FakeModel()) {
    return openIndex(this.index, fakeEmbeddings(model), fingerprintOf(model.identity, NO_ALIGNMENT));
  }

  /** The folder of the version in use. */
  async version(): Promise<string> {
    return join(this.index, (await readFile(join(this.index, 'current'), 'utf8')).trim());
  }

  /** Names in the index folder, sorted. */
  async indexEntries(): Promise<string[]> {
    return (await readdir(this.index)).sort();
  }

  delete(): Promise<void> {
    return rm(dirname(this.corpus), { recursive: true, force: true });
  }
}
