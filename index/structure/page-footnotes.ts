/** The footnotes at the foot of a page. */
import type { Line } from '../lines.js';
import type { Span } from '../types.js';
import type { Sheet } from './sheets.js';

/** A note as old documents print it: "1/ See document A/50/23." */
const OLD_NOTE = /^(?:\d{1,2}|[a-z])\/\s+\S/;

/**
 * Where the footnotes of a page begin: after a line of underscores in its lower part, or with the first of its last
 * blocks that is a note as old documents print it. `rule` is null where no line parts them from the body.
 */
export function footnotesOf(text: string, sheet: Sheet): { rule: Line | null; span: Span } | null {
  const { lines, end } = sheet;
  const isLow = (i: number) => i > 0 && lines.length - 1 - i < lines.length * 0.6;
  const rule = lines.findLastIndex((line) => /^_{8,}$/.test(wordsOf(text, line)));
  if (isLow(rule) && rule < lines.length - 1)
    return { rule: lines[rule]!, span: { start: lines[rule]!.end, end } };
  const note = lines.findIndex(
    (line, i) =>
      isLow(i) &&
      isNote(text, line) &&
      !lines.slice(i).some((later) => isBody(later, { text, note: line, sheet })),
  );
  return note < 0 ? null : { rule: null, span: { start: lines[note]!.start, end } };
}

function isNote(text: string, line: Line): boolean {
  return line.blankBefore > 0 && OLD_NOTE.test(wordsOf(text, line));
}

/** Whether the body goes on with a line below a note: a block that is no note itself, nor indented as one. */
function isBody(line: Line, at: { text: string; note: Line; sheet: Sheet }): boolean {
  const { text, note, sheet } = at;
  if (line.blankBefore === 0 || isNote(text, line) || sheet.bottom.includes(line)) return false;
  const continuesNote = note.indent > 0 && line.indent >= note.indent;
  return !continuesNote && /\p{L}{3}/u.test(wordsOf(text, line));
}

function wordsOf(text: string, line: Line): string {
  return text.slice(line.start, line.end);
}
