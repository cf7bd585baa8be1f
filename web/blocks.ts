/** Cuts a document's text into blocks that a browser can lay out one by one, with the cited words marked. */
import type { DocumentDetail, Part, Span } from '../server/contract.js';
import type { Run } from './quote.js';
import { cutBySpans } from './spans.js';

export interface Block {
  /** Offset of its first unit in the document's text. */
  start: number;
  /** The page that begins with this block; null elsewhere. */
  page: BlockPage | null;
  pieces: BlockPiece[];
}

export interface BlockPage {
  /** As printed; null where none is. */
  label: string | null;
  /** Position in the file, from 1; null where its format has no pages. */
  filePage: number | null;
}

export interface BlockPiece {
  /** Position among the citation's parts; null for text that is not cited. A part may run on in the next block. */
  part: number | null;
  runs: Run[];
}

export interface Marks {
  parts: readonly Part[];
  highlight: readonly Span[] | null;
}

const BLOCK_LENGTH = 4000;

/** Whether every cited part still stands where the citation says. */
export function carriesParts(text: string, parts: readonly Part[]): boolean {
  return parts.every((part) => text.slice(part.start, part.end) === part.text);
}

/** The blocks in order; their joined text is the document's. */
export function toBlocks(
  { text, pages, pageCount }: Pick<DocumentDetail, 'text' | 'pages' | 'pageCount'>,
  marks: Marks | null,
): Block[] {
  const begun = new Map(
    pages.map(({ start, label, index }) => [start, { label, filePage: pageCount === null ? null : index }]),
  );
  return blockSpans(text, [...begun.keys()]).map((span) => ({
    start: span.start,
    page: begun.get(span.start) ?? null,
    pieces: toPieces(text, span, marks),
  }));
}

/** A block ends before each page, and at the first line end after BLOCK_LENGTH units. */
function blockSpans(text: string, pageStarts: number[]): Span[] {
  const ends = [...pageStarts.filter((start) => start > 0 && start < text.length), text.length];
  const spans: Span[] = [];
  let start = 0;
  for (const end of ends.sort((a, b) => a - b)) {
    while (start < end) {
      const lineEnd = text.indexOf('\n', start + BLOCK_LENGTH) + 1;
      const blockEnd = lineEnd > 0 && lineEnd < end ? lineEnd : end;
      spans.push({ start, end: blockEnd });
      start = blockEnd;
    }
  }
  return spans;
}

function toPieces(text: string, block: Span, marks: Marks | null): BlockPiece[] {
  return cutBySpans(block, marks?.parts ?? []).map((piece) => ({
    part: piece.span,
    runs: cutBySpans(piece, piece.span === null ? [] : (marks?.highlight ?? [])).map((run) => ({
      text: text.slice(run.start, run.end),
      marked: run.span !== null,
    })),
  }));
}
