/** A page's words as text: lines, blanks where the glyphs leave a gap, footnotes known by their type. */
import type { Span } from '../../types.js';
import { type Block, blocksOf } from './columns.js';
import { mainSize, type Row, rowsOf, type Segment } from './rows.js';
import type { Run } from './runs.js';
import { WrittenText } from './written-text.js';

export interface PageText {
  /** Lines ended by "\n". */
  text: string;
  /** Footnotes at the foot of the page or of its columns, as ranges of `text`. */
  footnotes: Span[];
  /** `text` with the runs that it was made of. */
  written: WrittenText;
}

/** A gap wider than this many heights of the type is a blank. */
const BLANK = 0.17;
/** Chinese and Japanese characters fill their squares only in part: a gap between them is no blank so soon. */
const WIDE_BLANK = 0.45;
const IDEOGRAPH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u058f\u2c00-\ud7ff]/gu;
/** Width of a character in heights of the type, on average. */
const CHARACTER = 0.5;
const MOST_BLANKS = 60;

/** @param groups Runs by the way they are turned, each read on its own. */
export function pageText(groups: readonly (readonly Run[])[], bodySize: number): PageText {
  const page: Pick<PageText, 'written' | 'footnotes'> = { written: new WrittenText(), footnotes: [] };
  for (const runs of groups) {
    const blocks = blocksOf(rowsOf(runs));
    const distance = usualDistance(blocks);
    for (const block of blocks) writeBlock(page, block, { distance, bodySize });
  }
  return { ...page, text: page.written.text };
}

/** The size that most characters of all pages have. */
export function bodySizeOf(pages: readonly (readonly (readonly Run[])[])[]): number {
  return mainSize(pages.flat(2));
}

/** Distance of lines that follow each other in one paragraph, in heights of their type. */
function usualDistance(blocks: readonly Block[]): number {
  const distances = blocks
    .flatMap(({ rows }) => rows.slice(1).map((row, i) => (row.y - rows[i]!.y) / row.size))
    .filter((distance) => distance > 0.8 && distance < 2.6)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length * 0.35)] ?? 1.2;
}

function writeBlock(
  { written, footnotes }: Pick<PageText, 'written' | 'footnotes'>,
  block: Block,
  type: { distance: number; bodySize: number },
): void {
  const rightToLeft = readsRightToLeft(block.rows.flatMap((row) => row.segments.flatMap(({ runs }) => runs)));
  const note = footnoteStart(block, { bodySize: type.bodySize, rightToLeft, isFirst: written.text === '' });
  let noteStart = -1;
  if (written.text !== '') written.add('\n');
  for (const [i, row] of block.rows.entries()) {
    const above = block.rows[i - 1];
    if (above) written.add('\n'.repeat(blankLines(above, row, type.distance)));
    if (i === note) noteStart = written.text.length;
    written.append(lineOf(row, block, rightToLeft));
    written.add('\n');
  }
  if (noteStart >= 0) footnotes.push({ start: noteStart, end: written.text.length });
}

/** None where the lines follow each other as usual, one for a wider gap, two for a large one. */
function blankLines(above: Row, row: Row, usual: number): number {
  const distance = (row.y - above.y) / Math.max(Math.min(row.size, above.size), 1);
  if (distance < usual * 1.3) return 0;
  return distance < usual * 3.2 ? 1 : 2;
}

/**
 * Index of the row with which footnotes begin: the last rows of a block, in smaller type than the body, the first of
 * which begins with a mark. −1 where there are none.
 */
function footnoteStart(
  { rows }: Block,
  { bodySize, rightToLeft, isFirst }: { bodySize: number; rightToLeft: boolean; isFirst: boolean },
): number {
  let start = rows.length;
  while (start > 0 && rows[start - 1]!.size <= bodySize * 0.93) start--;
  // What a page begins with is no footnote, in however small type.
  if (start === 0 && isFirst) return -1;
  const afterRule = rows[start] && isRule(rows[start]!) ? start + 1 : start;
  const first = rows[afterRule];
  return first && beginsWithMark(first, rightToLeft) ? afterRule : -1;
}

function isRule(row: Row): boolean {
  return row.segments.every(({ runs }) => runs.every(({ text }) => /^[_\s]+$/.test(text)));
}

/** A star, or a figure or letter that is raised or stands alone, close before words. */
function beginsWithMark(row: Row, rightToLeft: boolean): boolean {
  const segment = rightToLeft ? row.segments.at(-1)! : row.segments[0]!;
  const [first, ...others] = inLogicalOrder(segment.runs, rightToLeft);
  const text = first!.text.trim();
  if (others.length === 0) return /^(?:\*{1,3}\s*|\d{1,3}\s+)\p{L}/u.test(text);
  if (!others.some((run) => /\p{L}{2}/u.test(run.text))) return false;
  const raised = first!.size < row.size * 0.85 || first!.y < row.y - row.size * 0.15;
  return /^\*{1,3}/.test(text) || /^\d{1,3}$/.test(text) || (raised && /^(?:\d{1,3}|[a-z])(?!\S)/.test(text));
}

function readsRightToLeft(runs: readonly Run[]): boolean {
  const text = runs.map((run) => run.text).join('');
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) > (text.match(LEFT_TO_RIGHT)?.length ?? 0);
}

/** Indented by as many blanks as the line stands in from its column's edge. */
function lineOf(row: Row, block: Block, rightToLeft: boolean): WrittenText {
  const segments = rightToLeft ? [...row.segments].reverse() : row.segments;
  const line = new WrittenText();
  let edge = rightToLeft ? block.right : block.left;
  for (const segment of segments) {
    const gap = rightToLeft ? edge - segment.right : segment.left - edge;
    const blanks = Math.round(gap / (row.size * CHARACTER));
    // Between segments there is always a gap that no blank between words would leave.
    line.add(' '.repeat(Math.min(MOST_BLANKS, line.text === '' ? Math.max(blanks, 0) : Math.max(blanks, 3))));
    line.append(segmentText(segment, row.size, rightToLeft));
    edge = rightToLeft ? segment.left : segment.right;
  }
  return line.trimmedEnd();
}

function segmentText(segment: Segment, size: number, rightToLeft: boolean): WrittenText {
  const runs = inLogicalOrder(segment.runs, rightToLeft);
  const written = new WrittenText();
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1];
    const afterBlank = /\s$/.test(written.text);
    if (before && !afterBlank && !/^\s/.test(run.text) && isBlank(before, run, size)) written.add(' ');
    const leading = run.text.length - run.text.trimStart().length;
    written.addRun(run, before && /\s$/.test(written.text) ? leading : 0);
  }
  return written.trimmed();
}

function isBlank(before: Run, run: Run, size: number): boolean {
  const gap = Math.max(run.left - before.right, before.left - run.right);
  const ideographs = IDEOGRAPH.test(before.text.slice(-1)) && IDEOGRAPH.test(run.text.charAt(0));
  return gap > size * (ideographs ? WIDE_BLANK : BLANK);
}

/**
 * Runs as they are read. Where the words read from right to left, the runs do, too, but for those that read from left
 * to right among themselves (names in Latin letters, figures).
 *
 * @param rightToLeft Whether the lines around do: then any word that does is enough.
 */
function inLogicalOrder(runs: readonly Run[], rightToLeft: boolean): Run[] {
  const here = rightToLeft ? runs.some((run) => run.rightToLeft) : readsRightToLeft(runs);
  if (!here) return reversedStretches([...runs], (run) => run.rightToLeft);
  const isOther = (run: Run) => !run.rightToLeft && /[\p{L}\p{N}]/u.test(run.text);
  return reversedStretches([...runs].reverse(), isOther);
}

/** The runs with every stretch of those that are accepted turned round, with marks between letters. */
function reversedStretches(runs: readonly Run[], accept: (run: Run) => boolean): Run[] {
  const ordered: Run[] = [];
  let stretch: Run[] = [];
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    const isWithin =
      stretch.length > 0 && isMark(run) && next && accept(next) && hasLetter(stretch[0]!) && hasLetter(next);
    if (accept(run) || isWithin) stretch.unshift(run);
    else {
      ordered.push(...stretch, run);
      stretch = [];
    }
  }
  return [...ordered, ...stretch];
}

function isMark(run: Run): boolean {
  return !/[\p{L}\p{N}]/u.test(run.text);
}

function hasLetter(run: Run): boolean {
  return /\p{L}/u.test(run.text);
}
