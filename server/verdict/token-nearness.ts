/**
 * How well the tokens of a question are met by those of a passage, each by the nearest: MaxSim of late interaction
 * (Khattab and Zaharia, ColBERT, 2020). A question about a thing that the passage does not speak of has some token that
 * none is near to, however near the two are as a whole.
 */
import { dotAt } from '../../index/dot.js';
import type { TokenVectors } from '../../index/embed.js';

export interface TokenNearness {
  /** Mean cosine of the question's tokens and the nearest of the passage, -1..1. */
  mean: number;
  /** The same of the few that are met least. */
  least: number;
}

const FEW = 3;

/** Null where either has no token. */
export function tokenNearness(question: TokenVectors, passage: TokenVectors): TokenNearness | null {
  const { rows, dimensions } = question;
  const counts = [rows.length / dimensions, passage.rows.length / dimensions] as const;
  if (counts.includes(0)) return null;
  const nearest = Array.from({ length: counts[0] }, (_, i) => {
    const token = rows.subarray(i * dimensions, (i + 1) * dimensions);
    let best = -1;
    for (let k = 0; k < counts[1]; k++) best = Math.max(best, dotAt(passage.rows, k * dimensions, token));
    return best;
  });
  nearest.sort((a, b) => a - b);
  return { mean: mean(nearest), least: mean(nearest.slice(0, FEW)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
