/** Fits the verdict's model to evidence of answerable and unanswerable questions, and tells its errors. */
import { auc, refusedAt, shareBelow } from '../evaluate/measures.js';
import {
  confidenceOf,
  type EvidenceModel,
  evidenceTerms,
  type FittedVerdict,
} from '../verdict/calibration.js';
import { EVIDENCE, type Evidence, type EvidenceNumbers } from '../verdict/evidence.js';
import { fitLogistic } from './fit-logistic.js';

/** A question asked of a corpus. */
export interface AskedQuestion {
  /** The corpus it was asked of, with the kind of its unanswerable questions: the group counts as a whole. */
  set: string;
  /** How much its group counts. */
  groupWeight: number;
  /** The same for all sets over the same texts. */
  texts: string;
  answerable: boolean;
  evidence: Evidence;
}

/** Share of answerable questions that may be refused, and of those that may be told that nothing was found. */
const WRONG_REFUSALS = 0.03;
const WRONG_NOT_FOUND = 0.002;
const CURVE_POINTS = 40;
const FOLDS = 5;

/** A question's outcome by models that were fitted without it. */
export type HeldOut = Pick<AskedQuestion, 'set' | 'answerable'> & { confidence: number };

/** How well the answerable questions of a set are told from the others by models that were fitted without them. */
export interface SetSeparation {
  set: string;
  answerableCount: number;
  unanswerableCount: number;
  /** Area under the ROC curve. */
  AUC: number;
  /** Shares of the unanswerable questions refused where 3 % and 5 % of the answerable ones are. */
  refusedAt3: number;
  refusedAt5: number;
}

export function separations(held: readonly HeldOut[]): SetSeparation[] {
  return [...new Set(held.map(({ set }) => set))].map((set) => {
    const own = held.filter((one) => one.set === set);
    const confidencesOf = (answerable: boolean) =>
      own.filter((one) => one.answerable === answerable).map(({ confidence }) => confidence);
    const [answerable, unanswerable] = [confidencesOf(true), confidencesOf(false)];
    return {
      set,
      answerableCount: answerable.length,
      unanswerableCount: unanswerable.length,
      AUC: auc(answerable, unanswerable),
      refusedAt3: refusedAt(answerable, unanswerable, 0.03),
      refusedAt5: refusedAt(answerable, unanswerable, 0.05),
    };
  });
}

/** The model fitted to all questions; its thresholds and curve are those of questions it was not fitted to. */
export function fitVerdict(
  questions: readonly AskedQuestion[],
  held: readonly HeldOut[] = heldOutConfidences(questions),
): FittedVerdict {
  const answerable = held.filter((one) => one.answerable).map(({ confidence }) => confidence);
  const unanswerable = held.filter((one) => !one.answerable).map(({ confidence }) => confidence);
  answerable.sort((a, b) => a - b);
  const thresholdFor = (share: number) => answerable[Math.floor(share * answerable.length)]!;
  const points = Array.from({ length: CURVE_POINTS }, (_, i) => thresholdFor((i + 1) / (2 * CURVE_POINTS)));
  return {
    ...modelsOf(questions),
    answeredFrom: rounded(thresholdFor(WRONG_REFUSALS)),
    relatedFrom: rounded(thresholdFor(WRONG_NOT_FOUND)),
    curve: points.map((from) => ({
      from: rounded(from),
      answerableRefused: rounded(shareBelow(answerable, from)),
      unanswerableRefused: rounded(shareBelow(unanswerable, from)),
    })),
  };
}

/** Each question's confidence by models fitted without it and the others of its fold. */
export function heldOutConfidences(questions: readonly AskedQuestion[]): HeldOut[] {
  return confidencesWithout(
    Array.from({ length: FOLDS }, (_, fold) => questions.filter((__, i) => i % FOLDS === fold)),
  );
}

/** Each question's confidence by models fitted without any question asked of its texts: what a new corpus may expect. */
export function otherTextsConfidences(questions: readonly AskedQuestion[]): HeldOut[] {
  const texts = [...new Set(questions.map((question) => question.texts))];
  return confidencesWithout(texts.map((own) => questions.filter((question) => question.texts === own)));
}

function confidencesWithout(folds: readonly (readonly AskedQuestion[])[]): HeldOut[] {
  const questions = folds.flat();
  return folds.flatMap((fold) => {
    const inFold = new Set(fold);
    const models = modelsOf(questions.filter((question) => !inFold.has(question)));
    return fold.map(({ set, answerable, evidence }) => ({
      set,
      answerable,
      confidence: confidenceOf(models, evidence),
    }));
  });
}

/** Answerable and unanswerable questions of each set count alike, however many there are. */
function modelsOf(questions: readonly AskedQuestion[]): Pick<FittedVerdict, 'own' | 'foreign'> {
  const counts = new Map<string, number>();
  const keyOf = ({ set, answerable }: AskedQuestion) => `${answerable} ${set}`;
  for (const question of questions) counts.set(keyOf(question), (counts.get(keyOf(question)) ?? 0) + 1);
  const modelWhere = (foreign: boolean) => {
    const chosen = questions.filter(({ evidence }) => evidence.foreign === foreign);
    // Sets in one language tell nothing of the other case: what holds for all is then the best guess.
    const fitted = hasBothOutcomes(chosen) ? chosen : questions;
    return modelOf(
      fitted.map((question) => ({
        ...question,
        weight: question.groupWeight / counts.get(keyOf(question))!,
      })),
    );
  };
  return { own: modelWhere(false), foreign: modelWhere(true) };
}

function hasBothOutcomes(questions: readonly AskedQuestion[]): boolean {
  return questions.some(({ answerable }) => answerable) && questions.some(({ answerable }) => !answerable);
}

function modelOf(questions: readonly (AskedQuestion & { weight: number })[]): EvidenceModel {
  const all = questions.reduce((sum, { weight }) => sum + weight, 0);
  const average = (numberOf: (numbers: EvidenceNumbers) => number) =>
    questions.reduce((sum, { evidence, weight }) => sum + weight * numberOf(evidence.numbers), 0) / all;
  const byName = (numberOf: (name: keyof EvidenceNumbers) => number) =>
    Object.fromEntries(EVIDENCE.map((name) => [name, rounded(numberOf(name))])) as EvidenceModel['mean'];
  const mean = byName((name) => average((numbers) => numbers[name]));
  const deviation = byName((name) => Math.sqrt(average((numbers) => (numbers[name] - mean[name]) ** 2)));
  const { weights, constant } = fitLogistic(
    questions.map(({ evidence, answerable, weight }) => ({
      values: evidenceTerms(evidence.numbers, { mean, deviation }),
      positive: answerable,
      weight,
    })),
  );
  return { mean, deviation, weights: weights.map(rounded), constant: rounded(constant) };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
