/** The figures that a question names, with what they count, and whether a text has them. */
import { numberOf } from '../../index/structure/figures.js';
import { HAN_FIGURE, hanNumberOf, numbersIn, withWesternDigits } from './numbers-in.js';

export interface Figure {
  /** As its shortest decimal: "18000", "3.5". */
  number: string;
  /** article, paragraph: a provision of that number; a Chinese character: what 第 counts; null: a number by itself. */
  unit: string | null;
}

interface FoundFigure extends Figure {
  start: number;
  end: number;
}

const WESTERN_FIGURE = '(?:[IVXLC]{1,6}|\\d{1,3})(?![\\p{L}\\p{N}])';
const PROVISIONS: readonly (readonly [string, RegExp])[] = [
  ['article', provision('articles?|art\\.|art[ií]culos?|стать\\p{L}{1,2}|ст\\.|المادة|مادة')],
  [
    'paragraph',
    provision('paragraphs?|paras?\\.?|par\\.|paragraphes?|párrafos?|párr\\.|пункт\\p{L}{0,2}|пп?\\.|الفقرة'),
  ],
];
/** 条 and 段 count what other languages call articles and paragraphs. */
const HAN_UNITS: Readonly<Record<string, string>> = {
  条: 'article',
  條: 'article',
  段: 'paragraph',
  款: 'paragraph',
};
const ORDINAL = new RegExp(`第 ?(\\d+|${HAN_FIGURE}+) ?([\\u3400-\\u9fff])?`, 'gu');
const PLAIN =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d./-])\d+(?:(?:[ \u00a0\u202f,.]\d{3}(?!\d))+|[.,]\d+)?(?: ?(?:百|千)?[万亿])?(?![\d/]|s\b|-?е(?!\p{L})| ?年代)/gu;
/** In Chinese figures only what is written with two characters counts: 一 is in many words, and 十 in some. */
const HAN_PLAIN = new RegExp(`(?<!第)${HAN_FIGURE}{2,}`, 'gu');
/** Below it alphabetic languages often write a number as a word. */
const WRITTEN_BELOW = 100;

function provision(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words}) ?(${WESTERN_FIGURE})`, 'giu');
}

export function askedFigures(question: string): FoundFigure[] {
  const plain = withWesternDigits(question);
  const found = [...provisionsIn(plain), ...ordinalsIn(plain)];
  const bare = [...plain.matchAll(PLAIN), ...plain.matchAll(HAN_PLAIN)].flatMap(({ 0: all, index }) => {
    const [number] = numbersIn(all);
    const isSmall = !/\d/.test(all) && Number(number) <= 10;
    return number === undefined || isSmall
      ? []
      : [{ number, unit: null, start: index, end: index + all.length }];
  });
  return [...found, ...bare];
}

function provisionsIn(text: string): FoundFigure[] {
  return PROVISIONS.flatMap(([unit, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: figure = '', index }) => {
      const number = numberOf(figure.toUpperCase());
      return number === 0 ? [] : [{ number: String(number), unit, start: index, end: index + all.length }];
    }),
  );
}

function ordinalsIn(text: string): FoundFigure[] {
  return [...text.matchAll(ORDINAL)].flatMap(({ 0: all, 1: figure = '', 2: counted = '', index }) => {
    const number = /^\d/.test(figure) ? Number(figure) : hanNumberOf(figure);
    const unit = HAN_UNITS[counted] ?? (counted || null);
    return number === null ? [] : [{ number: String(number), unit, start: index, end: index + all.length }];
  });
}

/** Null where a small number is not there in figures, since it may be written as a word. */
export function holdsFigure(text: string, { number, unit }: Figure): boolean | null {
  const isHan = /\p{Script=Han}/u.test(text);
  const unknown = isHan || Number(number) >= WRITTEN_BELOW ? false : null;
  if (unit === null) return numbersIn(text).has(number) || unknown;
  const plain = withWesternDigits(text);
  const counted = [...provisionsIn(plain), ...ordinalsIn(plain)];
  if (counted.some((figure) => figure.number === number && figure.unit === unit)) return true;
  // A large number tells by itself what it counts.
  const isLarge = Number(number) >= WRITTEN_BELOW;
  if (isLarge) return numbersIn(text).has(number);
  const isProvision = Object.values(HAN_UNITS).includes(unit);
  return isProvision || isHan ? false : null;
}
