import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALIGNMENT_FILE, alignmentFrom, loadAlignment, NO_ALIGNMENT } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { FakeModel } from '../support/fake-model.js';

const data = {
  model: 'fake-1',
  origin: ['invented'],
  strength: 0.5,
  coverageWeight: 0.3,
  means: {
    query: { en: [1, 0, 0], fr: [0, 1, 0] },
    passage: { en: [0, 0, 1], fr: [0, 1, 0] },
  },
};
const vector = [0.6, 0.8, 0];
const length = (values: Iterable<number>) => Math.hypot(...values);
const rounded = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toFixed(5)));

/** What remains of the vector without so much, at unit length. */
function without(mean: number[]): number[] {
  const rest = vector.map((value, i) => value - data.strength * mean[i]!);
  return rounded(rest.map((value) => value / length(rest)));
}

describe('alignmentFrom', () => {
  const { apply } = alignmentFrom(data);

  it.each([
    ['the mean of its language and kind', 'en', 'query', [1, 0, 0]],
    ['another for a passage', 'en', 'passage', [0, 0, 1]],
    ['the average of the means where there is none for the language', 'sw', 'query', [0.5, 0.5, 0]],
    ['the average where the language is unknown', null, 'passage', [0, 0.5, 0.5]],
  ] as const)('takes out %s', (_, lang, kind, mean) => {
    expect(rounded(apply(vector, lang, kind))).toEqual(without([...mean]));
  });

  it('gives vectors of unit length', () => {
    expect(length(apply(vector, 'fr', 'query'))).toBeCloseTo(1, 5);
  });

  it('has a revision that changes with the data', () => {
    expect(alignmentFrom(data).revision).toBe(alignmentFrom(structuredClone(data)).revision);
    expect(alignmentFrom({ ...data, strength: 0.6 }).revision).not.toBe(alignmentFrom(data).revision);
  });
});

describe('NO_ALIGNMENT', () => {
  it('leaves vectors as they are', () => {
    expect(rounded(NO_ALIGNMENT.apply(vector, 'en', 'query'))).toEqual(vector);
  });
});

describe('AlignedEmbeddings', () => {
  it('centres by the language of each text, questions and passages by their own means', async () => {
    const model = new FakeModel();
    const axis = (at: number) =>
      Array.from({ length: model.identity.dimensions }, (_, i) => (i === at ? 1 : 0));
    const means = { query: { zh: axis(0) }, passage: { zh: axis(1), en: axis(2) } };
    const aligned = new AlignedEmbeddings(model, alignmentFrom({ ...data, strength: 9, means }));
    const question = await aligned.embedQuery('裁军谈判会议在何处举行？');
    const passages = await aligned.embedDocuments([
      '裁军谈判会议在日内瓦举行了春季会议。',
      'The Conference held its spring session in Geneva.',
    ]);
    const lowest = (values: number[]) => values.indexOf(Math.min(...values));
    expect([question, ...passages].map(lowest)).toEqual([0, 1, 2]);
  });
});

describe('loadAlignment', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-align-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const load = (revision = 'fake-1') => loadAlignment({ folder, identity: { revision } });

  it('reads the file beside the model', async () => {
    await writeFile(join(folder, ALIGNMENT_FILE), JSON.stringify(data));
    expect(await load()).toMatchObject({ revision: alignmentFrom(data).revision, coverageWeight: 0.3 });
  });

  it('reads another file in its place where one is named', async () => {
    await writeFile(join(folder, ALIGNMENT_FILE), JSON.stringify(data));
    const other = join(folder, 'other.json');
    await writeFile(other, JSON.stringify({ ...data, coverageWeight: 0.7 }));
    const model = { folder, identity: { revision: 'fake-1' } };
    expect(await loadAlignment(model, other)).toMatchObject({ coverageWeight: 0.7 });
    const missing = join(folder, 'missing.json');
    await expect(loadAlignment(model, missing)).rejects.toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining(missing),
    });
  });

  it('is none where there is no file, or no folder', async () => {
    expect(await load()).toBe(NO_ALIGNMENT);
    expect(await loadAlignment({ folder: null, identity: { revision: 'fake-1' } })).toBe(NO_ALIGNMENT);
  });

  it.each([
    ['made with other weights', JSON.stringify({ ...data, model: 'fake-0' })],
    ['broken', '{"model":'],
    ['of another form', '{"model": "fake-1"}'],
  ])('refuses a file that is %s', async (_, content) => {
    await writeFile(join(folder, ALIGNMENT_FILE), content);
    await expect(load()).rejects.toMatchObject({ kind: 'model-unavailable' });
  });
});
