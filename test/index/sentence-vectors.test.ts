import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SIMILARITY, SentenceVectors } from '../../index/sentence-vectors.js';

const SIZE = 16;
const unit = (values: readonly number[]) => {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
};
const vectors = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: SIZE, maxLength: SIZE })
  .filter((values) => Math.hypot(...values) > 0.1)
  .map(unit);

describe('SentenceVectors', () => {
  it('give the cosine within what eight bits allow', () => {
    fc.assert(
      fc.property(fc.array(vectors, { minLength: 1, maxLength: 5 }), vectors, (rows, query) => {
        const sentences = new SentenceVectors();
        sentences.set('a', rows, SIZE);
        const exact = rows.map((row) => row.reduce((sum, value, i) => sum + value * query[i]!, 0));
        sentences.similarities('a', query, 0, rows.length).forEach((similarity, i) => {
          expect(Math.abs(similarity - exact[i]!)).toBeLessThan(0.01);
        });
      }),
    );
  });

  it('tell the range asked for, and nothing near for a sentence without a vector', () => {
    const axis = (i: number) => unit(Array.from({ length: SIZE }, (_, k) => (k === i ? 1 : 0)));
    const sentences = new SentenceVectors();
    sentences.set('a', [axis(0), null, axis(2)], SIZE);
    expect(sentences.similarities('a', axis(2), 1, 3)).toEqual([NO_SIMILARITY, 1]);
  });

  it('cover documents only where every one has them', () => {
    const sentences = new SentenceVectors();
    sentences.set('a', [unit([1, ...new Array(SIZE - 1).fill(0)])], SIZE);
    expect(sentences.covers([{ id: 'a' }])).toBe(true);
    expect(sentences.covers([{ id: 'a' }, { id: 'b' }])).toBe(false);
    expect(sentences.covers([])).toBe(false);
  });
});
