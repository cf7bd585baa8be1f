import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeModel } from '../support/fake-model.js';
import { DOCUMENTS, TemporaryCorpus } from './corpus.js';

const FILES = ['documents.jsonl', 'left-out.jsonl', 'passages.jsonl', 'passages.f32'];

let corpus: TemporaryCorpus;
beforeEach(async () => {
  corpus = await TemporaryCorpus.create({ ...DOCUMENTS, 'left.xyz': 'not read' });
});
afterEach(() => corpus.delete());

describe('openIndex', () => {
  it('is null where there is no index', async () => {
    expect(await corpus.open()).toBeNull();
  });

  it('gives back what was built', async () => {
    const { index } = await corpus.build();
    const opened = (await corpus.open())!;
    expect(opened.manifest).toEqual(index.manifest);
    expect(opened.documents).toEqual(index.documents);
    expect(opened.leftOut).toEqual(index.leftOut);
    expect(opened.store.passages).toEqual(index.store.passages);
    expect(opened.store.vectorData()).toEqual(index.store.vectorData());
    expect(opened.store.lexical.coverage('outer space')).toEqual(index.store.lexical.coverage('outer space'));
  });

  it('gives back an index of nothing', async () => {
    for (const source of Object.keys(DOCUMENTS)) await corpus.remove(source);
    await corpus.build();
    expect((await corpus.open())!.manifest).toMatchObject({ documentCount: 0, passageCount: 0 });
  });

  it('embeds nothing', async () => {
    await corpus.build();
    const model = new FakeModel();
    await corpus.open(model);
    expect(model.seen).toEqual([]);
  });

  it('counts documents and passages, and describes every file', async () => {
    const { index } = await corpus.build();
    expect(index.manifest).toMatchObject({ documentCount: 3, passageCount: index.store.passages.length });
    expect(index.manifest.files.map(({ name }) => name).sort()).toEqual([...FILES].sort());
  });

  it('refuses an index made with another model as stale, and a build replaces it', async () => {
    await corpus.build();
    const other = new FakeModel('fake-2');
    await expect(corpus.open(other)).rejects.toMatchObject({
      kind: 'stale-index',
      message: expect.stringContaining('npm run ingest'),
    });
    const report = await corpus.build(other);
    expect(report.files.filter(({ state }) => state === 'indexed')).toHaveLength(3);
    expect((await corpus.open(other))!.documents).toHaveLength(3);
    await expect(corpus.open()).rejects.toMatchObject({ kind: 'stale-index' });
  });
});

describe('a damaged index', () => {
  const damages: [string, (path: string) => Promise<void>][] = [
    ['cut short', async (path) => truncate(path, Math.floor((await readFile(path)).length / 2))],
    ['altered', async (path) => alter(path)],
    ['gone', (path) => rm(path)],
  ];

  it.each(FILES.flatMap((file) => damages.map(([damage, apply]) => [file, damage, apply] as const)))(
    'is refused where %s is %s, and a build makes it anew',
    async (file, _, apply) => {
      await corpus.build();
      await apply(join(await corpus.version(), file));
      await expect(corpus.open()).rejects.toMatchObject({
        kind: 'corrupt-index',
        message: expect.stringContaining(file),
      });
      await corpus.build();
      expect((await corpus.open())!.documents).toHaveLength(3);
    },
  );

  it.each(damages)('is refused where its manifest is %s, and a build makes it anew', async (_, apply) => {
    await corpus.build();
    await apply(join(await corpus.version(), 'manifest.json'));
    await expect(corpus.open()).rejects.toMatchObject({ name: 'PinciteError' });
    await corpus.build();
    expect((await corpus.open())!.documents).toHaveLength(3);
  });

  it('is refused where its version is gone, and a build makes it anew', async () => {
    await corpus.build();
    await rm(await corpus.version(), { recursive: true });
    await expect(corpus.open()).rejects.toMatchObject({ name: 'PinciteError' });
    await corpus.build();
    expect((await corpus.open())!.documents).toHaveLength(3);
  });
});

describe('a build that was killed', () => {
  it('leaves the old index in use, until a build finishes', async () => {
    await corpus.build();
    const before = `${corpus.index}-before`;
    await cp(corpus.index, before, { recursive: true });
    await corpus.write('new.txt', 'A new note on the session.');
    await corpus.build();
    // Written but not yet switched to: the new version beside the old one, which is still named.
    await cp(before, corpus.index, { recursive: true });
    await writeFile(join(corpus.index, 'current.new'), 'half a na');
    expect((await corpus.open())!.documents).toHaveLength(3);

    await corpus.build();
    expect((await corpus.open())!.documents).toHaveLength(4);
    expect(await versionsLeft()).toHaveLength(1);
  });

  it('leaves a half-written version, which is passed over and removed by the next', async () => {
    await corpus.build();
    const half = join(corpus.index, '0123456789abcdef');
    await mkdir(half);
    await writeFile(join(half, 'documents.jsonl'), '{"id":"a', 'utf8');
    expect((await corpus.open())!.documents).toHaveLength(3);

    await corpus.write('new.txt', 'A new note on the session.');
    await corpus.build();
    expect(await versionsLeft()).toHaveLength(1);
  });
});

describe('the index folder', () => {
  it('keeps what is not an index', async () => {
    await corpus.build();
    await mkdir(join(corpus.index, 'mine'));
    await corpus.write('new.txt', 'A new note on the session.');
    await corpus.build();
    expect(await corpus.indexEntries()).toContain('mine');
  });
});

async function versionsLeft(): Promise<string[]> {
  return (await corpus.indexEntries()).filter((name) => /^[0-9a-f]{16}$/.test(name));
}

/** Turns one bit in the middle; a file that is empty gets a byte. */
async function alter(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length === 0) return writeFile(path, ' ');
  const at = Math.floor(content.length / 2);
  content[at] = content[at]! ^ 1;
  await writeFile(path, content);
}
