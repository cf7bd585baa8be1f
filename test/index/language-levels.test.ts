import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageLevels } from '../../index/language-levels.js';

/** So many similarities around a mean, half of them above it by the spread and half below. */
function around(mean: number, spread: number, count = 3000): number[] {
  return Array.from({ length: count }, (_, i) => mean + (i % 2 === 0 ? spread : -spread));
}
const sample = (lang: string, similarities: number[], count = similarities.length) => ({
  lang,
  count,
  similarities,
});

function languageShifts(...args: Parameters<typeof languageLevels>): Map<string, number> {
  return new Map([...languageLevels(...args)].map(([lang, { shift }]) => [lang, shift]));
}

describe('languageLevels', () => {
  it('raises a language whose passages are farther away by the difference of the levels', () => {
    const shifts = languageShifts([sample('zh', around(0.2, 0.05)), sample('en', around(0.15, 0.04))], 'zh');
    // Levels .2 + 3 × .05 and .15 + 3 × .04; with 3,000 passages each, both are nearly trusted.
    expect(shifts.get('zh')).toBe(0);
    expect(shifts.get('en')).toBeCloseTo(0.08, 2);
  });

  it('raises none above the bound, however far away, and lowers none', () => {
    const shifts = languageShifts(
      [sample('zh', around(0.5, 0.1)), sample('en', around(-0.2, 0.01)), sample('fr', around(0.6, 0.3))],
      'zh',
    );
    expect(shifts.get('en')).toBeGreaterThan(0.28);
    expect(shifts.get('en')).toBeLessThanOrEqual(0.3);
    expect(shifts.get('fr')).toBe(0);
  });

  it('trusts few passages little', () => {
    const shiftOf = (count: number) =>
      languageShifts([sample('zh', around(0.3, 0.05)), sample('en', around(0.2, 0.05, count))], 'zh').get(
        'en',
      )!;
    expect(shiftOf(2)).toBeLessThan(0.01);
    expect(shiftOf(30)).toBeCloseTo(0.05, 2);
    expect(shiftOf(3000)).toBeGreaterThan(0.095);
  });

  it('measures against the highest level where the question has no language of the corpus', () => {
    const samples = [sample('zh', around(0.3, 0.05)), sample('en', around(0.2, 0.05))];
    expect(languageShifts(samples, 'ru').get('en')).toBeCloseTo(0.1, 2);
    expect(languageShifts(samples, null).get('zh')).toBe(0);
  });

  it('says nothing of nothing', () => {
    expect(languageShifts([], 'zh').size).toBe(0);
  });

  it('keeps the order within each language and stays between 0 and the bound', () => {
    const similarities = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(similarities, similarities, (zh, en) => {
        for (const shift of languageShifts([sample('zh', zh), sample('en', en)], 'zh').values()) {
          expect(shift).toBeGreaterThanOrEqual(0);
          expect(shift).toBeLessThanOrEqual(0.3);
        }
      }),
    );
  });
});
