/** Remembers what was made of the last texts: the same few passages are asked about one thing after the other. */
import { languageOf } from '../../index/language.js';

const MOST_REMEMBERED = 64;

export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= MOST_REMEMBERED) made.clear();
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

export const languageIn = remembered(languageOf);
