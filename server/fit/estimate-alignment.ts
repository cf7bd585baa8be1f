/** Estimates an alignment from sets of texts in many languages. */
import { type AlignmentData, average, centre, encodeFloats, type TextKind } from '../../index/align.js';
import { inverseRootOfCovariance } from './linear-algebra.js';

/** A text with its vector; texts that say the same in different languages share a group. */
export interface AlignmentText {
  /** Name of the set it comes from. */
  set: string;
  lang: string;
  kind: TextKind;
  group: string | null;
  vector: number[];
}

/** Measured on the sets of `eval`: best or next to best for questions in the same and in other languages. */
const STRENGTH = 0.7;
const COVERAGE_WEIGHT = 0.4;
/** How much of the mean eigenvalue is added to all, so that rare directions are not blown up. */
const SHRINKAGE = 1;
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
    // Alone, a text differs from no translation of its own.
    if (centred.length < 2) return [];
    const middle = average(centred);
    return centred.map((vector) => vector.map((value, i) => value - middle[i]!));
  });
  const matrix = deviations.length === 0 ? null : inverseRootOfCovariance(deviations, SHRINKAGE);
  const data = { model, origin, strength: STRENGTH, coverageWeight: COVERAGE_WEIGHT, means };
  return matrix ? { ...data, matrix: encodeFloats(matrix) } : data;
}

/** Every set counts alike in the mean of a language: what a large one is about is not what its language is. */
function meansOf(texts: readonly AlignmentText[], kind: TextKind): Record<string, number[]> {
  const means = new Map<string, number[][]>();
  for (const list of groupBy(texts, (text) => JSON.stringify([text.kind, text.lang, text.set])).values()) {
    const [{ lang, kind: ofKind }] = list as [AlignmentText];
    if (ofKind !== kind || list.length < FEWEST_TEXTS) continue;
    means.set(lang, [...(means.get(lang) ?? []), average(list.map(({ vector }) => vector))]);
  }
  const sorted = [...means].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([lang, ofSets]) => [lang, average(ofSets).map((value) => Number(value.toFixed(6)))]),
  );
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
