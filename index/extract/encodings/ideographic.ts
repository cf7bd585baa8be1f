/** How much a text reads like Chinese, Japanese or Korean. */
import { fold } from '../../fold.js';
import { isStray, type Reading } from './reading.js';
import { characterCosts } from './tables.js';

export type Ideographic = 'zh' | 'ja' | 'ko';

const KANA = /[\u3041-\u30fe]/;
const HALF_KANA = /[\uff61-\uff9f]/;
const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const MARK =
  /[\u3000-\u3002\u3008-\u3011\u3014-\u3017、。，．：；！？（）“”‘’—…·・《》「」『』～％\uff01-\uff0f]/;
const LETTER = /[A-Za-z]/;
const WIDE_LETTER = /[\uff10-\uff5a]/;

/** Bits of what is not in a language's table of frequent characters. */
const UNSEEN = {
  zh: { han: 19, kana: 14, hangul: 18 },
  ja: { han: 18, kana: 12, hangul: 18 },
  ko: { han: 16, kana: 14, hangul: 15 },
};

/** A letter of ASCII without a blank beside it, as everywhere in Latin text that is read as ideographs. */
const BESIDE_LETTER = 5;
/** One character between two such letters: an accented letter, rather. */
const BETWEEN_LETTERS = 10;

const known = { zh: characterCosts('zh'), ja: characterCosts('ja'), ko: characterCosts('ko') };

/** Bits that the characters outside of ASCII take in the language. */
export function readIdeographic(text: string, language: Ideographic): Reading {
  let [bits, units, before, last] = [0, 0, ' ', ' '];
  for (const char of text) {
    const counts = char > '\x7f' || isStray(char);
    if (counts) units++;
    if (counts) bits += costOf(char, language);
    if (LETTER.test(counts ? before : char) && isWide(counts ? char : before)) bits += BESIDE_LETTER;
    if (LETTER.test(char) && LETTER.test(last) && before > '\x7f') bits += BETWEEN_LETTERS;
    [last, before] = [before, char];
  }
  return { bits, units };
}

function isWide(char: string): boolean {
  return char > '\x7f' && !MARK.test(char);
}

function costOf(char: string, language: Ideographic): number {
  const costs = known[language];
  const cost = costs.get(char) ?? unseenCost(char, language);
  costs.set(char, cost);
  return cost;
}

function unseenCost(char: string, language: Ideographic): number {
  const unseen = UNSEEN[language];
  if (HAN.test(char)) return (language === 'zh' ? known.zh.get(fold(char)) : null) ?? unseen.han;
  if (KANA.test(char)) return unseen.kana;
  if (HANGUL.test(char)) return unseen.hangul;
  if (MARK.test(char)) return 6;
  if (WIDE_LETTER.test(char)) return 9;
  if (HALF_KANA.test(char)) return 15;
  return isStray(char) ? 25 : 15;
}
