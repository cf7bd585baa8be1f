/** What became of the text that was verified last. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verification } from '../../server/contract.js';
import { type RequestError, verifyText } from '../api.js';
import { toRequestError } from './useLoaded.js';

export type Verified =
  | { state: 'none' }
  | { state: 'looking' }
  | { state: 'verified'; verification: Verification }
  | { state: 'failed'; text: string; error: RequestError };

/** A text that is sent while another is under way takes its place. */
export function useVerification() {
  const [verified, setVerified] = useState<Verified>({ state: 'none' });
  const underway = useRef(new AbortController());
  useEffect(() => () => underway.current.abort(), []);
  const verify = async (text: string) => {
    underway.current.abort();
    underway.current = new AbortController();
    const { signal } = underway.current;
    setVerified({ state: 'looking' });
    const outcome = await outcomeOf(text, signal);
    if (!signal.aborted) setVerified(outcome);
  };
  return { verified, verify };
}

async function outcomeOf(text: string, signal: AbortSignal): Promise<Verified> {
  try {
    return { state: 'verified', verification: await verifyText({ text }, signal) };
  } catch (error) {
    return { state: 'failed', text, error: toRequestError(error) };
  }
}
