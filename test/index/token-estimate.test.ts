import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../index/token-estimate.js';

describe('estimateTokens', () => {
  it('adds up over the pieces of a text, but for rounding', () => {
    const [left, right] = ['裁军谈判会议 in Geneva', ' в Женеве, 1979 年'];
    const parts = estimateTokens(left!) + estimateTokens(right!);
    expect(Math.abs(estimateTokens(left! + right!) - parts)).toBeLessThanOrEqual(1);
  });

  it('finds that a Chinese character weighs more than a letter, and white space nothing', () => {
    expect(estimateTokens('裁'.repeat(100))).toBeGreaterThan(2 * estimateTokens('a'.repeat(100)));
    expect(estimateTokens(' \n\u3000\t'.repeat(50))).toBe(0);
  });
});
