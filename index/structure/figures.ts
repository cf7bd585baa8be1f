/** The figures that annexes, articles and items are counted in: Roman, Chinese, western, Arabic-Indic, words. */

const HAN_DIGITS = '一二三四五六七八九';
const HAN_PLACES = ['', '十', '百', '千'];
const ROMAN_PLACES: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** The first units of a text are often counted in words; Arabic counts them all so, in either gender. */
const FIRST = 'premier première 1er 1ère 1re primero primera 1.º 1º 1° первая первый'.split(' ');
const ARABIC_ORDINALS: readonly (readonly string[])[] = [
  ['الأولى', 'الاولى', 'الأول', 'الاول'],
  ['الثانية', 'الثاني'],
  ['الثالثة', 'الثالث'],
  ['الرابعة', 'الرابع'],
  ['الخامسة', 'الخامس'],
  ['السادسة', 'السادس'],
  ['السابعة', 'السابع'],
  ['الثامنة', 'الثامن'],
  ['التاسعة', 'التاسع'],
  ['العاشرة', 'العاشر'],
];
const ARABIC_UNITS: readonly (readonly string[])[] = [
  ['الحادية', 'الحادي', 'الواحدة'],
  ...ARABIC_ORDINALS.slice(1, 9),
];
const ARABIC_TENS = ['عشرة', 'عشر'];
const ARABIC_ROUND = [
  'العشرون',
  'الثلاثون',
  'الأربعون',
  'الخمسون',
  'الستون',
  'السبعون',
  'الثمانون',
  'التسعون',
];

/** 1 to 399 for a Roman figure of capitals as it is properly written; 0 for anything else. */
export function romanNumber(figure: string): number {
  let [rest, number] = [figure, 0];
  for (const [value, letters] of ROMAN_PLACES) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      number += value;
    }
  }
  return rest === '' && number < 400 && romanFigure(number) === figure ? number : 0;
}

/** The Roman figure of a number from 1 to 3999. */
export function romanFigure(number: number): string {
  let [rest, figure] = [number, ''];
  for (const [value, letters] of ROMAN_PLACES) {
    while (rest >= value) {
      figure += letters;
      rest -= value;
    }
  }
  return figure;
}

/** 1 to 999 for a Chinese figure, with 百 or digit by digit (一〇三); 0 for anything else. */
export function hanNumber(figure: string): number {
  const digit = (character: string | undefined) => HAN_DIGITS.indexOf(character ?? '　') + 1;
  if (/^[一二三四五六七八九][一二三四五六七八九〇○零Ｏ]{1,2}$/u.test(figure))
    return [...figure].reduce((number, character) => number * 10 + digit(character), 0);
  const places =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(figure);
  if (!places || figure === '') return 0;
  const tens = places[3] ? digit(places[2] || '一') * 10 : 0;
  return (places[1] ? digit(places[1]) * 100 : 0) + tens + (places[4] ? digit(places[4]) : 0);
}

/** The Chinese figure of a number from 1 to 9999: 一, 十, 十一, 二十, 一百零一, 一百一十. */
export function hanFigure(number: number): string {
  const digits = [...String(number)].map(Number);
  const written = digits.map((digit, i) =>
    digit === 0 ? '零' : HAN_DIGITS.charAt(digit - 1) + HAN_PLACES[digits.length - 1 - i]!,
  );
  return written.join('').replace(/零+$/, '').replace(/零+/g, '零').replace(/^一十/, '十');
}

/** Arabic-Indic and full-width figures as western ones. */
export function westernDigits(figure: string): string {
  return figure
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** The number that a figure of any kind stands for; 0 for anything else. */
export function numberOf(figure: string): number {
  const western = westernDigits(figure);
  if (/^\d{1,4}$/.test(western)) return Number(western);
  return romanNumber(figure) || hanNumber(figure) || wordNumber(figure.toLowerCase());
}

function wordNumber(word: string): number {
  if (FIRST.includes(word)) return 1;
  const [first = '', second] = word.split(/\s+/);
  if (second === undefined) return indexIn(ARABIC_ORDINALS, first) || roundNumber(first);
  const units = indexIn(ARABIC_UNITS, first);
  if (units === 0) return 0;
  if (ARABIC_TENS.includes(second)) return 10 + units;
  const tens = second.startsWith('و') ? roundNumber(second.slice(1)) : 0;
  return tens === 0 ? 0 : tens + units;
}

function indexIn(words: readonly (readonly string[])[], word: string): number {
  return words.findIndex((forms) => forms.includes(word)) + 1;
}

/** 20 to 90 for العشرون to التسعون, in either case. */
function roundNumber(word: string): number {
  const place = ARABIC_ROUND.indexOf(word.replace(/ين$/, 'ون'));
  return place < 0 ? 0 : (place + 2) * 10;
}
