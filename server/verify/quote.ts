/** The quote of an exact range of a document's text: its parts, and its words as they are read. */
import { INVISIBLE, SPACE, singleSpaced } from '../../index/spans.js';
import type { IndexedDocument, Span } from '../../index/types.js';
import { firstFrom } from './pasted.js';
import { type RunWords, spansOf, wordsOfRun } from './run-words.js';

export interface Quote {
  /** In the document's text, in order. */
  spans: Span[];
  /** Unwrapped; equal to the spans' text once white space is removed. */
  text: string;
}

const NO_WORDS = new RegExp(`${SPACE.source}|${INVISIBLE.source}`, 'gu');
const BROKEN_WORD = /[-\u2010][^\S\ufeff]*[\n\r\f\v\u2028\u2029][^\S\ufeff]*/gu;

/** A range that holds more than sentences do, such as a page header or notation, is one part and quoted as it stands. */
export function exactQuote(document: IndexedDocument, range: Span): Quote {
  const raw = document.text.slice(range.start, range.end);
  const read = readQuote(document, range);
  if (read && holdsAll(raw, read.spans.map(({ start, end }) => document.text.slice(start, end)).join('')))
    return read;
  return { spans: [range], text: singleSpaced(raw) };
}

/** Null where the sentences that the range touches are no run, or do not stand in it in their order. */
function readQuote(document: IndexedDocument, { start, end }: Span): Quote | null {
  const touched = document.sentences.flatMap(({ spans }, i) =>
    spans.some((span) => span.start < end && start < span.end) ? [i] : [],
  );
  const [from, last] = [touched[0], touched.at(-1)];
  if (from === undefined || last === undefined || last - from >= touched.length) return null;
  const words = wordsOfRun(document, { from, to: last + 1 });
  const { offsets } = words.clean;
  if (!offsets.every((offset, i) => i === 0 || offsets[i - 1]! <= offset)) return null;
  return quoteOf(words, { start: firstFrom(offsets, start), end: firstFrom(offsets, end) });
}

/** @param span In the text for reading. */
export function quoteOf(words: RunWords, span: Span): Quote {
  return { spans: spansOf(words, span), text: words.clean.text.slice(span.start, span.end).trim() };
}

/** Whether the sentences' words are all of the range's, but for hyphens that only a line's end put there. */
function holdsAll(raw: string, read: string): boolean {
  return (
    visibleInkOf(read) === visibleInkOf(raw) ||
    visibleInkOf(read) === visibleInkOf(raw.replace(BROKEN_WORD, ''))
  );
}

function visibleInkOf(text: string): string {
  return text.replace(NO_WORDS, '');
}
