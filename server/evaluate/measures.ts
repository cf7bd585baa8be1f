/** Measures of ranking and refusal, as the field defines them. */

/** nDCG@k with gains 2^grade − 1 (Järvelin, Kekäläinen 2002; the form of Burges et al. 2005). */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>, k = 10): number {
  const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 2);
  const best = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, k)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  const found = ranked.slice(0, k).reduce((sum, id, rank) => sum + gain(grades.get(id) ?? 0, rank), 0);
  return best === 0 ? 0 : found / best;
}

/** 1 if a relevant one is among the first k. */
export function hit(ranked: readonly string[], grades: ReadonlyMap<string, number>, k: number): number {
  return ranked.slice(0, k).some((id) => grades.has(id)) ? 1 : 0;
}

/** 1 / rank of the first relevant one among the first k, else 0. */
export function reciprocalRank(
  ranked: readonly string[],
  grades: ReadonlyMap<string, number>,
  k = 10,
): number {
  const rank = ranked.slice(0, k).findIndex((id) => grades.has(id));
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** Area under the ROC curve: how often a positive's value exceeds a negative's, ties counted half. */
export function auc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]!.value === all[i]!.value) j++;
    const meanRank = (i + 1 + j) / 2;
    rankSum += all.slice(i, j).filter(({ positive }) => positive).length * meanRank;
    i = j;
  }
  const [p, n] = [positives.length, negatives.length];
  return p === 0 || n === 0 ? Number.NaN : (rankSum - (p * (p + 1)) / 2) / (p * n);
}

/** Share of values that are less than one. */
export function shareBelow(values: readonly number[], from: number): number {
  return mean(values.map((value) => Number(value < from)));
}

/** Share of unanswerable questions below the confidence that a given share of answerable ones lies below, 0..1. */
export function refusedAt(
  answerable: readonly number[],
  unanswerable: readonly number[],
  wrongRefusals: number,
): number {
  const sorted = [...answerable].sort((a, b) => a - b);
  return shareBelow(unanswerable, sorted[Math.floor(wrongRefusals * sorted.length)] ?? 0);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
