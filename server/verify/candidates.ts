/** Candidates: documents that have words in common with what is pasted, and the chains that these make. */
import type { IndexedDocument } from '../../index/types.js';
import { bestChains, type Chain, type ChainLimits, clipped, type Ground } from './chains.js';
import type { Block, Words } from './groups.js';
import { MatchFinder } from './matches.js';
import { chainOfWords } from './nearest.js';
import type { Piece } from './pasted.js';
import { documentSkeleton, type Range } from './skeleton.js';

export interface Found {
  document: IndexedDocument;
  chain: Chain;
}

/** In units. */
const MOST_BEGUN = 10;
const SENTENCE_END = /[.。!！?？؟;；]/u;
const MOST_FRAGMENTS = 50;
/** Chains with less than this part of the best score are no rivals. */
const RIVAL_PART = 0.8;
const MOST_RIVALS = 12;
const MOST_OF_ONE_DOCUMENT = 4;

export interface CandidateOptions extends ChainLimits {
  piece: Piece;
  /** Shortest match, in units. */
  seed: number;
  /** Lowest score of a chain that is given. */
  least: number;
}

export class Candidates {
  private readonly all: Candidate[];

  constructor(
    documents: readonly IndexedDocument[],
    private readonly options: CandidateOptions,
  ) {
    const { piece, seed } = options;
    const finder = new MatchFinder(piece.words.skeleton.units, piece.units, seed);
    this.all = documents
      .map((document) => new Candidate(document, finder, options))
      .filter(({ bound }) => bound >= options.least);
  }

  /**
   * The best chain, then the best of what it leaves, and so on. By chance the first letters or words of the next may be
   * those that go on in the document: parts of words, and a word or two behind the end of a sentence, are left to others.
   */
  chains(): Found[] {
    const { words } = this.options.piece;
    const found: Found[] = [];
    const taken: Range[] = [];
    while (taken.length < MOST_FRAGMENTS) {
      const best = this.next(taken);
      if (!best?.chain || best.bound < this.options.least) break;
      const chain = chainOfWords(best.document, words, best.chain);
      if (chain) found.push({ document: best.document, chain });
      taken.push(chain ? withoutBeginnings(words, chain) : best.chain);
    }
    return settled(found, words);
  }

  /** Chains that are about as good as the best one, among all that what is pasted allows. */
  rivalsOf(best: Chain): Found[] {
    const least = RIVAL_PART * best.score;
    return this.all
      .flatMap((candidate) => candidate.rivals(least))
      .sort((a, b) => b.chain.score - a.chain.score)
      .slice(0, MOST_RIVALS);
  }

  private next(taken: readonly Range[]): Candidate | null {
    for (;;) {
      let best: Candidate | null = null;
      for (const candidate of this.all) if (candidate.bound > (best?.bound ?? 0)) best = candidate;
      if (!best || best.settle(taken)) return best;
    }
  }
}

class Candidate {
  /** No chain scores higher than this. */
  bound: number;
  /** Null as long as it is not known, or there is none. */
  chain: Chain | null = null;
  private left: Block[];
  private readonly matches: readonly Block[];
  private readonly ground: Ground;

  constructor(
    readonly document: IndexedDocument,
    finder: MatchFinder,
    private readonly options: CandidateOptions,
  ) {
    const skeleton = documentSkeleton(document);
    this.matches = finder.matchesIn(skeleton.units);
    this.left = [...this.matches];
    this.ground = { skeleton, between: options.between, omitted: options.omitted };
    this.bound = this.matches.reduce((sum, { length }) => sum + length, 0);
  }

  /** Finds the best chain that holds nothing of what is taken. @returns whether that was known before. */
  settle(taken: readonly Range[]): boolean {
    const lost = taken.filter((range) => this.left.some((block) => overlaps(block, range)));
    if (this.chain && lost.length === 0) return true;
    for (const range of lost) this.left = clipped(this.left, range, this.options.seed);
    this.chain = bestChains(this.left, { ...this.ground, taken }, 1)[0] ?? null;
    this.bound = this.chain?.score ?? 0;
    return false;
  }

  rivals(least: number): Found[] {
    if (this.matches.reduce((sum, { length }) => sum + length, 0) < least) return [];
    return bestChains(this.matches, this.ground, MOST_OF_ONE_DOCUMENT)
      .filter(({ score }) => score >= least)
      .map((chain) => ({ document: this.document, chain }));
  }
}

function overlaps({ p, length }: Block, { start, end }: Range): boolean {
  return p < end && start < p + length;
}

/** What two chains hold goes to the one that is surer of it, or else to the better one. */
function settled(found: readonly Found[], words: Words): Found[] {
  const ranges: Range[] = found.map(({ chain }) => withoutBeginnings(words, chain));
  return found.flatMap(({ document, chain }, i) => {
    const left = withoutOthers(chain, [...ranges.slice(0, i), ...ranges.slice(i + 1)]);
    if (left) ranges[i] = left;
    return left ? [{ document, chain: left }] : [];
  });
}

/** The range without a word or two of another sentence at its ends, where that leaves the most of it. */
function withoutBeginnings({ text, skeleton: { at } }: Words, { start, end }: Range): Range {
  const isEnd = (unit: number) => SENTENCE_END.test(text.slice(at[unit - 1]!, at[unit]));
  let [from, to] = [start, end];
  for (let unit = start + 1; unit <= Math.min(end, start + MOST_BEGUN); unit++) if (isEnd(unit)) from = unit;
  for (let unit = end - 1; unit >= Math.max(from, end - MOST_BEGUN); unit--) if (isEnd(unit)) to = unit;
  return to - from > 2 * MOST_BEGUN ? { start: from, end: to } : { start, end };
}

/** The chain without what others hold at its ends; null where that is all. */
function withoutOthers(chain: Chain, others: readonly Range[]): Chain | null {
  let blocks: readonly Block[] = chain.blocks;
  for (const other of others) blocks = clipped(blocks, other, 1);
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? { ...chain, blocks: [...blocks], start: first.p, end: last.p + last.length } : null;
}
