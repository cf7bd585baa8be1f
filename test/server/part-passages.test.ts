import { describe, expect, it } from 'vitest';
import type { Passage } from '../../index/types.js';
import { withPartPassages } from '../../server/part-passages.js';
import type { RankedPassage } from '../../server/retrieve.js';

const passages = Object.fromEntries([...'abcd'].map((name) => [name, { pageContent: name } as Passage]));
const UNRANKED = {
  similarity: 0,
  passageSimilarity: 0,
  coverage: 0,
  raised: 0,
  exact: 0,
  named: 0,
  level: { shift: 0, mean: 0, spread: 0, top: 0.3, count: 4 },
};
const ranking = (names: string, fused = 1): RankedPassage[] =>
  [...names].map((name) => ({ passage: passages[name]!, fused, ...UNRANKED }));
const namesOf = (ranked: readonly RankedPassage[]) =>
  ranked.map(({ passage }) => passage.pageContent).join('');

describe('withPartPassages', () => {
  it('puts the best of each part behind the best of all, once', () => {
    const { ranked, partsOf } = withPartPassages(ranking('abcd'), [ranking('da', 2), ranking('cb', 3)]);
    expect(namesOf(ranked)).toBe('adcb');
    expect(ranked.map(({ fused }) => fused)).toEqual([1, 2, 3, 1]);
    expect([partsOf.get(passages.d!), partsOf.get(passages.c!), partsOf.get(passages.a!)]).toEqual([
      [0],
      [1],
      undefined,
    ]);
  });

  it('knows a passage that is the best of two parts, or of the whole, too', () => {
    const { ranked, partsOf } = withPartPassages(ranking('ab'), [ranking('a', 2), ranking('a', 3)]);
    expect(namesOf(ranked)).toBe('ab');
    expect(partsOf.get(passages.a!)).toEqual([0, 1]);
  });

  it('is the ranking of the whole where there are no parts, or nothing is found for them', () => {
    expect(namesOf(withPartPassages(ranking('abc'), []).ranked)).toBe('abc');
    expect(namesOf(withPartPassages(ranking('abc'), [[], ranking('b')]).ranked)).toBe('abc');
    expect(withPartPassages([], []).ranked).toEqual([]);
  });
});
