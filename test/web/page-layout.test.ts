import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  currentPage,
  fittingScale,
  heightOf,
  layoutOf,
  MOST_SCALE,
  pagesToDraw,
  zoomed,
} from '../../web/page-layout.js';

const A4 = { width: 600, height: 800 };
const WIDE = { width: 800, height: 600 };

describe('the column of pages', () => {
  it('has each page below the one before, at the scale', () => {
    expect(layoutOf([A4, WIDE, A4], 0.5)).toEqual({
      scale: 0.5,
      tops: [12, 424, 736],
      heights: [400, 300, 400],
    });
  });

  it('fits a page into a width, within bounds', () => {
    expect(fittingScale(A4, 624)).toBe(1);
    expect(fittingScale(A4, 40)).toBe(0.3);
    expect(zoomed(1, 1)).toBe(1.25);
    expect(zoomed(zoomed(1, 1), -1)).toBe(1);
    expect(zoomed(MOST_SCALE, 1)).toBe(MOST_SCALE);
  });

  it('tells the page in the middle of the view', () => {
    const layout = layoutOf([A4, A4, A4], 1);
    expect([0, 500, 5000].map((top) => currentPage(layout, { top, height: 700 }))).toEqual([0, 1, 2]);
  });

  it('finds any place on a page again at another scale', () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        (page, share, scale) => {
          const layout = layoutOf(
            Array.from({ length: 10 }, (_, i) => (i % 3 ? A4 : WIDE)),
            scale,
          );
          const found = anchorAt(layout, heightOf(layout, { page, share }));
          expect(found.page).toBe(page);
          expect(found.share).toBeCloseTo(share);
        },
      ),
    );
  });

  it('draws the pages in view and those next to it, eight at most', () => {
    const layout = layoutOf(
      Array.from({ length: 300 }, () => A4),
      1,
    );
    const view = { top: layout.tops[100]!, height: 800 };
    expect(pagesToDraw(layout, view)).toEqual([99, 100, 101]);
    const small = layoutOf(
      Array.from({ length: 300 }, () => A4),
      0.3,
    );
    const drawn = pagesToDraw(small, { top: small.tops[100]!, height: 1500 });
    expect(drawn).toEqual([99, 100, 101, 102, 103, 104, 105, 106]);
  });
});
