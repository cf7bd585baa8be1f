/** Duplicates, what failed before, and what is news: the states of files over several builds. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildOptions, type BuildReport, buildIndex } from '../../index/build.js';
import { documentId } from '../../index/document.js';
import { PinciteError } from '../../index/errors.js';
import { textSource } from '../../index/text-source.js';
import type { Source } from '../../index/types.js';
import { FakeModel, fakeEmbeddings } from '../support/fake-model.js';
import { TemporaryCorpus } from './corpus.js';

const WORDS = 'The lighthouse keeper retired in 1987.';
const TOO_SLOW = new PinciteError('invalid-input', 'reading took longer than 120 seconds');

let corpus: TemporaryCorpus;
beforeEach(async () => {
  corpus = await TemporaryCorpus.create({});
});
afterEach(() => corpus.delete());

const reasonsOf = ({ files }: BuildReport) =>
  Object.fromEntries(
    files.map(({ source, state, reason }) => [source, reason ? `${state}: ${reason}` : state]),
  );
const newsOf = ({ files }: BuildReport) => files.filter(({ news }) => news).map(({ source }) => source);

/** Fails as often as it is read, and counts how often that is. */
class Failing {
  readCount = 0;
  content = 'content';
  constructor(
    readonly path: string,
    readonly error: Error = TOO_SLOW,
  ) {}
  get source(): Source {
    const describe = () => {
      this.readCount++;
      return Promise.reject(this.error);
    };
    return { ...textSource(this.path, this.content), describe };
  }
}

function buildOf(sources: readonly Source[], options: Partial<BuildOptions> = {}): Promise<BuildReport> {
  return buildIndex({ folder: corpus.index, sources, leftOut: [], embeddings: fakeEmbeddings(), ...options });
}

describe('files with the same content', () => {
  it('are indexed once, under the first path, and the others name it', async () => {
    await corpus.write('b.txt', WORDS);
    await corpus.write('reports/a.txt', WORDS);
    await corpus.write('reports/c.md', WORDS);
    const model = new FakeModel();
    const report = await corpus.build(model);
    expect(reasonsOf(report)).toEqual({
      'b.txt': 'indexed',
      'reports/a.txt': 'skipped: the same content as b.txt',
      'reports/c.md': 'skipped: the same content as b.txt',
    });
    expect(report.index.leftOut.map(({ duplicateOf }) => duplicateOf)).toEqual([
      documentId('b.txt'),
      documentId('b.txt'),
    ]);
    expect(model.seen.filter((text) => text.includes('lighthouse'))).toHaveLength(1);
    expect(report.index.store.passages).toHaveLength(1);
    expect((await corpus.build()).written).toBe(false);
  });

  it('take the place of one that is gone', async () => {
    await corpus.write('a.txt', WORDS);
    await corpus.write('b.txt', WORDS);
    await corpus.write('c.txt', WORDS);
    await corpus.build();
    await corpus.remove('a.txt');
    const report = await corpus.build();
    expect(reasonsOf(report)).toMatchObject({
      'a.txt': 'removed: no longer in the folder',
      'b.txt': 'indexed',
      'c.txt': 'skipped: the same content as b.txt',
    });
    expect(newsOf(report)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect((await corpus.open())!.documents.map(({ source }) => source)).toEqual(['b.txt']);
  });

  it('give way to one that comes before them', async () => {
    await corpus.write('b.txt', WORDS);
    await corpus.build();
    await corpus.write('a.txt', WORDS);
    expect(reasonsOf(await corpus.build())).toEqual({
      'a.txt': 'indexed',
      'b.txt': 'skipped: the same content as a.txt',
    });
  });

  it('are no duplicates of one that could not be read', async () => {
    const [first, second] = [textSource('a.txt', WORDS), textSource('b.txt', WORDS)];
    const read = async () => Buffer.from(WORDS);
    const describe = () => Promise.reject(new PinciteError('invalid-input', 'no archive'));
    const report = await buildOf([
      { ...first, read, describe },
      { ...second, read },
    ]);
    expect(reasonsOf(report)).toEqual({ 'a.txt': 'failed: no archive', 'b.txt': 'indexed' });
  });
});

describe('a file that failed', () => {
  it('is not read again while its content and the limits are the same', async () => {
    const slow = new Failing('slow.pdf');
    const first = await buildOf([slow.source], { readUnder: '120 s' });
    const second = await buildOf([slow.source], { readUnder: '120 s' });
    expect(slow.readCount).toBe(1);
    expect(reasonsOf(second)).toEqual(reasonsOf(first));
    expect([newsOf(first), newsOf(second)]).toEqual([['slow.pdf'], []]);
    expect(second.written).toBe(false);
  });

  it.each<[string, Partial<BuildOptions>, ((file: Failing) => void)?]>([
    ['its content changes', {}, (file) => Object.assign(file, { content: 'other content' })],
    ['a limit changes', { readUnder: '240 s' }],
    ['the model changes', { embeddings: fakeEmbeddings(new FakeModel('fake-2')) }],
    ['a retry is asked for', { retry: (path) => path === 'slow.pdf' }],
  ])('is read again when %s', async (_, changed, change) => {
    const slow = new Failing('slow.pdf');
    await buildOf([slow.source], { readUnder: '120 s' });
    change?.(slow);
    const now = { readUnder: '120 s', ...changed };
    await buildOf([slow.source], now);
    expect(slow.readCount).toBe(2);
    // What it was decided under is kept, whether or not the reason is another.
    await buildOf([slow.source], { ...now, retry: () => false });
    expect(slow.readCount).toBe(2);
  });

  it('is read again alone where the retry is of another', async () => {
    const files = [new Failing('a.pdf'), new Failing('b.pdf')];
    const sources = files.map(({ source }) => source);
    await buildOf(sources);
    await buildOf(sources, { retry: (path) => path === 'b.pdf' });
    expect(files.map(({ readCount }) => readCount)).toEqual([1, 2]);
  });

  it('is indexed once it can be read', async () => {
    const slow = new Failing('slow.pdf');
    await buildOf([slow.source]);
    const readable = textSource('slow.pdf', slow.content);
    expect(reasonsOf(await buildOf([readable]))).toMatchObject({
      'slow.pdf': expect.stringMatching(/^failed/),
    });
    expect(reasonsOf(await buildOf([readable], { retry: () => true }))).toEqual({ 'slow.pdf': 'indexed' });
  });

  it('is read at every build where the file was not at fault', async () => {
    const unlucky = new Failing('a.pdf', new Error('the disk is full'));
    await buildOf([unlucky.source]);
    await buildOf([unlucky.source]);
    expect(unlucky.readCount).toBe(2);
  });

  it('is told of as removed when it is gone', async () => {
    await buildOf([new Failing('slow.pdf').source]);
    expect(reasonsOf(await buildOf([]))).toEqual({ 'slow.pdf': 'removed: no longer in the folder' });
    expect((await corpus.open())!.leftOut).toEqual([]);
  });
});

describe('a document with notes', () => {
  it('is read again under other settings, and one without is not', async () => {
    const noted = { ...textSource('noted.pdf', 'A page has no text.') };
    const describe: Source['describe'] = async (content, hash) => {
      const document = await textSource('noted.pdf', 'A page has no text.').describe(content, hash);
      return { ...document, notes: ['1 of 2 pages has no text'] };
    };
    const sources = [{ ...noted, describe }, textSource('plain.txt', 'All is text.')];
    await buildOf(sources, { readUnder: 'without ocr' });
    expect((await buildOf(sources, { readUnder: 'without ocr' })).written).toBe(false);
    const report = await buildOf(sources, { readUnder: 'with ocr' });
    expect(reasonsOf(report)).toEqual({ 'noted.pdf': 'indexed', 'plain.txt': 'unchanged' });
    expect((await buildOf(sources, { readUnder: 'with ocr' })).written).toBe(false);
  });
});
