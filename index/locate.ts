/** From a run of a document's sentences to its words, its parts and its locator. */
import { joinSpans } from './spans.js';
import { numberOf } from './structure/figures.js';
import { splitLabel } from './structure/unit-words.js';
import type { Annex, IndexedDocument, Locator, Page, Paragraph, Span } from './types.js';

/** Sentences `from` (inclusive) to `to` (exclusive) of a document. */
export interface Run {
  from: number;
  to: number;
}

/** The words of the run for reading: unwrapped, a line end between blocks. */
export function textOf(document: IndexedDocument, run: Run): string {
  return document.sentences
    .slice(run.from, run.to)
    .map((sentence, i) => (i === 0 ? sentence.text : sentence.before + sentence.text))
    .join('');
}

/** Where the run stands in the document's text: sentences that only white space separates make one part. */
export function partsOf(document: IndexedDocument, run: Run): Span[] {
  const spans = document.sentences.slice(run.from, run.to).flatMap((sentence) => sentence.spans);
  return joinSpans(document.text, spans);
}

/** The locator of words whose place nothing tells. */
export const NOWHERE: Locator = {
  annex: null,
  paragraphs: null,
  pages: null,
  filePages: null,
  heading: null,
  part: null,
  speaker: null,
};

/** The labels that the document prints for the run, and the pages of the file that hold it. */
export function locatorOf(document: IndexedDocument, run: Run): Locator {
  const spans = document.sentences.slice(run.from, run.to).flatMap((sentence) => sentence.spans);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return NOWHERE;
  return {
    annex: containing<Annex>(document.annexes, first.start)?.label ?? null,
    paragraphs: containing(document.footnotes, first.start)
      ? null
      : paragraphRange(document.paragraphs, spans),
    pages: rangeOf(pageAt(document.pages, first.start), pageAt(document.pages, last.end - 1)),
    filePages: rangeOf(filePageAt(document, first.start), filePageAt(document, last.end - 1)),
    heading: headingAt(document, first.start),
    part: shared(document.clauses, spans)?.part ?? null,
    speaker: shared(document.speeches, spans)?.speaker ?? null,
  };
}

/** The label of the page that holds the offset, or null. */
export function pageAt(pages: readonly Page[], offset: number): string | null {
  return containing(pages, offset)?.label ?? null;
}

/** Whether the text's pages are the file's: form feeds end a file's pages, running headers only tell printed ones. */
export function hasFilePages(text: string): boolean {
  return text.includes('\f');
}

/** Position in the file, from 1, of the page that holds the offset; null where the format has no pages. */
export function filePageAt(
  { text, pages }: Pick<IndexedDocument, 'text' | 'pages'>,
  offset: number,
): number | null {
  const page = containing<Page>(pages, offset);
  return page && hasFilePages(text) ? page.index : null;
}

/** The nearest heading at or before the offset; an annex leaves the headings of the body behind. */
export function headingAt(document: IndexedDocument, offset: number): string | null {
  const annex = containing<Annex>(document.annexes, offset);
  const open = document.headings.filter(
    (heading) => heading.start <= offset && heading.start >= (annex?.start ?? 0),
  );
  return open.at(-1)?.text ?? null;
}

function containing<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.findLast((span) => span.start <= offset && offset < span.end);
}

/** What holds all of the run; undefined where one holds its beginning and another its end. */
function shared<T extends Span>(around: readonly T[], spans: readonly Span[]): T | undefined {
  const [first, last] = [spans[0], spans.at(-1)].map((span) => span && containing(around, span.start));
  return first === last ? first : undefined;
}

/**
 * From the paragraph in which the run's numbered words begin to that in which they end. A paragraph and its own
 * sub-paragraph are cited as the paragraph.
 */
function paragraphRange(paragraphs: readonly Paragraph[], spans: readonly Span[]): Locator['paragraphs'] {
  const held = spans.flatMap((span) => heldBy(paragraphs, span));
  const [from, to] = [held[0]?.label, held.at(-1)?.label];
  if (from === undefined || to === undefined) return null;
  const labels = held.map(({ label }) => label);
  const common = commonLabel(labels);
  if (common) return { from: common, to: common };
  return inOrder(labels) ? { from, to } : commonUnit(labels);
}

/** What all labels have in common, part by part: "3 (b)" and "3 (c)" share nothing unless "3" is among them. */
function commonLabel(labels: readonly string[]): string | null {
  const shortest = labels.reduce((a, b) => (b.length < a.length ? b : a));
  return labels.every((label) => label === shortest || isWithin(label, shortest)) ? shortest : null;
}

/** "Article 8, 2" and "Article 8 (a)" are within "Article 8"; "Article 8 bis" is not. */
function isWithin(label: string, outer: string): boolean {
  const parted = label.startsWith(`${outer} `) || label.startsWith(`${outer}, `);
  return parted && splitLabel(label)?.unit.label === splitLabel(outer)?.unit.label;
}

/** The paragraph in which the words begin, and those that begin within them; none where they begin in none. */
function heldBy(paragraphs: readonly Paragraph[], span: Span): Paragraph[] {
  const first = containing(paragraphs, span.start);
  return first ? [first, ...paragraphs.filter(({ start }) => span.start < start && start < span.end)] : [];
}

/** Whether all labels lie between the first and the last: articles of two texts, or of one in two languages, do not. */
function inOrder(labels: readonly string[]): boolean {
  const parsed = labels.map((label) => splitLabel(label));
  if (parsed.every((label) => label === null)) return true;
  return parsed.every((label, i) => {
    const before = parsed[i - 1];
    if (i === 0 || !label || !before) return label !== null;
    const { unit, inner } = label;
    if (unit.kind !== before.unit.kind || unit.word !== before.unit.word) return false;
    const step = unit.number - before.unit.number;
    return step > 0 || (step === 0 && (unit.label !== before.unit.label || leads(before.inner, inner)));
  });
}

/** "2 (b)" leads to "2 (c)" and to "3", not to "1". */
function leads(before: string, after: string): boolean {
  const [first, second] = [before, after].map((inner) => countOf(inner.split(' ')[0]!));
  return first === second || first === 0 || (second ?? 0) >= (first ?? 0);
}

function countOf(figure: string): number {
  return numberOf(figure.replace(/[()（）.]/gu, ''));
}

/** The article that all labels are within; null where there are several. */
function commonUnit(labels: readonly string[]): Locator['paragraphs'] {
  const units = new Set(labels.map((label) => splitLabel(label)?.unit.label ?? null));
  const [unit] = units;
  return units.size === 1 && unit ? { from: unit, to: unit } : null;
}

/** Null unless the first and the last page are both known. */
function rangeOf<T>(from: T | null, to: T | null): { from: T; to: T } | null {
  return from === null || to === null ? null : { from, to };
}
