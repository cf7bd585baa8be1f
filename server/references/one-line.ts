/** What a reference takes of a document's words: one line, in which nothing is hidden and nothing turned round. */

/** Controls, marks that turn the direction of what follows, marks of no width, and halves of characters. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** The words on one line; white space of any kind and length becomes a single blank. */
export function oneLine(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Of a title in a reference, in columns: longer ones are cut, and say so. A letter's title may well have 250. */
export const LONGEST_TITLE = 300;
