/** Chains: matches of one document that follow each other there as they do in what is pasted. */
import type { Block } from './groups.js';
import { BREAK, type DocumentSkeleton, type Range, sentenceAt } from './skeleton.js';

/** In units: a Chinese character says as much as two letters. */
export interface ChainLimits {
  /** So many may be pasted, and twice as many stand in the document, between two matches of a chain. */
  between: number;
  /** So many the document may say more than what is pasted. */
  omitted: number;
}

/** What chains are made over. */
export interface Ground extends ChainLimits {
  /** The document's. */
  skeleton: DocumentSkeleton;
  /** Of what is pasted; no chain goes over them. */
  taken?: readonly Range[];
}

/** What a unit between matches takes from a chain's score. */
const COST_BETWEEN = 0.5;
/** A sentence is left out where as much of it is; by chance, its first or last letters may be those of the next. */
const OMITTED_PART = 0.6;
const SHORTEST_SENTENCE = 6;
/** A match is not looked at where one that is so many times as long holds the same of what is pasted. */
const MUCH_LONGER = 3;

export interface Chain extends Range {
  /** In order on both sides, not overlapping; `start` and `end` are those of what is pasted. */
  blocks: Block[];
  /** Units matched, less what lies between them. */
  score: number;
}

interface Link {
  block: Block;
  /** The first of the chain. */
  first: Block;
  score: number;
  before: Link | null;
}

/**
 * The chains of the highest scores, best first, by dynamic programming; of chains that begin alike only the best. A chain
 * goes on over changed words, but not over a whole sentence of the document that is not pasted.
 */
export function bestChains(matches: readonly Block[], ground: Ground, most: number): Chain[] {
  const links: Link[] = [];
  for (const block of telling(matches).sort((a, b) => a.p - b.p || a.q - b.q)) {
    let link: Link = { block, first: block, score: block.length, before: null };
    for (const before of links) {
      const next = linked(before, block, ground);
      if (next && next.score > link.score) link = next;
    }
    links.push(link);
  }
  const byBeginning = new Map<Block, Link>();
  for (const link of links.sort((a, b) => b.score - a.score))
    if (!byBeginning.has(link.first)) byBeginning.set(link.first, link);
  return [...byBeginning.values()].slice(0, most).map(chainOf);
}

/** Without common words that stand elsewhere in the document than the long stretches which hold them. */
function telling(matches: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const match of [...matches].sort((a, b) => b.length - a.length)) {
    const isHeld = kept.some(
      ({ p, length }) =>
        length >= MUCH_LONGER * match.length && p <= match.p && match.p + match.length <= p + length,
    );
    if (!isHeld) kept.push(match);
  }
  return kept;
}

function linked(before: Link, block: Block, ground: Ground): Link | null {
  const { p, q, length } = before.block;
  const [pEnd, qEnd] = [p + length, q + length];
  const overlap = Math.max(0, pEnd - block.p, qEnd - block.q);
  if (block.p <= p || block.q <= q || overlap >= block.length) return null;
  const rest = { p: block.p + overlap, q: block.q + overlap, length: block.length - overlap };
  const [pasted, source] = [rest.p - pEnd, rest.q - qEnd];
  if (pasted > ground.between || source > 2 * ground.between || source - pasted > ground.omitted) return null;
  if (ground.taken?.some(({ start }) => pEnd <= start && start < rest.p)) return null;
  if (source > 0 && parts(ground.skeleton, { start: qEnd, end: rest.q }, source - pasted)) return null;
  const score = before.score + rest.length - COST_BETWEEN * Math.max(pasted, source);
  return { block: rest, first: before.first, score, before };
}

/** Whether words do not go on over the range of a document: a sentence lies in it that is not pasted, or the body ends. */
function parts({ starts, units }: DocumentSkeleton, { start, end }: Range, more: number): boolean {
  for (let i = sentenceAt(starts, start); i < starts.length - 1 && starts[i]! < end; i++) {
    const length = starts[i + 1]! - starts[i]!;
    const omitted = Math.min(end, starts[i + 1]!) - Math.max(start, starts[i]!);
    if (length >= SHORTEST_SENTENCE && Math.min(omitted, more) >= OMITTED_PART * length) return true;
  }
  return units.slice(start, end).includes(BREAK);
}

function chainOf(last: Link): Chain {
  const blocks: Block[] = [];
  for (let link: Link | null = last; link; link = link.before) blocks.unshift(link.block);
  const end = last.block.p + last.block.length;
  return { blocks, score: last.score, start: blocks[0]!.p, end };
}

/** What is left of the matches outside of the range of what is pasted. */
export function clipped(matches: readonly Block[], { start, end }: Range, least: number): Block[] {
  return matches
    .flatMap(({ p, q, length }) => {
      const before = { p, q, length: Math.min(length, start - p) };
      const skipped = Math.max(0, end - p);
      const after = { p: p + skipped, q: q + skipped, length: length - skipped };
      return p + length <= start || p >= end ? [{ p, q, length }] : [before, after];
    })
    .filter(({ length }) => length >= least);
}
