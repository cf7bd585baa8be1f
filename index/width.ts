/** How wide a text is set: what its length in Chinese and in alphabetic scripts can be compared by. */

/** Columns that a text takes; a Chinese character, as any from U+2E80 on, takes two. */
export function widthOf(text: string): number {
  let count = 0;
  for (const character of text) count += character >= '\u2e80' ? 2 : 1;
  return count;
}
