/** Finds the highlighted sentences of a citation in its quote, which is the parts' text unwrapped and joined. */
import type { Citation, Span } from '../server/contract.js';
import { joinedOverBlanks, unitOffsets, unitRange } from './offsets.js';
import { cutBySpans } from './spans.js';

export interface Run {
  text: string;
  marked: boolean;
}

type Quoted = Pick<Citation, 'parts' | 'quote' | 'highlight'>;

/** The quote cut into runs, whose joined text is the quote; none is marked where quote and parts do not line up. */
export function quoteRuns(citation: Quoted): Run[] {
  const { quote } = citation;
  const whole = { start: 0, end: quote.length };
  return cutBySpans(whole, highlightedUnits(citation)).map(({ start, end, span }) => {
    return { text: quote.slice(start, end), marked: span !== null };
  });
}

/**
 * Position in the file of the page on which the words that answer begin, or else the quote; null where its format has no
 * pages. Where nothing else stands between its pages a part runs on over them, and form feeds part them.
 */
export function filePageOf({ parts, highlight }: Pick<Citation, 'parts' | 'highlight'>): number | null {
  const answer = highlight?.[0]?.start ?? parts[0]?.start ?? 0;
  const part = parts.find(({ start, end }) => start <= answer && answer < end) ?? parts[0];
  if (!part || part.filePage === null) return null;
  return part.filePage + part.text.slice(0, Math.max(0, answer - part.start)).split('\f').length - 1;
}

/** The highlighted ranges of the quote: neighbouring sentences are one. */
function highlightedUnits({ parts, quote, highlight }: Quoted): Span[] {
  if (!highlight?.length || parts.some(({ start, end, text }) => text.length !== end - start)) return [];
  const offsets = unitOffsets(quote, parts);
  if (!offsets) return [];
  const units = highlight.flatMap((span) => unitRange(quote, offsets, span) ?? []);
  return joinedOverBlanks(quote, units);
}
