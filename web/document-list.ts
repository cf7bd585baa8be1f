/** Which files the list shows, and in which order. */
import type { DocumentSummary } from '../server/contract.js';
import { languageName } from './language-name.js';

/** What a file counts as in the list: one that a reader has removed is not merely skipped. */
export type Shown = DocumentSummary['state'] | 'removed';

export type Column = 'title' | 'symbol' | 'kind' | 'date' | 'lang' | 'state' | 'pages';
export const columns: readonly Column[] = ['title', 'symbol', 'kind', 'date', 'lang', 'state', 'pages'];

/** By the files' paths where it is null. */
export type Sorting = { column: Column; descending: boolean } | null;

export interface ListWishes {
  shown: Shown | 'all';
  /** Words that title, symbol or path must hold, all of them. */
  words: string;
  sorting: Sorting;
  /** Files shown in whichever state they are: what has just been done with them stays to be seen. */
  keep: ReadonlySet<string>;
}

/** How the list names what is sorted by. */
export interface Names {
  /** Of the interface. */
  language: string;
  kind: (kind: string) => string;
  state: (shown: Shown) => string;
}

export function shownAs({ state, removed }: DocumentSummary): Shown {
  return removed ? 'removed' : state;
}

export function listed(
  documents: readonly DocumentSummary[],
  { shown, words, sorting, keep }: ListWishes,
  names: Names,
): DocumentSummary[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const found = documents
    .filter((document) => shown === 'all' || shownAs(document) === shown || keep.has(document.id))
    .filter(({ title, symbol, source }) => {
      const text = wanted.length > 0 ? plain(`${title} ${symbol ?? ''} ${source}`) : '';
      return wanted.every((word) => text.includes(word));
    });
  return sorting ? sorted(found, sorting, names) : found;
}

/** Upwards first, then downwards, then as it was. */
export function sortedNext(sorting: Sorting, column: Column): Sorting {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}

/** What a column does not say comes last, either way; what is the same stays in order. */
function sorted(documents: DocumentSummary[], { column, descending }: NonNullable<Sorting>, names: Names) {
  const { compare } = new Intl.Collator(names.language, { numeric: true });
  const keyed = documents.map((document) => ({ document, key: keyOf(document, column, names) }));
  const ordered = keyed
    .filter(({ key }) => key !== null)
    .sort((a, b) => compare(a.key!, b.key!) * (descending ? -1 : 1));
  return [...ordered, ...keyed.filter(({ key }) => key === null)].map(({ document }) => document);
}

function keyOf(document: DocumentSummary, column: Column, names: Names): string | null {
  const { kind, lang, pageCount } = document;
  if (column === 'kind') return kind && names.kind(kind);
  if (column === 'lang') return lang && languageName(lang, names.language);
  if (column === 'pages') return pageCount === null ? null : String(pageCount);
  if (column === 'state') return names.state(shownAs(document));
  return document[column];
}

/** Without case, accents and width, as one types when one looks for something. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
