/**
 * The word index: BM25 (Robertson, Zaragoza: "The Probabilistic Relevance Framework", 2009) over words of
 * alphabetic scripts, pairs of Chinese characters, and document symbols whole.
 */
import { largest } from './dot.js';
import { queryTermsOf, termsOf } from './terms.js';

/** Saturation of repeated terms, and how much a long passage pays for its length. */
const K1 = 0.9;
const B = 0.4;
/** How often each word of title and heading counts (a weighed field: Robertson, Zaragoza, Taylor, CIKM 2004). */
const CONTEXT_WEIGHT = 2;

export interface LexicalMatch {
  /** Position of the passage in the order of adding. */
  passage: number;
  /** BM25 over Σ idf·(k1+1) of all distinct terms of the query, those that occur nowhere included: 0..1. */
  coverage: number;
}

interface Postings {
  passages: number[];
  counts: number[];
}

/** Inverse document frequency of what so many of all texts have, as BM25 takes it: never below 0. */
export function inverseFrequency(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

export class LexicalIndex {
  private readonly postings = new Map<string, Postings>();
  private readonly lengths: number[] = [];
  private totalLength = 0;

  /**
   * Adds a passage; the first is number 0.
   *
   * @param context The title and heading it stands under: searched with it, and weighed more.
   */
  add(text: string, context = ''): void {
    const counts = new Map<string, number>();
    const count = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
    for (const term of termsOf(text)) count(term, 1);
    for (const term of termsOf(context)) count(term, CONTEXT_WEIGHT);
    const passage = this.lengths.length;
    let length = 0;
    for (const [term, count] of counts) {
      const list = this.postings.get(term) ?? this.newList(term);
      list.passages.push(passage);
      list.counts.push(count);
      length += count;
    }
    this.lengths.push(length);
    this.totalLength += length;
  }

  private newList(term: string): Postings {
    const list: Postings = { passages: [], counts: [] };
    this.postings.set(term, list);
    return list;
  }

  /** In how many passages the term occurs. */
  frequency(term: string): number {
    return this.postings.get(term)?.passages.length ?? 0;
  }

  /** The passages that hold all the terms, in the order of adding; none for no terms. */
  holding(terms: readonly string[]): number[] {
    const lists = terms.map((term) => this.postings.get(term)?.passages ?? []);
    const [shortest = [], ...others] = lists.sort((a, b) => a.length - b.length);
    return others.reduce((held, list) => {
      const holds = new Set(held.length === 0 ? [] : list);
      return held.filter((passage) => holds.has(passage));
    }, shortest);
  }

  /** Whether any term begins so; looks at all of them. */
  hasBeginning(beginning: string): boolean {
    for (const term of this.postings.keys()) if (term.startsWith(beginning)) return true;
    return false;
  }

  /** Inverse document frequency: large for rare terms, largest for terms that occur nowhere. */
  idf(term: string): number {
    return inverseFrequency(this.frequency(term), this.lengths.length);
  }

  /** Coverage of every passage, by its number: 0 where it holds no term of the query. */
  coverage(query: string): Float32Array {
    const scores = new Float32Array(this.lengths.length);
    const mean = this.totalLength / (this.lengths.length || 1) || 1;
    let most = 0;
    for (const term of new Set(queryTermsOf(query))) {
      const idf = this.idf(term);
      most += idf * (K1 + 1);
      const list = this.postings.get(term);
      if (!list) continue;
      list.passages.forEach((passage, i) => {
        const count = list.counts[i]!;
        const norm = K1 * (1 - B + (B * this.lengths[passage]!) / mean);
        scores[passage]! += (idf * count * (K1 + 1)) / (count + norm);
      });
    }
    return most === 0 ? scores : scores.map((score) => score / most);
  }
}

/** The `k` largest of the coverages, best first; passages that hold no term are not among them. */
export function bestCovered(
  coverages: Float32Array,
  k: number,
  accept: (passage: number) => boolean = () => true,
): LexicalMatch[] {
  const best = largest(coverages, k, (passage) => coverages[passage]! > 0 && accept(passage));
  return best.map((passage) => ({ passage, coverage: coverages[passage]! }));
}
