/**
 * Decide: does the corpus answer, hold something related, or nothing?
 *
 * A first rule: a logistic function of three numbers. Its coefficients were fitted once on questions of one set
 * asked of that set and of others (un_corpus_questions, xquad_to_zh, un_treaties_titles, with the questions of
 * dureader_robust, cmrc2018, stard, scifact and un6_to_zh as unanswerable ones).
 */
import type { Verdict } from './contract.js';
import type { RankedPassage } from './retrieve.js';

export interface Decision {
  verdict: Verdict;
  /** 0..1; larger is surer that the first passage answers. */
  confidence: number;
}

export interface DecideOptions {
  /** Language of the query. */
  lang: string | null;
  /** Whether similarities are those of aligned vectors. */
  aligned: boolean;
  /** Whether the best sentence has its part in the similarities. */
  withSentences: boolean;
}

/** Passages in the query's language are nearer to it, whether they answer or not: `sameLanguage` makes up for that. */
interface Weights {
  constant: number;
  similarity: number;
  coverage: number;
  sameLanguage: number;
}
const PASSAGES_ONLY: Weights = { constant: -15.5, similarity: 35, coverage: 11, sameLanguage: -3.2 };
const WITH_SENTENCES: Weights = { constant: -16.5, similarity: 36, coverage: 16.5, sameLanguage: -3.5 };
const ANSWERED_FROM = 0.3;
/** Below it nothing is even related: no answerable question of the sets lies there. */
const RELATED_FROM = 0.01;
/** Similarities of a model without alignment are on another scale: then words alone decide. */
const ANSWERED_COVERAGE = 0.3;

/** @param ranked Best first. */
export function decide(ranked: readonly RankedPassage[], options: DecideOptions): Decision {
  const [first] = ranked;
  if (!first) return { verdict: 'not_found', confidence: 0 };
  if (!options.aligned) {
    return {
      verdict: first.coverage >= ANSWERED_COVERAGE ? 'answered' : 'related',
      confidence: first.coverage,
    };
  }
  const confidence = confidenceIn(first, options);
  if (confidence < RELATED_FROM) return { verdict: 'not_found', confidence };
  return { verdict: confidence >= ANSWERED_FROM ? 'answered' : 'related', confidence };
}

function confidenceIn(first: RankedPassage, { lang, withSentences }: DecideOptions): number {
  const weights = withSentences ? WITH_SENTENCES : PASSAGES_ONLY;
  const sameLanguage = lang === first.passage.metadata.lang ? weights.sameLanguage : 0;
  const sum =
    weights.constant +
    weights.similarity * first.similarity +
    weights.coverage * first.coverage +
    sameLanguage;
  return 1 / (1 + Math.exp(-sum));
}
