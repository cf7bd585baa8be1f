/** Search within a document: the texts that a view shows, and where words stand in them. */
import type { Span } from '../server/contract.js';
import { type Folded, fold } from './fold.js';

/** Texts, such as paragraphs, in which words are looked for; a hit lies within one of them. */
export interface Searchable {
  texts: readonly string[];
  folded: readonly Folded[];
}

/** Units of the text at `text` in the searchable's texts. */
export interface Hit extends Span {
  text: number;
}

/** A hit with its position among all. */
export type NumberedHit = Hit & { of: number };

export function searchable(texts: readonly string[]): Searchable {
  return { texts, folded: texts.map((text) => fold(text)) };
}

/** All hits in order, none overlapping; none for a query of nothing but white space and invisible characters. */
export function find({ texts, folded }: Searchable, query: string): Hit[] {
  const { text: wanted } = fold(query);
  if (!wanted) return [];
  const hits: Hit[] = [];
  folded.forEach(({ text, sources }, index) => {
    let at = text.indexOf(wanted);
    for (; at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const end = endOfCharacter(texts[index]!, sources[at + wanted.length - 1]!);
      hits.push({ text: index, start: sources[at]!, end });
    }
  });
  return hits;
}

/** Behind the character at the unit and the accents that belong to it. */
function endOfCharacter(text: string, unit: number): number {
  let end = unit + String.fromCodePoint(text.codePointAt(unit)!).length;
  while (/\p{M}/u.test(text.charAt(end))) end += 1;
  return end;
}
