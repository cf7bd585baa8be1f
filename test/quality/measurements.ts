/** Everything that has a floor, by the names of floors.ts: what to do for the figures of each. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { evaluateSet, openSet } from '../../server/evaluate/evaluate-set.js';
import { foreignQuestions } from '../../server/evaluate/foreign-questions.js';
import { asQuery, type EvalQuery, readQuestions, readSet, setsIn } from '../../server/evaluate/sets.js';
import { spread } from '../../server/evaluate/spread.js';
import type { Settings } from '../../server/settings.js';
import {
  CROSS_CORPUS,
  FLOORS,
  NEAR_MISSES,
  PAIRED_NEAR_MISSES,
  POOL,
  UNSEEN,
  WRONG_REFUSALS,
} from './floors.js';
import { ALL, figuresByLang, figuresOf, type Measured } from './judge.js';
import { measureUnseen, measureUnseenPool, unseenEmbeddings } from './unseen.js';
import { type Confidences, confidencesOf, separation } from './verdicts.js';

/** Gives the figures by language of the questions. */
export type Measurement = () => Promise<Measured[string]>;

export interface MeasurementOptions {
  /** Holds the sets. */
  folder: string;
  settings: Settings;
  embeddings: AlignedEmbeddings;
  /** Folder of the sets of near misses: questions that corpus-un answers, with as many that it nearly does. */
  nearMisses: string;
  /** An alignment estimated on the sdg-* items; it is estimated anew where it is left out. */
  alignment?: string;
}

/** Of each corpus, so many of its own questions at most, and as many of all others together. */
const MOST_QUESTIONS = 400;

export function measurements(options: MeasurementOptions): Record<string, Measurement> {
  const { folder, settings, embeddings, nearMisses } = options;
  const open = (set: string) => openSet(set, settings, embeddings);
  const ofSet = async (name: string) => {
    const { byLang, overall } = await evaluateSet(await open(join(folder, name)));
    return { ...figuresByLang(byLang), [ALL]: figuresOf(overall) };
  };
  let estimated: Promise<AlignedEmbeddings> | undefined;
  const unseen = () => {
    estimated ??= unseenEmbeddings(options, options.alignment);
    return estimated;
  };
  const measureNearMisses = async (name: typeof NEAR_MISSES | typeof PAIRED_NEAR_MISSES) => {
    const { assistant, cases, unanswerable } = await open(join(nearMisses, name.replaceAll('_', '-')));
    const questions = cases.map(({ query }) => query);
    const answerable = await confidencesOf(assistant, questions);
    const confidences = { answerable, unanswerable: await confidencesOf(assistant, unanswerable) };
    return { [ALL]: { ...separation(confidences, WRONG_REFUSALS[name]) } };
  };
  const named = [UNSEEN, POOL, CROSS_CORPUS, NEAR_MISSES, PAIRED_NEAR_MISSES];
  const sets = [...new Set(FLOORS.map(({ set }) => set))].filter((set) => !named.includes(set));
  return {
    ...Object.fromEntries(sets.map((name) => [name, () => ofSet(name)])),
    [UNSEEN]: async () => measureUnseen({ folder, settings, embeddings: await unseen() }),
    [POOL]: async () => measureUnseenPool({ folder, settings, embeddings: await unseen() }),
    [CROSS_CORPUS]: () => measureCrossCorpus(options),
    [NEAR_MISSES]: () => measureNearMisses(NEAR_MISSES),
    [PAIRED_NEAR_MISSES]: () => measureNearMisses(PAIRED_NEAR_MISSES),
  };
}

/** Each corpus is asked its own questions and those of all others: one threshold for all of them together. */
async function measureCrossCorpus(options: MeasurementOptions): Promise<Measured[string]> {
  const { folder, settings, embeddings } = options;
  const share = WRONG_REFUSALS[CROSS_CORPUS];
  const paths = await setsIn(folder);
  const questions = new Map<string, readonly EvalQuery[]>();
  for (const path of paths) questions.set(basename(path), await questionsOf(path));
  const bySet: Record<string, Confidences> = {};
  for (const path of paths) {
    const { name, assistant } = await openSet(path, settings, embeddings);
    const own = questions.get(name)!;
    const foreign = foreignQuestions(own, [...questions.values()], MOST_QUESTIONS);
    const answerable = await confidencesOf(assistant, spread(own, MOST_QUESTIONS));
    bySet[name] = { answerable, unanswerable: await confidencesOf(assistant, foreign) };
    process.stderr.write(`${name}: ${JSON.stringify(separation(bySet[name], share))}\n`);
  }
  const all = Object.values(bySet);
  const together = {
    answerable: all.flatMap(({ answerable }) => answerable),
    unanswerable: all.flatMap(({ unanswerable }) => unanswerable),
  };
  const each = Object.entries(bySet).map(([name, one]) => [name, { ...separation(one, share) }] as const);
  return { ...Object.fromEntries(each), [ALL]: { ...separation(together, share) } };
}

async function questionsOf(path: string): Promise<readonly EvalQuery[]> {
  const overCorpus = existsSync(join(path, 'questions.jsonl'));
  return overCorpus ? (await readQuestions(path)).questions.map(asQuery) : (await readSet(path)).queries;
}
