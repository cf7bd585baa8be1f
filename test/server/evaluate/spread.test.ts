import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from '../../../server/evaluate/spread.js';

it('takes as many as asked for, in order, none twice, and nowhere more than elsewhere', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.double({ min: 0, max: 70, noNaN: true }), (length, most) => {
      const list = Array.from({ length }, (_, i) => i);
      const chosen = spread(list, most);
      expect(chosen).toHaveLength(Math.min(length, Math.floor(most)));
      const gaps = chosen.slice(1).map((one, i) => one - chosen[i]!);
      expect(gaps.every((gap) => gap > 0)).toBe(true);
      if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
    }),
  );
});
