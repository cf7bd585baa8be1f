import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildProgress, buildIndex } from '../../index/build.js';
import { PinciteError } from '../../index/errors.js';
import { textSource } from '../../index/text-source.js';
import type { Source } from '../../index/types.js';
import { FakeModel, fakeEmbeddings } from '../support/fake-model.js';
import { TemporaryCorpus } from './corpus.js';

let corpus: TemporaryCorpus;
beforeEach(async () => {
  corpus = await TemporaryCorpus.create();
});
afterEach(() => corpus.delete());

type Report = Awaited<ReturnType<typeof buildIndex>>;
const statesOf = ({ files }: Report) => Object.fromEntries(files.map(({ source, state }) => [source, state]));
const vectorsOf = async (built: TemporaryCorpus) => readFile(join(await built.version(), 'passages.f32'));

function source(path: string, steps: Partial<Source> = {}): Source {
  return { ...textSource(path, `The words of ${path}.`), ...steps };
}

const failing = (path: string) => source(path, { describe: () => Promise.reject(new Error('it is locked')) });

describe('buildIndex', () => {
  it('indexes every file', async () => {
    const report = await corpus.build();
    expect(report.written).toBe(true);
    expect(statesOf(report)).toEqual({
      'note.en.txt': 'indexed',
      'note.zh.txt': 'indexed',
      'sub/note.md': 'indexed',
    });
    expect(report.index.documents.map(({ title, lang }) => [title, lang])).toEqual([
      ['A note on outer space', 'en'],
      ['关于外层空间的说明', 'zh'],
      ['Sur l’espace', 'fr'],
    ]);
    expect(report.characterCount).toBe(
      report.index.store.passages.reduce((sum, { pageContent }) => sum + pageContent.length, 0),
    );
  });

  it('leaves everything as it is where nothing has changed', async () => {
    const first = await corpus.build();
    const model = new FakeModel();
    const second = await corpus.build(model);
    expect(second).toMatchObject({ written: false, characterCount: 0 });
    expect(second.index.manifest.indexId).toBe(first.index.manifest.indexId);
    expect(new Set(Object.values(statesOf(second)))).toEqual(new Set(['unchanged']));
    expect(model.seen).toEqual([]);
  });

  it('embeds only what is new or changed, and drops what is gone', async () => {
    await corpus.build();
    await corpus.write('note.en.txt', 'A note on mines\n\nIt is about mines.');
    await corpus.write('new.txt', 'Something new is said here.');
    await corpus.remove('note.zh.txt');
    const model = new FakeModel();
    const report = await corpus.build(model);
    expect(statesOf(report)).toEqual({
      'new.txt': 'indexed',
      'note.en.txt': 'indexed',
      'note.zh.txt': 'removed',
      'sub/note.md': 'unchanged',
    });
    expect(model.seen.join('\n')).toMatch(/mines/);
    expect(model.seen.join('\n')).toMatch(/new/);
    expect(model.seen.join('\n')).not.toMatch(/Conf/);
    const opened = (await corpus.open())!;
    expect(opened.documents.map((document) => document.source)).toEqual([
      'new.txt',
      'note.en.txt',
      'sub/note.md',
    ]);
  });

  it('drops what is gone where nothing else has changed', async () => {
    await corpus.build();
    await corpus.remove('note.zh.txt');
    expect(await corpus.build()).toMatchObject({ written: true, characterCount: 0 });
    expect((await corpus.open())!.documents).toHaveLength(2);
  });

  it('reads a file anew that has become another, and back again', async () => {
    await corpus.build();
    await corpus.write('note.en.txt', Uint8Array.of(0, 1, 2));
    expect(statesOf(await corpus.build())).toMatchObject({ 'note.en.txt': 'failed' });
    expect((await corpus.open())!.documents).toHaveLength(2);
    await corpus.write('note.en.txt', 'A note is here again.');
    expect(statesOf(await corpus.build())).toMatchObject({ 'note.en.txt': 'indexed' });
    expect((await corpus.open())!.leftOut).toEqual([]);
  });

  it('keeps the id of a document whose content changes', async () => {
    const before = (await corpus.build()).index.documents[0]!;
    await corpus.write(before.source, 'Other words.');
    const after = (await corpus.build()).index.documents[0]!;
    expect(after.id).toBe(before.id);
    expect(after.contentHash).not.toBe(before.contentHash);
  });

  it('records why a file failed, goes on with the others, and tries again', async () => {
    const report = await corpus.build(new FakeModel(), [
      failing('x.txt'),
      source('y.txt', { read: () => Promise.reject(new Error('EACCES: not yours')) }),
      source('z.txt'),
    ]);
    expect(report.files.filter(({ state }) => state === 'failed')).toEqual([
      { source: 'x.txt', state: 'failed', reason: 'it is locked', news: true },
      { source: 'y.txt', state: 'failed', reason: 'EACCES: not yours', news: true },
    ]);
    expect((await corpus.open())!.documents).toHaveLength(4);
    expect((await corpus.open())!.leftOut.map(({ contentHash }) => contentHash === null)).toEqual([
      false,
      true,
    ]);

    expect(
      (await corpus.build(new FakeModel(), [failing('x.txt'), failing('y.txt'), source('z.txt')])).written,
    ).toBe(true);
    expect(statesOf(await corpus.build(new FakeModel(), [source('x.txt')]))).toMatchObject({
      'x.txt': 'indexed',
    });
  });

  it('writes nothing where only the same files fail again', async () => {
    await corpus.build(new FakeModel(), [failing('x.txt')]);
    expect((await corpus.build(new FakeModel(), [failing('x.txt')])).written).toBe(false);
  });

  it('stops where the model is gone, and leaves the index as it was', async () => {
    const { index } = await corpus.build();
    await corpus.write('new.txt', 'Something new is said here.');
    await expect(corpus.build(new GoneModel())).rejects.toMatchObject({ kind: 'model-unavailable' });
    expect((await corpus.open())!.manifest.indexId).toBe(index.manifest.indexId);
    expect(statesOf(await corpus.build())).toMatchObject({ 'new.txt': 'indexed' });
  });

  it('is refused while another build of the same index runs', async () => {
    let first: Promise<Report> | undefined;
    const finish = await new Promise<(content: Uint8Array) => void>((isReading) => {
      const slow = source('slow.txt', { read: () => new Promise((resolve) => isReading(resolve)) });
      first = corpus.build(new FakeModel(), [slow]);
    });
    await expect(corpus.build()).rejects.toMatchObject({ kind: 'busy' });
    finish(Buffer.from('Slow words.'));
    expect(statesOf(await first!)).toMatchObject({ 'slow.txt': 'indexed' });
  });

  it('makes the same vectors of the same files, at once or one after the other', async () => {
    await corpus.build();
    const gradual = await TemporaryCorpus.create({ 'note.zh.txt': 'other words' });
    try {
      await gradual.build();
      for (const { path, read } of (await corpus.list()).sources) {
        await gradual.write(path, await read());
        await gradual.build();
      }
      expect((await vectorsOf(gradual)).equals(await vectorsOf(corpus))).toBe(true);
    } finally {
      await gradual.delete();
    }
  });

  it('tells how far it is', async () => {
    const told: BuildProgress[] = [];
    const { sources, leftOut } = await corpus.list();
    const folder = corpus.index;
    const embeddings = fakeEmbeddings();
    await buildIndex({ folder, sources, leftOut, embeddings, onProgress: (progress) => told.push(progress) });
    expect(told.map(({ source, done }) => [source, done])).toEqual(
      told.map(({ source }) => [source, sources.findIndex(({ path }) => path === source)]),
    );
    expect(new Set(told.map(({ source }) => source)).size).toBe(3);
    for (const { total, passagesDone, passagesTotal } of told) {
      expect(total).toBe(3);
      expect(passagesDone).toBeLessThanOrEqual(passagesTotal);
    }
  });
});

class GoneModel extends FakeModel {
  override embedDocuments(): Promise<number[][]> {
    return Promise.reject(new PinciteError('model-unavailable', 'the weights are gone'));
  }
}
