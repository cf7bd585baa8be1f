import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContained, shinglesOf } from '../../../server/excerpt/similar.js';

const alike = (one: string, other: string, share = 0.8) =>
  isContained(shinglesOf(one), shinglesOf(other), share);

describe('shingles', () => {
  it.each([
    ['The gate closes one hour before sunset.', 'the GATE closes,\none hour before sunset'],
    ['委员会于五月决定放养水獭。', '委员会于五月\n决定放养水獭'],
    ['The wardens counted 48,500 otters in 12 boats', 'The wardens counted 9 otters in 1 boats'],
    ['открыта ежедневно до вечера', 'Открыта ежедневно, до вечера!'],
    ['قررت اللجنة إغلاق البوابة', 'قررت اللجنة، إغلاق البوابة؟'],
  ])('are of words, whatever is between them, and of any figures: %s', (one, other) => {
    expect(alike(one, other, 1)).toBe(true);
  });

  it.each([
    ['The gate closes one hour before sunset', 'The gate opens one hour after sunrise'],
    ['委员会决定放养水獭', '放养水獭委员会决定的'],
  ])('tell other words and another order apart: %s', (one, other) => {
    expect(alike(one, other)).toBe(false);
  });

  it('are contained in a longer text, and not the other way round', () => {
    const part = 'the wardens walked along the whole of the eastern shore';
    const whole = `Every day ${part} and then they told the office of what they had seen.`;
    expect(alike(part, whole, 1)).toBe(true);
    expect(alike(whole, part)).toBe(false);
  });

  it('are compared by the very share', () => {
    const [one, other] = ['a b c d e f g h i j k l', 'a b c d e f g h i j k z'];
    expect([alike(one, other, 0.9), alike(one, other, 0.91)]).toEqual([true, false]);
  });

  it('are none of nothing', () => {
    expect(shinglesOf(' … ').size).toBe(0);
    expect(alike('', 'words')).toBe(false);
  });

  it('are contained in their own text by any share, and as the count says in others', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', '水', '獭', '7'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, words, fc.constantFrom(0.5, 0.8, 1), (one, other, share) => {
        const [shingles, others] = [shinglesOf(one.join(' ')), shinglesOf(other.join(' '))];
        const shared = [...shingles].filter((shingle) => others.has(shingle)).length;
        expect(isContained(shingles, shingles, share)).toBe(true);
        expect(isContained(shingles, others, share)).toBe(shared >= share * shingles.size - 1e-6);
      }),
    );
  });
});
