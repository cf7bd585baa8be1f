/** BibTeX: an entry for a document and the place in it. Letters of any script stay as they are, as biber reads them. */
import { createHash } from 'node:crypto';
import type { IndexedDocument, Locator } from '../../index/types.js';
import { piecesOf, shortTitle } from '../label.js';
import { authorOf, bodyOf } from './bodies.js';
import { partsOf } from './dates.js';
import { LONGEST_TITLE, oneLine } from './one-line.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A brace stands as a word of its own: BibTeX counts braces, also those after a backslash. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A field's value is null where the document does not say. */
type Field = [name: string, value: string | null];

export function bibtexReference(document: IndexedDocument, locator: Locator): string {
  const body = bodyOf(document.symbol, document.lang);
  const author = authorOf(document);
  const isReport = body !== null && (document.kind === 'report' || document.kind === 'working paper');
  const fields: Field[] = [
    ['author', author && `{${escaped(author)}}`],
    ['title', `{${escaped(shortTitle(document, LONGEST_TITLE))}}`],
    ...seriesOf(document, isReport ? body : null),
    ...dateOf(document),
    ...placeOf(document, locator),
    ['language', document.lang],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = ${inBraces(name, value!)}`);
  return `@${isReport ? 'techreport' : 'misc'}{${keyOf(document, locator)},\n${lines.join(',\n')}\n}`;
}

/** Abbreviated months are names that the styles know, and so stand bare. */
function inBraces(name: string, value: string): string {
  return name === 'month' ? value : `{${value}}`;
}

/** The styles print a report's number with its institution; of anything else they print how it was published. */
function seriesOf({ symbol, kind }: IndexedDocument, institution: string | null): Field[] {
  const number = symbol && escaped(symbol);
  if (institution === null)
    return [
      ['howpublished', number],
      ['number', number],
    ];
  const type = kind === 'report' ? 'Report' : 'Working Paper';
  return [
    ['institution', escaped(institution)],
    ['type', type],
    ['number', number],
  ];
}

function dateOf({ date }: IndexedDocument): Field[] {
  if (!date) return [];
  const { year, month, day } = partsOf(date);
  return [
    ['year', String(year)],
    ['month', MONTHS[month - 1]!],
    ['day', String(day)],
  ];
}

/** `pages` holds printed ones only; all else that says where is a note. */
function placeOf({ lang }: IndexedDocument, locator: Locator): Field[] {
  const { annex, speaker, paragraphs, pages } = piecesOf(locator, lang);
  const printed = locator.pages && [...new Set([locator.pages.from, locator.pages.to])].join('--');
  const note = [annex, speaker, paragraphs, printed ? null : pages].filter(Boolean).join(', ');
  return [
    ['pages', printed && escaped(printed)],
    ['note', note && escaped(note)],
  ];
}

/** The same for the same place in every run, another for any other: letters, figures and hyphens. */
function keyOf(
  { symbol, id }: IndexedDocument,
  { annex, paragraphs, pages, filePages, speaker }: Locator,
): string {
  const series = (symbol ?? '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'document';
  const place = JSON.stringify([id, annex, paragraphs, pages, filePages, speaker]);
  return `${series}-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`;
}

function escaped(words: string): string {
  return oneLine(words).replace(/[\\{}~^#$%&_]/g, (special) => ESCAPES[special] ?? `\\${special}`);
}
