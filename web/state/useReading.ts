/** Which citation stands open in the reading pane. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Citation } from '../../server/contract.js';

export interface Reading {
  /** All citations of the answer, to step through. */
  citations: Citation[];
  index: number;
  /** New whenever the pane is opened, the same while stepping. */
  opening: { opener: HTMLElement };
}

export function useReading() {
  const [reading, setReading] = useState<Reading | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  // Only once the pane has left the page: a modal one keeps everything else from being focused.
  useLayoutEffect(() => {
    if (reading) return;
    opener.current?.focus();
    opener.current = null;
  }, [reading]);
  return {
    reading,
    open: (citations: Citation[], index: number, button: HTMLElement) => {
      opener.current = button;
      setReading({ citations, index, opening: { opener: button } });
    },
    step: (by: 1 | -1) => setReading((now) => now && stepped(now, by)),
    close: () => setReading(null),
  };
}

function stepped(reading: Reading, by: 1 | -1): Reading {
  const index = reading.index + by;
  return index in reading.citations ? { ...reading, index } : reading;
}
