/** How frequent letters and pairs of letters are, language by language: what tells a language from mojibake. */
import { readFileSync } from 'node:fs';

/**
 * Costs in bits, rounded: −log2 of a letter's share after the letter before it, `_` being a word's edge ("pairs", each
 * letter followed by its cost as a hexadecimal digit), or of a character's share in its language ("characters", by
 * cost). Counted in the word lists of the Python package wordfreq 3.1; the smaller languages, and Thai, in the
 * Universal Declaration of Human Rights. Chinese is simplified only: traditional characters are folded before they
 * are looked up.
 */
interface Tables {
  pairs: Record<string, Record<string, string>>;
  characters: Record<'zh' | 'ja' | 'ko', Record<string, string>>;
}

const tables = JSON.parse(readFileSync(new URL('./tables.json', import.meta.url), 'utf8')) as Tables;

/** ISO 639-1 codes of the languages written in letters; their order is that of the costs that `pairCosts` returns. */
export const LANGUAGES: readonly string[] = Object.keys(tables.pairs);

const OTHER_SCRIPTS = ['ru', 'uk', 'bg', 'mk', 'be', 'el', 'he', 'ar', 'fa', 'ur', 'th'];

/** Whether the language is written in Latin letters. */
export function isLatin(language: string): boolean {
  return !OTHER_SCRIPTS.includes(language);
}

/** A pair that the language does not have, or as good as never. */
export const UNSEEN_PAIR = 13;

const pairs = pairTable();

/** Costs of a letter after another, `_` for a word's edge, by language; null where no language has the pair. */
export function pairCosts(before: number, letter: number): Uint8Array | null {
  return pairs.get(before * 0x10000 + letter) ?? null;
}

/** Cost of each frequent character of the language. */
export function characterCosts(language: 'zh' | 'ja' | 'ko'): Map<string, number> {
  const bands = Object.entries(tables.characters[language]);
  return new Map(
    bands.flatMap(([cost, characters]) => [...characters].map((c) => [c, Number(cost)] as const)),
  );
}

function pairTable(): Map<number, Uint8Array> {
  const costs = new Map<number, Uint8Array>();
  for (const [at, language] of LANGUAGES.entries()) {
    for (const [before, followers] of Object.entries(tables.pairs[language]!)) {
      for (let i = 0; i < followers.length; i += 2) {
        const key = before.charCodeAt(0) * 0x10000 + followers.charCodeAt(i);
        const known = costs.get(key) ?? new Uint8Array(LANGUAGES.length).fill(UNSEEN_PAIR);
        known[at] = Number.parseInt(followers[i + 1]!, 16);
        costs.set(key, known);
      }
    }
  }
  return costs;
}
