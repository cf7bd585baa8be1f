/** The terms of a text, as the word index holds them: symbols, words, pairs of Chinese characters, figures. */
import { type Figure, figuresIn, romanValues } from './figure-terms.js';
import { foldVariants } from './fold.js';

const SYMBOL =
  /[a-z][a-z0-9.]*(?:\([a-z0-9-]+\))?(?:\/(?:[a-z0-9.-]|\([a-z0-9-]+\))*(?:[a-z0-9]|\([a-z0-9-]+\)))+/gu;
/** The year that resolutions of the Security Council are cited with, with or without a blank: S/RES/1540 (2004). */
const YEAR_OF_SYMBOL = /\(\d{4}\)$/;
const DOUBLE = /-(?=[a-z]+\/)/;
const WORD = /(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu;
const HAN_RUN = /[\u3400-\u9fff]+/gu;
const HAN_BEFORE = /[\u3400-\u9fff] ?$/u;
const HAN_AFTER = /^ ?[\u3400-\u9fff]/u;
const ALONE_BEFORE = /(?<![\u3400-\u9fff])[\u3400-\u9fff] ?$/u;
const ALONE_AFTER = /^ ?[\u3400-\u9fff](?![\u3400-\u9fff])/u;

/** Terms of a text in no particular order, repeated as often as they occur. */
export function termsOf(text: string): string[] {
  const folded = foldVariants(text);
  return [...wordTerms(folded), ...figureTerms(folded, figuresIn(folded)), ...romanValues(text)];
}

/**
 * Terms that a question asks for: of a figure only its value, which a passage has however it is written there, and of
 * a single digit only with the Chinese character that it stands beside (第3, 3条): alone it is in most passages.
 */
export function queryTermsOf(text: string): string[] {
  const folded = foldVariants(text);
  const figures = figuresIn(folded);
  const words = wordTerms(withoutFigures(folded, figures));
  const figured = figures.flatMap((figure) => {
    const paired = pairedTerms(folded, figure);
    return figure.value.length === 1 && paired.length > 0 ? paired : [figure.value, ...paired];
  });
  return [...words, ...figured, ...romanValues(text)];
}

/** A symbol where it stands in a text. */
export interface SymbolRun {
  start: number;
  end: number;
  /** Without its year; of a double one (a/55/305-s/2000/809) each half, too. */
  keys: readonly string[];
}

/** Document symbols of a folded text, in order. */
export function symbolRuns(folded: string): SymbolRun[] {
  return [...folded.matchAll(SYMBOL)].flatMap(({ 0: run, index: start }) => {
    const symbol = run.replace(YEAR_OF_SYMBOL, '');
    const keys = [...new Set([symbol, ...symbol.split(DOUBLE)])];
    return /\d/.test(symbol) ? [{ start, end: start + run.length, keys }] : [];
  });
}

export function symbolsIn(folded: string): string[] {
  return symbolRuns(folded).flatMap(({ keys }) => keys);
}

function wordTerms(folded: string): string[] {
  const terms = symbolsIn(folded);
  for (const [word] of folded.matchAll(WORD)) terms.push(word);
  for (const [run] of folded.matchAll(HAN_RUN)) terms.push(...pairs(run));
  return terms;
}

function pairs(run: string): string[] {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
}

/** The values of figures that are no word as they are written (三, 1,700, 3.5), and what they are paired with. */
function figureTerms(folded: string, figures: readonly Figure[]): string[] {
  return figures.flatMap((figure) => {
    const paired = pairedTerms(folded, figure);
    const isWord = folded.slice(figure.start, figure.end) === figure.value && !figure.value.includes('.');
    return isWord ? paired : [figure.value, ...paired];
  });
}

/** A value with the Chinese characters beside it, as two such characters are paired: 第69, 69届. */
function pairedTerms(folded: string, { start, end, value }: Figure): string[] {
  const [before] = HAN_BEFORE.exec(folded.slice(Math.max(0, start - 2), start)) ?? [];
  const [after] = HAN_AFTER.exec(folded.slice(end, end + 2)) ?? [];
  return [...(before ? [before.trim() + value] : []), ...(after ? [value + after.trim()] : [])];
}

/** With blanks for what the figures' terms say: figures, and a character alone beside one (条 of 第12条). */
function withoutFigures(folded: string, figures: readonly Figure[]): string {
  const characters = folded.split('');
  const blank = (start: number, end: number) => characters.fill(' ', start, end);
  for (const { start, end, replaces } of figures) if (replaces) blank(start, end);
  const rest = characters.join('');
  for (const { start, end } of figures) {
    const [before = ''] = ALONE_BEFORE.exec(rest.slice(Math.max(0, start - 3), start)) ?? [];
    const [after = ''] = ALONE_AFTER.exec(rest.slice(end, end + 3)) ?? [];
    blank(start - before.length, start);
    blank(end, end + after.length);
  }
  return characters.join('');
}
