/** What is copied of a place: its words in quotation marks with a reference, or an entry for a reference manager. */
import type { Place, References } from '../server/contract.js';

export type Style = keyof References;

export const styles: readonly Style[] = ['un', 'gbt7714', 'chicago', 'bibtex', 'ris'];

/** Quotation marks by the language of the words. */
const MARKS: Readonly<Record<string, [open: string, close: string]>> = {
  fr: ['«\u00a0', '\u00a0»'],
  es: ['«', '»'],
  ru: ['«', '»'],
  ar: ['”', '“'],
  de: ['„', '“'],
  ja: ['「', '」'],
};
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

type Taken = Pick<Place, 'quote' | 'lang' | 'references'>;

/**
 * The quote, letter for letter, in the quotation marks of its language, and the footnote below it. An entry of BibTeX or
 * RIS holds the quote as an annotation, on one line, so that what is copied is a whole entry and nothing else.
 */
export function takenText(place: Taken, style: Style): string {
  const { quote, references } = place;
  if (style === 'bibtex') return withAnnotation(references.bibtex, quoted(place));
  if (style === 'ris') return withNote(references.ris, quoted(place));
  const [open, close] = marksOf(place);
  return `${open}${quote}${close}\n${references[style]}`;
}

function quoted(place: Taken): string {
  const [open, close] = marksOf(place);
  return `${open}${place.quote.replace(/[\s\p{Cc}]+/gu, ' ')}${close}`;
}

function marksOf({ lang }: Taken): [open: string, close: string] {
  return MARKS[lang ?? ''] ?? ['“', '”'];
}

/** Styles of BibTeX print `annote` only where they are made for it. */
function withAnnotation(entry: string, words: string): string {
  const escaped = words.replace(/[\\{}~^#$%&_]/g, (special) => SPECIAL[special] ?? `\\${special}`);
  return entry.replace(/\n\}$/, () => `,\n  annote = {${escaped}}\n}`);
}

function withNote(entry: string, words: string): string {
  return entry.replace(/ER {2}- \r\n$/, (end) => `N1  - ${words}\r\n${end}`);
}
