/** From a range of a page's text to the rectangles on the sheet that hold just its words. */
import type { Span } from '../../types.js';
import type { Extents } from './extents.js';
import { multiply } from './matrix.js';
import type { PageItems, Run, TextItem } from './runs.js';
import { type Stretch, stretchesWithin, type WrittenText } from './written-text.js';

/** In points from the upper left corner of the sheet as it is shown. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Part of a line as seen by someone who has turned the sheet so that it reads along x; y downwards. */
interface Bar {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Whether it begins and ends where its run does, as seen from left to right. */
  isFirst: boolean;
  isLast: boolean;
  run: Run;
}

/** Above and below the baseline, in heights of the type: what most letters of most fonts keep to. */
const ABOVE = 0.86;
const BELOW = 0.22;
/** Bars of the same line that leave a gap of so many heights of the type, at most, are one: a blank lies between. */
const GAP = 1.3;
/** By how many heights of the type words may rise or fall from their beginning to their end, to be marked level. */
const LEVEL = 0.25;

export interface Marking {
  page: Pick<PageItems, 'viewTransform'>;
  written: WrittenText;
  /** Of the runs' characters, by what the runs were made of. */
  extents: ReadonlyMap<TextItem, Extents>;
}

/** One or more for each line, in the order they are read in. Null where it is not sure where all of the words stand. */
export function rectanglesOf({ page, written, extents }: Marking, span: Span): Rectangle[] | null {
  const bars: Bar[] = [];
  for (const stretch of stretchesWithin(written.stretches, span)) {
    if (wordsOf(stretch).trim() === '') continue;
    const found = isStraight(stretch.run, page) ? barsOf(stretch, extents) : null;
    if (!found) return null;
    for (const bar of found) addBar(bars, bar);
  }
  return bars.map(onSheet);
}

function wordsOf({ run, from, start, end }: Stretch): string {
  return run.text.slice(from, from + end - start);
}

function isWhole({ run, from, start, end }: Stretch): boolean {
  const to = from + end - start;
  return run.text.slice(0, from).trim() === '' && run.text.slice(to).trim() === '';
}

/** Neither mirrored nor slanting. A sheet in another unit than points is not known well enough. */
function isStraight({ item, size, right, left, setting }: Run, page: Marking['page']): boolean {
  const [a, b, c, d] = multiply(page.viewTransform, item.transform);
  const scale = Math.hypot(page.viewTransform[0]!, page.viewTransform[1]!);
  if (Math.abs(scale - 1) > 1e-6 || a * d - b * c >= 0) return false;
  const [along, across] = setting === 'vertical' ? [c, d] : [a, b];
  const slant = Math.min(Math.abs(along), Math.abs(across)) / (Math.hypot(along, across) || 1);
  return slant * (right - left) <= size * LEVEL;
}

/** Where a run ends is told by its glyphs, too: not all files state what pdf.js takes for its length. */
function barsOf(stretch: Stretch, extents: Marking['extents']): Bar[] | null {
  const { run } = stretch;
  const known = extents.get(run.item);
  if (!known) return null;
  // A character that stands under the one before has extents across the line, not along it.
  const isAcross = run.setting === 'vertical' && isWhole(stretch);
  return isAcross ? [bar(run, run.left, run.right)] : barsOfPart(stretch, known);
}

/** Characters that stand beside each other, with none between them that is not meant, share a bar. */
function barsOfPart({ run, from, start, end }: Stretch, extents: Extents): Bar[] {
  const to = from + end - start;
  const placed = extents
    .flatMap((extent, i) => (extent ? [{ ...extent, isMeant: i >= from && i < to }] : []))
    .sort((a, b) => a.from + a.to - (b.from + b.to));
  const bars: Bar[] = [];
  for (const [i, each] of placed.entries()) {
    if (!each.isMeant) continue;
    const next = placed[i + 1];
    const isLast = next === undefined;
    const open = placed[i - 1]?.isMeant ? bars.pop() : null;
    const left = open?.left ?? run.left + each.from;
    // Some files set the next character before where this one, by its font, ends.
    const end = next && next.from > each.from ? Math.min(each.to, next.from) : each.to;
    const right = Math.max(open?.right ?? left, run.left + end);
    bars.push({ ...bar(run, left, right), isFirst: open ? open.isFirst : i === 0, isLast });
  }
  return bars;
}

function bar(run: Run, left: number, right: number): Bar {
  const { y, size, setting } = run;
  // A line set from top to bottom has its middle where another has its baseline.
  const [above, below] = setting === 'vertical' ? [0.5, 0.5] : [ABOVE, BELOW];
  const [top, bottom] = [y - size * above, y + size * below];
  return { left, right, top, bottom, isFirst: true, isLast: true, run };
}

/** Words of the same line that follow each other share a rectangle. */
function addBar(bars: Bar[], next: Bar): void {
  const last = bars.at(-1);
  const [left, right] = last && last.left > next.left ? [next, last] : [last, next];
  if (!left || !right || !areNeighbours(left, right)) {
    bars.push(next);
    return;
  }
  const { isLast, right: end, run } = right;
  const top = Math.min(left.top, right.top);
  const bottom = Math.max(left.bottom, right.bottom);
  bars[bars.length - 1] = { ...left, right: Math.max(left.right, end), top, bottom, isLast, run };
}

/** Whether no words can stand between them, nor beside one above or below the other. */
function areNeighbours(left: Bar, right: Bar): boolean {
  const size = Math.max(left.run.size, right.run.size);
  const isLevel =
    Math.abs(left.run.y - right.run.y) <= size * 0.15 &&
    Math.min(left.run.size, right.run.size) >= size * 0.8;
  const isNear = right.left - left.right <= size * GAP;
  return left.run.setting === right.run.setting && isLevel && isNear && left.isLast && right.isFirst;
}

/** Undoes the turn that `runsOf` saw the words with. */
function onSheet({ left, right, top, bottom, run }: Bar): Rectangle {
  const [width, height] = [right - left, bottom - top];
  switch (run.setting) {
    case 0:
      return { x: left, y: top, width, height };
    case 2:
      return { x: -right, y: -bottom, width, height };
    case 3:
      return { x: top, y: -right, width: height, height: width };
    default:
      return { x: -bottom, y: left, width: height, height: width };
  }
}
