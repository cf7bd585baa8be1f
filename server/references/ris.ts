/**
 * RIS: an entry for a document and the place in it, by the tags of the specification of 2011 as EndNote and Zotero read
 * them. Lines end with CR and LF.
 */
import type { IndexedDocument, Locator } from '../../index/types.js';
import { piecesOf, shortTitle } from '../label.js';
import { authorOf, bodyOf } from './bodies.js';
import { LONGEST_TITLE, oneLine } from './one-line.js';

export function risReference(document: IndexedDocument, locator: Locator): string {
  const { symbol, date, lang } = document;
  const author = authorOf(document);
  const type = typeOf(document);
  const { annex, speaker, paragraphs, pages } = piecesOf(locator, lang);
  const note = [annex, speaker, paragraphs, locator.pages ? null : pages].filter(Boolean).join(', ');
  const fields: [tag: string, value: string | null | undefined][] = [
    ['TY', type],
    ['AU', author && asOneName(author)],
    ['TI', shortTitle(document, LONGEST_TITLE)],
    // The number of a report; of the other types SN is an ISBN.
    [type === 'RPRT' ? 'SN' : 'M1', symbol],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['SP', locator.pages?.from],
    ['EP', locator.pages?.to],
    ['LA', lang],
    ['N1', note],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value!)}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

function typeOf({ kind, symbol }: IndexedDocument): 'RPRT' | 'GOVDOC' | 'GEN' {
  if (kind === 'report' || kind === 'working paper') return 'RPRT';
  return bodyOf(symbol, null) ? 'GOVDOC' : 'GEN';
}

/** What stands before a comma is taken for a family name; a comma at the end makes the whole one name. */
function asOneName(body: string): string {
  return `${body},`;
}
