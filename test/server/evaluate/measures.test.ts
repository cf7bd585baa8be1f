import { describe, expect, it } from 'vitest';
import { auc, hit, mean, ndcg, reciprocalRank } from '../../../server/evaluate/measures.js';

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
]);

describe('ndcg', () => {
  it('is 1 for the best order and 0 where nothing relevant is found', () => {
    expect(ndcg(['a', 'b', 'c', 'x'], grades)).toBe(1);
    expect(ndcg(['x', 'y'], grades)).toBe(0);
    expect(ndcg([], grades)).toBe(0);
    expect(ndcg(['a'], new Map())).toBe(0);
  });

  it('is what one computes by hand: (1/1 + 7/log2 4) of (7/1 + 3/log2 3 + 1/log2 4)', () => {
    expect(ndcg(['c', 'x', 'a'], grades)).toBeCloseTo(4.5 / 9.392789, 6);
  });

  it('counts the first k only, in the best order, too', () => {
    expect(ndcg(['x', 'a'], grades, 1)).toBe(0);
    expect(ndcg(['b', 'a'], grades, 1)).toBeCloseTo(3 / 7, 10);
    const eleventh = [...'0123456789'].map((i) => `x${i}`);
    expect(ndcg([...eleventh, 'a'], grades)).toBe(0);
  });
});

describe('hit and reciprocalRank', () => {
  it('look at the first k', () => {
    const ranked = ['x', 'y', 'c', 'a'];
    expect([1, 2, 3, 10].map((k) => hit(ranked, grades, k))).toEqual([0, 0, 1, 1]);
    expect(reciprocalRank(ranked, grades)).toBe(1 / 3);
    expect(reciprocalRank(ranked, grades, 2)).toBe(0);
    expect(reciprocalRank(['a'], grades)).toBe(1);
    expect(reciprocalRank([], grades)).toBe(0);
  });
});

describe('auc', () => {
  it.each([
    [[3, 4], [1, 2], 1],
    [[1, 2], [3, 4], 0],
    [[1, 3], [2], 0.5],
    [[1, 1], [1, 1], 0.5],
    [[2, 1], [1, 0], 0.875],
    [[0.9, 0.8, 0.4], [0.8, 0.3, 0.4, 0.4], 9.5 / 12],
  ])('of %j against %j is %f, ties counted half', (positives, negatives, expected) => {
    expect(auc(positives, negatives)).toBeCloseTo(expected, 10);
    expect(auc(negatives, positives)).toBeCloseTo(1 - expected, 10);
  });

  it('is no number where one side is empty', () => {
    expect(auc([], [1])).toBeNaN();
    expect(auc([1], [])).toBeNaN();
  });
});

describe('mean', () => {
  it('is the sum by the count, and no number of nothing', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNaN();
  });
});
