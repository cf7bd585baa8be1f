/** Short ways for the tests of index/ to ask what stands where in a text; loads no detector and no model. */

import { plainText as plain } from '../../index/extract/extract.js';
import { structureOf } from '../../index/structure/structure.js';
import type { Extracted, Span, Structure } from '../../index/types.js';

/** What is read alike whether it is wrapped or not: the text without white space. */
export const inkOf = (text: string) => text.replace(/[^\S\ufeff]+/gu, '');

export const wordsAt = (text: string, span: Span) => text.slice(span.start, span.end);

/** The place of the words, which occur once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not once in the text: ${words}`);
  return { start, end: start + words.length };
}

export function plainText(text: string, known: Partial<Extracted> = {}): Extracted {
  return { ...plain(text), ...known };
}

export function structureIn(text: string): Structure {
  return structureOf(plainText(text));
}
