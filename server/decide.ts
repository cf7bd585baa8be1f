/** Decide: does the corpus answer, hold something related, or nothing? */

import type { Verdict } from './contract.js';
import { type Calibration, confidenceOf } from './verdict/calibration.js';
import type { Evidence } from './verdict/evidence.js';

export interface Decision {
  verdict: Verdict;
  /** 0..1; larger is surer that the first passages answer. */
  confidence: number;
}

export interface DecideOptions {
  /** Null: none is known for this model, and words alone decide. */
  calibration: Calibration | null;
  /** Whether the best sentence has its part in the similarities. */
  withSentences: boolean;
  /**
   * That it is asked what cites a symbol, and no other document does. borne: a document that is searched has it as its
   * own; unknown: none has. Default null: anything else.
   */
  uncited?: 'borne' | 'unknown' | null;
}

/** Of the weight of the question's words, what the first passage must hold where nothing else can be told. */
const ANSWERED_COVERAGE = 0.3;

/** A question of several parts is answered where it is as a whole, or where each of its parts is. */
export function decideTogether(whole: Decision, parts: readonly Decision[]): Decision {
  if (parts.length === 0) return whole;
  const weakest = parts.reduce((least, part) => (part.confidence < least.confidence ? part : least));
  return weakest.confidence > whole.confidence ? weakest : whole;
}

/** @param evidence Null where nothing was found. */
export function decide(evidence: Evidence | null, options: DecideOptions): Decision {
  const decision = byEvidence(evidence, options);
  if (!options.uncited || !evidence) return decision;
  // However near the passages are, they do not cite it. Those of its own document are what comes nearest.
  const isShown = options.uncited === 'borne' || decision.verdict !== 'not_found';
  return { verdict: isShown ? 'related' : 'not_found', confidence: 0 };
}

function byEvidence(evidence: Evidence | null, { calibration, withSentences }: DecideOptions): Decision {
  if (!evidence) return { verdict: 'not_found', confidence: 0 };
  if (!calibration) {
    const confidence = evidence.numbers.coverage;
    return { verdict: confidence >= ANSWERED_COVERAGE ? 'answered' : 'related', confidence };
  }
  const fitted = withSentences ? calibration.withSentences : calibration.passagesOnly;
  const confidence = confidenceOf(fitted, evidence);
  if (confidence < fitted.relatedFrom) return { verdict: 'not_found', confidence };
  return { verdict: confidence >= fitted.answeredFrom ? 'answered' : 'related', confidence };
}
