/** Questions that a set does not answer, since they are others'. */
import { type EvalQuery, haveSameItems } from './sets.js';
import { spread } from './spread.js';

/** Of sets over other texts, as many of each, and at most so many in all. */
export function foreignQuestions(
  own: readonly EvalQuery[],
  sets: readonly (readonly EvalQuery[])[],
  most: number,
): EvalQuery[] {
  const others = sets.filter((queries) => !haveSameItems(own, queries));
  return others.flatMap((queries) => spread(queries, most / others.length));
}
