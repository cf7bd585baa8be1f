import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptScores, sumParts } from '../../web/sum-parts.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const raised = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.3, noNaN: true }));
const scores = fc
  .record({
    similarity: share,
    coverage: share,
    coverageWeight: share,
    raised,
    exact: fc.nat(12),
    named: fc.double({ min: 0, max: 0.105, noNaN: true }),
  })
  .map((parts) => ({
    ...parts,
    fused:
      parts.similarity + parts.coverage * parts.coverageWeight + parts.raised + parts.exact + parts.named,
    matchedTerms: [],
  }));
const sumOf = (given: KeptScores) => sumParts(given).reduce((sum, { value }) => sum + value, 0);
const kindsOf = (given: KeptScores) => sumParts(given).map(({ kind }) => kind);

describe('sumParts', () => {
  it('add up to the sum that ranks, to the decimals that are shown', () => {
    fc.assert(
      fc.property(scores, (given) => {
        expect(Math.abs(sumOf(given) - given.fused)).toBeLessThan(0.001);
      }),
    );
  });

  it('add up where an answer was kept before they were told apart', () => {
    fc.assert(
      fc.property(scores, ({ raised: _, exact: __, named: ___, ...kept }) => {
        expect(Math.abs(sumOf(kept) - kept.fused)).toBeLessThan(0.001);
        expect(kindsOf(kept)).not.toContain('exact');
      }),
    );
  });

  const plain = {
    similarity: 0.5,
    coverage: 0,
    coverageWeight: 0.2,
    raised: 0,
    exact: 0,
    named: 0,
    matchedTerms: [],
  };

  it('leave out what adds nothing, but not that no word is held', () => {
    expect(kindsOf({ ...plain, fused: 0.5 })).toEqual(['similarity', 'coverage']);
    expect(kindsOf({ ...plain, fused: 2.65, raised: 0.1, exact: 2, named: 0.05 })).toEqual([
      'similarity',
      'coverage',
      'raised',
      'exact',
      'named',
    ]);
    const { raised: _, exact: __, named: ___, ...kept } = plain;
    expect(kindsOf({ ...kept, fused: 0.5 })).toEqual(['similarity', 'coverage']);
    expect(kindsOf({ ...kept, fused: 2.5 })).toEqual(['similarity', 'coverage', 'untold']);
  });
});
