/** The passages found for the parts of a question, among those found for the whole. */
import type { Passage } from '../index/types.js';
import type { RankedPassage } from './retrieve.js';

export interface WithParts {
  ranked: readonly RankedPassage[];
  /** Numbers of the parts whose best passage it is. */
  partsOf: ReadonlyMap<Passage, readonly number[]>;
}

/** The best passage of the whole, then of each part, then the others of the whole. @param parts Best first, each. */
export function withPartPassages(
  whole: readonly RankedPassage[],
  parts: readonly (readonly RankedPassage[])[],
): WithParts {
  const partsOf = new Map<Passage, number[]>();
  parts.forEach(([best], i) => {
    if (best) partsOf.set(best.passage, [...(partsOf.get(best.passage) ?? []), i]);
  });
  const tops = [whole[0], ...parts.map(([best]) => best)].filter((best) => best !== undefined);
  const ranked = new Map<Passage, RankedPassage>();
  for (const one of [...tops, ...whole]) if (!ranked.has(one.passage)) ranked.set(one.passage, one);
  return { ranked: [...ranked.values()], partsOf };
}
