/** The search within the open document: what is looked for, where it stands, and which hit is shown. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentDetail } from '../../server/contract.js';
import { find, type Hit, searchable } from '../find.js';
import { extractedTexts, readingTexts, type SearchTexts } from '../search-texts.js';

export type TextView = 'reading' | 'extracted';

/** The hits of a search in one view. */
export interface Found {
  hits: readonly Hit[];
  /** Position of the hit that is shown; −1 where there are none. */
  current: number;
  where: SearchTexts;
}

export interface Finding {
  query: string;
  /** Null while nothing is looked for. */
  found: Found | null;
  search: (query: string) => void;
  /** Makes the document ready to be searched, so that the first letter does not wait for it. */
  prepare: () => void;
  /** To the next hit or the one before, from the last to the first. */
  step: (by: 1 | -1) => void;
}

/** Long enough that a word is typed before its first letters are all looked for. */
const PAUSE_MS = 60;

/** @param near Offset in the document's text: the first hit behind it is shown first. */
export function useFind(document: DocumentDetail | null, view: TextView, near: number): Finding {
  const [query, setQuery] = useState('');
  const [sought, setSought] = useState('');
  const [steps, setSteps] = useState(0);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setSought(query);
        setSteps(0);
      },
      query === '' ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [query]);
  const [awaited, setAwaited] = useState(false);
  const wanted = sought.trim() !== '';
  const prepared = useMemo(
    () => ((wanted || awaited) && document ? preparedIn(document, view) : null),
    [document, view, wanted || awaited],
  );
  const hits = useMemo(
    () => (wanted && prepared ? find(prepared.searchable, sought) : []),
    [prepared, sought],
  );
  const first = useMemo(
    () =>
      prepared
        ? Math.max(
            0,
            hits.findIndex((hit) => prepared.where.boundsOf(hit).start >= near),
          )
        : 0,
    [hits],
  );
  const count = hits.length;
  const current = count === 0 ? -1 : (((first + steps) % count) + count) % count;
  const where = wanted ? prepared?.where : null;
  const found = useMemo(() => (where ? { hits, current, where } : null), [hits, current, where]);
  return {
    query,
    found,
    search: setQuery,
    prepare: () => setAwaited(true),
    step: (by) => setSteps(steps + by),
  };
}

function preparedIn(document: DocumentDetail, view: TextView) {
  const where = view === 'reading' ? readingTexts(document) : extractedTexts(document);
  return { where, searchable: searchable(where.texts) };
}
