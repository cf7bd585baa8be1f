/** Fits a logistic model: Newton's method on the penalised likelihood (iteratively reweighted least squares). */
import { solve } from './linear-algebra.js';

export interface LabelledRow {
  /** Of like spread in all columns: weights are held against the fit alike. */
  values: readonly number[];
  /** Whether the outcome is the one whose probability is modelled. */
  positive: boolean;
  /** How much the row counts. */
  weight: number;
}

export interface Logistic {
  weights: number[];
  constant: number;
}

/** Squared weights are held against the fit so much, a share of all rows' weight: no number is trusted alone. */
const PENALTY = 0.0007;
const MOST_STEPS = 50;
/** A step that changes no weight by more is the last. */
const SETTLED = 1e-6;

/** @throws RangeError for rows of one outcome only. */
export function fitLogistic(rows: readonly LabelledRow[]): Logistic {
  if (rows.every(({ positive }) => positive === rows[0]!.positive))
    throw new RangeError('a logistic model needs rows of both outcomes');
  const withConstant = rows.map((row) => ({ ...row, values: Float64Array.of(...row.values, 1) }));
  let weights = new Array<number>(rows[0]!.values.length + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, curvature } = slopeAt(withConstant, weights);
    const move = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + move[i]!);
    if (Math.max(...move.map(Math.abs)) < SETTLED) break;
  }
  return { weights: weights.slice(0, -1), constant: weights.at(-1)! };
}

/** Gradient and curvature (negative Hessian) of the penalised log-likelihood; the constant is not penalised. */
function slopeAt(
  rows: readonly (Omit<LabelledRow, 'values'> & { values: Float64Array })[],
  weights: readonly number[],
): { gradient: number[]; curvature: number[][] } {
  const size = weights.length;
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const penalty = (i: number) => (i < size - 1 ? PENALTY * all : 0);
  const gradient = weights.map((weight, i) => -penalty(i) * weight);
  const curvature = weights.map((_, i) => new Float64Array(i + 1).fill(penalty(i) + 1e-9, i));
  for (const { values, positive, weight } of rows) {
    const probability = 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
    const miss = weight * ((positive ? 1 : 0) - probability);
    const spread = weight * probability * (1 - probability);
    for (let i = 0; i < size; i++) {
      const [value, row] = [values[i]!, curvature[i]!];
      if (value === 0) continue;
      gradient[i]! += miss * value;
      for (let j = 0; j <= i; j++) row[j]! += spread * value * values[j]!;
    }
  }
  const whole = curvature.map((row, i) => weights.map((_, j) => (j > i ? curvature[j]![i]! : row[j]!)));
  return { gradient, curvature: whole };
}
