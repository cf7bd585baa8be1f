/** What is pasted, before it is looked for: without what only wraps it, and cut where it says that words are left out. */
import { lowerBound } from '../../index/lower-bound.js';
import type { Span } from '../../index/types.js';
import type { Words } from './groups.js';
import { FOOTNOTE_MARK, type Range, skeletonOf } from './skeleton.js';

/** A stretch of what is pasted. */
export interface Piece {
  words: Words;
  bounds: Span;
  /** The units within the bounds. */
  units: Range;
}

/** Quotation marks around a text are the reader's own. */
const QUOTES = '"\\u201c-\\u201f\\u2018-\\u201b«»‹›「」『』＂＇\'';
const ELLIPSIS = '[[(（［]?\\s*(?:…+|⋯+|\\.{3,}|(?:\\.\\s){2,}\\.|。{3,})\\s*[\\])）］]?';
const HEAD = new RegExp(`^(?:\\s|[${QUOTES}]|${ELLIPSIS})+`, 'u');
const TAIL = new RegExp(
  `(?:\\s|[${QUOTES}]|(?<=[${QUOTES}])[.,;:。，；：]|${ELLIPSIS}|${FOOTNOTE_MARK.source})+$`,
  'u',
);
/** With more of them, a text is no quotation with omissions. */
const MOST_OMISSIONS = 20;

export function wordsOf(text: string): Words {
  return { text, skeleton: skeletonOf(text) };
}

export function pieceOf(words: Words, bounds: Span): Piece {
  const { at } = words.skeleton;
  return { words, bounds, units: { start: firstFrom(at, bounds.start), end: firstFrom(at, bounds.end) } };
}

/** The whole without white space around it. */
export function trimmedPiece(words: Words, { start, end }: Span): Piece {
  const text = words.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return pieceOf(words, { start: from, end: Math.max(from, start + text.trimEnd().length) });
}

/** The same without quotation marks, ellipses and marks of footnotes around it. */
export function barePiece({ words, bounds }: Piece): Piece {
  const text = words.text.slice(bounds.start, bounds.end);
  const start = bounds.start + (HEAD.exec(text)?.[0].length ?? 0);
  const end = start + words.text.slice(start, bounds.end).replace(TAIL, '').length;
  return pieceOf(words, { start, end });
}

/** What stands between ellipses; the piece itself where there are none. */
export function piecesBetweenEllipses({ words, bounds }: Piece): Piece[] {
  const text = words.text.slice(bounds.start, bounds.end);
  const omissions = [...text.matchAll(new RegExp(ELLIPSIS, 'gu'))];
  if (omissions.length === 0 || omissions.length > MOST_OMISSIONS) return [pieceOf(words, bounds)];
  const ends = omissions.map(({ index }) => bounds.start + index);
  const starts = omissions.map(({ index, 0: { length } }) => bounds.start + index + length);
  return [...ends, bounds.end]
    .map((end, i) => barePiece(trimmedPiece(words, { start: starts[i - 1] ?? bounds.start, end })))
    .filter(({ units }) => units.end > units.start);
}

/** Index of the first unit at or after the offset. */
export function firstFrom(at: Int32Array, offset: number): number {
  return lowerBound(at.length, (i) => at[i]! < offset);
}
