/** Words that are broken by a hyphen at a line's end: where the wrap is nothing, and where the hyphen is, too. */
import type { Span } from './types.js';

/** Writing systems that break words with a hyphen, as one letter with what is set above or below it. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]\\p{M}*';
const HYPHEN = '[-\\u2010]';
/** The longest stretch of letters that is looked at on either side. */
const LONGEST = 60;

const HYPHEN_LAST = new RegExp(`(?:${LETTER}|\\d)(?:${HYPHEN}|\\u2011)\\s?$|\\u00ad$`, 'u');
const WORD_FIRST = new RegExp(`^(?:${LETTER}|\\d)`, 'u');
/** After "short-" and "pre-" the word that the hyphen stands for comes later: a blank belongs here. */
const CONJUNCTION = /^(?:and|or|to|et|ou|y|o|e|и|или|und|oder|bis)(?![\p{L}\p{M}\d\u2010\u2011-])/iu;

const LEFT_PART = new RegExp(`(?:${LETTER}){2,}(?=${HYPHEN}$)`, 'u');
const RIGHT_PART = new RegExp(`^(?:${LETTER}){2,}`, 'u');
/** Words with what hyphens join to them within a line. */
const COMPOUNDS = new RegExp(`(?:${LETTER})+(?:[-\\u2010\\u2011](?:${LETTER})+)*`, 'gu');

/**
 * Whether a wrap is nothing because a hyphen breaks or joins a word there; a hyphen with a blank before it is a dash.
 *
 * @param left The words before the wrap, or their last few characters; one blank may follow.
 * @param right The words after it, or the first dozen characters of them.
 */
export function goesOnAfterHyphen(left: string, right: string): boolean {
  return HYPHEN_LAST.test(left) && WORD_FIRST.test(right) && !CONJUNCTION.test(right);
}

/**
 * The hyphens that only the line's end put there: the joined word occurs elsewhere in the text, and the hyphenated form
 * does not occur within a line. Pure; in order.
 *
 * @param wraps From the end of the words before each wrap to the beginning of those after it.
 */
export function brokenHyphens(text: string, wraps: readonly Span[]): Span[] {
  const broken = wraps.flatMap((wrap) => brokenWord(text, wrap) ?? []);
  if (broken.length === 0) return [];
  const printed = formsIn(text, new Set(broken.flatMap(({ joined, hyphenated }) => [joined, hyphenated])));
  return broken
    .filter(({ joined, hyphenated }) => printed.has(joined) && !printed.has(hyphenated))
    .map(({ hyphen }) => hyphen);
}

interface BrokenWord {
  hyphen: Span;
  /** In lower case, as `hyphenated` is. */
  joined: string;
  hyphenated: string;
}

/**
 * Null where no letters stand on both sides, where their case says that two words meet ("Fact-Finding"), and in
 * addresses and the like, in which every character counts.
 */
function brokenWord(text: string, { start, end }: Span): BrokenWord | null {
  const left = LEFT_PART.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0];
  const right = left && RIGHT_PART.exec(text.slice(end, end + LONGEST))?.[0];
  if (!left || !right || isAddress(text, start, end)) return null;
  const isUpper = left + right === (left + right).toUpperCase();
  const isLower = /\p{Ll}\p{M}*$/u.test(left) && right === right.toLowerCase();
  if (!isUpper && !isLower) return null;
  const [head, tail] = [left.toLowerCase(), right.toLowerCase()];
  return { hyphen: { start: start - 1, end: start }, joined: head + tail, hyphenated: `${head}-${tail}` };
}

function isAddress(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 200), start))![0];
  const after = /^\S*/.exec(text.slice(end, end + 200))![0];
  return /[/\\@_=]|\bwww\./.test(before + after);
}

/** Which of the wanted forms stand within the lines of the text; both are in lower case. */
function formsIn(text: string, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [compound] of text.matchAll(COMPOUNDS)) {
    const words = compound.toLowerCase().split(/[-\u2010\u2011]/);
    for (const [i, word] of words.entries()) {
      for (const form of [word, `${words[i - 1]}-${word}`]) if (wanted.has(form)) found.add(form);
    }
  }
  return found;
}
