/** Highlight: the sentences of an excerpt that answer. */
import { fold } from '../index/fold.js';
import { inverseFrequency } from '../index/lexical.js';
import type { Run } from '../index/locate.js';
import { NO_SIMILARITY } from '../index/sentence-vectors.js';
import type { IndexedDocument } from '../index/types.js';
import { likeliestRun } from './excerpt/likeliest-run.js';
import { withPairsClosed } from './excerpt/open-pairs.js';
import { holderOf } from './excerpt/sentence-holds.js';
import { wantedBy } from './question/question-type.js';

export interface HighlightOptions {
  query: string;
  /** Similarity of each sentence of the excerpt to the query; null: words alone decide. */
  similarities: readonly number[] | null;
}

/**
 * What makes a sentence answer, in logarithms of odds: fitted together on half of the questions of dureader_robust,
 * cmrc2018 and xquad_to_zh, checked on the other half, and rounded.
 */
const SIMILARITY = 7;
/** Either says more where the other tells nothing, as words do in a question in another language. */
const SIMILARITY_ALONE = 20;
const WORDS = 5;
const WORDS_ALONE = 8;
/** It holds a figure, a date, a name …, where the question asks for one. */
const WANTED = 2.2;
/** It asks itself, or is a heading, or has no words: it may repeat the question, but answers nothing. */
const NO_ANSWER = -4;
/** A sentence that holds less of the weight of the query's words may do so by chance. */
const TELLING_SHARE = 0.2;

const ASKS = /[?？؟][\s”’」』》）)\]"'»]*$/u;
/** What words are compared by: Chinese characters one by one, which meet also where the words differ; other words whole. */
const UNIT = /[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu;

/** The run of sentences within the excerpt that answers most likely for its length; quotation marks are not left open. */
export function highlight(document: IndexedDocument, excerpt: Run, options: HighlightOptions): Run {
  const { odds } = sentenceOdds(document, excerpt, options);
  const texts = textsOf(document, excerpt);
  const run = withPairsClosed(texts, likeliestRun(texts, odds));
  return { from: excerpt.from + run.from, to: excerpt.from + run.to };
}

/** How likely each sentence of an excerpt answers, compared with the others. */
export interface SentenceOdds {
  /** Logarithms of odds. */
  odds: number[];
  /** Whether it holds what the question asks for (a figure, a date, a name …); null for a question that asks for none. */
  holdsWanted: boolean[] | null;
}

export function sentenceOdds(
  document: IndexedDocument,
  excerpt: Run,
  options: HighlightOptions,
): SentenceOdds {
  const { query, similarities } = options;
  const texts = textsOf(document, excerpt);
  const near = similarities ? withoutGaps(similarities) : texts.map(() => 0);
  const shares = heldShares(texts, query);
  const wanted = wantedBy(query);
  const headings = headingsOf(document, excerpt);
  const nearness = shares.some(tells) ? SIMILARITY : SIMILARITY_ALONE;
  const wording = similarities ? WORDS : WORDS_ALONE;
  const holding = wanted.size > 0 ? texts.map(holderOf(query, wanted)) : null;
  const odds = texts.map((text, i) => {
    const answers = holding?.[i] ? WANTED : 0;
    const fails = ASKS.test(text) || headings[i] ? NO_ANSWER : 0;
    return nearness * near[i]! + wording * shares[i]! + answers + fails;
  });
  return { odds, holdsWanted: holding };
}

/** Whether some sentence of the excerpt holds enough of the query's words to be chosen by them alone. */
export function wordsDecide(document: IndexedDocument, excerpt: Run, query: string): boolean {
  return heldShares(textsOf(document, excerpt), query).some(tells);
}

function tells(share: number): boolean {
  return share >= TELLING_SHARE;
}

function textsOf({ sentences }: IndexedDocument, { from, to }: Run): string[] {
  return sentences.slice(from, to).map(({ text }) => text);
}

/** A sentence too short for a vector is as near as the others are. */
function withoutGaps(similarities: readonly number[]): number[] {
  const known = similarities.filter((similarity) => similarity !== NO_SIMILARITY);
  const mean = known.reduce((sum, similarity) => sum + similarity, 0) / (known.length || 1);
  return similarities.map((similarity) => (similarity === NO_SIMILARITY ? mean : similarity));
}

/** For each text its share of the weight of the query's words; those that few of the texts hold weigh most (as in BM25). */
function heldShares(texts: readonly string[], query: string): number[] {
  const held = texts.map((text) => unitsOf(text));
  const weights = [...unitsOf(query)].map((unit) => {
    const count = held.filter((units) => units.has(unit)).length;
    return [unit, inverseFrequency(count, texts.length)] as const;
  });
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  return held.map(
    (units) => weights.reduce((sum, [unit, weight]) => sum + (units.has(unit) ? weight : 0), 0) / total,
  );
}

function unitsOf(text: string): Set<string> {
  return new Set(fold(text).match(UNIT));
}

/** For each sentence of the run, whether it is a part of a heading or of the title, as a row of dashes is of any. */
function headingsOf({ sentences, headings, title }: IndexedDocument, { from, to }: Run): boolean[] {
  const inTitle = lettersOf(title ?? '');
  return sentences.slice(from, to).map(({ text, spans }) => {
    if (inTitle.includes(lettersOf(text))) return true;
    const [first, last] = [spans[0]?.start ?? -1, spans.at(-1)?.end ?? 0];
    return headings.some(({ start, end }) => start <= first && last <= end);
  });
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
