/** Which documents a question is asked of. */
import type { IndexedDocument } from '../index/types.js';
import type { AskRequest } from './contract.js';

/** Ids of the documents that meet every wish; undefined where there is none, which means all of them. */
export function documentsWithin(
  documents: readonly Pick<IndexedDocument, 'id' | 'lang' | 'date'>[],
  { documents: ids, languages, dates }: Pick<AskRequest, 'documents' | 'languages' | 'dates'>,
): string[] | undefined {
  if (!ids && !languages && !dates) return undefined;
  const wanted = ids && new Set(ids);
  return documents
    .filter(({ id }) => !wanted || wanted.has(id))
    .filter(({ lang }) => !languages || (lang !== null && languages.includes(lang)))
    .filter(({ date }) => !dates || isWithin(date, dates))
    .map(({ id }) => id);
}

/** ISO days compare as text. A document without a date is within no limits. */
function isWithin(
  date: string | null,
  { from = '', to = '9999' }: NonNullable<AskRequest['dates']>,
): boolean {
  return date !== null && from <= date && date <= to;
}
