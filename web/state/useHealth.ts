import { useEffect, useRef, useState } from 'preact/hooks';
import type { Health } from '../../server/contract.js';
import { getHealth } from '../api.js';

const BUSY_POLL_MS = 1000;
/** Files may change at any time, and the index with them. */
const SETTLED_POLL_MS = 5000;
/** After a change that the reader has made, so long is the server asked often: its run may begin a little later. */
const EAGER_MS = 10_000;

/** What the server last said of itself; null before the first word and while it cannot be reached. */
export interface HealthReport {
  health: Health | null;
  reachable: boolean;
  /** Asks at once, and often for a while: something has been changed. */
  refresh: () => void;
}

export function useHealth(): HealthReport {
  const [told, setTold] = useState<Omit<HealthReport, 'refresh'>>({ health: null, reachable: true });
  const refresh = useRef(() => {});
  useEffect(() => {
    const abort = new AbortController();
    let timer: number;
    let eagerUntil = 0;
    const poll = async () => {
      const health = await getHealth(abort.signal).catch(() => null);
      if (abort.signal.aborted) return;
      setTold({ health, reachable: health !== null });
      window.clearTimeout(timer);
      const eager = performance.now() < eagerUntil;
      timer = window.setTimeout(poll, isSettled(health) && !eager ? SETTLED_POLL_MS : BUSY_POLL_MS);
    };
    refresh.current = () => {
      eagerUntil = performance.now() + EAGER_MS;
      window.clearTimeout(timer);
      poll();
    };
    poll();
    return () => {
      abort.abort();
      window.clearTimeout(timer);
    };
  }, []);
  return { ...told, refresh: () => refresh.current() };
}

function isSettled(health: Health | null): boolean {
  return health?.status === 'ready' || health?.status === 'empty';
}
