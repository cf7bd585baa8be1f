/** How well the confidence of answers parts questions that a corpus answers from those that it does not. */

import type { Assistant } from '../../server/assistant.js';
import { auc, refusedAt } from '../../server/evaluate/measures.js';
import type { EvalQuery } from '../../server/evaluate/sets.js';

export interface Confidences {
  answerable: readonly number[];
  unanswerable: readonly number[];
}

export interface Separation {
  AUC: number;
  /** Share of unanswerable questions below the confidence that a given share of answerable ones lies below. */
  refused: number;
}

export async function confidencesOf(
  { ask }: Pick<Assistant, 'ask'>,
  questions: readonly EvalQuery[],
): Promise<number[]> {
  const confidences: number[] = [];
  for (const { text } of questions) confidences.push((await ask({ question: text })).confidence);
  return confidences;
}

/** @param wrongRefusals Share of answerable questions that may be refused, 0..1. */
export function separation({ answerable, unanswerable }: Confidences, wrongRefusals: number): Separation {
  return {
    AUC: auc(answerable, unanswerable),
    refused: refusedAt(answerable, unanswerable, wrongRefusals),
  };
}
