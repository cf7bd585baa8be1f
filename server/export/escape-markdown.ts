/** Words as Markdown (CommonMark) that shows exactly these words, whatever marks of Markdown they hold. */
import type { QuoteRun } from './quote-runs.js';

interface Letter {
  /** A code point; a line end with the blanks around it is one, too. */
  char: string;
  marked: boolean;
  /** As it is written. */
  out: string;
}

const LETTERS = /[ \t]*(?:\r\n?|\n)[ \t]*|[\s\S]/gu;
/** What can begin notation anywhere in a line, in CommonMark or the dialects in wide use (tables, math, footnotes). */
const NOTATION = /[\\`*_[\]<>|~$#={}^&]/;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;

/** One line: line ends become blanks. */
export function asLine(words: string): string {
  const line = words.replace(/\s*[\r\n]\s*/g, ' ');
  return asParagraph([{ text: line, marked: false }]);
}

/** The same paragraph as a quotation. Only its own line ends begin a line: U+2028, which `^` takes for one, does not. */
export function asQuotation(runs: readonly QuoteRun[]): string {
  return asParagraph(runs).replace(/^|(?<=\n)/g, '> ');
}

/** One paragraph: line ends are kept, marked runs are bold, white space around it is left out. */
export function asParagraph(runs: readonly QuoteRun[]): string {
  const letters = lettersOf(runs);
  escapeLineStarts(letters);
  keepBlanksOutside(letters);
  return letters
    .map((letter, i) => {
      const opens = letter.marked && !letters[i - 1]?.marked;
      const closes = letter.marked && !letters[i + 1]?.marked;
      if (opens) makeFlanking(letter, letters[i - 1]);
      if (closes) makeFlanking(letter, letters[i + 1]);
      return { letter, opens, closes };
    })
    .map(({ letter, opens, closes }) => `${opens ? '**' : ''}${letter.out}${closes ? '**' : ''}`)
    .join('');
}

function lettersOf(runs: readonly QuoteRun[]): Letter[] {
  const text = runs.map((run) => run.text).join('');
  const marks = runs.flatMap((run) => new Array<boolean>(run.text.length).fill(run.marked));
  const start = text.length - text.trimStart().length;
  return [...text.trim().matchAll(LETTERS)].map(({ 0: found, index }) => {
    const char = /[\r\n]/.test(found) ? '\n' : found;
    return { char, marked: marks[start + index] ?? false, out: writtenAs(char) };
  });
}

function writtenAs(char: string): string {
  if (char === '\n') return '\\\n';
  if (char === '\0') return '\ufffd';
  return NOTATION.test(char) ? `\\${char}` : char;
}

/** Lists, underlined headings and definitions begin with what is plain elsewhere. */
function escapeLineStarts(letters: Letter[]): void {
  for (const [i, letter] of letters.entries()) {
    if (i > 0 && letters[i - 1]!.char !== '\n') continue;
    if (/[-+:]/.test(letter.char)) letter.out = `\\${letter.char}`;
    const afterFigures = letters.slice(i).find(({ char }) => !/[0-9]/.test(char));
    if (/[0-9]/.test(letter.char) && afterFigures && /[.)]/.test(afterFigures.char))
      afterFigures.out = `\\${afterFigures.char}`;
  }
}

/** `** words **` would show its asterisks. */
function keepBlanksOutside(letters: Letter[]): void {
  const unmark = (letter: Letter, before: Letter | undefined) => {
    if (letter.marked && !before?.marked && /\s/.test(letter.char)) letter.marked = false;
  };
  for (let i = 0; i < letters.length; i++) unmark(letters[i]!, letters[i - 1]);
  for (let i = letters.length - 1; i >= 0; i--) unmark(letters[i]!, letters[i + 1]);
}

/**
 * Whether `**` opens or closes depends on the characters on both of its sides (CommonMark 0.31.2, section 6.2): in
 * `了**（一）**款` it does neither. A character reference begins and ends with punctuation, and so it does.
 */
function makeFlanking(inner: Letter, outer: Letter | undefined): void {
  if (!outer || /\s/.test(outer.char) || ASCII_PUNCTUATION.test(outer.char)) return;
  if (/[\p{P}\p{S}]/u.test(inner.char)) outer.out = `&#${outer.char.codePointAt(0)};`;
}
