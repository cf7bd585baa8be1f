/** The lines of a text, how it is wrapped, and where its blocks begin. */
import { INVISIBLE, SPACE } from './spans.js';
import type { ShownNumber, Span } from './types.js';

/** One line of the source that holds words. Offsets exclude the white space around them. */
export interface Line extends Span {
  /** Columns of white space before the words. */
  indent: number;
  /** Width of the words in columns; a Chinese character takes two. */
  width: number;
  /** Blank lines between the line before and this one. */
  blankBefore: number;
  /** Blanks between the last word and the line end. */
  trailing: number;
  /** Furniture or a form feed lies between the line before and this one. */
  interrupted: boolean;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
/** Characters between which a wrap is nothing: Chinese and Japanese letters, and full-width marks. */
const NO_BLANK = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/u;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/u;
const TERMINAL = /[.。!！?？;；:：؟۔…]["”’'」』》）)\]]*\d{0,2}$/u;
/** How an item of a list or a numbered paragraph begins. */
const ITEM =
  /^(?:\d{1,3}[.)．、]|[(（](?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、|[•●▪–—*+-]\s|[A-Z]\.$|[IVX]{1,5}\.\s|第[一二三四五六七八九十百\d]{1,4}[条章节])/u;

/** Whether a wrap between these two characters stands for nothing rather than for a blank. */
export function joinsWithoutBlank(left: string, right: string): boolean {
  const both = NO_BLANK.test(left) && NO_BLANK.test(right);
  return both && (HAN.test(left) || HAN.test(right) || WIDE.test(left) || WIDE.test(right));
}

/**
 * Cuts the text into lines of words.
 *
 * @param hidden Ranges left out, sorted and not overlapping: what they part may go on behind them.
 * @param markup Of these, notation: a line of nothing else parts what it stands between, as a blank line does.
 */
export function readLines(text: string, hidden: readonly Span[] = [], markup: readonly Span[] = []): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  let interrupted = false;
  let next = 0;
  for (const raw of rawLines(text)) {
    while (next < hidden.length && hidden[next]!.end <= raw.start) next++;
    const cover = hidden[next];
    if (raw.pageBreak) interrupted = true;
    const line = trimmedLine(text, raw);
    if (!line) {
      blank++;
      continue;
    }
    if (cover && cover.start <= line.start && cover.end >= line.end) {
      if (markup.some((span) => span.start <= line.start && span.end >= line.end)) blank++;
      else interrupted = true;
      continue;
    }
    lines.push({ ...line, blankBefore: blank, interrupted });
    blank = 0;
    interrupted = false;
  }
  return lines;
}

function* rawLines(text: string): Generator<Span & { pageBreak: boolean }> {
  const ends = /\r\n|[\n\r\f\u2028\u2029\v]/g;
  let start = 0;
  let pageBreak = false;
  for (const found of text.matchAll(ends)) {
    yield { start, end: found.index, pageBreak };
    start = found.index + found[0].length;
    pageBreak = found[0] === '\f';
  }
  yield { start, end: text.length, pageBreak };
}

function trimmedLine(text: string, raw: Span): Omit<Line, 'blankBefore' | 'interrupted'> | null {
  let { start, end } = raw;
  while (start < end && isEmpty(text.charAt(start))) start++;
  while (end > start && isEmpty(text.charAt(end - 1))) end--;
  if (start === end) return null;
  return {
    start,
    end,
    indent: width(text.slice(raw.start, start)),
    width: width(text.slice(start, end)),
    trailing: raw.end - end,
  };
}

function isEmpty(character: string): boolean {
  return SPACE.test(character) || INVISIBLE.test(character);
}

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** How a text is wrapped, learnt from all its lines. */
interface Wrapping {
  /** Columns of a full line. */
  fullWidth: number;
  /** Wrapped lines are followed by a blank line, as some converters leave them. */
  doubleSpaced: boolean;
  /** Lines are whole paragraphs: every line end begins a block. */
  unwrapped: boolean;
}

function wrappingOf(lines: readonly Line[]): Wrapping {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const fullWidth = widths[Math.floor(widths.length * 0.85)] ?? 0;
  const full = lines
    .slice(1)
    .filter((_, i) => lines[i]!.width > fullWidth * 0.8 && !lines[i + 1]!.interrupted);
  const spaced = full.filter((line) => line.blankBefore > 0).length;
  return {
    fullWidth,
    doubleSpaced: lines.length > 8 && full.length > 4 && spaced / full.length > 0.8 && fullWidth < 130,
    unwrapped: fullWidth > 200,
  };
}

/** Whether a new block (paragraph, heading, item) begins with `line`. */
function beginsBlock(text: string, previous: Line, line: Line, wrapping: Wrapping): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 12));
  if (ITEM.test(head)) return true;
  const tail = text.slice(Math.max(previous.start, previous.end - 6), previous.end);
  const ended = TERMINAL.test(tail);
  const short = previous.width < wrapping.fullWidth * 0.7;
  if (wrapping.doubleSpaced) return beginsSpacedBlock({ previous, line, ended, short });
  if (line.interrupted) return ended || short;
  if (line.blankBefore > 0) return true;
  if (wrapping.unwrapped) return true;
  if (line.indent > previous.indent + 1 && line.indent - previous.indent < 12 && ended) return true;
  return short && (ended || previous.width < wrapping.fullWidth * 0.5);
}

/**
 * Where every wrapped line is followed by a blank line, a block begins with an indented line; after a page
 * break, which leaves no blank line, the first line is indented although it goes on.
 */
function beginsSpacedBlock(at: { previous: Line; line: Line; ended: boolean; short: boolean }): boolean {
  const { previous, line, ended, short } = at;
  if (short || line.blankBefore > 2 || previous.trailing > 1) return true;
  const afterPageBreak = line.blankBefore === 0 || line.interrupted;
  return line.indent > 0 && (!afterPageBreak || ended);
}

/**
 * For each line, whether a block begins with it.
 *
 * @param shownNumbers Numbers that the format shows: what they stand before is a block, however it is written.
 */
export function blockStarts(
  text: string,
  lines: readonly Line[],
  shownNumbers: readonly ShownNumber[],
): boolean[] {
  const wrapping = wrappingOf(lines);
  const numbered = new Set(shownNumbers.map(({ at }) => at));
  return lines.map(
    (line, i) => i === 0 || numbered.has(line.start) || beginsBlock(text, lines[i - 1]!, line, wrapping),
  );
}
