/** Names that alphabetic languages write with capitals: which a question has, and whether a text has them. */
import { fold } from '../../index/fold.js';
import { languageIn, remembered } from './remembered.js';

interface FoundName {
  start: number;
  end: number;
}

const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}]";
/** Names in a row are one, with the Roman figure behind them: START II. */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CAPITAL})(?: (?:${CAPITAL}|[IVX]{1,4})(?![\\p{L}\\p{N}]))*`,
  'gu',
);
/** A sentence begins with a capital, whether with a name or not. */
const SENTENCE_START = /(?:^|[.?!;:…]\s+|[¿¡"“«(]\s*)$/u;
/** In a heading all words have capitals. */
const MOST_CAPITALS = 0.6;
/** Titles and words of address tell nobody from another. */
const NO_NAME =
  /^(?:the|president|minister|secretary|mr|mrs|ms|dr|monsieur|madame|señor|señora|I|Mr\.|Part|Articles?|Section|Chapter|Annex|Paragraph)$/iu;
/** What Russian adds to a name, or takes from it, with the case. */
const CASE_LETTERS = 2;
/** Share of a text's words in the name's script from which on the name would be written so there. */
const COMPARABLE = 0.5;

export function capitalNamesIn(question: string): FoundName[] {
  const words = question.match(/\p{L}{2,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (words.length >= 4 && capitals.length > MOST_CAPITALS * words.length) return [];
  return [...question.matchAll(RUN)].flatMap(({ 0: run, index }) => nameOf(question, run, index));
}

function nameOf(question: string, run: string, index: number): FoundName[] {
  const words = [...run.matchAll(/\S+/g)].map(({ 0: word, index: at }) => ({ word, at: index + at }));
  // An acronym is a name wherever it stands.
  const isFirst = SENTENCE_START.test(question.slice(0, index)) && !/^\p{Lu}{2,}/u.test(run);
  const kept = words.slice(isFirst ? 1 : 0).filter(({ word }) => !NO_NAME.test(word));
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last ? [{ start: first.at, end: last.at + last.word.length }] : [];
}

/** @param lang Of the question: names of one language are not those of another. */
export function holdsName(text: string, name: string, lang: string | null): boolean | null {
  const held = wordSetOf(text);
  if (wordsOf(name).every((word) => held.has(word) || isDeclined(word, held))) return true;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  const script = isCyrillic ? /\p{Script=Cyrillic}/gu : /\p{Script=Latin}/gu;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isComparable = (text.match(script)?.length ?? 0) > COMPARABLE * letters;
  return isComparable && lang !== null && languageIn(text) === lang ? false : null;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/['’]s(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

const wordSetOf = remembered((text) => new Set(wordsOf(text)));

function isDeclined(word: string, held: ReadonlySet<string>): boolean {
  if (!/\p{Script=Cyrillic}/u.test(word) || word.length < 5) return false;
  const stem = word.slice(0, -CASE_LETTERS);
  return [...held].some((other) => other.startsWith(stem) && other.length <= word.length + CASE_LETTERS);
}
