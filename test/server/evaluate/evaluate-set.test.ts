import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AlignedEmbeddings } from '../../../index/aligned-embeddings.js';
import { evaluateSet, forAlignment, openSet } from '../../../server/evaluate/evaluate-set.js';
import { readCommandLine } from '../../../server/settings.js';
import { FakeModel, fakeEmbeddings } from '../../support/fake-model.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';

const folder = temporaryFolder();
const rows = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const OTTERS = 'The census of otters counted forty-one animals on the eastern shore.';
const BREAD = 'The bakery opens at six and sells rye bread until noon.';
const SET = writeFiles(join(folder, 'lakes'), {
  'corpus.jsonl': rows(
    { id: 'sdg-1', text: OTTERS, lang: 'en' },
    { id: 'charter-1', text: BREAD, lang: 'en' },
  ),
  'queries.jsonl': rows(
    { id: 'en:sdg-1', text: 'How many otters were counted?', lang: 'en' },
    { id: 'en:charter-1', text: 'When does the bakery open?', lang: 'en' },
  ),
  'qrels.tsv': 'en:sdg-1\tsdg-1\t1\nen:charter-1\tcharter-1\t1\n',
});
const CORPUS_DIR = writeFiles(join(folder, 'corpus'), { '000_otters.txt': OTTERS, '001_bread.txt': BREAD });
const { settings } = readCommandLine([], { INDEX_DIR: join(folder, 'index'), CORPUS_DIR });

describe('evaluateSet', () => {
  it('indexes a set, asks its questions and tells what it measured with', async () => {
    const result = await evaluateSet(await openSet(SET, settings, fakeEmbeddings()));
    expect(result).toMatchObject({ set: 'lakes', queryCount: 2, faultCount: 0, model: 'fake' });
    expect(result.byLang.en).toMatchObject({ queryCount: 2, 'hit@1': 1, 'nDCG@10': 1 });
    expect(result.settings).toMatchObject({ alignment: 'none', sentences: true, calibrated: false });
    expect(result.refusal).toBeUndefined();
  });

  it('asks only the items named, of all documents', async () => {
    const opened = await openSet(SET, settings, fakeEmbeddings());
    expect(opened.index.documents).toHaveLength(2);
    expect((await evaluateSet(opened, { items: 'charter-,udhr-' })).queryCount).toBe(1);
    await expect(evaluateSet(opened, { items: 'udhr-' })).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining('udhr-'),
    });
  });

  it('takes questions of another set for unanswerable', async () => {
    const others = [{ id: 'x', text: 'What is the weather?', lang: 'en', tag: 'en' }];
    const { refusal } = await evaluateSet(await openSet(SET, settings, fakeEmbeddings()), { others });
    expect(refusal).toMatchObject({ unanswerableCount: 1 });
  });
});

describe('questions over a corpus folder', () => {
  const questions = (doc: string) => {
    const question = { id: 'a', lang: 'en', q: 'How many otters were counted?', doc, answer: 'forty-one' };
    return { 'questions.jsonl': rows(question) };
  };

  it('find their documents by the beginning of their names', async () => {
    const over = writeFiles(join(folder, 'over'), questions('000'));
    const { overall } = await evaluateSet(await openSet(over, settings, fakeEmbeddings()));
    expect(overall).toMatchObject({ 'hit@1': 1, givenDocument: { inFirstQuote: 1 } });
  });

  it('are refused over a folder that lacks one', async () => {
    const astray = writeFiles(join(folder, 'astray'), questions('007'));
    await expect(openSet(astray, settings, fakeEmbeddings())).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringMatching(/007.*CORPUS_DIR/),
    });
  });
});

it('keeps the indexes of two alignments side by side', async () => {
  const model = new FakeModel();
  const plain = fakeEmbeddings(model);
  const other = new AlignedEmbeddings(model, { ...plain.alignment, revision: 'other' });
  const idFor = async (embeddings: AlignedEmbeddings) => {
    const { index } = await openSet(SET, forAlignment(settings, embeddings), embeddings);
    return index.manifest.indexId;
  };
  const [first, second] = [await idFor(plain), await idFor(other)];
  expect([await idFor(plain), await idFor(other)]).toEqual([first, second]);
});
