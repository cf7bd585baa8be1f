/** Binary search, as in index/lower-bound.ts, which the page may not import. */

/**
 * The first of the indices 0 to `count` − 1 for which `isBefore` is false; `count` where there is none.
 *
 * @param isBefore True for some first indices, possibly none or all, and false for all after them.
 */
export function lowerBound(count: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
