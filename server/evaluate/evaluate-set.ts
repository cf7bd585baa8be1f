/** Evaluates the product on a set, from the folder to the figures. */
import { basename, join } from 'node:path';
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { PinciteError } from '../../index/errors.js';
import { fingerprintOf } from '../../index/manifest.js';
import { type Assistant, createAssistant } from '../assistant.js';
import type { Settings } from '../settings.js';
import { loadCalibration } from '../verdict/calibration.js';
import { type Evaluation, evaluate } from './evaluate.js';
import { type Prepared, prepare } from './prepare.js';
import { type EvalQuery, itemsOf } from './sets.js';

/** A set with an assistant that answers from its documents. */
export interface OpenedSet extends Prepared {
  name: string;
  assistant: Assistant;
  /** What the assistant dropped so far, in words. */
  faults: readonly string[];
  embeddings: AlignedEmbeddings;
  /** Whether verdicts are by the model's calibration; without one, by words alone. */
  calibrated: boolean;
  /** When the opening began, by `performance.now()`. */
  openedAt: number;
}

export interface SetResult extends Evaluation {
  set: string;
  queryCount: number;
  /** Citations dropped because they did not match their document. */
  faultCount: number;
  model: string;
  settings: Record<string, unknown>;
  /** With the making of the index, where that was not there. */
  elapsedMs: number;
}

/** @param folder A set, or questions over the corpus folder of the settings. */
export async function openSet(
  folder: string,
  settings: Settings,
  embeddings: AlignedEmbeddings,
): Promise<OpenedSet> {
  const openedAt = performance.now();
  const prepared = await prepare(folder, settings, embeddings);
  const calibration = await loadCalibration(embeddings);
  const faults: string[] = [];
  const assistant = createAssistant({
    index: prepared.index,
    calibration,
    embeddings,
    onFault: (fault) => faults.push(fault),
  });
  const calibrated = calibration !== null;
  return { name: basename(folder), ...prepared, assistant, faults, embeddings, calibrated, openedAt };
}

export interface SetOptions {
  /** Only questions whose id, after the language, begins with one of these words, parted by commas. */
  items?: string;
  /** Questions of another set, taken for unanswerable. */
  others?: readonly EvalQuery[];
}

/** @throws PinciteError `invalid-input` where no question is among the items. */
export async function evaluateSet(
  { name, index, cases, unanswerable, assistant, faults, embeddings, calibrated, openedAt }: OpenedSet,
  { items = '', others = [] }: SetOptions = {},
): Promise<SetResult> {
  const wanted = new Set(
    itemsOf(
      cases.map(({ query }) => query),
      items,
    ),
  );
  const asked = cases.filter(({ query }) => wanted.has(query));
  if (asked.length === 0)
    throw new PinciteError('invalid-input', `${name} has no question whose id begins with ${items}`);
  const sourceOf = new Map(index.documents.map(({ id, source }) => [id, source]));
  const measured = await evaluate(assistant, sourceOf, asked, [...unanswerable, ...others]);
  return {
    set: name,
    queryCount: asked.length,
    ...measured,
    faultCount: faults.length,
    model: embeddings.model.identity.name,
    settings: {
      ...fingerprintOf(embeddings.model.identity, embeddings.alignment).builtFrom,
      coverageWeight: embeddings.alignment.coverageWeight,
      sentences: index.sentences.covers(index.documents),
      calibrated,
    },
    elapsedMs: Math.round(performance.now() - openedAt),
  };
}

/** Settings under which indexes of this alignment lie in a folder of their own, beside those of any other. */
export function forAlignment(settings: Settings, { alignment }: AlignedEmbeddings): Settings {
  return { ...settings, indexDir: join(settings.indexDir, `alignment-${alignment.revision}`) };
}
