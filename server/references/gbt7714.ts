/**
 * GB/T 7714—2015: responsible body. Title: symbol[type]. Year: place in it. In the document's own language, as the standard
 * asks. Place and publisher, which no file tells, are left out as it allows for electronic resources (in place of "S.l."
 * and "s.n."), and an unknown body as it allows where references are numbered (in place of "佚名").
 */
import type { IndexedDocument, Locator } from '../../index/types.js';
import { piecesOf, shortTitle } from '../label.js';
import { authorOf } from './bodies.js';
import { partsOf } from './dates.js';
import { LONGEST_TITLE, oneLine } from './one-line.js';

export function gbt7714Reference(document: IndexedDocument, locator: Locator): string {
  const { lang, date } = document;
  const author = authorOf(document);
  const place = placeIn(locator, lang);
  const words = [
    author ? `${author}. ` : '',
    titled(document),
    `[${typeOf(document)}]`,
    date ? `. ${partsOf(date).year}` : '',
    place ? `: ${place}` : '',
    '.',
  ];
  return oneLine(words.join(''));
}

/** A report's number is "other title information", after a colon. */
function titled(document: IndexedDocument): string {
  const { title, symbol } = document;
  if (!title && symbol) return symbol;
  return shortTitle(document, LONGEST_TITLE) + (symbol ? `: ${symbol}` : '');
}

/** The standard's letters for types: R for reports; all that it has no letter for is Z. */
function typeOf({ kind }: IndexedDocument): 'R' | 'Z' {
  return kind === 'report' || kind === 'working paper' ? 'R' : 'Z';
}

/** Printed pages as bare figures, and what is finer than a page in brackets after them. */
function placeIn(locator: Locator, lang: string | null): string {
  const { annex, speaker, paragraphs, pages } = piecesOf(locator, lang);
  const finer = [annex, speaker, paragraphs].filter(Boolean).join(', ');
  const figures = locator.pages ? rangeOf(locator.pages) : pages;
  return figures && finer ? `${figures}(${finer})` : (figures ?? finer);
}

function rangeOf({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from}-${to}`;
}
