/** Where the units of an unwrapped text stand in the text that it was made from. */
import type { Span } from '../server/contract.js';
import { lowerBound } from './lower-bound.js';

/** A piece of the text that was unwrapped, and where it begins there. */
export interface Slice {
  start: number;
  text: string;
}

/**
 * For each UTF-16 unit of `text` its offset in the source; a blank has that of the unit before it, or −1 at the
 * beginning. So the offsets never fall. Both texts are walked side by side, white space skipped; null where they do not
 * line up or the slices are out of order: a mark in the wrong place would be worse than none.
 */
export function unitOffsets(text: string, slices: readonly Slice[]): Int32Array | null {
  const source = inkOf(slices);
  if (!source) return null;
  const offsets = new Int32Array(text.length);
  let at = 0;
  for (let unit = 0; unit < text.length; unit++) {
    if (isBlank(text.charCodeAt(unit))) offsets[unit] = offsets[unit - 1] ?? -1;
    else if (text.charCodeAt(unit) !== source.codes[at]) return null;
    else offsets[unit] = source.offsets[at++]!;
  }
  return at === source.length ? offsets : null;
}

/** The units that stand for the words of a range of the source, without blanks around them; null for none. */
export function unitRange(text: string, offsets: Int32Array, { start, end }: Span): Span | null {
  const from = firstUnitFrom(offsets, start);
  let to = firstUnitFrom(offsets, end);
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return to > from ? { start: from, end: to } : null;
}

/** The first unit that stands at the offset or behind it; their number where none does. */
export function firstUnitFrom(offsets: Int32Array, offset: number): number {
  return lowerBound(offsets.length, (i) => offsets[i]! < offset);
}

/** The ranges of the source that a range of units stands for: parted where more than white space lies between. */
export function sourceSpansOf(source: string, offsets: Int32Array, units: Span): Span[] {
  const spans: Span[] = [];
  for (let unit = units.start; unit < units.end; unit++) {
    const offset = offsets[unit]!;
    const open = spans.at(-1);
    if (open && open.end > offset) continue;
    if (open && isAllBlank(source.slice(open.end, offset))) open.end = offset + 1;
    else spans.push({ start: offset, end: offset + 1 });
  }
  return spans;
}

/** Joins ranges, in order, between which only blanks of the text stand. */
export function joinedOverBlanks(text: string, ranges: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const range of ranges) {
    const open = joined.at(-1);
    if (open && isAllBlank(text.slice(open.end, range.start))) open.end = Math.max(open.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The units that are no white space, and their offsets, which must rise. */
function inkOf(slices: readonly Slice[]) {
  const most = slices.reduce((sum, { text }) => sum + text.length, 0);
  const [codes, offsets] = [new Uint16Array(most), new Int32Array(most)];
  let length = 0;
  for (const { start, text } of slices) {
    if (length > 0 && start <= offsets[length - 1]!) return null;
    for (let unit = 0; unit < text.length; unit++) {
      const code = text.charCodeAt(unit);
      if (isBlank(code)) continue;
      codes[length] = code;
      offsets[length++] = start + unit;
    }
  }
  return { codes, offsets, length };
}

function isAllBlank(text: string): boolean {
  return !/\S/.test(text);
}

function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}
