/** Compose: framing words in the question's language around verbatim quotes, each with its [n] mark. */
import type { Citation, Verdict } from './contract.js';
import { wordingOf } from './wording.js';

export interface Cited {
  citation: Citation;
  /** The words that answer, for reading; the whole quote where nothing is highlighted. */
  words: string;
}

export function compose(verdict: Verdict, cited: readonly Cited[], lang: string | null): string {
  const words = wordingOf(lang);
  if (verdict === 'not_found') return words.notFound;
  const quotes = cited.map(({ citation, words: quoted }) => {
    const flat = quoted.replace(/\s*\n\s*/g, ' ');
    return `${words.open}${flat}${words.close} [${citation.n}] ${citation.label}`;
  });
  return [verdict === 'answered' ? words.answered : words.related, ...quotes].join('\n\n');
}
