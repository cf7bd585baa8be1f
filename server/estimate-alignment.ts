/** Estimates an alignment from sets of texts in many languages. The one file that knows ml-matrix. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { type AlignmentData, average, centre, encodeFloats, type TextKind } from '../index/align.js';

/** A text with its vector; texts that say the same in different languages share a group. */
export interface AlignmentText {
  lang: string;
  kind: TextKind;
  group: string | null;
  vector: number[];
}

/** Measured on the sets of `eval`: best or next to best for questions in the same and in other languages. */
const STRENGTH = 0.7;
const COVERAGE_WEIGHT = 0.4;
/** How much of the mean eigenvalue is added to all, so that rare directions are not blown up. */
const SHRINKAGE = 3;
/** A mean of fewer texts says more of them than of their language. */
const FEWEST_TEXTS = 50;

export function estimateAlignment(
  texts: readonly AlignmentText[],
  model: string,
  origin: string[],
): AlignmentData {
  const means = { query: meansOf(texts, 'query'), passage: meansOf(texts, 'passage') };
  const deviations = [...groupsOf(texts).values()].flatMap((group) => {
    const centred = group.flatMap(({ vector, lang, kind }) => {
      const mean = means[kind][lang];
      return mean ? [Array.from(centre(vector, mean, STRENGTH))] : [];
    });
    const middle = average(centred);
    return centred.map((vector) => vector.map((value, i) => value - middle[i]!));
  });
  const matrix = deviations.length === 0 ? null : withinClassMatrix(deviations);
  const data = { model, origin, strength: STRENGTH, coverageWeight: COVERAGE_WEIGHT, means };
  return matrix ? { ...data, matrix: encodeFloats(matrix) } : data;
}

function meansOf(texts: readonly AlignmentText[], kind: TextKind): Record<string, number[]> {
  const ofKind = texts.filter((text) => text.kind === kind);
  const byLang = [...groupBy(ofKind, ({ lang }) => lang)].filter(([, list]) => list.length >= FEWEST_TEXTS);
  byLang.sort(([a], [b]) => (a < b ? -1 : 1));
  const meanOf = (list: readonly AlignmentText[]) =>
    average(list.map(({ vector }) => vector)).map((value) => Number(value.toFixed(6)));
  return Object.fromEntries(byLang.map(([lang, list]) => [lang, meanOf(list)]));
}

function groupsOf(texts: readonly AlignmentText[]): Map<string, AlignmentText[]> {
  const grouped = texts.filter(({ group }) => group !== null);
  return new Map([...groupBy(grouped, ({ group }) => group!)].filter(([, list]) => list.length > 1));
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** (W + c·I)^(−1/2), W the covariance of the deviations, c a multiple of its mean eigenvalue. */
function withinClassMatrix(deviations: readonly number[][]): Float32Array {
  const rows = new Matrix(deviations as number[][]);
  const covariance = rows.transpose().mmul(rows).div(deviations.length);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const shrinkage = SHRINKAGE * average(realEigenvalues.map((value) => [value]))[0]!;
  const scaled = Matrix.diag(realEigenvalues.map((value) => (Math.max(0, value) + shrinkage) ** -0.5));
  const matrix = eigenvectorMatrix.mmul(scaled).mmul(eigenvectorMatrix.transpose());
  // Vectors are brought to unit length after it: only the proportions count.
  return Float32Array.from(matrix.to1DArray());
}
