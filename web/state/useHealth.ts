import { useEffect, useState } from 'preact/hooks';
import type { Health } from '../../server/contract.js';
import { getHealth } from '../api.js';

const BUSY_POLL_MS = 1000;
/** Files may change at any time, and the index with them. */
const SETTLED_POLL_MS = 5000;

/** What the server last said of itself; null before the first word and while it cannot be reached. */
export interface HealthReport {
  health: Health | null;
  reachable: boolean;
}

export function useHealth(): HealthReport {
  const [report, setReport] = useState<HealthReport>({ health: null, reachable: true });
  useEffect(() => {
    const abort = new AbortController();
    let timer: number;
    const poll = async () => {
      const health = await getHealth(abort.signal).catch(() => null);
      if (abort.signal.aborted) return;
      setReport({ health, reachable: health !== null });
      timer = window.setTimeout(poll, isSettled(health) ? SETTLED_POLL_MS : BUSY_POLL_MS);
    };
    poll();
    return () => {
      abort.abort();
      window.clearTimeout(timer);
    };
  }, []);
  return report;
}

function isSettled(health: Health | null): boolean {
  return health?.status === 'ready' || health?.status === 'empty';
}
