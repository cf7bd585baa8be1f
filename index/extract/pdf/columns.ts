/** Reading order: columns of running text one after the other, everything else row by row. */
import { median } from '../../median.js';
import type { Row } from './rows.js';

/** Rows that are read together from top to bottom. */
export interface Block {
  rows: Row[];
  /** Left and right edge of the column the rows stand in. */
  left: number;
  right: number;
}

/** A gutter at least this many heights of the type wide parts two columns. */
const LEAST_GUTTER = 0.9;
/** Columns of running text have at least as many rows. */
const LEAST_ROWS = 5;
/** Rows at a page's edge this many line distances away from the rest are its header or footer. */
const EDGE_GAP = 1.7;
const EDGE_ROWS = 4;
/** Distance of lines set solid, in heights of the type. */
const LEAST_LEADING = 1.15;

interface Gap {
  left: number;
  right: number;
}

interface Gutter extends Gap {
  /** Rows that it runs through. */
  from: number;
  to: number;
}

/** The blocks of a page in reading order. */
export function blocksOf(rows: readonly Row[]): Block[] {
  const { head, body, foot } = withoutEdges(rows);
  return [...rowBlock(head), ...inColumns(body), ...rowBlock(foot)];
}

/** A header or footer is set across the page, and its two ends belong to no column. */
function withoutEdges(rows: readonly Row[]): { head: Row[]; body: Row[]; foot: Row[] } {
  const gaps = rows.slice(1).map((row, i) => row.y - rows[i]!.y);
  // The lines of columns beside each other may alternate: their distance is then no measure.
  const leading = median(rows.map(({ size }) => size)) * LEAST_LEADING;
  const usual = Math.max(median(gaps), leading);
  const wide = (i: number) => gaps[i]! > usual * EDGE_GAP;
  let top = 0;
  let bottom = rows.length;
  for (let i = 0; i < Math.min(EDGE_ROWS, gaps.length); i++) if (wide(i)) top = i + 1;
  for (let i = gaps.length - 1; i >= Math.max(top, gaps.length - EDGE_ROWS); i--) if (wide(i)) bottom = i + 1;
  return { head: rows.slice(0, top), body: rows.slice(top, bottom), foot: rows.slice(bottom) };
}

function inColumns(rows: readonly Row[]): Block[] {
  const gutter = widestReach(rows);
  if (!gutter) return rowBlock(rows);
  const middle = (gutter.left + gutter.right) / 2;
  const between = rows.slice(gutter.from, gutter.to);
  return [
    ...inColumns(rows.slice(0, gutter.from)),
    ...inColumns(side(between, (right) => right <= middle)),
    ...inColumns(side(between, (right) => right > middle)),
    ...inColumns(rows.slice(gutter.to)),
  ];
}

function rowBlock(rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  const segments = rows.flatMap((row) => row.segments);
  return [
    {
      rows: [...rows],
      left: Math.min(...segments.map(({ left }) => left)),
      right: Math.max(...segments.map(({ right }) => right)),
    },
  ];
}

/** The rows with only those segments whose right edge is accepted. */
function side(rows: readonly Row[], accept: (right: number) => boolean): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(({ right }) => accept(right));
    return segments.length > 0 ? [{ ...row, segments }] : [];
  });
}

/**
 * Of the gutters between columns of running text, the one through most rows.
 *
 * @param mayNest Whether what stands beside a gutter may itself be columns.
 */
function widestReach(rows: readonly Row[], mayNest = true): Gutter | null {
  let best: Gutter | null = null;
  const tried = new Set<string>();
  for (const [at, gap] of rows.flatMap((_, i) => gapsAt(rows, i).map((found) => [i, found] as const))) {
    if (best && at >= best.from && at < best.to && overlaps(gap, best)) continue;
    const key = `${Math.round(gap.left / 6)} ${Math.round(gap.right / 6)}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const gutter = reach(rows, at, gap);
    const longer = !best || gutter.to - gutter.from > best.to - best.from;
    if (longer && partsRunningText(rows, gutter, mayNest)) best = gutter;
  }
  return best;
}

/** Gaps between the segments of a row, and of a row and the next: the lines of columns need not be level. */
function gapsAt(rows: readonly Row[], i: number): Gap[] {
  const here = rows[i]!.segments;
  const next = rows[i + 1]?.segments ?? [];
  const ends = [
    ...here.slice(1).map((segment, k) => ({ left: here[k]!.right, right: segment.left })),
    ...(next.length > 0
      ? [
          { left: here.at(-1)!.right, right: next[0]!.left },
          { left: next.at(-1)!.right, right: here[0]!.left },
        ]
      : []),
  ];
  return ends.filter(({ left, right }) => right - left >= rows[i]!.size * LEAST_GUTTER);
}

function overlaps(a: Gap, b: Gap): boolean {
  return a.left < b.right && b.left < a.right;
}

/** How far up and down the gap goes on, narrowed to what all its rows leave free. */
function reach(rows: readonly Row[], at: number, gap: Gap): Gutter {
  const gutter = { ...gap, from: at, to: at + 1 };
  while (gutter.to < rows.length && narrow(gutter, rows[gutter.to]!)) gutter.to++;
  while (gutter.from > 0 && narrow(gutter, rows[gutter.from - 1]!)) gutter.from--;
  return gutter;
}

function narrow(gutter: Gutter, row: Row): boolean {
  let { left, right } = gutter;
  for (const segment of row.segments) {
    if (segment.right <= left || segment.left >= right) continue;
    const middle = (left + right) / 2;
    if (segment.right < middle) left = segment.right;
    else if (segment.left > middle) right = segment.left;
    else return false;
  }
  if (right - left < row.size * LEAST_GUTTER) return false;
  Object.assign(gutter, { left, right });
  return true;
}

/** Both sides are running text: rows enough, and most of them filled. Cells of a table are not. */
function partsRunningText(rows: readonly Row[], gutter: Gutter, mayNest: boolean): boolean {
  const between = rows.slice(gutter.from, gutter.to);
  const middle = (gutter.left + gutter.right) / 2;
  const halves = [side(between, (right) => right <= middle), side(between, (right) => right > middle)];
  return halves.every((half) => isRunningText(half) || (mayNest && isAllColumns(half)));
}

/** Whether a gutter goes through nearly all of the rows. */
function isAllColumns(rows: readonly Row[]): boolean {
  const gutter = widestReach(rows, false);
  return gutter !== null && gutter.to - gutter.from >= rows.length * 0.8;
}

function isRunningText(rows: readonly Row[]): boolean {
  if (rows.length < LEAST_ROWS) return false;
  const left = Math.min(...rows.map((row) => row.segments[0]!.left));
  const right = Math.max(...rows.map((row) => row.segments.at(-1)!.right));
  const whole = rows.filter((row) => row.segments.length === 1);
  const filled = whole.filter((row) => {
    const [segment] = row.segments;
    return segment!.right - segment!.left > (right - left) * 0.75;
  });
  const ems = (right - left) / median(rows.map(({ size }) => size));
  return ems > 8 && filled.length >= rows.length * 0.5;
}
