import { useEffect, useMemo, useState } from 'preact/hooks';
import { RequestError } from '../api.js';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'loaded'; value: T }
  | { state: 'failed'; error: RequestError };

/** Loads anew whenever one of `inputs` changes, and on `retry`; what came of earlier inputs is never shown. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[]) {
  const [attempt, setAttempt] = useState(0);
  const current = useMemo(() => ({}), [...inputs, attempt]);
  const [settled, setSettled] = useState<{ of: object; outcome: Loaded<T> } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const settle = (outcome: Loaded<T>) => abort.signal.aborted || setSettled({ of: current, outcome });
    load(abort.signal).then(
      (value) => settle({ state: 'loaded', value }),
      (error) => settle({ state: 'failed', error: toRequestError(error) }),
    );
    return () => abort.abort();
  }, [current]);
  const loaded: Loaded<T> = settled?.of === current ? settled.outcome : { state: 'loading' };
  return { loaded, retry: () => setAttempt((count) => count + 1) };
}

export function toRequestError(error: unknown): RequestError {
  return error instanceof RequestError ? error : new RequestError(String(error));
}
