import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenVectors } from '../../../index/embed.js';
import { leastTokenNearness } from '../../../server/verdict/token-nearness.js';

/** Tokens in a plane, by their angles in degrees. */
const tokens = (...degrees: number[]): TokenVectors => ({
  rows: Float32Array.from(
    degrees.flatMap((angle) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]),
  ),
  dimensions: 2,
});
const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

describe('leastTokenNearness', () => {
  it('takes for each token of the question the nearest of the passage', () => {
    const least = leastTokenNearness(tokens(0, 100), tokens(180, 10, 70))!;
    expect(least).toBeCloseTo((cosine(10) + cosine(30)) / 2, 5);
  });

  it('counts the few that are met least', () => {
    const least = leastTokenNearness(tokens(0, 0, 0, 0, 40, 60, 80), tokens(0))!;
    expect(least).toBeCloseTo((cosine(40) + cosine(60) + cosine(80)) / 3, 5);
  });

  it('is perfect where the passage has all tokens of the question, wherever they stand', () => {
    const angle = fc.integer({ min: 0, max: 359 });
    fc.assert(
      fc.property(fc.array(angle, { minLength: 1 }), fc.array(angle), (asked, others) => {
        const least = leastTokenNearness(tokens(...asked), tokens(...others, ...asked.reverse()))!;
        expect(least).toBeCloseTo(1, 5);
      }),
    );
  });

  it('is none where there is no token', () => {
    expect(leastTokenNearness(tokens(), tokens(10))).toBeNull();
    expect(leastTokenNearness(tokens(10), tokens())).toBeNull();
  });
});
