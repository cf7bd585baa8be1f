/** The numbers and letters at line starts that count paragraphs and items, in all the ways six languages print them. */
import { hanNumber, westernDigits } from './figures.js';

/** One way to read the beginning of a line as counting something. */
export interface Mark {
  /** Marks of one sequence share it. */
  style: string;
  value: number;
  /** As it stands in a label: "2", "(b)", "一", "㈠". */
  printed: string;
  /** What stands behind it on the line. */
  rest: string;
}

/** Sequences that may count a document's own paragraphs, surest first. */
export const PARAGRAPH_STYLES = ['1.', '1-', '一、', '1)', '(1)', '(一)', '㈠', '①'] as const;

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** Russian lists skip ё and й. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ARABIC = 'أبجدهوزحطيكلمنسعفصقرشت';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const DIRECTION = /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/;

/** A style of marks: how a line begins with one, with the figure in the first group, and what the figure counts. */
interface Style {
  name: string;
  pattern: RegExp;
  value(figure: string): number;
  /** How it is printed in a label; the figure in its brackets where left out. */
  printed?(figure: string): string;
}

const OPEN = '[(（﹝]';
const CLOSE = '[)）﹞]';
const bracketed = (figure: string) => new RegExp(`^${OPEN}\\s?(${figure})\\s?${CLOSE}`, 'u');
/** A word in front of a bracket is no mark: a blank or a letter of another kind follows. */
const halfBracketed = (figure: string) => new RegExp(`^(${figure})${CLOSE}(?=\\s|$|[“"«\\p{L}])`, 'u');
const bare = (figure: string) => figure;
const half = (figure: string) => `${figure})`;
const western = (figure: string) => Number(westernDigits(figure));
const letter = (letters: string) => (figure: string) => letters.indexOf(figure.charAt(0)) + 1;

const STYLES: readonly Style[] = [
  {
    name: '1.',
    pattern: /^([\d\u0660-\u0669]{1,3})\\?[.．](?=\s|$|[\u3400-\u9fff“《「"])/u,
    value: western,
    printed: bare,
  },
  {
    name: '1-',
    pattern: /^([\d\u0660-\u0669]{1,3})\s?[-–—](?=\s*$|\s*[\u0620-\u064a])/u,
    value: western,
    printed: bare,
  },
  { name: '1)', pattern: halfBracketed('[\\d\u0660-\u0669]{1,2}'), value: western, printed: half },
  { name: '(1)', pattern: bracketed('[\\d\u0660-\u0669]{1,2}'), value: western },
  { name: '一、', pattern: /^([一二三四五六七八九十百]{1,4})、/u, value: hanNumber, printed: bare },
  { name: '(一)', pattern: bracketed('[一二三四五六七八九十]{1,3}'), value: hanNumber },
  { name: '㈠', pattern: /^([\u3220-\u3229])/u, value: (f) => f.charCodeAt(0) - 0x321f, printed: bare },
  { name: '①', pattern: /^([\u2460-\u2473])/u, value: (f) => f.charCodeAt(0) - 0x245f, printed: bare },
  { name: '(a)', pattern: bracketed('[a-z]{1,2}'), value: latinValue },
  { name: '(i)', pattern: bracketed('[ivx]{1,5}'), value: (f) => ROMAN.indexOf(f) + 1 },
  { name: 'a)', pattern: halfBracketed('[a-z]{1,2}'), value: latinValue, printed: half },
  { name: 'i)', pattern: halfBracketed('[ivx]{1,5}'), value: (f) => ROMAN.indexOf(f) + 1, printed: half },
  { name: 'a.', pattern: /^([a-z])\.(?=\s)/u, value: latinValue, printed: (figure) => `${figure}.` },
  { name: '(а)', pattern: bracketed(`[${CYRILLIC}]`), value: letter(CYRILLIC) },
  { name: 'а)', pattern: halfBracketed(`[${CYRILLIC}]`), value: letter(CYRILLIC), printed: half },
  { name: '(أ)', pattern: bracketed(`[${ARABIC}]ـ?`), value: letter(ARABIC) },
  { name: '(甲)', pattern: bracketed(`[${STEMS}]`), value: letter(STEMS) },
  { name: '(子)', pattern: bracketed(`[${BRANCHES}]`), value: letter(BRANCHES) },
];

/** All readings of the line's beginning as a mark; empty where it is none. A Latin letter may be a Roman figure. */
export function marksAt(words: string): Mark[] {
  const line = words.replace(DIRECTION, '');
  return STYLES.flatMap((style) => readMark(line, style) ?? []);
}

/** The reading in one style, or null. */
export function markOf(words: string, name: string): Mark | null {
  const style = STYLES.find((known) => known.name === name);
  return style ? readMark(words.replace(DIRECTION, ''), style) : null;
}

function readMark(line: string, { name, pattern, value, printed }: Style): Mark | null {
  const found = pattern.exec(line);
  const figure = found?.[1] ?? '';
  const count = found ? value(figure) : 0;
  if (!found || count < 1) return null;
  const label = printed?.(figure) ?? `(${figure})`;
  return { style: name, value: count, printed: label, rest: line.slice(found[0].length).trim() };
}

/** a to z, then aa, bb, …; 0 for two letters that differ. */
function latinValue(letters: string): number {
  const first = letters.charCodeAt(0) - 0x60;
  if (letters.length === 1) return first;
  return letters.charAt(0) === letters.charAt(1) ? first + 26 : 0;
}
