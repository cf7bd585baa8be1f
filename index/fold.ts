/** Folding for the word index: what is written in two ways is found by either. Never shown, never quoted. */
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const HAN_RUN = /[\u3400-\u9fff\uf900-\ufaff]+/gu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Characters that one traditional text writes for another's, or that the conversion leaves where context decides. */
const VARIANTS = '着著 了瞭 干乾 征徵 借藉 复覆 卫衞 钟锺 余馀 污汚 叙敍 查査 泛汎';
const VARIANT_OF = new Map(VARIANTS.split(' ').map(([one, other]) => [other!, one!]));
const VARIANT = new RegExp(`[${[...VARIANT_OF.keys()].join('')}]`, 'gu');

/**
 * Compatibility forms (full width, ligatures) as plain ones, traditional Chinese as simplified, Arabic-Indic
 * digits as western ones, without case and without accents and vowel marks.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15));
  return plain.replace(HAN_RUN, (run) => toSimplified(run));
}

/** The same with characters made alike that are one word's in some places and another's in others: 著 and 着. */
export function foldVariants(text: string): string {
  return fold(text).replace(VARIANT, (character) => VARIANT_OF.get(character)!);
}
