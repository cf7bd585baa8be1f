/** The run of sentences that holds the answer most likely, for its length. */
import type { Run } from '../../index/locate.js';
import { widthOf } from '../../index/width.js';

/**
 * Where a run costs as much as certainty is worth, in columns (a Chinese character takes two). The cost grows with the
 * third power: up to some 120 columns length hardly counts, beyond 200 a further sentence is seldom worth it.
 */
const DEAREST_COLUMNS = 320;
/** A sentence alone costs no more: the right one may be long. */
const MOST_ALONE = 0.15;
/** Each further sentence costs so much, however short. */
const STEP = 0.02;

/**
 * @param odds For each text the logarithm of its odds to hold the answer, up to a constant that they share.
 * @returns Positions in `texts`, one at least; of runs that are as good the first and shortest.
 */
export function likeliestRun(texts: readonly string[], odds: readonly number[]): Run {
  const chances = softmax(odds);
  const columns = texts.map(columnsOf);
  let best = { from: 0, to: 1, worth: -Infinity };
  for (let from = 0; from < texts.length; from++) {
    let [chance, length] = [0, 0];
    for (let to = from + 1; to <= texts.length && (to === from + 1 || length < DEAREST_COLUMNS); to++) {
      chance += chances[to - 1]!;
      length += columns[to - 1]!;
      const worth = chance - costOf(length, to - from);
      if (worth > best.worth) best = { from, to, worth };
    }
  }
  return { from: best.from, to: best.to };
}

function costOf(columns: number, count: number): number {
  const cost = (columns / DEAREST_COLUMNS) ** 3;
  return count === 1 ? Math.min(cost, MOST_ALONE) : cost + STEP * (count - 1);
}

/** Chances that sum up to 1. */
function softmax(odds: readonly number[]): number[] {
  const most = Math.max(...odds);
  const powers = odds.map((one) => Math.exp(one - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Width of a text without its white space. */
export function columnsOf(text: string): number {
  return widthOf(text.replace(/\s+/g, ''));
}
