/** The inner loop of all vector work. */

/** Dot product of `vector` and as many numbers of `data` from `offset` on. */
export function dotAt(data: Float32Array | Int8Array, offset: number, vector: Float32Array): number {
  const size = vector.length;
  // Four sums at a time: one alone would wait for each addition.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < size; i += 4) {
    a += vector[i]! * data[offset + i]!;
    b += vector[i + 1]! * data[offset + i + 1]!;
    c += vector[i + 2]! * data[offset + i + 2]!;
    d += vector[i + 3]! * data[offset + i + 3]!;
  }
  for (; i < size; i++) a += vector[i]! * data[offset + i]!;
  return a + b + c + d;
}

/** Indexes of the `k` largest values, largest first, equal ones in order; those not accepted are passed over. */
export function largest(
  values: Float32Array,
  k: number,
  accept: (index: number) => boolean = () => true,
): number[] {
  const accepted = values.filter((_, index) => accept(index)).sort();
  if (k <= 0 || accepted.length === 0) return [];
  const least = accepted[Math.max(0, accepted.length - k)]!;
  const found: number[] = [];
  for (let index = 0; index < values.length; index++)
    if (values[index]! >= least && accept(index)) found.push(index);
  return found.sort((i, j) => values[j]! - values[i]! || i - j).slice(0, k);
}
