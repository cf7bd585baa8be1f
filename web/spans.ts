/** Cuts a range of offsets into the pieces that lie inside and outside of given spans. */
import type { Span } from '../server/contract.js';

export interface Piece extends Span {
  /** Position in `spans` of the span that the piece lies in; null between spans. */
  span: number | null;
}

/**
 * The pieces of `range` in order, gapless and none of them empty. Spans come in order of their beginnings; where
 * two overlap, the earlier keeps the overlap.
 */
export function cutBySpans(range: Span, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = range.start;
  const take = (end: number, span: number | null) => {
    if (end > at) pieces.push({ start: at, end, span });
    at = Math.max(at, end);
  };
  spans.forEach((span, index) => {
    if (span.end <= at || span.start >= range.end) return;
    take(span.start, null);
    take(Math.min(span.end, range.end), index);
  });
  take(range.end, null);
  return pieces;
}

/** The union of spans, sorted. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const open = merged.at(-1);
    if (open && start <= open.end) open.end = Math.max(open.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
