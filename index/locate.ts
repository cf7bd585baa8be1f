/** From a run of a document's sentences to its words, its parts and its locator. */
import { joinSpans } from './spans.js';
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

/** The labels that the document prints for the run. */
export function locatorOf(document: IndexedDocument, run: Run): Locator {
  const spans = document.sentences.slice(run.from, run.to).flatMap((sentence) => sentence.spans);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return { annex: null, paragraphs: null, pages: null, heading: null };
  return {
    annex: containing<Annex>(document.annexes, first.start)?.label ?? null,
    paragraphs: containing(document.footnotes, first.start)
      ? null
      : paragraphRange(document.paragraphs, spans),
    pages: pageRange(document.pages, first.start, last.end - 1),
    heading: headingAt(document, first.start),
  };
}

/** The label of the page that holds the offset, or null. */
export function pageAt(pages: readonly Page[], offset: number): string | null {
  return containing(pages, offset)?.label ?? null;
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

/**
 * From the paragraph in which the run's numbered words begin to that in which they end. A paragraph and its own
 * sub-paragraph are cited as the paragraph.
 */
function paragraphRange(paragraphs: readonly Paragraph[], spans: readonly Span[]): Locator['paragraphs'] {
  const held = spans
    .map((span) => containing(paragraphs, span.start))
    .filter((paragraph) => paragraph !== undefined);
  const [from, to] = [held[0]?.label, held.at(-1)?.label];
  if (from === undefined || to === undefined) return null;
  const shared = commonLabel(held.map(({ label }) => label));
  return shared ? { from: shared, to: shared } : { from, to };
}

/** What all labels have in common, part by part: "3 (b)" and "3 (c)" share nothing unless "3" is among them. */
function commonLabel(labels: readonly string[]): string | null {
  const shortest = labels.reduce((a, b) => (b.length < a.length ? b : a));
  return labels.every((label) => label === shortest || label.startsWith(`${shortest} `)) ? shortest : null;
}

/** Null unless the first and the last page are both known. */
function pageRange(pages: readonly Page[], start: number, end: number): Locator['pages'] {
  const [from, to] = [pageAt(pages, start), pageAt(pages, end)];
  return from === null || to === null ? null : { from, to };
}
