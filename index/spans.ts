/** Ranges of a text: finding, joining, merging, what they leave, and the white space between words. */
import { lowerBound } from './lower-bound.js';
import type { Span } from './types.js';

/** White space as everybody counts it; JavaScript alone counts the byte order mark. */
export const SPACE = /[^\S\ufeff]/;
/** Private-use characters (bar codes, symbol fonts), controls, soft hyphens and invisible marks carry no words. */
export const INVISIBLE = /[\p{Cc}\p{Co}\u00ad\u200b\u2060\ufeff\ufffe\uffff]/u;

const SPACES = new RegExp(`${SPACE.source}+`, 'g');

/** The UTF-16 units that are no white space. */
export function inkOf(text: string): string {
  return text.replace(SPACES, '');
}

/** With one blank for all white space between two words, and around them neither white space nor a byte order mark. */
export function singleSpaced(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** Index of the first range, of sorted ones, that begins at the offset or behind it; their number where none does. */
export function firstSpanFrom(spans: readonly Span[], offset: number): number {
  return lowerBound(spans.length, (i) => spans[i]!.start < offset);
}

/** Joins ranges, in order, that only white space of the source separates. */
export function joinSpans(source: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const open = joined.at(-1);
    if (open && span.start >= open.start && onlySpace(source, open.end, span.start))
      open.end = Math.max(open.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Whether nothing but white space stands between the offsets. */
export function onlySpace(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!SPACE.test(source.charAt(i))) return false;
  return true;
}

/** The union of ranges, sorted. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const open = merged.at(-1);
    if (open && span.start <= open.end) open.end = Math.max(open.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** What of 0..length the ranges (sorted, not overlapping) leave uncovered. */
export function complement(spans: readonly Span[], length: number): Span[] {
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), length];
  const gaps: Span[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    if (edges[i + 1]! > edges[i]!) gaps.push({ start: edges[i]!, end: edges[i + 1]! });
  }
  return gaps;
}
