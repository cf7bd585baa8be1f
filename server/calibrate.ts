/**
 * `npm run calibrate -- SET_DIR… [--nowhere FILE [--but SETS]] [--out FILE]`: fits the verdict to questions that corpora
 * answer and do not. No set answers the questions of FILE but those that are named, parted by commas.
 */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { documentId } from '../index/document.js';
import { PinciteError } from '../index/errors.js';
import { createAssistant } from './assistant.js';
import { runCommand } from './command.js';
import type { Case } from './evaluate/evaluate.js';
import { foreignQuestions } from './evaluate/foreign-questions.js';
import { keepingVectors } from './evaluate/kept-vectors.js';
import { shareBelow } from './evaluate/measures.js';
import { type Prepared, prepare } from './evaluate/prepare.js';
import { type EvalQuery, haveSameItems, readUnanswerable } from './evaluate/sets.js';
import { spread } from './evaluate/spread.js';
import { markdownTable } from './evaluate/table.js';
import {
  type AskedQuestion,
  fitVerdict,
  type HeldOut,
  heldOutConfidences,
  otherTextsConfidences,
  type SetSeparation,
  separations,
} from './fit/fit-verdict.js';
import { openEmbeddings } from './open-models.js';
import { asSet } from './sentence-setting.js';
import { readCommandLine } from './settings.js';
import { CALIBRATION_FILE, type Calibration } from './verdict/calibration.js';
import type { Evidence } from './verdict/evidence.js';

/** Of each set, so many of its own questions at most, and as many of all others together. */
const MOST_QUESTIONS = 400;
/** So many of its own, and as many of others, are also asked of a few of its documents. */
const MOST_NARROWED = 120;
/** Of so many documents, by turns: small corpora must be known, too. */
const FEW_DOCUMENTS = [1, 4, 16];

type Group = 'near misses' | 'questions of others' | 'everyday questions' | 'few documents';

/** Those that are told most easily, and those that are asked of all documents, too, count as an aside. */
const GROUP_WEIGHTS: Readonly<Record<Group, number>> = {
  'near misses': 1,
  'questions of others': 1,
  'everyday questions': 0.25,
  'few documents': 0.25,
};

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    nowhere: { type: 'string' },
    but: { type: 'string' },
    out: { type: 'string' },
  });
  if (words.length < 2)
    throw new PinciteError(
      'invalid-input',
      'name two sets or more, so that each has questions of others: npm run calibrate -- SET_DIR …',
    );
  const embeddings = keepingVectors(await openEmbeddings(settings));
  const { folder, identity } = embeddings.model;
  const prepared = new Map<string, Prepared>();
  for (const set of words) prepared.set(basename(set), await prepare(set, settings, embeddings));
  const everyday = flags.nowhere === undefined ? [] : await readUnanswerable(String(flags.nowhere));
  const answering = flags.but === undefined ? [] : String(flags.but).split(',');
  const unknown = answering.filter((set) => !prepared.has(set));
  if (unknown.length > 0)
    throw new PinciteError(
      'invalid-input',
      `--but names ${unknown.join(', ')}; the sets are ${words.map((word) => basename(word)).join(', ')}`,
    );
  const weighed = async (sentences: 'auto' | 'off') => {
    const questions: AskedQuestion[] = [];
    for (const [set, { index }] of prepared) {
      const assistant = createAssistant({ index: asSet(index, sentences), embeddings });
      const texts = sameTexts(set, prepared);
      const nowhere = answering.includes(set) ? [] : everyday;
      // A set's own questions are in several groups.
      const known = new Map<string, Evidence | null>();
      for (const { text, answerable, group, documents } of questionsFor(set, { prepared, nowhere })) {
        const key = JSON.stringify([text, documents]);
        const evidence = known.get(key) ?? (await assistant.weigh(text, documents));
        known.set(key, evidence);
        const asked = { set: `${set}, ${group}`, groupWeight: GROUP_WEIGHTS[group], texts };
        if (evidence) questions.push({ ...asked, answerable, evidence });
      }
    }
    return questions;
  };
  const questions = await weighed('auto');
  const held = heldOutConfidences(questions);
  const calibration: Calibration = {
    model: identity.revision,
    alignment: embeddings.alignment.revision,
    origin: [...prepared.keys(), ...(everyday.length > 0 ? [basename(String(flags.nowhere))] : [])],
    withSentences: fitVerdict(questions, held),
    passagesOnly: fitVerdict(await weighed('off')),
  };
  const path = flags.out ? String(flags.out) : join(folder!, CALIBRATION_FILE);
  await writeFile(path, `${JSON.stringify(calibration, null, 1)}\n`);
  const { answeredFrom } = calibration.withSentences;
  const tell = (heading: string, confidences: readonly HeldOut[]) =>
    process.stdout.write(
      `${heading}:\n\n${tableOf(confidences)}\n${refusedBelow(answeredFrom, confidences)}\n\n`,
    );
  tell('Each question by a model that was fitted without it', held);
  tell('By a model that was fitted without all questions of its texts', otherTextsConfidences(questions));
  process.stdout.write(`${path}: fitted to the questions of ${calibration.origin.join(', ')}\n`);
});

/** What the verdict's own threshold does. */
function refusedBelow(answeredFrom: number, held: readonly HeldOut[]): string {
  const share = (answerable: boolean) => {
    const confidences = held.filter((one) => one.answerable === answerable).map((one) => one.confidence);
    return `${(100 * shareBelow(confidences, answeredFrom)).toFixed(1)} %`;
  };
  return `Answered from a confidence of ${answeredFrom.toFixed(3)} on: ${share(true)} of the answerable are refused, ${share(false)} of the others.`;
}

function tableOf(held: readonly HeldOut[]): string {
  const ofAllSets = held.map((one) => ({ ...one, set: one.set.replace(/^.*(?=, )/, 'all') }));
  const rows: SetSeparation[] = [...separations(held), ...separations(ofAllSets)];
  return markdownTable(
    ['set, group', 'answerable', 'unanswerable', 'AUC', 'refused at 3 % wrong refusals', 'at 5 %'],
    rows.map(({ set, answerableCount, unanswerableCount, AUC, refusedAt3, refusedAt5 }) => [
      set,
      String(answerableCount),
      String(unanswerableCount),
      ...[AUC, refusedAt3, refusedAt5].map((value) => value.toFixed(3)),
    ]),
  );
}

interface CalibrationQuestion {
  text: string;
  answerable: boolean;
  group: Group;
  /** It is asked of these documents only. */
  documents?: string[];
}

interface Asking {
  prepared: ReadonlyMap<string, Prepared>;
  /** Questions that the set does not answer. */
  nowhere: readonly EvalQuery[];
}

function questionsFor(set: string, { prepared, nowhere }: Asking): CalibrationQuestion[] {
  const { cases, unanswerable, index } = prepared.get(set)!;
  const own = spread(cases, MOST_QUESTIONS).map(({ query }) => query);
  const others = foreignTo(set, prepared);
  const against = (group: CalibrationQuestion['group'], wrong: readonly EvalQuery[]) => [
    ...own.map(({ text }) => ({ text, answerable: true, group })),
    ...wrong.map(({ text }) => ({ text, answerable: false, group })),
  ];
  const near = unanswerable.length > 0 ? against('near misses', unanswerable) : [];
  const sameIndex = [...prepared].filter(([, one]) => one.index.manifest.indexId === index.manifest.indexId);
  // Several sets over the same documents ask them what others ask only once.
  if (sameIndex[0]![0] !== set) return near;
  return [
    ...near,
    ...against('questions of others', others),
    ...(nowhere.length > 0 ? against('everyday questions', nowhere) : []),
    ...narrowed(spread(cases, MOST_NARROWED), spread(others, MOST_NARROWED)),
  ];
}

/** The first of the sets over the same documents, or over the same texts in other languages. */
function sameTexts(set: string, prepared: ReadonlyMap<string, Prepared>): string {
  const own = prepared.get(set)!;
  const [first] = [...prepared].find(
    ([, other]) =>
      other.index.manifest.indexId === own.index.manifest.indexId ||
      haveSameItems(queriesOf(own), queriesOf(other)),
  )!;
  return first;
}

/** Of sets that have no questions which they do not answer themselves. */
function foreignTo(set: string, prepared: ReadonlyMap<string, Prepared>): EvalQuery[] {
  const asked = [...prepared.values()].filter(({ unanswerable }) => unanswerable.length === 0);
  return foreignQuestions(queriesOf(prepared.get(set)!), asked.map(queriesOf), MOST_QUESTIONS);
}

function queriesOf({ cases }: Prepared): EvalQuery[] {
  return cases.map(({ query }) => query);
}

/** Each question asked of its own documents with those of the questions after it, of these alone, and one of others. */
function narrowed(cases: readonly Case[], others: readonly EvalQuery[]): CalibrationQuestion[] {
  const group = 'few documents';
  return cases.flatMap((one, i) => {
    const right = documentsOf(one);
    const count = FEW_DOCUMENTS[i % FEW_DOCUMENTS.length]!;
    const next = Array.from({ length: count }, (_, k) => cases[(i + 1 + k) % cases.length]!).flatMap(
      documentsOf,
    );
    const wrong = [...new Set(next)].filter((id) => !right.includes(id));
    if (right.length === 0 || wrong.length === 0) return [];
    const other = others[i % Math.max(1, others.length)];
    return [
      { text: one.query.text, answerable: true, group, documents: [...right, ...wrong.slice(1)] },
      { text: one.query.text, answerable: false, group, documents: wrong },
      ...(other ? [{ text: other.text, answerable: false, group, documents: wrong } as const] : []),
    ] as const;
  });
}

function documentsOf({ grades }: Case): string[] {
  return [...grades.keys()].map(documentId);
}
