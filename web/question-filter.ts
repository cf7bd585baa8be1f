/** Narrowing a question: what there is to choose, what a choice meets, and how it is told. */
import type { DocumentSummary } from '../server/contract.js';
import type { Filter } from './state/useConversation.js';

export interface FilterChoices {
  /** ISO 639-1 codes of the indexed documents, with how many there are; the most frequent first. */
  languages: { code: string; count: number }[];
  /** Of the dates that they print, the latest first. */
  years: string[];
}

export function choicesOf(documents: readonly DocumentSummary[]): FilterChoices {
  const counts = new Map<string, number>();
  const years = new Set<string>();
  for (const { state, lang, date } of documents) {
    if (state !== 'indexed') continue;
    if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
    if (date) years.add(date.slice(0, 4));
  }
  const languages = [...counts].map(([code, count]) => ({ code, count }));
  languages.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { languages, years: [...years].sort().reverse() };
}

export function isNarrow({ documents, languages, dates }: Filter): boolean {
  return Boolean(documents || languages || dates);
}

/** The indexed documents that the filter lets through, as the server decides it. */
export function documentsMeeting(
  documents: readonly DocumentSummary[],
  { documents: ids, languages, dates }: Filter,
): DocumentSummary[] {
  const chosen = ids && new Set(ids);
  const { from = '', to = '9999' } = dates ?? {};
  return documents.filter(
    ({ id, state, lang, date }) =>
      state === 'indexed' &&
      (!chosen || chosen.has(id)) &&
      (!languages || (lang !== null && languages.includes(lang))) &&
      (!dates || (date !== null && from <= date && date <= to)),
  );
}

/** Without the documents that are not in the index any more; `gone` says how many that are. */
export function withoutGone(
  filter: Filter,
  documents: readonly DocumentSummary[],
): { filter: Filter; gone: number } {
  const indexed = new Set(documents.filter(({ state }) => state === 'indexed').map(({ id }) => id));
  const chosen = filter.documents ?? [];
  const left = chosen.filter((id) => indexed.has(id));
  if (left.length === chosen.length) return { filter, gone: 0 };
  return { filter: withDocuments(filter, left), gone: chosen.length - left.length };
}

/** @param ids None of them: all documents. */
export function withDocuments(filter: Filter, ids: readonly string[]): Filter {
  const { documents: _, ...others } = filter;
  return ids.length > 0 ? { ...others, documents: [...ids] } : others;
}

/** Adds a language, or takes it out. */
export function withLanguage(filter: Filter, code: string): Filter {
  const { languages = [], ...others } = filter;
  const now = languages.includes(code) ? languages.filter((one) => one !== code) : [...languages, code];
  return now.length > 0 ? { ...others, languages: now } : others;
}

export interface Years {
  from: string | null;
  to: string | null;
}

export function yearsOf({ dates }: Filter): Years {
  return { from: dates?.from?.slice(0, 4) ?? null, to: dates?.to?.slice(0, 4) ?? null };
}

/** Whole years, both inclusive. One that would end before it begins is that one year: `changed` is what was set last. */
export function withYears(filter: Filter, years: Years, changed: keyof Years): Filter {
  const { dates: _, ...others } = filter;
  let { from, to } = years;
  if (from && to && from > to) [from, to] = [years[changed], years[changed]];
  if (!from && !to) return others;
  return { ...others, dates: { ...(from && { from: `${from}-01-01` }), ...(to && { to: `${to}-12-31` }) } };
}
