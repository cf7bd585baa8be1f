/** The lines of a document as its structure is read from them. */
import { blockStarts, type Line, readLines } from '../lines.js';
import { firstSpanFrom } from '../spans.js';
import { gapOf } from '../tags.js';
import type { Extracted, Span } from '../types.js';

/** Lines without furniture, in order, with whether a block begins at each. */
export interface Layout {
  text: string;
  lines: readonly Line[];
  starts: readonly boolean[];
  /** Beginnings of the lines that the format marks as headings. */
  headingLines: ReadonlySet<number>;
  /** Beginnings of the lines before which the format shows a number that it counts itself. */
  countedLines: ReadonlySet<number>;
  /** The words of the lines that say other words than their text, by the beginning of the line. */
  otherWords: ReadonlyMap<number, string>;
}

/** A mark after which a block may end; a footnote's number may follow. */
export const ENDED = /[.。!！?？;；:：؛؟][”"’')）\]]*\d{0,2}$/u;
/** What a table of contents prints between a title and its page. */
export const LEADER = /(?:\.\s?){5,}|…{2,}/;
/** Markdown of many hands has no blank behind the hashes, so that its parser finds no heading. */
const HASHES = /^#{2,6}\s*(?=\S)/;

/** @param hidden Ranges that hold no words of the body, sorted and not overlapping. */
export function layOut(extracted: Extracted, hidden: readonly Span[]): Layout {
  const { text } = extracted;
  const lines = readLines(text, hidden);
  const marked = (extracted.headings ?? []).map(({ start }) => lineStart(lines, start));
  const hashed = lines.filter(
    (line) => extracted.markup.length > 0 && HASHES.test(text.slice(line.start, line.end)),
  );
  const headingLines = new Set([...marked, ...hashed.map(({ start }) => start)]);
  const counted = new Set(extracted.shownNumbers.map(({ at }) => at));
  const starts = blockStarts(text, lines, extracted.shownNumbers);
  const otherWords = otherWordsOf(extracted, lines, headingLines);
  return { text, lines, starts, headingLines, countedLines: counted, otherWords };
}

/** The words of a line: without notation, and after the number that the format shows before it. */
export function wordsOf(layout: Layout, line: Line): string {
  return layout.otherWords.get(line.start) ?? layout.text.slice(line.start, line.end);
}

/** The beginning of the line that holds the offset. */
function lineStart(lines: readonly Line[], offset: number): number {
  return lines[firstSpanFrom(lines, offset + 1) - 1]?.start ?? offset;
}

function otherWordsOf(
  { text, markup, shownNumbers }: Extracted,
  lines: readonly Line[],
  headingLines: ReadonlySet<number>,
): Map<number, string> {
  const shown = new Map(shownNumbers.map((number) => [number.at, number.shown]));
  const found = new Map<number, string>();
  let next = 0;
  for (const line of lines) {
    while (next < markup.length && markup[next]!.end <= line.start) next++;
    const raw = text.slice(line.start, line.end);
    let words = withoutMarkup(text, line, markup, next);
    if (headingLines.has(line.start)) words = words.replace(HASHES, '');
    // A heading that is a number alone counts what stands below it.
    if (headingLines.has(line.start) && /^\d{1,3}$/.test(words)) words += '.';
    const number = shown.get(line.start);
    if (number !== undefined) words = `${/^\d{1,3}$/.test(number) ? `${number}.` : number} ${words}`;
    if (words !== raw) found.set(line.start, words);
  }
  return found;
}

/** @param from Index of the first range of notation that may lie in the line. */
function withoutMarkup(text: string, line: Span, markup: readonly Span[], from: number): string {
  const kept: string[] = [];
  let at = line.start;
  for (let i = from; i < markup.length && markup[i]!.start < line.end; i++) {
    const { start, end } = markup[i]!;
    kept.push(text.slice(at, Math.max(at, start)), gapOf(text.slice(start, end)) && ' ');
    at = Math.max(at, end);
  }
  kept.push(text.slice(at, Math.max(at, line.end)));
  return kept.join('').trim();
}
