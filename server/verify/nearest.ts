/** The nearest words to a pasted piece: a chain of matches, with what stands before, between and after them compared. */
import type { IndexedDocument } from '../../index/types.js';
import type { Chain } from './chains.js';
import { compare } from './compare.js';
import { type Block, snapped, startsWord, type Words } from './groups.js';
import { type Occurrence, occurrenceOf } from './occurrences.js';
import type { Piece } from './pasted.js';
import { type RunWords, wordsAround } from './run-words.js';
import { BREAK, documentSkeleton, type Range, sentenceAt } from './skeleton.js';

/** How many units more than are pasted are looked through before and after the matches. */
const SLACK = 12;
/** A rest of a sentence so short stands for whatever is pasted in its place. */
const SHORT_REST = 12;
/** Where more than this part of the units would have to be changed, the words are others. */
const MOST_CHANGED = 0.7;

/** The chain without parts of words; null where no whole word is the same. */
export function chainOfWords(document: IndexedDocument, pasted: Words, chain: Chain): Chain | null {
  const source = wordsAround(document, matchedBy(chain));
  const blocks = wholeWords(source, pasted, chain).map((block) => ({ ...block, q: block.q + source.from }));
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? { ...chain, blocks, start: first.p, end: last.p + last.length } : null;
}

/** Null where no whole word is the same. */
export function nearestOf(document: IndexedDocument, piece: Piece, chain: Chain): Occurrence | null {
  const { words: pasted, bounds } = piece;
  const reached = reachOf(document, piece, chain);
  const source = wordsAround(document, reached);
  const blocks = wholeWords(source, pasted, chain);
  if (blocks.length === 0) return null;
  const around = aroundOf(piece, blocks, {
    start: reached.start - source.from,
    end: reached.end - source.from,
  });
  const offsets = {
    start: around.start === null ? null : wordStart(readOf(source), around.start),
    end: around.end === null ? null : wordEnd(readOf(source), around.end),
  };
  return occurrenceOf(source, compare({ pasted, bounds, source, blocks, around: offsets }));
}

function readOf({ clean, skeleton }: RunWords): Words {
  return { text: clean.text, skeleton };
}

function wholeWords(source: RunWords, pasted: Words, { blocks }: Chain): Block[] {
  return blocks
    .map((block): Block => ({ ...block, q: block.q - source.from }))
    .map((block) => snapped(pasted, readOf(source), block, startsWord))
    .filter(({ length }) => length > 0);
}

/** The units of the document that the chain matches. */
function matchedBy({ blocks }: Chain): Range {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  return { start: first.q, end: last.q + last.length };
}

/** The same with those that what is pasted before and after the chain stands for. */
function reachOf(document: IndexedDocument, { words, units }: Piece, chain: Chain): Range {
  const theirs = documentSkeleton(document).units;
  const matched = matchedBy(chain);
  const head = words.skeleton.units.slice(units.start, chain.start);
  const tail = words.skeleton.units.slice(chain.end, units.end);
  const begin = reach(reversed(head), reversed(before(theirs, matched.start, head)));
  const end = reach(tail, after(theirs, matched.end, tail));
  const rest = restOfSentence(document, matched);
  return {
    start: matched.start - (begin || standIn(head, rest.before.replace(/^\d+/, ''))),
    end: matched.end + (end || standIn(tail, rest.after)),
  };
}

/** Units between a range and the beginning and the end of its sentences. */
function restOfSentence(document: IndexedDocument, { start, end }: Range): { before: string; after: string } {
  const { starts, units } = documentSkeleton(document);
  return {
    before: units.slice(starts[sentenceAt(starts, start)]!, start),
    after: units.slice(end, starts[sentenceAt(starts, end - 1) + 1]),
  };
}

/** A word or two at the end of a sentence stand for whatever is pasted in their place. */
function standIn(words: string, rest: string): number {
  return words === '' || rest.length > SHORT_REST || rest.includes(BREAK) ? 0 : rest.length;
}

/** Offset at which the word begins that holds the unit. */
function wordStart(words: Words, unit: number): number {
  let at = unit;
  while (!startsWord(words, at)) at--;
  return words.skeleton.at[at] ?? words.text.length;
}

/** Offset at which the word ends that holds the unit before. */
function wordEnd(words: Words, unit: number): number {
  let at = unit;
  while (!startsWord(words, at)) at++;
  const last = words.skeleton.at[at - 1];
  return last === undefined ? 0 : last + String.fromCodePoint(words.text.codePointAt(last)!).length;
}

/** Units of the run at which the comparison begins and ends; null where the first or last block does. */
function aroundOf(
  { units }: Piece,
  blocks: readonly Block[],
  matched: Range,
): Record<'start' | 'end', number | null> {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  return {
    start: first.p === units.start ? null : Math.min(first.q, matched.start),
    end: last.p + last.length === units.end ? null : Math.max(last.q + last.length, matched.end),
  };
}

function before(units: string, at: number, head: string): string {
  const near = units.slice(Math.max(0, at - 2 * head.length - SLACK), at);
  return near.slice(near.lastIndexOf(BREAK) + 1);
}

function after(units: string, at: number, tail: string): string {
  const near = units.slice(at, at + 2 * tail.length + SLACK);
  const end = near.indexOf(BREAK);
  return end < 0 ? near : near.slice(0, end);
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/**
 * How many of the units in `near` the words stand for: where the edit distance (Levenshtein) to them is least; 0 where
 * they are others.
 */
function reach(words: string, near: string): number {
  if (words === '') return 0;
  // A number in the place of a number, such as a paragraph's; the word that holds the unit is taken whole.
  if (/^\d+$/.test(words)) return /^\d/.test(near) ? 1 : 0;
  const verbatim = near.indexOf(words);
  if (verbatim >= 0 && verbatim <= SLACK) return verbatim + words.length;
  let row = Array.from({ length: near.length + 1 }, (_, j) => j);
  for (let i = 0; i < words.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < near.length; j++) {
      const same = words.charCodeAt(i) === near.charCodeAt(j) ? 0 : 1;
      next.push(Math.min(row[j]! + same, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  const least = Math.min(...row);
  return least > MOST_CHANGED * words.length ? 0 : row.lastIndexOf(least);
}
