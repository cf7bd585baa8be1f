/** What became of the words that a permalink in the address names. */
import { useEffect, useState } from 'preact/hooks';
import type { FoundPlace } from '../../server/contract.js';
import { findPlace } from '../api.js';
import { type Loaded, toRequestError } from './useLoaded.js';

/** Waiting: there is no index yet in which to look. */
export type Followed = { state: 'waiting' } | Loaded<FoundPlace>;

interface Link {
  permalink: string;
  /** Of the index in use; null before the first. */
  indexId: string | null;
  /** Of labels and references. */
  language: string;
}

/** Looks once the index is there. Words that were not found are looked for again in each later index, found ones are not. */
export function usePermalink({ permalink, indexId, language }: Link) {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{ permalink: string; outcome: Loaded<FoundPlace> } | null>(null);
  const outcome = settled?.permalink === permalink ? settled.outcome : null;
  const isFound = outcome?.state === 'loaded' && outcome.value.place !== null;

  useEffect(() => {
    if (indexId === null || isFound) return;
    const abort = new AbortController();
    const settle = (next: Loaded<FoundPlace>) =>
      abort.signal.aborted || setSettled({ permalink, outcome: next });
    findPlace(permalink, language, abort.signal).then(
      (value) => settle({ state: 'loaded', value }),
      (error) => settle({ state: 'failed', error: toRequestError(error) }),
    );
    return () => abort.abort();
  }, [permalink, indexId, attempt]);

  const followed: Followed = outcome ?? { state: indexId === null ? 'waiting' : 'loading' };
  const retry = () => {
    setSettled(null);
    setAttempt((count) => count + 1);
  };
  return { followed, retry };
}
