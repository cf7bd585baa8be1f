/** The reflowed text of a document in chunks that a browser can lay out one by one, and what stands where in it. */
import type { DocumentDetail, ReadingBlock, Span } from '../server/contract.js';
import type { BlockPage } from './blocks.js';
import type { Numbered } from './layers.js';
import { linesOf } from './lines.js';
import { lowerBound } from './lower-bound.js';
import { firstUnitFrom, unitOffsets, unitRange, withoutBlanks } from './offsets.js';

export interface ReadingText {
  /** The document's text, which all offsets are in. */
  source: string;
  blocks: PlacedBlock[];
  chunks: ReadingChunk[];
}

export interface PlacedBlock extends ReadingBlock {
  /** Position among the blocks. */
  index: number;
  /** From its first word to its last, in the document's text. */
  bounds: Span;
  /** Its label where the words do not begin with it themselves. */
  marginLabel: string | null;
  /** Pages that begin with the block or within it, in order. */
  turns: PageTurn[];
}

export interface PageTurn {
  /** Unit of the block's text. */
  at: number;
  page: BlockPage;
}

/** Neighbouring blocks: positions `from` (inclusive) to `to` (exclusive). */
export interface ReadingChunk {
  from: number;
  to: number;
  /** Units of text in it. */
  length: number;
  /** About how many lines it takes, for the browser to reserve their height. */
  lines: number;
}

/** Units of a block's text that stand for a span, `of` its position among the spans that were asked for. */
export interface BlockRange extends Numbered {
  block: number;
}

type Detail = Pick<DocumentDetail, 'text' | 'blocks' | 'pages' | 'pageCount'>;

const CHUNK_LENGTH = 5000;
const offsetsByBlock = new WeakMap<ReadingBlock, Int32Array | null>();

export function readingTextOf(document: Detail): ReadingText {
  const turnsOf = pageTurner(document);
  const blocks = document.blocks.map((block, index) => {
    const bounds = { start: block.spans[0]!.start, end: block.spans.at(-1)!.end };
    const placed = { ...block, index, bounds, marginLabel: marginLabelOf(block), turns: [] };
    return { ...placed, turns: turnsOf(placed) };
  });
  return { source: document.text, blocks, chunks: chunksOf(blocks) };
}

/** Where the units of the block's text stand in the document's; null where they do not line up. */
export function offsetsOf(source: string, block: ReadingBlock): Int32Array | null {
  const known = offsetsByBlock.get(block);
  if (known !== undefined) return known;
  const slices = block.spans.map(({ start, end }) => ({ start, text: source.slice(start, end) }));
  const offsets = unitOffsets(block.text, slices);
  offsetsByBlock.set(block, offsets);
  return offsets;
}

/**
 * What stands for the spans, by blocks, in the order of the blocks; null unless that is exactly the spans' text once
 * white space is removed.
 */
export function rangesOf({ source, blocks }: ReadingText, spans: readonly Span[]): BlockRange[] | null {
  const ranges = blocks.flatMap((block) =>
    spans.flatMap((span, of) => {
      if (span.end <= block.bounds.start || span.start >= block.bounds.end) return [];
      const offsets = offsetsOf(source, block);
      const units = offsets && unitRange(block.text, offsets, span);
      return units ? [{ ...units, of, block: block.index }] : [];
    }),
  );
  const read = spans.map(() => '');
  for (const { of, block, start, end } of ranges) read[of] += blocks[block]!.text.slice(start, end);
  const isWhole = spans.every(
    ({ start, end }, of) => withoutBlanks(read[of]!) === withoutBlanks(source.slice(start, end)),
  );
  return isWhole ? ranges : null;
}

/** The chunk that holds the block. */
export function chunkOf(chunks: readonly ReadingChunk[], block: number): number {
  return chunks.findIndex(({ to }) => block < to);
}

/** Gives for each block, in reading order, the pages that begin where its words go on to another page. */
function pageTurner({ text, pages, pageCount }: Detail): (block: PlacedBlock) => PageTurn[] {
  let open: number | null = null;
  return (block) => {
    const turns: PageTurn[] = [];
    const go = (at: number, page: number) => {
      const { label, index } = pages[page]!;
      const filePage = pageCount === null ? null : index;
      if (page !== open && (label !== null || filePage !== null))
        turns.push({ at, page: { label, filePage } });
      open = page;
    };
    const first = pageAt(pages, block.bounds.start);
    if (first >= 0) go(0, first);
    for (let page = first + 1; (pages[page]?.start ?? Infinity) < block.bounds.end; page++) {
      const offsets = offsetsOf(text, block);
      if (offsets) go(firstUnitFrom(offsets, pages[page]!.start), page);
    }
    // Of empty pages one after the other only the last holds words.
    return turns.filter(({ at }, i) => turns[i + 1]?.at !== at);
  };
}

/** The last page that begins at the offset or before it; −1 where none does. */
function pageAt(pages: readonly Span[], offset: number): number {
  return lowerBound(pages.length, (i) => pages[i]!.start <= offset) - 1;
}

/** "3 (b)" stands beside "(b) Rowing boats", not beside "3. The budget": there it is printed. */
function marginLabelOf({ label, text }: ReadingBlock): string | null {
  if (label === null) return null;
  const begins = text.trimStart().slice(0, label.length * 2);
  const bare = (words: string) => withoutBlanks(words).toLowerCase();
  const [printed, wanted] = [bare(begins).replace(/^[(（[]/u, ''), bare(label)];
  if (!printed.startsWith(wanted)) return label;
  return /^[\p{L}\p{N}]/u.test(printed.slice(wanted.length)) && /\d$/.test(wanted) ? label : null;
}

function chunksOf(blocks: readonly PlacedBlock[]): ReadingChunk[] {
  const chunks: ReadingChunk[] = [];
  for (const { index, text } of blocks) {
    const open = chunks.at(-1);
    const [length, lines] = [text.length, linesOf(text) + 0.5];
    if (!open || open.length >= CHUNK_LENGTH) chunks.push({ from: index, to: index + 1, length, lines });
    else {
      open.to = index + 1;
      open.length += length;
      open.lines += lines;
    }
  }
  return chunks;
}
