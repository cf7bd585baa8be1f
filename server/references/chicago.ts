/**
 * The Chicago Manual of Style, 17th edition: a note, as it has them for documents of international bodies, "UN General
 * Assembly, Resolution 67/18, Title, A/RES/67/18 (November 28, 2012)", with the place after it. A style of English: only
 * the title is in the document's language. Plain text has no italics, so titles of published documents stand bare, and
 * only the others in quotation marks.
 */
import type { DocumentKind, IndexedDocument, Locator } from '../../index/types.js';
import { piecesOf, shortTitle } from '../label.js';
import { bodyOf } from './bodies.js';
import { americanDate } from './dates.js';
import { LONGEST_TITLE, oneLine } from './one-line.js';
import { resolutionOf } from './resolution.js';

const PUBLISHED: readonly (DocumentKind | null)[] = ['report', 'resolution', 'treaty', 'verbatim record'];

export function chicagoReference(document: IndexedDocument, locator: Locator): string {
  const { symbol, date } = document;
  const resolution = resolutionOf(symbol);
  const source = [
    bodyOf(symbol, 'en'),
    resolution && `Resolution ${resolution.number}`,
    titleOf(document, resolution?.number ?? null),
    symbol,
  ];
  const day = date && americanDate(date);
  const words = joined([...source, symbol ? null : day]) + (symbol && day ? ` (${day})` : '');
  const note = oneLine(joined([words, ...placeOf(locator)]));
  if (/[.…]”?$/.test(note)) return note;
  return note.endsWith('”') ? `${note.slice(0, -1)}.”` : `${note}.`;
}

/** Null where the symbol alone names the document, or the title is a resolution's number. */
function titleOf(document: IndexedDocument, number: string | null): string | null {
  if (!document.title) return document.symbol ? null : document.source;
  if (number && tight(document.title).includes(tight(number))) return null;
  const title = shortTitle(document, LONGEST_TITLE);
  return PUBLISHED.includes(document.kind) ? title : `“${title}”`;
}

/** Pages are bare figures, and left out where a paragraph says it more finely. */
function placeOf(locator: Locator): (string | null)[] {
  const { annex, speaker, paragraphs, pages } = piecesOf(locator, 'en');
  const figures = locator.pages && [...new Set([locator.pages.from, locator.pages.to])].join('–');
  return [annex, speaker, paragraphs ?? figures ?? pages];
}

function tight(words: string): string {
  return words.replace(/\s/g, '');
}

/** A comma goes before closing quotation marks. */
function joined(pieces: readonly (string | null)[]): string {
  const known = pieces.filter((piece): piece is string => Boolean(piece));
  return known.reduce((words, piece) =>
    words.endsWith('”') ? `${words.slice(0, -1)},” ${piece}` : `${words}, ${piece}`,
  );
}
