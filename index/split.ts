/** Splits a document's sentences into passages: overlapping runs of whole sentences. */
import type { Run } from './locate.js';
import type { Sentence } from './types.js';

/** Sizes in tokens of the embedding model. */
export interface SplitSizes {
  /** A passage holds about as many; 200 is some 300 Chinese characters. */
  target: number;
  /** Of these, how many at most stand at the end of the passage before. */
  overlap: number;
  /** No passage is longer. */
  most: number;
  /** A zone that is no longer is one passage: split, its parts say too little of its subject. By default `most`. */
  whole?: number;
}

export const DEFAULT_SIZES: SplitSizes = { target: 200, overlap: 53, most: 400 };

/**
 * Runs of sentences, in order, that cover all sentences. A run never crosses a zone's border, so that one locator
 * holds for all of it.
 *
 * @param tokenCounts For each sentence, its length in tokens.
 */
export function splitIntoRuns(
  sentences: readonly Sentence[],
  tokenCounts: readonly number[],
  sizes: SplitSizes = DEFAULT_SIZES,
): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < sentences.length) {
    const to = runEnd(sentences, tokenCounts, from, sizes);
    runs.push({ from, to });
    if (to >= sentences.length) break;
    const sameZone = sentences[to]!.zone === sentences[to - 1]!.zone;
    from = sameZone ? overlapStart(tokenCounts, { from, to }, sizes) : to;
  }
  return runs;
}

function runEnd(
  sentences: readonly Sentence[],
  tokenCounts: readonly number[],
  from: number,
  sizes: SplitSizes,
): number {
  const end = zoneEnd(sentences, from);
  const beginsZone = from === 0 || sentences[from - 1]!.zone !== sentences[from]!.zone;
  if (beginsZone && sumOf(tokenCounts, from, end) <= (sizes.whole ?? sizes.most)) return end;
  let size = tokenCounts[from]!;
  let to = from + 1;
  while (to < end) {
    const next = size + tokenCounts[to]!;
    // A last sentence may overrun the target a little: a passage too short says too little.
    if (next > sizes.most || (next > sizes.target * 1.15 && size >= sizes.target / 2) || size >= sizes.target)
      break;
    size = next;
    to++;
  }
  return to;
}

function zoneEnd(sentences: readonly Sentence[], from: number): number {
  let end = from + 1;
  while (end < sentences.length && sentences[end]!.zone === sentences[from]!.zone) end++;
  return end;
}

function sumOf(tokenCounts: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += tokenCounts[i]!;
  return sum;
}

/** Where the next run begins: as far back as the overlap allows, always beyond the start of this one. */
function overlapStart(tokenCounts: readonly number[], run: Run, sizes: SplitSizes): number {
  let size = 0;
  let from = run.to;
  while (from - 1 > run.from && size + tokenCounts[from - 1]! <= sizes.overlap) {
    from--;
    size += tokenCounts[from]!;
  }
  return from;
}
