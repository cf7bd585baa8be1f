/** Which place stands open in the reading pane. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../server/contract.js';

export interface Reading {
  /** All places to step through, such as the citations of an answer. */
  places: readonly Place[];
  index: number;
  /** New whenever the pane is opened, the same while stepping. */
  opening: { opener: HTMLElement | null };
}

/** Opens the place at `index`; the focus goes back to `opener` once the pane is closed. */
export type OpenPlace = (places: readonly Place[], index: number, opener: HTMLElement | null) => void;

export function useReading() {
  const [reading, setReading] = useState<Reading | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  // Only once the pane has left the page: a modal one keeps everything else from being focused.
  useLayoutEffect(() => {
    if (reading) return;
    opener.current?.focus();
    opener.current = null;
  }, [reading]);
  const open: OpenPlace = (places, index, button) => {
    opener.current = button;
    setReading({ places, index, opening: { opener: button } });
  };
  return {
    reading,
    open,
    step: (by: number) => setReading((now) => now && stepped(now, by)),
    close: () => setReading(null),
  };
}

function stepped(reading: Reading, by: number): Reading {
  const index = reading.index + by;
  return index in reading.places ? { ...reading, index } : reading;
}
