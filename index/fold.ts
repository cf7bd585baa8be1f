/** Folding for the word index: what is written in two ways is found by either. Never shown, never quoted. */
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const HAN_RUN = /[\u3400-\u9fff\uf900-\ufaff]+/gu;

/**
 * Compatibility forms (full width, ligatures) as plain ones, traditional Chinese as simplified, without case and
 * without accents and vowel marks.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(HAN_RUN, (run) => toSimplified(run));
}
