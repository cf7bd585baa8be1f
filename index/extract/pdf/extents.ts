/** Where each character of some words of a page stands, told by the glyphs that show it. */
import type { PlacedGlyph } from './glyphs.js';
import type { TextItem } from './runs.js';

/** From where to where a character reaches along its line, in points from where the words begin. */
export interface Extent {
  from: number;
  to: number;
}

/** One for each UTF-16 unit of the words; null for white space. */
export type Extents = readonly (Extent | null)[];

/** How far from where the words begin, in heights of the type, their first glyph may be found. */
const NEAR = 0.25;

const BLANK = /^[\s\p{Cf}]*$/u;
const RIGHT_TO_LEFT_LETTER = '(?=[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc])[\\p{L}\\p{M}]';
const OTHER_LETTER = '(?![\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc])\\p{L}|\\p{N}';
const MARKS = '[^\\p{L}\\p{M}\\p{N}]*';
/** What reads from left to right in a line of right-to-left words: whether marks part it depends on what stands around. */
const LEFT_TO_RIGHT = [
  stretchesOf(OTHER_LETTER, MARKS),
  stretchesOf(OTHER_LETTER, '[.,:/+-]?'),
  stretchesOf(OTHER_LETTER, ''),
];
const RIGHT_TO_LEFT = [stretchesOf(RIGHT_TO_LEFT_LETTER, MARKS), stretchesOf(RIGHT_TO_LEFT_LETTER, '')];

function stretchesOf(letter: string, between: string): RegExp {
  return new RegExp(`(?:${letter})(?:${between}(?:${letter}))*`, 'gu');
}

/**
 * The extents of the characters of each item whose glyphs are surely known: those that begin where the item does and
 * stand, letter by letter, for what it says. Other items are left out.
 *
 * @param items In the order of the file.
 * @param glyphs Of the same page, in that order.
 */
export function extentsOf(
  items: readonly TextItem[],
  glyphs: readonly PlacedGlyph[],
  verticalFonts: ReadonlySet<string>,
): Map<TextItem, Extents> {
  const shown = glyphs.filter(({ unicode }) => !BLANK.test(unicode));
  const found = new Map<TextItem, Extents>();
  let next = 0;
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const first = firstGlyph(shown, next, item);
    if (first < 0) continue;
    const count = glyphCount(shown, first, solidLength(item.str));
    const theirs = shown.slice(first, first + count);
    const extents = matched(item, theirs, verticalFonts.has(item.fontName));
    if (!extents) continue;
    found.set(item, extents);
    next = first + count;
  }
  return found;
}

function firstGlyph(shown: readonly PlacedGlyph[], from: number, { transform }: TextItem): number {
  const [, , c, d, x, y] = transform;
  const near = Math.hypot(c!, d!) * NEAR;
  for (let i = from; i < shown.length; i++)
    if (Math.hypot(shown[i]!.x - x!, shown[i]!.y - y!) <= near) return i;
  return -1;
}

function solidLength(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Of how many glyphs that many characters are. */
function glyphCount(shown: readonly PlacedGlyph[], first: number, characters: number): number {
  let count = 0;
  for (let left = characters; left > 0 && first + count < shown.length; count++)
    left -= solidLength(shown[first + count]!.unicode);
  return count;
}

function matched(item: TextItem, glyphs: readonly PlacedGlyph[], isVertical: boolean): Extents | null {
  for (const order of ordersOf(item, glyphs)) {
    const read = order.map((i) => glyphs[i]!);
    const extents = along(item, read, isVertical);
    if (extents) return extents;
  }
  return null;
}

/** The orders that the glyphs may be read in, likeliest first. */
function ordersOf({ str, dir }: TextItem, glyphs: readonly PlacedGlyph[]): number[][] {
  const forward = glyphs.map((_, i) => i);
  const [order, others] = dir === 'rtl' ? [forward.toReversed(), LEFT_TO_RIGHT] : [forward, RIGHT_TO_LEFT];
  return [order, ...others.map((stretches) => turnedWithin(str, glyphs, order, stretches))];
}

/** The order with those glyphs turned round that show the stretches of the text which read the other way. */
function turnedWithin(
  text: string,
  glyphs: readonly PlacedGlyph[],
  order: readonly number[],
  stretches: RegExp,
): number[] {
  const solid = text.replace(/\s/g, '');
  const turned = [...order];
  const starts: number[] = [];
  for (let at = 0, i = 0; i < order.length; i++) {
    starts.push(at);
    at += solidLength(glyphs[order[i]!]!.unicode);
  }
  for (const { index, 0: stretch } of solid.matchAll(stretches)) {
    const from = starts.findIndex((start) => start >= index);
    const to = starts.findLastIndex((start) => start < index + stretch.length);
    if (from >= 0) turned.splice(from, to + 1 - from, ...turned.slice(from, to + 1).reverse());
  }
  return turned;
}

/** The extents where the glyphs, in the order the words are read in, stand for just these words. */
function along(item: TextItem, glyphs: readonly PlacedGlyph[], isVertical: boolean): Extents | null {
  const place = lineOf(item, isVertical);
  const extents: (Extent | null)[] = [];
  let at = 0;
  const skipBlanks = () => {
    for (; at < item.str.length && /\s/.test(item.str[at]!); at++) extents.push(null);
  };
  for (const glyph of glyphs) {
    skipBlanks();
    const units = [...glyph.unicode.replace(/\s/g, '').split('')];
    const here: string[] = [];
    for (const each of splitAcross(place(glyph), units.length, item.dir === 'rtl')) {
      skipBlanks();
      here.push(item.str[at++] ?? '');
      extents.push(each);
    }
    // A glyph may stand for several letters, which are not always in the same order.
    if (here.sort().join('') !== units.sort().join('')) return null;
  }
  skipBlanks();
  return at === item.str.length ? extents : null;
}

/** From a glyph to where it reaches along the line of the words. */
function lineOf({ transform }: TextItem, isVertical: boolean): (glyph: PlacedGlyph) => Extent {
  const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number];
  const [alongX, alongY] = isVertical ? [-c, -d] : [a, b];
  const length = Math.hypot(alongX, alongY) || 1;
  return (glyph) => {
    const start = ((glyph.x - x) * alongX + (glyph.y - y) * alongY) / length;
    const end = start + (glyph.dx * alongX + glyph.dy * alongY) / length;
    return { from: Math.min(start, end), to: Math.max(start, end) };
  };
}

/** Equal shares for the characters that one glyph stands for. */
function splitAcross({ from, to }: Extent, count: number, fromTheRight: boolean): Extent[] {
  const share = (to - from) / count;
  const shares = Array.from({ length: count }, (_, i) => ({
    from: from + i * share,
    to: from + (i + 1) * share,
  }));
  return fromTheRight ? shares.reverse() : shares;
}
