/**
 * Figures for the word index: 一九九八 and 1998, 三百五十万 and 350万, 1,700 and 1700 are found by each other. Never shown.
 */
import { romanNumber } from './structure/figures.js';

/** A figure in a folded text. */
export interface Figure {
  start: number;
  /** Exclusive. */
  end: number;
  /** In western digits, without separators: "1998", "3.5", "3500000". */
  value: string;
  /** Whether the value says all that the characters say: then a question need not ask for them, too. */
  replaces: boolean;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const WRITTEN = /(?<![a-z\d])(?:\d+(?:[.,]\d+)*|[〇○零一二三四五六七八九两十百千万亿]+)+(?![a-z\d])/gu;
/** Groups of three digits, as they are set apart in French, Russian and international texts. */
const SPACED = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?![\d.,]?\d)/gu;
const LARGE =
  /(?<![\d.,])(\d+(?:[.,]\d+)?) (?:(million(?:s|es)?|millon(?:es)?|миллион\p{L}*|млн|مليون|ملايين)|(?:billion|milliards?|миллиард\p{L}*|млрд|مليار(?:ات)?))(?!\p{L})/gu;
/** "79th", "79e", "79º". */
const ORDINAL = /(?<![\p{L}\d])(\d+)(?:st|nd|rd|th|e|eme|er|ere|re|o|a)(?![\p{L}\d])/gu;
const ROMAN = /(?<![\p{L}\p{N}./-])[IVX]{2,7}(?![\p{L}\p{N}/])/gu;

/** One character is a figure only where something is counted with it; in 一致 and 十分 it is part of a word. */
const COUNTED = /^ ?(?:年|月|日|号|届|周|世纪|分之)/u;
const COUNTED_FROM_TWO = /^ ?(?:国|个|名|次|项|条|款|点|章|节|段|页)/u;
const YEAR_OF_TWO = /^ ?[年号届]/u;

/** Figures of a folded text, in no particular order. */
export function figuresIn(folded: string): Figure[] {
  const figures: Figure[] = [];
  const add = ({ index, 0: { length } }: RegExpExecArray, value: string | null, replaces: boolean) => {
    if (value !== null) figures.push({ start: index, end: index + length, value, replaces });
  };
  for (const match of folded.matchAll(WRITTEN)) add(match, valueIn(match[0], folded, match.index), true);
  for (const match of folded.matchAll(SPACED)) add(match, match[0].replaceAll(' ', ''), false);
  for (const match of folded.matchAll(LARGE))
    add(match, shown(Number(match[1]!.replace(',', '.')) * (match[2] ? 1e6 : 1e9)), false);
  for (const match of folded.matchAll(ORDINAL)) add(match, match[1]!, false);
  return figures;
}

/** Western values of whole words that are Roman figures in capitals: "Chapter VII". One letter may be anything. */
export function romanValues(text: string): string[] {
  const numbers = [...text.normalize('NFKD').matchAll(ROMAN)].map(([figure]) => romanNumber(figure));
  return numbers.filter((number) => number > 0).map(String);
}

function valueIn(written: string, text: string, start: number): string | null {
  if (/^\d/.test(written) && !/[十百千万亿]/u.test(written)) return westernValue(written);
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(start + written.length)];
  // 几十万, 数百, 三百多万: about so many, which is no figure.
  if (/[几数] ?$/u.test(before) || /^[多余][百千万亿]/u.test(after)) return null;
  if (written.length === 1 && !isCounted(written, before, after)) return null;
  if (/^[〇○零一二三四五六七八九]{2,}$/u.test(written)) return digitByDigit(written, after);
  return shown(placedNumber(western(written)));
}

/** 1,700 and 1.700 as 1700; 3,5 as 3.5; null for dates and the like. */
function westernValue(written: string): string | null {
  if (/^(?:\d+|[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*)$/.test(written)) return written.replace(/[.,]/g, '');
  return /^\d+[.,]\d+$/.test(written) ? written.replace(',', '.') : null;
}

function isCounted(character: string, before: string, after: string): boolean {
  if (/[百千万亿〇○零]/u.test(character)) return false;
  if (/(?:第|分之) ?$/u.test(before) || COUNTED.test(after)) return true;
  return character !== '一' && COUNTED_FROM_TWO.test(after);
}

/** 一九九八 as 1998; two digits (七八: seven or eight) only with a zero or where a year or number is named by them. */
function digitByDigit(written: string, after: string): string | null {
  const isNumber = written.length > 2 || /[〇○零]/u.test(written) || YEAR_OF_TWO.test(after);
  return isNumber ? western(written).replaceAll('零', '0') : null;
}

/** Chinese digits as western ones, but for 零, which also stands for places left out. */
function western(written: string): string {
  return [...written]
    .map((character) => {
      const digit = HAN_DIGITS.indexOf(character === '○' ? '〇' : character);
      return digit >= 0 ? String(digit) : character === '两' ? '2' : character;
    })
    .join('');
}

/** The number of a figure with places (1千7百, 350万); NaN for anything else. */
function placedNumber(written: string): number {
  for (const [sign, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = written.lastIndexOf(sign);
    if (at < 0) continue;
    const rest = written.slice(at + 1);
    // 一万五 is 15,000 and 一万零五 is 10,005: only what says its places is read.
    const restNumber =
      rest === '' ? 0 : /^\d$/.test(rest) ? Number.NaN : placedNumber(rest.replace(/^零/, ''));
    return placedNumber(written.slice(0, at)) * factor + restNumber;
  }
  if (/^\d+(?:[.,]\d+)?$/.test(written)) return Number(written.replace(',', '.'));
  const places = /^(?:(\d)千(?=零|$|.百)零?)?(?:(\d)百(?=零|$|.?十)零?)?(?:(\d?)(十))?(\d?)$/u.exec(written);
  if (written === '' || !places) return tailedPlace(written);
  const [, thousands = 0, hundreds = 0, tens = '', ten, ones] = places;
  return +thousands * 1000 + +hundreds * 100 + (ten ? +(tens || 1) * 10 : 0) + +(ones || 0);
}

/** 3.5千, 12百: a western number and one place. */
function tailedPlace(written: string): number {
  const [, number, place] = /^(\d+(?:\.\d+)?)([百千])$/u.exec(written) ?? [];
  return number ? Number(number) * (place === '千' ? 1000 : 100) : Number.NaN;
}

function shown(number: number): string | null {
  return Number.isFinite(number) && number < 1e15 ? String(Math.round(number * 1000) / 1000) : null;
}
