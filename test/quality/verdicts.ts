/** How well the confidence of answers parts questions that a corpus answers from those that it does not. */

import type { Assistant } from '../../server/assistant.js';
import { auc, mean } from '../../server/evaluate/measures.js';
import type { EvalQuery } from '../../server/evaluate/sets.js';
import { spread } from '../../server/evaluate/spread.js';

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
  const sorted = [...answerable].sort((a, b) => a - b);
  const from = sorted[Math.floor(wrongRefusals * sorted.length)] ?? 0;
  return {
    AUC: auc(answerable, unanswerable),
    refused: mean(unanswerable.map((confidence) => (confidence < from ? 1 : 0))),
  };
}

/**
 * Questions of other sets, as many of each.
 *
 * @param isAsked Whether a set's questions may be taken for unanswerable.
 */
export function foreignQuestions(
  questions: ReadonlyMap<string, readonly EvalQuery[]>,
  isAsked: (set: string) => boolean,
  most: number,
): EvalQuery[] {
  const others = [...questions].filter(([name]) => isAsked(name));
  return others.flatMap(([, own]) => spread(own, most / others.length));
}
