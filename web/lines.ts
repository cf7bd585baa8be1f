/** About how many lines a text takes on the page. */

const COLUMNS = 66;

/** @returns Lines of a paragraph, at least one; a Chinese character takes two columns. */
export function linesOf(paragraph: string): number {
  let columns = 0;
  for (let i = 0; i < paragraph.length; i++) columns += paragraph.charCodeAt(i) < 0x2e80 ? 1 : 2;
  return Math.max(1, Math.ceil(columns / COLUMNS));
}
