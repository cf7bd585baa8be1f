import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardPlace } from '../../web/card-place.js';

const screen = { width: 1000, height: 800 };
const mark = (left: number, top: number) => ({ left, top, width: 24, height: 24 });

it('stands below its mark where there is room', () => {
  const { left, top } = cardPlace(mark(100, 100), { width: 400, height: 200 }, screen);
  expect(left).toBe(100);
  expect(top).toBeGreaterThanOrEqual(124);
  expect(top).toBeLessThan(134);
});

it('stands above a mark near the foot of the window', () => {
  const { top } = cardPlace(mark(100, 700), { width: 400, height: 200 }, screen);
  expect(top + 200).toBeLessThanOrEqual(700);
  expect(top + 200).toBeGreaterThan(690);
});

it('is never off-screen and never over its mark, whatever the sizes', () => {
  const pixels = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(pixels(976), pixels(776), pixels(900), pixels(2000), (left, top, width, height) => {
      const anchor = mark(left, top);
      const place = cardPlace(anchor, { width, height }, screen);
      const shown = Math.min(height, place.maxHeight);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + width).toBeLessThanOrEqual(1000);
      expect(place.top + shown).toBeLessThanOrEqual(800);
      if (shown > 0) expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.top >= top + 24 || place.top + shown <= top).toBe(true);
    }),
  );
});
