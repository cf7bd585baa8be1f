/** Rows of a page: runs that share a baseline, cut into segments where the gap is too wide for a blank. */
import { median } from '../../median.js';
import type { Run } from './runs.js';

/** Runs of a row that follow each other closely. */
export interface Segment {
  /** From left to right. */
  runs: Run[];
  left: number;
  right: number;
}

export interface Row {
  segments: Segment[];
  /** Of the baseline, in points from the top. */
  y: number;
  /** Height of most of its type. */
  size: number;
}

/** A gap wider than this many heights of the type parts columns or cells. */
const SEGMENT_GAP = 1.3;

/** Baselines nearer to each other than so many heights of the type are one where the words stand side by side. */
const LEVEL = 0.45;
/** Widths of runs are not exact to so many points. */
const SLACK = 1;

/** Rows from top to bottom. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const lines: Line[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const line = lines.slice(-3).findLast((open) => Math.abs(open.y - run.y) <= reachOf(open, run));
    if (line) line.runs.push(run);
    else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  return levelled(withRaised(lines))
    .map(({ runs: row }) => rowFrom(row))
    .sort((a, b) => a.y - b.y);
}

interface Line {
  y: number;
  size: number;
  runs: Run[];
}

/** How far apart two baselines may be and still be one. */
function reachOf(line: Line, run: Run): number {
  return Math.min(line.size, run.size) * 0.22;
}

/** The lines with raised and lowered figures, which have baselines of their own, put into the lines they hang on. */
function withRaised(lines: readonly Line[]): Line[] {
  const sized = lines.map(({ runs }) => ({ runs, size: mainSize(runs), y: median(runs.map(({ y }) => y)) }));
  const kept: Line[] = [];
  for (const [i, line] of sized.entries()) {
    const carrier = [sized[i + 1], kept.at(-1)].find((other) => other && hangsOn(line, other));
    if (!carrier) kept.push(line);
    else carrier.runs.push(...line.runs);
  }
  return kept;
}

/** Smaller type, a little above or below the other's baseline, every run beside one of the other's. */
function hangsOn(line: Line, carrier: Line): boolean {
  const rise = carrier.y - line.y;
  const near = rise > -carrier.size * 0.35 && rise < carrier.size * 0.65;
  const beside = (run: Run) =>
    carrier.runs.some(
      (other) => run.left < other.right + carrier.size && other.left < run.right + carrier.size,
    );
  return near && line.size < carrier.size * 0.82 && line.runs.every(beside);
}

/** The lines with those made one that stand beside each other on baselines that hardly differ, as on a crooked scan. */
function levelled(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const above = kept.at(-1);
    if (above && line.y - above.y < Math.min(line.size, above.size) * LEVEL && isBeside(line, above)) {
      above.runs.push(...line.runs);
      above.y = median(above.runs.map(({ y }) => y));
    } else kept.push(line);
  }
  return kept;
}

/** Whether no run of one stands above or below a run of the other. */
function isBeside(line: Line, other: Line): boolean {
  return line.runs.every((a) =>
    other.runs.every((b) => a.left >= b.right - SLACK || b.left >= a.right - SLACK),
  );
}

function rowFrom(runs: Run[]): Row {
  const sorted = runs.sort((a, b) => a.left - b.left);
  const size = mainSize(sorted);
  const segments: Segment[] = [];
  for (const run of sorted) {
    const open = segments.at(-1);
    if (open && run.left - open.right <= size * SEGMENT_GAP) {
      open.runs.push(run);
      open.right = Math.max(open.right, run.right);
    } else segments.push({ runs: [run], left: run.left, right: run.right });
  }
  const main = sorted.filter((run) => run.size > size * 0.9);
  return { segments, size, y: median((main.length > 0 ? main : sorted).map(({ y }) => y)) };
}

/** The size that most characters have. */
export function mainSize(runs: readonly Run[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] || 1;
}
