import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound as ofTheIndex } from '../../index/lower-bound.js';
import { lowerBound as ofThePage } from '../../web/lower-bound.js';

describe.each([
  ['index/', ofTheIndex],
  ['web/', ofThePage],
])('lowerBound of %s', (_, lowerBound) => {
  it('finds what a look at one after the other finds, and asks for no other index', () => {
    const sorted = fc.array(fc.integer({ min: -5, max: 20 })).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(sorted, fc.integer({ min: -6, max: 21 }), (all, wanted) => {
        const found = lowerBound(all.length, (i) => {
          expect(all).toHaveProperty([i]);
          return all[i]! < wanted;
        });
        expect(found).toBe(all.filter((value) => value < wanted).length);
      }),
    );
  });

  it('is 0 for none', () => {
    expect(lowerBound(0, () => true)).toBe(0);
  });

  it('asks some twenty times for a million', () => {
    let asked = 0;
    const isBefore = (i: number) => {
      asked++;
      return i < 654_321;
    };
    expect(lowerBound(1_000_000, isBefore)).toBe(654_321);
    expect(asked).toBeLessThan(22);
  });
});
