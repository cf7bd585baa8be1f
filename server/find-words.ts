/**
 * The words of a permalink in one document: whole sentences where whole sentences were cited, else any words with the same
 * letters. White space does not count, nor what interrupts the sentences: page headers, notation.
 */
import type { Run } from '../index/locate.js';
import { inkOf, SPACE } from '../index/spans.js';
import type { IndexedDocument, Sentence } from '../index/types.js';
import { type CitedWords, digestOf } from './permalink.js';
import { exactQuote, type Quote, quoteOf } from './verify/quote.js';
import { wordsOfRun } from './verify/run-words.js';

/** Units compared in one document before it is given up: texts that repeat themselves have many likely beginnings. */
const MOST_COMPARED = 2_000_000;
/** Of the first word's units, for a first look; a longer word may be parted by a blank elsewhere. */
const HEAD_LENGTH = 3;

/** Where words may begin. */
interface Beginning {
  sentence: number;
  /** Offset in the sentence's text. */
  offset: number;
}

/** The run that holds exactly the words, the nearest to where they stood; null for none. */
export function runOfWords({ sentences }: IndexedDocument, cited: CitedWords): Run | null {
  for (const { sentence: from } of nearestFirst(sentences, cited)) {
    const { to, inkLength } = stretchFrom(sentences, from, cited.inkLength);
    if (inkLength !== cited.inkLength) continue;
    const ink = inkOf(textOf(sentences, { from, to }));
    if (digestOf(ink) === cited.digest) return { from, to };
  }
  return null;
}

/** The words where they stood, in a document of the same content; null where they are others there. */
export function quoteInPlace(document: IndexedDocument, cited: CitedWords): Quote | null {
  if (cited.end > document.text.length) return null;
  const quote = exactQuote(document, { start: cited.start, end: cited.end });
  return areCited(quote, cited) ? quote : null;
}

/** The words within sentences, the nearest to where they stood; null for none. */
export function quoteOfWords(document: IndexedDocument, cited: CitedWords): Quote | null {
  const { sentences } = document;
  for (const { sentence: from, offset } of nearestFirst(sentences, cited)) {
    const before = inkOf(sentences[from]!.text.slice(0, offset)).length;
    const { to } = stretchFrom(sentences, from, before + cited.inkLength);
    const words = wordsOfRun(document, { from, to });
    const end = endOfInk(words.clean.text, offset, cited.inkLength);
    const quote = end === null ? null : quoteOf(words, { start: offset, end });
    if (quote && areCited(quote, cited)) return quote;
  }
  return null;
}

function areCited({ text }: Quote, { inkLength, digest }: CitedWords): boolean {
  const ink = inkOf(text);
  return ink.length === inkLength && digestOf(ink) === digest;
}

/** Likely beginnings, the nearest first, as many as may be compared. */
function nearestFirst(sentences: readonly Sentence[], cited: CitedWords): Beginning[] {
  const distance = ({ sentence }: Beginning) => Math.abs(sentences[sentence]!.spans[0]!.start - cited.start);
  return likelyBeginnings(sentences, cited)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, Math.ceil(MOST_COMPARED / cited.inkLength));
}

/** From where the text goes on as the words begin: from a sentence's own beginning, or from anywhere in it. */
function likelyBeginnings(sentences: readonly Sentence[], { beginning, whole }: CitedWords): Beginning[] {
  // What the permalink could not hold of a character that was cut in two is not compared.
  const known = beginning.replace(/\ufffd.*/su, '').trimStart();
  const ink = inkOf(known);
  const head = known.split(SPACE)[0]!.slice(0, HEAD_LENGTH);
  const found: Beginning[] = [];
  for (const [sentence, { text }] of sentences.entries()) {
    if (whole) {
      if (goesOnAs(sentences, { sentence, offset: 0 }, ink)) found.push({ sentence, offset: 0 });
      continue;
    }
    for (let offset = text.indexOf(head); head && offset >= 0; offset = text.indexOf(head, offset + 1))
      if (isWordStart(text, offset) && goesOnAs(sentences, { sentence, offset }, ink))
        found.push({ sentence, offset });
  }
  return found;
}

/** Words that begin within a longer word are others: "able" in "unable". Chinese sets no blanks between words. */
function isWordStart(text: string, offset: number): boolean {
  return !/^[\p{L}\p{N}][\p{L}\p{N}]$/u.test(text.slice(offset - 1, offset + 1)) || HAN.test(text[offset]!);
}

const HAN = /\p{Script=Han}/u;

function goesOnAs(sentences: readonly Sentence[], { sentence, offset }: Beginning, ink: string): boolean {
  let at = 0;
  for (let i = sentence; i < sentences.length && at < ink.length; i++) {
    const { text } = sentences[i]!;
    for (let j = i === sentence ? offset : 0; j < text.length && at < ink.length; j++) {
      if (SPACE.test(text[j]!)) continue;
      if (text[j] !== ink[at]) return false;
      at++;
    }
  }
  return at === ink.length;
}

/** As many sentences as hold so many units, and how many units they hold. */
function stretchFrom(sentences: readonly Sentence[], from: number, wanted: number) {
  let inkLength = 0;
  let to = from;
  while (inkLength < wanted && to < sentences.length) inkLength += inkOf(sentences[to++]!.text).length;
  return { to, inkLength };
}

function textOf(sentences: readonly Sentence[], { from, to }: Run): string {
  return sentences
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}

/** The offset after so many units that are no white space; null where there are fewer, or a word goes on there. */
function endOfInk(text: string, start: number, inkLength: number): number | null {
  let left = inkLength;
  for (let i = start; i < text.length; i++) {
    if (SPACE.test(text[i]!)) continue;
    left--;
    if (left === 0) return i + 1 >= text.length || isWordStart(text, i + 1) ? i + 1 : null;
  }
  return null;
}
