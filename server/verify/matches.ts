/** Stretches that a pasted text and a document have in common, found by rolling hashes (Karp and Rabin, 1987). */
import type { Block } from './groups.js';
import { BREAK, type Range } from './skeleton.js';

const BASE = 0x01000193;
const FILTER_BITS = 20;
/** A seed that is pasted more often tells nothing of where it comes from. */
const MOST_REPEATED = 4;
/** Of a document's matches the longest are kept. */
const MOST_MATCHES = 400;

/** Finds what a document has in common with the units of a range, at least `length` units long. */
export class MatchFinder {
  private readonly places = new Map<number, number[]>();
  private readonly filter = new Uint8Array(1 << FILTER_BITS);
  /** What the first unit of a seed counts for. */
  private readonly leading: number;

  constructor(
    private readonly units: string,
    private readonly range: Range,
    private readonly length: number,
  ) {
    this.leading = power(length);
    eachSeed({ units: units.slice(range.start, range.end), length, leading: this.leading }, (hash, at) => {
      const known = this.places.get(hash);
      if (known) known.push(range.start + at);
      else this.places.set(hash, [range.start + at]);
    });
    for (const [hash, places] of this.places) {
      if (places.length > MOST_REPEATED) this.places.delete(hash);
      else this.filter[hash >>> (32 - FILTER_BITS)] = 1;
    }
  }

  /** The longest matches of the document, none of which can be longer; in no particular order. */
  matchesIn(theirs: string): Block[] {
    let found: Block[] = [];
    /** By diagonal, up to where in the document it has been compared. */
    const done = new Map<number, number>();
    const { length, leading } = this;
    eachSeed({ units: theirs, length, leading, filter: this.filter }, (hash, q) => {
      for (const p of this.places.get(hash) ?? []) {
        if ((done.get(q - p) ?? 0) > q) continue;
        const match = this.extended(theirs, p, q);
        if (match.length < this.length) continue;
        done.set(q - p, match.q + match.length);
        found.push(match);
      }
      if (found.length > 10 * MOST_MATCHES) found = longest(found);
    });
    return longest(found);
  }

  private extended(theirs: string, p: number, q: number): Block {
    const { units, range } = this;
    let length = 0;
    const isSame = (i: number) => {
      const unit = units.charCodeAt(p + i);
      return unit === theirs.charCodeAt(q + i) && unit !== BREAK.charCodeAt(0);
    };
    while (p + length < range.end && q + length < theirs.length && isSame(length)) length++;
    let back = 0;
    while (p - back > range.start && q - back > 0 && isSame(-back - 1)) back++;
    return { p: p - back, q: q - back, length: length + back };
  }
}

function longest(matches: Block[]): Block[] {
  return matches.sort((a, b) => b.length - a.length).slice(0, MOST_MATCHES);
}

interface Seeds {
  units: string;
  length: number;
  leading: number;
  /** By the upper bits of a hash: 0 where it is not wanted. */
  filter?: Uint8Array;
}

function eachSeed({ units, length, leading, filter }: Seeds, emit: (hash: number, at: number) => void): void {
  let hash = 0;
  for (let i = 0; i < units.length; i++) {
    if (i >= length) hash = (hash - Math.imul(units.charCodeAt(i - length), leading)) | 0;
    hash = (Math.imul(hash, BASE) + units.charCodeAt(i)) | 0;
    if (i < length - 1) continue;
    if (!filter || filter[hash >>> (32 - FILTER_BITS)] === 1) emit(hash, i - length + 1);
  }
}

function power(length: number): number {
  let value = 1;
  for (let i = 1; i < length; i++) value = Math.imul(value, BASE);
  return value;
}
