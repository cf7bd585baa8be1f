/** The files that the reader has removed or restored since the page was opened, and what came of it. */
import { useState } from 'preact/hooks';
import { type RequestError, removeDocument, restoreDocument } from '../api.js';
import { toRequestError } from './useLoaded.js';

export type RemovalState =
  | { state: 'working' }
  | { state: 'removed' | 'restored' }
  | { state: 'refused'; error: RequestError };

export interface Removals {
  removals: ReadonlyMap<string, RemovalState>;
  remove: (id: string) => void;
  restore: (id: string) => void;
}

/** @param onDone Called when the server has done it, or has refused to. */
export function useRemovals(onDone: () => void): Removals {
  const [removals, setRemovals] = useState<ReadonlyMap<string, RemovalState>>(new Map());
  const run = async (id: string, act: (id: string) => Promise<unknown>, done: 'removed' | 'restored') => {
    const note = (state: RemovalState) => setRemovals((all) => new Map(all).set(id, state));
    note({ state: 'working' });
    note(
      await act(id).then(
        () => ({ state: done }),
        (error: unknown) => ({ state: 'refused' as const, error: toRequestError(error) }),
      ),
    );
    onDone();
  };
  return {
    removals,
    remove: (id) => void run(id, removeDocument, 'removed'),
    restore: (id) => void run(id, restoreDocument, 'restored'),
  };
}
