/** The list of all files, shared by all that show it, and the files that the reader has had read again. */
import { createContext } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DocumentSummary } from '../../server/contract.js';
import { listDocuments, type RequestError, retryDocument } from '../api.js';
import { toRequestError, useLoaded } from './useLoaded.js';

export type Retry =
  | { state: 'trying' }
  | { state: 'tried'; indexed: boolean }
  | { state: 'refused'; error: RequestError };

export interface DocumentList {
  /** Null until it is there for the first time. */
  documents: DocumentSummary[] | null;
  error: RequestError | null;
  reload: () => void;
  retries: ReadonlyMap<string, Retry>;
  retry: (id: string) => void;
}

/** All files of the corpus; null before they are known. */
export const DocumentsContext = createContext<DocumentSummary[] | null>(null);

/**
 * The list is loaded anew when the index has been replaced; until it is there, the one of before stays.
 *
 * @param indexId Null while there is no index: then there is no list, either.
 */
export function useDocuments(indexId: string | null): DocumentList {
  const load = indexId === null ? never : listDocuments;
  const { loaded, retry: reload } = useLoaded<DocumentSummary[]>(load, [indexId]);
  const [documents, setDocuments] = useState<DocumentSummary[] | null>(null);
  const [retries, setRetries] = useState<ReadonlyMap<string, Retry>>(new Map());
  useEffect(() => {
    if (loaded.state === 'loaded') setDocuments(loaded.value);
  }, [loaded]);
  const retry = async (id: string) => {
    const note = (outcome: Retry) => setRetries((all) => new Map(all).set(id, outcome));
    note({ state: 'trying' });
    note(await outcomeOf(id));
    reload();
  };
  return { documents, error: loaded.state === 'failed' ? loaded.error : null, reload, retries, retry };
}

function never(): Promise<never> {
  return new Promise(() => {});
}

async function outcomeOf(id: string): Promise<Retry> {
  try {
    const { state } = await retryDocument(id);
    return { state: 'tried', indexed: state === 'indexed' };
  } catch (error) {
    return { state: 'refused', error: toRequestError(error) };
  }
}
