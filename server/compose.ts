/** Compose: framing words in the question's language around verbatim quotes, each with its [n] mark. */
import type { Citation, Verdict } from './contract.js';
import { wordingOf } from './wording.js';

export interface Cited {
  citation: Citation;
  /** The words that answer, for reading; the whole quote where nothing is highlighted. */
  words: string;
}

export interface ComposeOptions {
  verdict: Verdict;
  cited: readonly Cited[];
  /** Words of the question that none of the citations holds. */
  missing: readonly string[];
  /** Language of the question. */
  lang: string | null;
}

export function compose({ verdict, cited, missing, lang }: ComposeOptions): string {
  const words = wordingOf(lang);
  if (verdict === 'not_found') return words.notFound;
  const quotes = cited.map(({ citation, words: quoted }) => {
    const flat = quoted.replace(/\s*\n\s*/g, ' ');
    return `${words.open}${flat}${words.close} [${citation.n}] ${citation.label}`;
  });
  const said = missing.length > 0 ? [words.notInPassages(missing)] : [];
  return [verdict === 'answered' ? words.answered : words.related, ...said, ...quotes].join('\n\n');
}
