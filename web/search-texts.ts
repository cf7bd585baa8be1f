/** What the search within a document looks through in each view, and where a hit stands in the document's text. */
import type { DocumentDetail, Span } from '../server/contract.js';
import type { Hit } from './find.js';
import { sourceSpansOf } from './offsets.js';
import { offsetsOf } from './reading.js';

export interface SearchTexts {
  texts: string[];
  /** From the hit's first word to its last. */
  boundsOf: (hit: Hit) => Span;
  /** Parted where words that are not the hit's interrupt it, such as a page header. */
  spansOf: (hit: Hit) => Span[];
}

interface Piece {
  text: string;
  offsets: Int32Array;
}

type Detail = Pick<DocumentDetail, 'text' | 'blocks'>;

/** The blocks for reading, unwrapped: the text `i` is the block `i`. */
export function readingTexts(document: Detail): SearchTexts {
  return searchTexts(document.text, blockPieces(document));
}

/** All of the text in its own order: its blocks unwrapped, so that words are found over wraps, and what is in none. */
export function extractedTexts(document: Detail): SearchTexts {
  const read = blockPieces(document);
  const covered = document.blocks.flatMap(({ spans }, i) => (read[i]!.text ? spans : []));
  const pieces = [...read.filter(({ text }) => text), ...gapPieces(document.text, covered)];
  return searchTexts(
    document.text,
    pieces.sort((a, b) => a.offsets[0]! - b.offsets[0]!),
  );
}

function searchTexts(source: string, pieces: readonly Piece[]): SearchTexts {
  return {
    texts: pieces.map(({ text }) => text),
    boundsOf: ({ text, start, end }) => {
      const { offsets } = pieces[text]!;
      return { start: offsets[start]!, end: offsets[end - 1]! + 1 };
    },
    spansOf: ({ text, ...units }) => sourceSpansOf(source, pieces[text]!.offsets, units),
  };
}

/** A block whose text does not line up with the document's has nothing that could be marked, so nothing is found in it. */
function blockPieces({ text, blocks }: Detail): Piece[] {
  return blocks.map((block) => {
    const offsets = offsetsOf(text, block);
    return offsets ? { text: block.text, offsets } : { text: '', offsets: new Int32Array() };
  });
}

/** What lies between the spans and holds more than white space. */
function gapPieces(source: string, spans: readonly Span[]): Piece[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const starts = [0, ...sorted.map(({ end }) => end)];
  const ends = [...sorted.map(({ start }) => start), source.length];
  return starts.flatMap((start, i) => {
    const text = source.slice(start, Math.max(start, ends[i]!));
    return /\S/.test(text)
      ? [{ text, offsets: Int32Array.from({ length: text.length }, (_, unit) => start + unit) }]
      : [];
  });
}
