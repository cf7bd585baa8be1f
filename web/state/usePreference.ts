import { useState } from 'preact/hooks';

interface Preference<T extends string> {
  /** Name under which the browser keeps the choice. */
  name: string;
  choices: readonly T[];
  fallback: T;
}

/** A choice that outlives the visit where the browser allows it. */
export function usePreference<T extends string>({ name, choices, fallback }: Preference<T>) {
  const key = `pincite.${name}`;
  const [choice, setChoice] = useState<T>(() => choices.find((one) => one === stored(key)) ?? fallback);
  const choose = (next: T) => {
    setChoice(next);
    store(key, next);
  };
  return [choice, choose] as const;
}

// Both throw where the reader has forbidden storage; the choice then lasts as long as the page.
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {}
}
