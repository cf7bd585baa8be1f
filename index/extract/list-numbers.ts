/** Numbers of list items as they are shown: figures, letters, Roman figures; and whether the words bring their own. */
import { romanFigure } from '../structure/figures.js';
import type { XmlElement, XmlNode } from './xml.js';

/** How a list counts: 1, 2; a, b; A, B; i, ii; I, II. */
export type Counting = '1' | 'a' | 'A' | 'i' | 'I';

/** How the words of an item begin where the author wrote the number. */
const OWN_NUMBER = /^[\s\u00a0]*(?:[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)）、．]|第|§|art)/i;

export function hasOwnNumber(item: XmlElement): boolean {
  return OWN_NUMBER.test(openingOf(item));
}

/** The first words of an item. */
function openingOf(item: XmlElement): string {
  const ahead: XmlNode[] = [item];
  let words = '';
  for (let node = ahead.pop(); node !== undefined && words.length < 12; node = ahead.pop()) {
    if (typeof node === 'string') words = (words + node).trimStart();
    else for (let i = node.children.length - 1; i >= 0; i--) ahead.push(node.children[i]!);
  }
  return words;
}

/** As browsers do, a number that letters or Roman figures cannot write is written in digits. */
export function formatted(number: number, counting: Counting): string {
  const letters = counting.toLowerCase() === 'a' ? alphabetic(number) : null;
  const digits = counting.toLowerCase() === 'i' ? roman(number) : null;
  const shown = letters ?? digits ?? String(number);
  return counting === 'A' || counting === 'I' ? shown.toUpperCase() : shown;
}

/** a, …, z, aa, ab; null below 1. */
function alphabetic(number: number): string | null {
  if (number < 1) return null;
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return number <= 26 ? letter : `${alphabetic(Math.floor((number - 1) / 26))}${letter}`;
}

/** Null outside 1 to 3999. */
function roman(number: number): string | null {
  return number < 1 || number > 3999 ? null : romanFigure(number).toLowerCase();
}

/** The whole number that an attribute begins with, or null. */
export function integer(text: string | undefined): number | null {
  const digits = /^\s*([+-]?\d{1,9})/.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
