/** Cuts a document's text, as it was extracted, into blocks that a browser can lay out one by one. */
import type { DocumentDetail, Part, Span } from '../server/contract.js';

export interface Block extends Span {
  /** The page that begins with this block; null elsewhere. */
  page: BlockPage | null;
}

export interface BlockPage {
  /** As printed; null where none is. */
  label: string | null;
  /** Position in the file, from 1; null where its format has no pages. */
  filePage: number | null;
}

const BLOCK_LENGTH = 4000;

/** Whether every cited part still stands where the citation says. */
export function carriesParts(text: string, parts: readonly Part[]): boolean {
  return parts.every((part) => text.slice(part.start, part.end) === part.text);
}

/** The blocks in order, gapless, the whole text. One ends before each page, and at the first line end after a length. */
export function toBlocks({
  text,
  pages,
  pageCount,
}: Pick<DocumentDetail, 'text' | 'pages' | 'pageCount'>): Block[] {
  const begun = new Map(
    pages.map(({ start, label, index }) => [start, { label, filePage: pageCount === null ? null : index }]),
  );
  return blockSpans(text, [...begun.keys()]).map((span) => ({
    ...span,
    page: begun.get(span.start) ?? null,
  }));
}

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
