/** Numbered paragraphs and their items, labelled only where the numbering can be read in one way. */
import { firstSpanFrom } from '../spans.js';
import type { Paragraph, Span } from '../types.js';
import { clauseLines } from './decimals.js';
import { ENDED, type Layout, LEADER, wordsOf } from './layout.js';
import { markOf, marksAt, PARAGRAPH_STYLES } from './marks.js';
import { type Explained, explainNumbers, type NumberedLine } from './numbering.js';
import { subParagraphs } from './sub-paragraphs.js';

export interface NumberedRange {
  /** Lines, `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  /** Label of the article, part or paragraph that the numbering runs in; null for the body or an annex. */
  unit: string | null;
}

const STOPPED = /[.。!！?？؟][”"’')）\]]*\d{0,2}$/u;
const CONTENTS_PAGES = /\s\d{1,3}[-–]\d{1,3}$/;
/** Any list may look like these; a document's own numbering is longer, and no colon announces it. */
const WEAK_STYLES: readonly string[] = ['1)', '(1)', '(一)', '㈠', '①'];
/** What may as well count paragraphs, footnotes or sections. */
const NO_ITEMS: readonly string[] = ['1.', '1-', '一、', '1)', '①', 'a.'];

/**
 * Paragraphs of the body, of an annex, or of an article, where the numbering is expected to run once.
 *
 * @param borders Offsets that no paragraph crosses (headings, annexes), sorted.
 */
export function numberedParagraphs(
  layout: Layout,
  range: NumberedRange,
  borders: readonly number[],
): Paragraph[] {
  const clauses = byClause(layout, range, borders);
  if (clauses.length > 0) return clauses;
  for (const style of stylesFor(layout, range)) {
    const numbered = numberedLines(layout, range, style);
    const kept = explainNumbers(numbered);
    if (!kept.some(({ label }) => label) || !isSure(style, kept, numbered, range)) continue;
    return kept.flatMap((found) => paragraphsAt(layout, { found, numbered, style, range, borders }));
  }
  return [];
}

/**
 * Clauses whose words stand behind their number. Only the first block is theirs for sure, and not all layouts tell
 * where it ends: what follows may be the text of the section that they open.
 */
function byClause(layout: Layout, range: NumberedRange, borders: readonly number[]): Paragraph[] {
  const found = clauseLines(layout, range);
  return found.flatMap(({ line, path, printed, rest, counted }, i) => {
    const title = counted
      ? layout.headingLines.has(layout.lines[line]!.start)
      : isHeadingLike(layout, line, range.to, false);
    if (path.length === 1 || rest === '' || title) return [];
    const { start } = layout.lines[line]!;
    const limit = layout.lines[found[i + 1]?.line ?? range.to]?.start ?? layout.text.length;
    const border = borders.find((offset) => offset > start && offset < limit) ?? limit;
    const label = range.unit === null ? printed : `${range.unit}, ${printed}`;
    return {
      label,
      ...trimmed(layout, { start, end: Math.min(stopEnd(layout, line), lastEnd(layout, line, border)) }),
    };
  });
}

/** The end of the first line, from this one on, that a sentence ends with. */
function stopEnd(layout: Layout, line: number): number {
  const found = layout.lines.find((_, i) => i >= line && STOPPED.test(wordsAt(layout, i)));
  return found?.end ?? layout.text.length;
}

/** In an article its first number tells how it counts; elsewhere the surest way that makes sense. */
function stylesFor(layout: Layout, range: NumberedRange): readonly string[] {
  for (let i = range.from; i < range.to; i++) {
    if (i > range.from && !layout.starts[i]) continue;
    const first = marksAt(wordsAt(layout, i)).find(
      ({ style, value }) => value === 1 && PARAGRAPH_STYLES.some((known) => known === style),
    );
    if (!first) continue;
    // Another list may stand before a body's own numbers, but only if they are of the surest kind.
    return range.unit === null && first.style !== '1.' ? ['1.', first.style] : [first.style];
  }
  return range.unit === null ? ['1.'] : [];
}

function isSure(
  style: string,
  kept: readonly Explained[],
  numbered: readonly NumberedLine[],
  range: NumberedRange,
): boolean {
  if (range.unit !== null || !WEAK_STYLES.includes(style)) return true;
  return kept.length >= 3 && !numbered[kept[0]!.from]!.afterColon;
}

interface Place {
  found: Explained;
  numbered: readonly NumberedLine[];
  style: string;
  range: NumberedRange;
  borders: readonly number[];
}

/** The paragraph, its items, and the paragraphs of a text that it sets out; empty where it has no label. */
function paragraphsAt(layout: Layout, { found, numbered, style, range, borders }: Place): Paragraph[] {
  if (!found.label) return [];
  const first = numbered[found.from]!;
  const { start } = layout.lines[first.line]!;
  const limit =
    layout.lines[found.to === null ? range.to : numbered[found.to]!.line]?.start ?? layout.text.length;
  const border = borders.find((offset) => offset > start && offset < limit) ?? limit;
  const end = found.to === null ? lastEnd(layout, first.line, border) : border;
  const sure = found.isWhole ? end : Math.min(end, stopEnd(layout, first.line));
  const label = range.unit === null ? first.printed : `${range.unit}, ${first.printed}`;
  const paragraph = { label, ...trimmed(layout, { start, end: sure }) };
  const setOut =
    found.reprint && found.isWhole
      ? numberedParagraphs(
          layout,
          {
            from: numbered[found.reprint.from]!.line,
            to: numbered[found.reprint.to]?.line ?? range.to,
            unit: label,
          },
          borders,
        )
      : [];
  return [paragraph, ...subParagraphs(layout, paragraph, { own: style }), ...setOut];
}

function numberedLines(layout: Layout, range: NumberedRange, style: string): NumberedLine[] {
  const found: NumberedLine[] = [];
  for (let i = range.from; i < range.to; i++) {
    const words = wordsAt(layout, i);
    const mark = markOf(words, style);
    if (!mark || LEADER.test(words) || CONTENTS_PAGES.test(words)) continue;
    const before = i > range.from ? wordsAt(layout, i - 1) : '';
    found.push({
      value: mark.value,
      printed: mark.printed,
      line: i,
      afterColon: /[:：]["”]?$/.test(before),
      detached: mark.rest === '' && isParted(layout, i + 1, range.to, style),
      headingLike: isHeadingLike(layout, i, range.to, mark.rest === ''),
    });
  }
  return found;
}

function isParted(layout: Layout, next: number, to: number, style: string): boolean {
  return next >= to || layout.lines[next]!.interrupted || markOf(wordsAt(layout, next), style) !== null;
}

function wordsAt(layout: Layout, i: number): string {
  return wordsOf(layout, layout.lines[i]!);
}

/** The block that begins at the line is one short line, and no mark ends it; a number as a heading has none. */
function isHeadingLike(layout: Layout, i: number, to: number, alone: boolean): boolean {
  if (alone && layout.headingLines.has(layout.lines[i]!.start)) return false;
  const first = alone ? i + 1 : i;
  if (first >= to) return false;
  const next = first + 1;
  const oneLine = next >= to || layout.starts[next]!;
  return oneLine && layout.lines[first]!.width < 90 && !ENDED.test(wordsAt(layout, first));
}

/**
 * The last paragraph of a sequence has no next number to end it: it ends with its first block, or with the items
 * that a colon announces.
 *
 * @param line Where it begins.
 * @param limit Offset that it does not cross.
 */
export function lastEnd(layout: Layout, line: number, limit: number): number {
  let end = layout.lines[line]!.end;
  for (let i = line + 1; i < layout.lines.length; i++) {
    const next = layout.lines[i]!;
    if (next.start >= limit) break;
    const before = wordsAt(layout, i - 1);
    const counter = i === line + 1 && isMarkAlone(before);
    const item = isItem(wordsAt(layout, i)) || isItemAlone(before);
    const newBlock = layout.starts[i]! && ENDED.test(before) && !/[:：]$/.test(before);
    if (newBlock && !counter && !item) break;
    end = next.end;
  }
  return Math.min(end, limit);
}

function isMarkAlone(words: string): boolean {
  return marksAt(words).some(({ rest }) => rest === '');
}

/** Marks of items, not of paragraphs, footnotes or sections. */
function itemMarks(words: string) {
  return marksAt(words).filter(({ style }) => !NO_ITEMS.includes(style));
}

function isItem(words: string): boolean {
  return itemMarks(words).length > 0;
}

function isItemAlone(words: string): boolean {
  return itemMarks(words).some(({ rest }) => rest === '');
}

/** The range without the furniture and white space at its end. */
export function trimmed(layout: Layout, span: Span): Span {
  const last = layout.lines[firstSpanFrom(layout.lines, span.end) - 1];
  return {
    start: span.start,
    end: last && last.start >= span.start ? Math.min(last.end, span.end) : span.start,
  };
}
