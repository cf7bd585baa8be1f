/** The words of a question as a person would name them: figures, symbols and Chinese names whole. */
import { fold } from '../../index/fold.js';
import { CHINESE_FUNCTION } from './content-words.js';
import { namedIn } from './named-things.js';
import { HAN_FIGURE } from './numbers-in.js';

/** One character that may be half of a name which was cut in two, but for those that count and point. */
const CHINESE_PIECE =
  /^(?![个位名枚架艘座次项条届年月日国方各及与和在对向由从为以将被把就等第人])[\u3400-\u9fff]$/u;

const LEAST_PIECES = 3;

const HAN = /[\u3400-\u9fff]/u;
/** Figures and symbols, with what parts them inside, and provisions in Chinese figures. */
const FIGURED = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}])(?:[\\p{Script=Latin}\\p{N}]+[./,()-])*[\\p{Script=Latin}\\p{N}]*\\d(?:[./,()-]?[\\p{Script=Latin}\\p{N}]+)*|第${HAN_FIGURE}+[条條段款届]?`,
  'gu',
);
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export interface Word {
  text: string;
  start: number;
}

/** In order: figures and symbols whole, and the words between them. */
export function wordsOf(question: string): Word[] {
  const figured = [...question.matchAll(FIGURED)].map(({ 0: text, index: start }) => ({ text, start }));
  const isTaken = ({ text, start }: Word) =>
    figured.some((one) => start < one.start + one.text.length && one.start < start + text.length);
  const plain = [...segmenter.segment(question)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: text, index: start }) => ({ text, start }));
  const words = [...figured, ...plain.filter((word) => !isTaken(word))].sort((a, b) => a.start - b.start);
  return singlesJoined(words);
}

/** Three single characters in a row are most often a name that the segmenter does not know: 科索沃. */
function singlesJoined(words: readonly Word[]): Word[] {
  const whole: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!;
    let end = i;
    while (words[end] && isPiece(words[end]!) && words[end]!.start === first.start + end - i) end++;
    if (end - i < LEAST_PIECES) whole.push(first);
    else {
      whole.push({
        start: first.start,
        text: words
          .slice(i, end)
          .map(({ text }) => text)
          .join(''),
      });
      i = end - 1;
    }
  }
  return whole;
}

/**
 * Chinese words that follow each other are one, and so is a single character with what it nowhere stands beside.
 *
 * @param isNew Whether the corpus has two characters nowhere in a row.
 */
export function wordsJoined(
  chosen: readonly Word[],
  words: readonly Word[],
  isNew: (pair: string) => boolean,
): Word[] {
  const whole: Word[] = [];
  for (const word of chosen) {
    const last = whole.at(-1);
    const grown = isHanWord(word.text) ? grownBy(word, words, isNew) : word;
    if (last && isHanWord(last.text) && isHanWord(word.text) && last.start + last.text.length >= grown.start)
      last.text = last.text.slice(0, grown.start - last.start) + grown.text;
    else whole.push({ ...grown });
  }
  return whole;
}

function grownBy(word: Word, words: readonly Word[], isNew: (pair: string) => boolean): Word {
  const at = words.indexOf(word);
  /** A piece that goes with its other neighbour, too, is a word of its own. */
  const belongs = (piece: Word, beyond: Word | undefined, [inner, outer]: [string, string]) =>
    isPiece(piece) && isNew(inner) && (!beyond || !isHan(beyond.text) || isNew(outer));
  const grown = { ...word };
  if (namedIn(word.text).some(({ kind }) => kind === 'country')) return grown;
  const [beyondBefore, before, after, beyondAfter] = [-2, -1, 1, 2].map((by) => words[at + by]);
  if (before && before.start + 1 === word.start) {
    const pairs: [string, string] = [
      before.text + word.text[0],
      (beyondBefore?.text.at(-1) ?? '') + before.text,
    ];
    if (belongs(before, beyondBefore, pairs))
      Object.assign(grown, { start: before.start, text: before.text + word.text });
  }
  if (after && after.start === word.start + word.text.length) {
    const pairs: [string, string] = [
      word.text.at(-1) + after.text,
      after.text + (beyondAfter?.text[0] ?? ''),
    ];
    if (belongs(after, beyondAfter, pairs)) grown.text += after.text;
  }
  return grown;
}

function isPiece({ text }: Word): boolean {
  return CHINESE_PIECE.test(text) && !CHINESE_FUNCTION.has(fold(text));
}

export function isFigured(word: string): boolean {
  return /\p{N}|^第/u.test(word);
}

function isHanWord(word: string): boolean {
  return isHan(word) && !isFigured(word);
}

export function isHan(word: string): boolean {
  return HAN.test(word);
}
