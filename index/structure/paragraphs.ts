/** Numbered paragraphs and their sub-paragraphs, labelled only where the numbering can be read in one way. */
import type { Paragraph, Span } from '../types.js';
import { ENDED, firstLineFrom, type Layout, SUB_MARK, wordsOf } from './layout.js';
import { explainNumbers, type NumberedLine } from './numbering.js';
import { subParagraphs } from './sub-paragraphs.js';

/** Arabic texts may print Arabic-Indic figures, after a mark of direction. */
const NUMBER = /^[\u200e\u200f\u061c]?([\d\u0660-\u0669]{1,3})\\?[.．](?=\s|$|[\u3400-\u9fff“《「"])/u;
const LEADER = /(?:\.\s?){5,}|…{2,}|\s\d{1,3}[-–]\d{1,3}$/;

/**
 * Paragraphs of one zone: the body, or one annex, where the numbering is expected to run once.
 *
 * @param range Lines of the zone, `from` inclusive, `to` exclusive.
 * @param borders Offsets that no paragraph crosses (headings, annexes), sorted.
 */
export function numberedParagraphs(
  layout: Layout,
  range: { from: number; to: number },
  borders: readonly number[],
): Paragraph[] {
  const numbered = numberedLines(layout, range);
  const kept = explainNumbers(numbered);
  const zoneEnd = range.to < layout.lines.length ? layout.lines[range.to]!.start : layout.text.length;
  return kept.flatMap(({ from, to, label }) => {
    if (!label) return [];
    const first = numbered[from]!;
    const last = to === null;
    const limit = last ? zoneEnd : layout.lines[numbered[to]!.line]!.start;
    const border = borders.find((offset) => offset > layout.lines[first.line]!.start && offset < limit);
    const end = last ? lastEnd(layout, first.line, border ?? limit) : (border ?? limit);
    const span = trimmed(layout, { start: layout.lines[first.line]!.start, end });
    const paragraph = { label: first.printed, ...span };
    return [paragraph, ...subParagraphs(layout, paragraph)];
  });
}

function numberedLines(layout: Layout, range: { from: number; to: number }): NumberedLine[] {
  const found: NumberedLine[] = [];
  for (let i = range.from; i < range.to; i++) {
    const words = wordsAt(layout, i);
    const number = NUMBER.exec(words);
    if (!number || LEADER.test(words)) continue;
    const rest = words.slice(number[0].length).trim();
    const before = i > range.from ? wordsAt(layout, i - 1) : '';
    found.push({
      value: westernNumber(number[1]!),
      printed: number[1]!,
      line: i,
      afterColon: /[:：]["”]?$/.test(before),
      detached: rest === '' && isParted(layout, i + 1, range.to),
      headingLike: isHeadingLike(layout, i, range.to),
    });
  }
  return found;
}

function westernNumber(figures: string): number {
  return Number(figures.replace(/[\u0660-\u0669]/g, (figure) => String(figure.charCodeAt(0) - 0x660)));
}

function isParted(layout: Layout, next: number, to: number): boolean {
  return next >= to || layout.lines[next]!.interrupted || NUMBER.test(wordsAt(layout, next));
}

function wordsAt(layout: Layout, i: number): string {
  return wordsOf(layout, layout.lines[i]!);
}

/** The block that begins at the line is one short line, and no mark ends it. */
function isHeadingLike(layout: Layout, i: number, to: number): boolean {
  const alone = /^\d{1,3}\\?[.．]$/.test(wordsAt(layout, i));
  const first = alone ? i + 1 : i;
  if (first >= to) return false;
  const next = first + 1;
  const oneLine = next >= to || layout.starts[next]!;
  return oneLine && layout.lines[first]!.width < 90 && !ENDED.test(wordsAt(layout, first));
}

/**
 * The last paragraph of a sequence has no next number to end it: it ends with its first block, or with the items
 * that a colon announces.
 */
function lastEnd(layout: Layout, line: number, limit: number): number {
  let end = layout.lines[line]!.end;
  for (let i = line + 1; i < layout.lines.length; i++) {
    const next = layout.lines[i]!;
    if (next.start >= limit) break;
    const before = wordsAt(layout, i - 1);
    const counter = i === line + 1 && /^\d{1,3}\\?[.．]$/.test(before);
    const item = SUB_MARK.test(wordsAt(layout, i)) || SUB_MARK.exec(before)?.[2] === '';
    const newBlock = layout.starts[i]! && ENDED.test(before) && !/[:：]$/.test(before);
    if (newBlock && !counter && !item) break;
    end = next.end;
  }
  return Math.min(end, limit);
}

/** The range without the furniture and white space at its end. */
function trimmed(layout: Layout, span: Span): Span {
  const last = layout.lines[firstLineFrom(layout.lines, span.end) - 1];
  return {
    start: span.start,
    end: last && last.start >= span.start ? Math.min(last.end, span.end) : span.start,
  };
}
