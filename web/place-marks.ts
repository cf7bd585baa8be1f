/** The marks of places in the reflowed text, by chunk and block. */
import type { Place, Span } from '../server/contract.js';
import { carriesParts } from './blocks.js';
import type { Layers } from './layers.js';
import { joinedOverBlanks } from './offsets.js';
import { type BlockRange, chunkOf, type ReadingText, rangesOf } from './reading.js';
import { mergeSpans } from './spans.js';

export type PlaceLayers = Pick<Layers, 'parts' | 'highlight' | 'others'>;
/** By the position of the block. */
export type BlockMarks = ReadonlyMap<number, PlaceLayers>;

export const NO_MARKS: BlockMarks = new Map();

/**
 * By the position of the chunk; null where the place cannot be marked exactly. Of other places those are marked that
 * can be.
 */
export function placeMarks(
  reading: ReadingText,
  place: Place,
  others: readonly Place[],
): ReadonlyMap<number, BlockMarks> | null {
  const parts = rangesOf(reading, place.parts);
  const highlight = rangesOf(reading, place.highlight ?? []);
  if (!parts || !highlight) return null;
  const elsewhere = others.flatMap((other) => placeRanges(reading, other));
  const marked = new Set([...parts, ...elsewhere].map(({ block }) => block));
  const byChunk = new Map<number, Map<number, PlaceLayers>>();
  for (const block of marked) {
    const of = (ranges: readonly BlockRange[]) => ranges.filter((range) => range.block === block);
    const chunk = chunkOf(reading.chunks, block);
    if (!byChunk.has(chunk)) byChunk.set(chunk, new Map());
    byChunk.get(chunk)!.set(block, {
      parts: of(parts),
      highlight: joinedOverBlanks(reading.blocks[block]!.text, of(highlight)),
      others: mergeSpans(of(elsewhere)),
    });
  }
  return byChunk;
}

/** Nothing for a place that the text does not hold as it is cited. */
function placeRanges(reading: ReadingText, { parts }: Place): BlockRange[] {
  return carriesParts(reading.source, parts) ? (rangesOf(reading, parts) ?? []) : [];
}

/** The same in the text as it was extracted, where the offsets are the document's. */
export function sourceMarks(source: string, place: Place | null, others: readonly Place[]): PlaceLayers {
  const elsewhere: Span[] = others.flatMap(({ parts }) => (carriesParts(source, parts) ? parts : []));
  return {
    parts: (place?.parts ?? []).map(({ start, end }, of) => ({ start, end, of })),
    highlight: place?.highlight ?? [],
    others: mergeSpans(elsewhere),
  };
}
