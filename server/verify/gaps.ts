/** What stands between two words, there and here: white space, punctuation, and what of it changes the sense. */
import { INVISIBLE } from '../../index/spans.js';
import type { VerifiedFragment } from '../contract.js';
import { isFigure, withoutOptional } from './characters.js';

export type Difference = VerifiedFragment['differences'][number];

export interface Gap {
  pasted: string;
  /** As it is read: unwrapped, without page headers. */
  source: string;
  /** As it stands in the document's text. */
  raw: string;
  /** The characters on either side; empty at the ends. */
  left: string;
  right: string;
  /** Whether a blank must be a blank: in short texts, words would else be found across others. */
  strict: boolean;
}

export interface GapDifferences {
  differences: Difference[];
  /** Whether something other is said: "1.5" is not "15". */
  saysOther: boolean;
}

const EMPTY = new RegExp(`\\s|${INVISIBLE.source}`, 'gu');
const LINE_END = /[\n\r\f\v\u2028\u2029]/u;
/** A hyphen that only a line's end put there. */
const BROKEN_WORD = /^[-\u2010\u00ad]\s*[\n\r\f\v\u2028\u2029]\s*$/u;
const HYPHEN = /^[-\u2010]$/u;
const DASHES = /[-\u2010-\u2015\u2212]/gu;
/** A dash right before a figure and behind a blank or a bracket is its sign. */
const SIGN = /(?:^|[\s(（])[-\u2010-\u2015\u2212]$/u;

export function compareGap(gap: Gap): GapDifferences {
  if (gap.pasted === gap.raw) return { differences: [], saysOther: false };
  return { differences: [...new Set(differencesOf(gap))], saysOther: saysOther(gap) };
}

/** Whether a reader would see no difference but in how the lines are wrapped. */
export function readsAlike({ pasted, source }: Pick<Gap, 'pasted' | 'source'>): boolean {
  if (pasted === source) return true;
  if (pasted.replace(EMPTY, '') !== source.replace(EMPTY, '')) return false;
  return hasBlank(pasted) === hasBlank(source) || LINE_END.test(pasted);
}

function differencesOf({ pasted, source, raw }: Gap): Difference[] {
  const [ours, theirs] = [marksOf(pasted), marksOf(source)];
  if (ours === theirs) {
    const forms = optionalOf(pasted) === optionalOf(source) ? [] : (['width'] as const);
    const wraps = withoutOptional(pasted) === withoutOptional(raw) ? [] : (['wraps'] as const);
    return [...forms, ...wraps];
  }
  if (isBrokenWord(pasted, theirs) || (ours === '' && HYPHEN.test(theirs) && BROKEN_WORD.test(raw)))
    return ['wraps'];
  return LINE_END.test(pasted) === LINE_END.test(raw) ? ['punctuation'] : ['punctuation', 'wraps'];
}

function isBrokenWord(pasted: string, theirs: string): boolean {
  return theirs === '' && BROKEN_WORD.test(pasted);
}

function saysOther({ pasted, source, raw, left, right, strict }: Gap): boolean {
  const [ours, theirs] = [marksOf(pasted), marksOf(source)];
  const [ourNote, theirNote] = [pasted, source].map((gap) => /\[\d+\]/u.exec(gap)?.[0]);
  if (ourNote && theirNote && ourNote !== theirNote) return true;
  if (isFigure(right) && SIGN.test(pasted) !== SIGN.test(source)) return true;
  const isWrap = LINE_END.test(pasted) || LINE_END.test(raw);
  const parts = hasBlank(pasted) !== hasBlank(source) && !isWrap;
  if (isFigure(left) && isFigure(right)) return dashed(ours) !== dashed(theirs) || (ours === '' && parts);
  return strict && parts && ours === '' && theirs === '';
}

/** Punctuation in order, with the marks of footnotes. */
function marksOf(gap: string): string {
  return withoutOptional(gap).replace(EMPTY, '');
}

function optionalOf(gap: string): string {
  const all = gap.replace(EMPTY, '');
  return [...all].filter((character) => withoutOptional(character) === '').join('');
}

function dashed(marks: string): string {
  return marks.normalize('NFKC').replace(DASHES, '-');
}

function hasBlank(gap: string): boolean {
  return /\s/u.test(gap);
}
