/** Characters that stand for each other in two skeletons, and what parts words in them. */
import type { Span } from '../../index/types.js';
import { isHan, plainForm, simplified } from './characters.js';
import type { Difference } from './gaps.js';
import type { Skeleton } from './skeleton.js';

/** A text with its skeleton. */
export interface Words {
  text: string;
  skeleton: Skeleton;
}

/** The same units from `p` in what is pasted and from `q` in the source. */
export interface Block {
  p: number;
  q: number;
  length: number;
}

/** The fewest characters on either side that have the same units. */
export interface Group {
  pasted: Span;
  source: Span;
  /** Units before which the group begins, and those after it. */
  units: { p: number; q: number; pEnd: number; qEnd: number };
}

export function groupsOf(pasted: Words, source: Words, { p, q, length }: Block): Group[] {
  const groups: Group[] = [];
  let from = 0;
  for (let i = 1; i <= length; i++) {
    if (!startsCharacter(pasted, p + i) || !startsCharacter(source, q + i)) continue;
    groups.push({
      pasted: charactersAt(pasted, p + from, p + i),
      source: charactersAt(source, q + from, q + i),
      units: { p: p + from, q: q + from, pEnd: p + i, qEnd: q + i },
    });
    from = i;
  }
  return groups;
}

/** Whether a character of its own begins with the unit: a mark set above a letter belongs to the letter. */
export function startsCharacter({ skeleton: { units, at } }: Words, unit: number): boolean {
  if (unit === 0 || unit >= units.length) return true;
  return at[unit] !== at[unit - 1] && !/\p{M}/u.test(units.charAt(unit));
}

/** Whether a word begins with the unit; every Chinese character is a word. */
export function startsWord(words: Words, unit: number): boolean {
  const { units, at } = words.skeleton;
  if (unit === 0 || unit >= units.length) return true;
  if (!startsCharacter(words, unit)) return false;
  if (isHan(units.charAt(unit - 1)) || isHan(units.charAt(unit))) return true;
  return charactersAt(words, unit - 1, unit).end < at[unit]!;
}

/** The block without parts of characters or, with `startsWord`, of words at its ends; its length may become 0. */
export function snapped(
  pasted: Words,
  source: Words,
  { p, q, length }: Block,
  starts: (words: Words, unit: number) => boolean,
): Block {
  let [from, to] = [0, length];
  while (from < to && !(starts(pasted, p + from) && starts(source, q + from))) from++;
  while (to > from && !(starts(pasted, p + to) && starts(source, q + to))) to--;
  return { p: p + from, q: q + from, length: to - from };
}

/** In what two texts that have the same units differ. */
export function formDifferences(pasted: string, source: string): Difference[] {
  const same = (form: (text: string) => string) => composed(form(pasted)) === composed(form(source));
  if (pasted === source) return [];
  if (same(plainForm)) return ['width'];
  if (same((text) => text.toLowerCase())) return ['case'];
  if (same(simplified)) return ['script'];
  if (same((text) => plainForm(text).toLowerCase())) return ['width', 'case'];
  return ['width', 'script'];
}

function composed(text: string): string {
  return text.replaceAll('ς', 'σ');
}

/** From the character of the first unit to that of the last. */
function charactersAt({ text, skeleton: { at } }: Words, from: number, to: number): Span {
  const last = at[to - 1]!;
  return { start: at[from]!, end: last + String.fromCodePoint(text.codePointAt(last)!).length };
}
