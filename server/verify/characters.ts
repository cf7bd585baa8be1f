/** Characters as words are compared: which of them count, and which count as the same. */
import { fold } from '../../index/fold.js';

/** Letters, figures and symbols. Marks of punctuation that change what is said are among them: 50 % is not 50. */
const INK = /[\p{L}\p{M}\p{N}\p{S}%٪‰&@#§]/u;
/** Symbols that stand beside words rather than for some; a minus is compared as other dashes are. */
const BESIDE = /[\p{Sk}|~\u2212]/u;
/** Tatweel, the vowel marks of Arabic, which may be written or not, and marks that choose the look of a character. */
const OPTIONAL = /\u0640|[\u064b-\u0652]|\u0670|[\ufe00-\ufe0f]/gu;
const HAN = /[\u2e80-\u2fdf\u3005\u3007\u3400-\u9fff\uf900-\ufaff]|\p{Script=Han}/u;
/** Superscripts, fractions and circled figures: what they decompose to is another number. */
const OTHER_NUMBER = /\p{No}/u;
const DECIMAL = /\p{Nd}/u;

/**
 * What a character is compared by: nothing for white space, punctuation, invisible and optional marks; else one unit or
 * more without case, width and script. Letters with accents are taken apart (Unicode's decompositions), so that it does
 * not matter how they are composed.
 */
export function unitsOf(character: string): string {
  if (!INK.test(character) || BESIDE.test(character) || isOptional(character)) return '';
  const plain = simplified(plainForm(character).toLowerCase()).normalize('NFD').replaceAll('ς', 'σ');
  return [...plain].filter((unit) => INK.test(unit) && !isOptional(unit)).join('');
}

/** The character as it is without a special width or shape: "ﬁ" as "fi", "Ａ" as "A", "٣" as "3". */
export function plainForm(text: string): string {
  return [...text]
    .map((character) => {
      if (DECIMAL.test(character)) return figureOf(character);
      return OTHER_NUMBER.test(character) ? character : character.normalize('NFKD');
    })
    .join('');
}

/** Traditional characters as simplified ones, one by one; everything else as it is. */
export function simplified(text: string): string {
  return [...text].map((character) => (HAN.test(character) ? fold(character) : character)).join('');
}

export function isHan(character: string): boolean {
  return HAN.test(character);
}

export function isFigure(character: string): boolean {
  return DECIMAL.test(character);
}

export function withoutOptional(text: string): string {
  return text.replace(OPTIONAL, '');
}

function isOptional(character: string): boolean {
  return withoutOptional(character) === '';
}

/** Decimal figures stand in Unicode in runs of ten, from nought to nine. */
function figureOf(character: string): string {
  let zero = character.codePointAt(0)!;
  while (DECIMAL.test(String.fromCodePoint(zero - 1)) && character.codePointAt(0)! - zero < 9) zero--;
  return String(character.codePointAt(0)! - zero);
}
