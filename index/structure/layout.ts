/** The lines of a document as its structure is read from them. */
import type { Line } from '../lines.js';

/** Lines without furniture, in order, with whether a block begins at each. */
export interface Layout {
  text: string;
  lines: readonly Line[];
  starts: readonly boolean[];
}

/** A mark after which a block may end; a footnote's number may follow. */
export const ENDED = /[.。!！?？;；:：][”"’')）\]]*\d{0,2}$/u;

/** A line that begins with the mark of a sub-paragraph, (a) or (ii): the letters, and the words behind it. */
export const SUB_MARK = /^[(（]([a-z]{1,2}|[ivx]{1,5})[)）]\s*(.*)$/u;

/** The words of a line. */
export function wordsOf(layout: Layout, line: Line): string {
  return layout.text.slice(line.start, line.end);
}

/** Index of the first line that begins at or after the offset. */
export function firstLineFrom(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
