/** Numbers as Word shows them (ECMA-376 part 1, 17.18.59); what it shows for certain, and nothing else. */
import { hanFigure, romanFigure } from '../../structure/figures.js';

const HAN_DIGITS = [...'零一二三四五六七八九'];
const HEBREW: readonly (readonly [number, string])[] = [
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [10, 'י'],
];

/** The letters that begin words: without ё, й, ъ and ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
/** The letter after these is shown in two ways. */
const ARABIC_BEFORE_HEH = 'أبتثجحخدذرزسشصضطظعغفقكلمن';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const FORMATS: Readonly<Record<string, (n: number) => string | null>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (n) => oneOf(CIRCLED, n),
  decimalEnclosedCircleChinese: (n) => oneOf(CIRCLED.slice(0, 10), n),
  decimalEnclosedParen: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : null),
  decimalEnclosedFullstop: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2487 + n) : null),
  numberInDash: (n) => `- ${n} -`,
  lowerLetter: letters,
  upperLetter: (n) => letters(n)?.toUpperCase() ?? null,
  lowerRoman: roman,
  upperRoman: (n) => roman(n)?.toUpperCase() ?? null,
  chineseCounting: (n) => (n < 100 ? han(n) : null),
  chineseCountingThousand: han,
  taiwaneseCounting: (n) => (n < 100 ? han(n) : null),
  taiwaneseCountingThousand: (n) => (n < 100 ? han(n) : null),
  japaneseCounting: (n) => (n < 100 ? han(n) : null),
  ideographDigital: hanDigits,
  japaneseDigitalTenThousand: hanDigits,
  taiwaneseDigital: hanDigits,
  ideographTraditional: (n) => oneOf('甲乙丙丁戊己庚辛壬癸', n),
  ideographZodiac: (n) => oneOf('子丑寅卯辰巳午未申酉戌亥', n),
  ganada: (n) => oneOf('가나다라마바사아자차카타파하', n),
  chosung: (n) => oneOf('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ', n),
  russianLower: (n) => oneOf(RUSSIAN, n),
  russianUpper: (n) => oneOf(RUSSIAN.toUpperCase(), n),
  arabicAlpha: (n) => oneOf(ARABIC_BEFORE_HEH, n),
  arabicAbjad: (n) => oneOf('أبجد', n),
  hebrew1: hebrew,
  chicago: (n) => (n >= 1 && n <= 4 ? '*†‡§'.charAt(n - 1) : null),
  none: () => '',
};

/**
 * @param format Value of `w:numFmt`; "custom:" and the pattern for one such as "001, 002, 003, ...".
 * @returns Null where the format is unknown, has no sign for the number, or is a bullet.
 */
export function formatNumber(format: string, n: number): string | null {
  if (!Number.isInteger(n) || n < 0) return null;
  const padded = /^custom:(0*)1, 0*2, 0*3, \.\.\.$/.exec(format);
  if (padded) return String(n).padStart(padded[1]!.length + 1, '0');
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return write ? write(n) : null;
}

function oneOf(signs: string, n: number): string | null {
  return [...signs][n - 1] ?? null;
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** a to z, then aa to zz, where the letter is doubled. */
function letters(n: number): string | null {
  if (n < 1 || n > 780) return null;
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string | null {
  return n < 1 || n > 3999 ? null : romanFigure(n).toLowerCase();
}

function han(n: number): string | null {
  return n < 1 || n > 9999 ? null : hanFigure(n);
}

/** Which sign stands for zero differs between versions, so that 10 and 20 have none. */
function hanDigits(n: number): string | null {
  const digits = String(n);
  return n < 1 || digits.includes('0') ? null : digits.replace(/\d/g, (digit) => HAN_DIGITS[Number(digit)]!);
}

function hebrew(n: number): string | null {
  if (n < 1 || n > 99) return null;
  if (n === 15 || n === 16) return n === 15 ? 'טו' : 'טז';
  const tens = HEBREW.find(([value]) => value <= n);
  const units = n - (tens?.[0] ?? 0);
  return (tens?.[1] ?? '') + (units > 0 ? 'אבגדהוזחט'.charAt(units - 1) : '');
}
