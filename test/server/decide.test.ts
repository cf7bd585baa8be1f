import { describe, expect, it } from 'vitest';
import type { Passage } from '../../index/types.js';
import { decide } from '../../server/decide.js';

const ranked = (similarity: number, coverage: number, lang = 'en') => [
  { passage: { metadata: { lang } } as Passage, similarity, coverage, fused: similarity + 0.4 * coverage },
];
const options = { lang: 'en', aligned: true, withSentences: true };

describe('decide', () => {
  it('says that an empty corpus holds nothing', () => {
    expect(decide([], options)).toEqual({ verdict: 'not_found', confidence: 0 });
  });

  it.each([
    ['near and in the same words', 0.6, 0.6, 'answered'],
    ['half near', 0.42, 0.1, 'related'],
    ['far and in other words', 0.2, 0, 'not_found'],
  ])('calls what is %s by its name', (_, similarity, coverage, verdict) => {
    expect(decide(ranked(similarity, coverage), options).verdict).toBe(verdict);
  });

  it('is surer of the same similarity across languages, where it is harder to reach', () => {
    const same = decide(ranked(0.45, 0), options).confidence;
    expect(decide(ranked(0.45, 0, 'zh'), options).confidence).toBeGreaterThan(same);
  });

  it('goes by words alone where similarities are not aligned', () => {
    const plain = { ...options, aligned: false };
    expect(decide(ranked(0.9, 0.1), plain).verdict).toBe('related');
    expect(decide(ranked(0.8, 0.5), plain).verdict).toBe('answered');
  });
});
