/** How near the tokens of a question are to those of a passage. */
import { dotAt } from '../../index/dot.js';
import type { TokenVectors } from '../../index/embed.js';

/** Of the question's tokens those that are met least. */
const FEW = 3;

/**
 * How well the few tokens of a question that are met least are met by those of a passage, each by the nearest: of MaxSim
 * (late interaction: Khattab and Zaharia, ColBERT, 2020). A question about a thing that the passage does not speak of has
 * some token that none is near to, however near the two are as a whole.
 *
 * @returns Mean cosine, -1..1; null where either has no token.
 */
export function leastTokenNearness(question: TokenVectors, passage: TokenVectors): number | null {
  const { rows, dimensions } = question;
  const counts = [rows.length / dimensions, passage.rows.length / dimensions] as const;
  if (counts.includes(0)) return null;
  const nearest = Array.from({ length: counts[0] }, (_, i) => {
    const token = rows.subarray(i * dimensions, (i + 1) * dimensions);
    let best = -1;
    for (let k = 0; k < counts[1]; k++) best = Math.max(best, dotAt(passage.rows, k * dimensions, token));
    return best;
  });
  const least = nearest.sort((a, b) => a - b).slice(0, FEW);
  return least.reduce((sum, value) => sum + value, 0) / least.length;
}
