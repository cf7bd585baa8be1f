/** Evaluates an assistant on a set: ranking, the answer in what is shown, and refusal. */
import { documentId } from '../../index/document.js';
import type { Assistant } from '../assistant.js';
import type { Answer, Citation } from '../contract.js';
import { auc, hit, mean, ndcg, reciprocalRank } from './measures.js';
import type { EvalQuery } from './sets.js';

/** What is evaluated: an assistant's ranking and its whole answers. */
export type Evaluated = Pick<Assistant, 'ask' | 'rank'>;

/** What is known of one question. */
export interface Case {
  query: EvalQuery;
  /** Grades by document source; empty where the set judges none. */
  grades: ReadonlyMap<string, number>;
  /** Texts any of which answers; empty where the set has none. */
  answers: readonly string[];
}

export interface Measures {
  queryCount: number;
  'hit@1'?: number;
  'hit@10'?: number;
  'MRR@10'?: number;
  'nDCG@10'?: number;
  /** End to end: the answer in the first citation's highlight, in its quote, in any of the k quotes. */
  endToEnd?: Shares;
  /** The same with the search confined to the right document. */
  givenDocument?: Shares;
}

export interface Shares {
  inHighlight: number;
  inFirstQuote: number;
  inAnyQuote: number;
  /** Mean length in characters, white space not counted. */
  highlightLength: number;
  firstQuoteLength: number;
  allQuotesLength: number;
  /** Share of these answerable questions with a verdict other than answered. */
  refused: number;
}

export interface Refusal {
  unanswerableCount: number;
  /** Of the confidence, unanswerable against answerable. */
  AUC: number;
  /** Share of unanswerable questions with a verdict other than answered. */
  refused: number;
  /** The same share of the answerable ones. */
  answerableRefused: number;
}

export interface Evaluation {
  byLang: Record<string, Measures>;
  overall: Measures;
  refusal?: Refusal;
}

interface Outcome {
  query: EvalQuery;
  ranking: Pick<Measures, 'hit@1' | 'hit@10' | 'MRR@10' | 'nDCG@10'> | null;
  confidence: number;
  refused: boolean;
  endToEnd: Shares | null;
  givenDocument: Shares | null;
}

export async function evaluate(
  assistant: Evaluated,
  sourceOf: ReadonlyMap<string, string>,
  cases: readonly Case[],
  unanswerable: readonly EvalQuery[],
): Promise<Evaluation> {
  const outcomes: Outcome[] = [];
  for (const one of cases) outcomes.push(await outcomeOf(assistant, sourceOf, one));
  const tags = [...new Set(outcomes.map(({ query }) => query.tag))].sort();
  const byLang = Object.fromEntries(
    tags.map((tag) => [tag, summary(outcomes.filter(({ query }) => query.tag === tag))]),
  );
  const result: Evaluation = { byLang, overall: summary(outcomes) };
  if (unanswerable.length > 0) result.refusal = await refusalOf(assistant, outcomes, unanswerable);
  return result;
}

async function outcomeOf(
  assistant: Evaluated,
  sourceOf: ReadonlyMap<string, string>,
  { query, grades, answers }: Case,
): Promise<Outcome> {
  const answer = await assistant.ask({ question: query.text });
  const judged = grades.size > 0;
  let ranking: Outcome['ranking'] = null;
  if (judged) {
    const passages = await assistant.rank(query.text);
    const ranked = [...new Set(passages.map(({ passage }) => sourceOf.get(passage.metadata.documentId)!))];
    ranking = {
      'hit@1': hit(ranked, grades, 1),
      'hit@10': hit(ranked, grades, 10),
      'MRR@10': reciprocalRank(ranked, grades),
      'nDCG@10': ndcg(ranked, grades),
    };
  }
  const right = [...grades.keys()].map(documentId);
  const given =
    judged && answers.length > 0 ? await assistant.ask({ question: query.text, documents: right }) : null;
  return {
    query,
    ranking,
    confidence: answer.confidence,
    refused: answer.verdict !== 'answered',
    endToEnd: answers.length > 0 ? sharesOf(answer, answers) : null,
    givenDocument: given && sharesOf(given, answers),
  };
}

function sharesOf(answer: Answer, answers: readonly string[]): Shares {
  const wanted = answers.map(withoutSpace);
  const holds = (text: string) => (wanted.some((one) => withoutSpace(text).includes(one)) ? 1 : 0);
  const [first] = answer.citations;
  const quotes = answer.citations.map(({ quote }) => quote);
  const marked = first ? highlightedText(first) : '';
  return {
    inHighlight: holds(marked),
    inFirstQuote: holds(first?.quote ?? ''),
    inAnyQuote: quotes.some((quote) => holds(quote)) ? 1 : 0,
    highlightLength: withoutSpace(marked).length,
    firstQuoteLength: withoutSpace(first?.quote ?? '').length,
    allQuotesLength: withoutSpace(quotes.join('')).length,
    refused: answer.verdict === 'answered' ? 0 : 1,
  };
}

/** The highlighted words, cut out of the parts. */
function highlightedText({ parts, highlight }: Citation): string {
  const inside = (highlight ?? []).map((span) => {
    const part = parts.find(({ start, end }) => start <= span.start && span.end <= end)!;
    return part.text.slice(span.start - part.start, span.end - part.start);
  });
  return inside.join(' ');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

function summary(outcomes: readonly Outcome[]): Measures {
  const measures: Measures = { queryCount: outcomes.length };
  const ranked = outcomes.flatMap(({ ranking }) => ranking ?? []);
  if (ranked.length > 0) Object.assign(measures, meanOf(ranked));
  const [endToEnd, given] = [
    outcomes.flatMap((o) => o.endToEnd ?? []),
    outcomes.flatMap((o) => o.givenDocument ?? []),
  ];
  if (endToEnd.length > 0) measures.endToEnd = meanOf(endToEnd);
  if (given.length > 0) measures.givenDocument = meanOf(given);
  return measures;
}

/** Field by field. */
function meanOf<T extends object>(rows: readonly T[]): T {
  const keys = Object.keys(rows[0]!) as (keyof T)[];
  return Object.fromEntries(
    keys.map((key) => [key, rounded(mean(rows.map((row) => row[key] as number)))]),
  ) as T;
}

async function refusalOf(
  assistant: Evaluated,
  outcomes: readonly Outcome[],
  unanswerable: readonly EvalQuery[],
): Promise<Refusal> {
  const answers: Answer[] = [];
  for (const { text } of unanswerable) answers.push(await assistant.ask({ question: text }));
  return {
    unanswerableCount: unanswerable.length,
    AUC: rounded(
      auc(
        outcomes.map(({ confidence }) => confidence),
        answers.map(({ confidence }) => confidence),
      ),
    ),
    refused: rounded(mean(answers.map(({ verdict }) => (verdict === 'answered' ? 0 : 1)))),
    answerableRefused: rounded(mean(outcomes.map(({ refused }) => (refused ? 1 : 0)))),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
