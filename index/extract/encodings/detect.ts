/** Which encoding a file is in, by how much each reading of it is like a language. */
import { CANDIDATES, type Candidate, otherCandidate, WIDE } from './candidates.js';
import type { Reading } from './reading.js';
import { sampleOf } from './sample.js';

/** Bits in favour of the encoding that the file names. */
const DECLARED = 30;
/** Bits for a unit that the declared encoding may have more than another. */
const DECLARED_SLACK = 2;
/** Bits that a reading may have more in all: a few letters may be rare ones. */
const SLACK = 10;
/** Characters or pairs without which only the most common encoding is believed. */
const LEAST_UNITS = 3;
/** Bits by which the best reading must be better than the next one with another text. */
const MARGIN = 12;
/** Bytes at the beginning that tell whether characters have two or four bytes each. */
const START = 4096;
/** A share of NUL bytes that only UTF-16 and UTF-32 have. */
const MANY_NULS = 0.02;

export interface Judged extends Reading {
  candidate: Candidate;
  text: string;
}

export interface Verdict {
  /** The best reading, or null where none is evident. */
  candidate: Candidate | null;
  /** Names of the encodings that came closest, best first. */
  closest: string[];
}

/**
 * Judges a content that is no UTF-8.
 *
 * @param declared Canonical name of the charset that the file states, or null.
 */
export function detect(content: Uint8Array, declared: string | null): Verdict {
  const ranked = judge(content, declared);
  const [best] = ranked;
  if (!best) return { candidate: null, closest: [] };
  const rivals = ranked.filter(({ text, bits }) => text !== best.text && bits < best.bits + MARGIN);
  const evident = isLanguage(best, declared) && rivals.length === 0;
  const closest = (rivals.length > 0 ? [best, ...rivals] : ranked).slice(0, 3);
  return { candidate: evident ? best.candidate : null, closest: closest.map((c) => c.candidate.encoding) };
}

/** All readings, the likeliest first. */
export function judge(content: Uint8Array, declared: string | null): Judged[] {
  const start = content.subarray(0, START);
  const nuls = start.filter((byte) => byte === 0).length;
  const narrow = nuls > start.length * MANY_NULS ? [] : candidatesFor(declared);
  const wide = content.length % 2 === 0 ? rank(WIDE, start, declared) : [];
  if (narrow.length > 0 && !wide.some((judged) => isLanguage(judged, declared))) {
    return rank(narrow, sampleOf(content), declared);
  }
  const ranked = [...rank(narrow, start, declared), ...wide].sort((a, b) => a.bits - b.bits);
  const isWide = ranked[0] === undefined || WIDE.includes(ranked[0].candidate);
  return isWide || content.length <= START ? ranked : rank(narrow, sampleOf(content), declared);
}

function rank(candidates: readonly Candidate[], sample: Uint8Array, declared: string | null): Judged[] {
  return candidates
    .map((candidate) => readingOf(candidate, sample, declared))
    .sort((a, b) => a.bits - b.bits);
}

/** The known ones, and the declared one if it is none of them. */
function candidatesFor(declared: string | null): readonly Candidate[] {
  if (declared === null || CANDIDATES.some(({ encoding }) => encoding === declared)) return CANDIDATES;
  const other = otherCandidate(declared);
  return other ? [...CANDIDATES, other] : CANDIDATES;
}

function readingOf(candidate: Candidate, sample: Uint8Array, declared: string | null): Judged {
  const text = candidate.decode(sample);
  const { bits, units } = candidate.read(text);
  return {
    candidate,
    text,
    units,
    bits: bits + (candidate.encoding === declared ? -DECLARED : candidate.rarity),
  };
}

/** Whether a reading is as a text in its encoding reads; the rarer ones and few letters go together badly. */
function isLanguage({ candidate, bits, units }: Judged, declared: string | null): boolean {
  if (units === 0) return false;
  if (candidate.encoding === declared)
    return bits + DECLARED <= (candidate.most + DECLARED_SLACK) * units + SLACK;
  if (candidate.rarity > 0 && units < LEAST_UNITS) return false;
  const slack = WIDE.includes(candidate) ? 0 : SLACK;
  return bits - candidate.rarity <= candidate.most * units + slack;
}
