/**
 * The calibration of the verdict: a logistic model of the second order over the evidence of a search. Fitted by
 * `npm run calibrate` on questions that corpora answer and on such that they do not, kept beside the embedding model.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { PinciteError } from '../../index/errors.js';
import { EVIDENCE, type Evidence, type EvidenceNumbers } from './evidence.js';

const Numbers = z.record(z.enum(EVIDENCE), z.number());
const Curve = z.array(
  z.object({
    /** The confidence below which a question is refused. */
    from: z.number(),
    /** Share of answerable questions refused there, and of unanswerable ones. */
    answerableRefused: z.number(),
    unanswerableRefused: z.number(),
  }),
);
const Model = z.object({
  /** Of each number of the evidence, over the questions fitted on: it is taken relative to them. */
  mean: Numbers,
  deviation: Numbers,
  /** Of the terms, in the order of `evidenceTerms`. */
  weights: z.array(z.number()).length((EVIDENCE.length * (EVIDENCE.length + 3)) / 2),
  constant: z.number(),
});
const Fitted = z.object({
  /** Where the passage found first is in the question's language, and where it is in another. */
  own: Model,
  foreign: Model,
  /** From this confidence on a question is answered, and from this one on the nearest passages are shown. */
  answeredFrom: z.number(),
  relatedFrom: z.number(),
  /** On questions that the model was not fitted on, as those of every fifth by the other four fifths. */
  curve: Curve,
});
const CalibrationFile = z.object({
  /** Revisions of the weights and of the alignment that the evidence was taken with. */
  model: z.string(),
  alignment: z.string(),
  /** The sets that the questions came from. */
  origin: z.array(z.string()),
  /** With the vectors of sentences in the similarities, and without. */
  withSentences: Fitted,
  passagesOnly: Fitted,
});
export type EvidenceModel = z.infer<typeof Model>;
export type FittedVerdict = z.infer<typeof Fitted>;
export type Calibration = z.infer<typeof CalibrationFile>;

/** What lies farther out than anything the model was fitted on says no more. */
const MOST_DEVIATIONS = 4;

/** The file beside a model's weights that holds its calibration. */
export const CALIBRATION_FILE = 'verdict.json';

/**
 * Null where the folder holds none, or one for another alignment: then words alone decide.
 *
 * @throws PinciteError `model-unavailable` where the file does not read.
 */
export async function loadCalibration({
  model,
  alignment,
}: Pick<AlignedEmbeddings, 'model' | 'alignment'>): Promise<Calibration | null> {
  if (model.folder === null) return null;
  const path = join(model.folder, CALIBRATION_FILE);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const calibration = parse(path, text);
  const fits = calibration.model === model.identity.revision && calibration.alignment === alignment.revision;
  return fits ? calibration : null;
}

function parse(path: string, text: string): Calibration {
  try {
    return CalibrationFile.parse(JSON.parse(text));
  } catch (cause) {
    const message = `${path} is no calibration of this version: run \`npm run calibrate\` or delete it`;
    throw new PinciteError('model-unavailable', message, { cause });
  }
}

/** How sure it is that the corpus answers, 0..1. */
export function confidenceOf(
  models: Pick<FittedVerdict, 'own' | 'foreign'>,
  { foreign, numbers }: Evidence,
): number {
  const model = foreign ? models.foreign : models.own;
  const sum = evidenceTerms(numbers, model).reduce(
    (total, term, i) => total + term * model.weights[i]!,
    model.constant,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What the model weighs: each number in deviations from its mean, within bounds, then the products of each two. */
export function evidenceTerms(
  numbers: EvidenceNumbers,
  { mean, deviation }: Pick<EvidenceModel, 'mean' | 'deviation'>,
): number[] {
  const scaled = EVIDENCE.map((name) => {
    const value = (numbers[name] - mean[name]) / (deviation[name] || 1);
    return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, value));
  });
  const products = scaled.flatMap((value, i) => scaled.slice(i).map((other) => value * other));
  return [...scaled, ...products];
}
