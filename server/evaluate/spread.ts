/** At most so many of a list, in its order and from all of it. */
export function spread<T>(list: readonly T[], most: number): T[] {
  const count = Math.min(list.length, Math.floor(most));
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}
