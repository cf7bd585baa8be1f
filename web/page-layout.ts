/** Where the pages of a file lie, one under the other, and which of them are worth drawing. */

/** In points. */
export interface PageSize {
  width: number;
  height: number;
}

/** All lengths in CSS pixels, offsets from the top of the column of pages. */
export interface PageLayout {
  /** CSS pixels a point. */
  scale: number;
  tops: number[];
  heights: number[];
}

/** A place in the column that holds its ground while the scale changes. */
export interface Anchor {
  /** Index of the page, from 0. */
  page: number;
  /** How far down that page, in its heights. */
  share: number;
}

/** What is seen of the column. */
export interface View {
  top: number;
  height: number;
}

/** Around each page, in CSS pixels. */
export const PAGE_GAP = 12;
export const LEAST_SCALE = 0.3;
export const MOST_SCALE = 5;
/** Pages are kept drawn near the view, so many at most. */
const MOST_DRAWN = 8;
const STEP = 1.25;

export function layoutOf(sizes: readonly PageSize[], scale: number): PageLayout {
  const heights = sizes.map(({ height }) => height * scale);
  let top = PAGE_GAP;
  const tops = heights.map((height) => {
    const here = top;
    top += height + PAGE_GAP;
    return here;
  });
  return { scale, tops, heights };
}

/** The scale at which a page fills a region of this inner width. */
export function fittingScale({ width }: PageSize, regionWidth: number): number {
  return bounded((regionWidth - 2 * PAGE_GAP) / width);
}

/** @param by 1 for nearer, −1 for farther. */
export function zoomed(scale: number, by: 1 | -1): number {
  return bounded(by > 0 ? scale * STEP : scale / STEP);
}

function bounded(scale: number): number {
  return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale));
}

/** Where the given height of the column lies. */
export function anchorAt({ tops, heights }: PageLayout, y: number): Anchor {
  const page = Math.max(
    0,
    tops.findLastIndex((top) => top <= y),
  );
  const share = (y - tops[page]!) / heights[page]!;
  return { page, share: Math.min(1, Math.max(0, share)) };
}

export function heightOf({ tops, heights }: PageLayout, { page, share }: Anchor): number {
  return tops[page]! + share * heights[page]!;
}

/** The page that fills the middle of the view. */
export function currentPage(layout: PageLayout, { top, height }: View): number {
  return anchorAt(layout, top + height / 2).page;
}

/** The pages in view, then those that a view's height away would come into it: the nearest, at most eight, in order. */
export function pagesToDraw({ tops, heights }: PageLayout, view: View): number[] {
  const middle = view.top + view.height / 2;
  const away = (i: number) => Math.max(tops[i]! - middle, middle - tops[i]! - heights[i]!, 0);
  return tops
    .map((_, i) => i)
    .filter((i) => away(i) < view.height * 1.5)
    .sort((a, b) => away(a) - away(b))
    .slice(0, MOST_DRAWN)
    .sort((a, b) => a - b);
}
