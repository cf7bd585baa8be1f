/** `npm run calibrate -- FOLDER… [--out FILE]`: fits the verdict to questions that corpora answer and do not. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { documentId } from '../index/document.js';
import { PinciteError } from '../index/errors.js';
import { createAssistant } from './assistant.js';
import { runCommand } from './command.js';
import type { Case } from './evaluate/evaluate.js';
import { type Prepared, prepare } from './evaluate/prepare.js';
import { QuestionsOnce } from './evaluate/questions-once.js';
import type { EvalQuery } from './evaluate/sets.js';
import { type AskedQuestion, fitVerdict } from './fit/fit-verdict.js';
import { openEmbeddings } from './open-models.js';
import { asSet } from './sentence-setting.js';
import { readCommandLine } from './settings.js';
import { CALIBRATION_FILE, type Calibration } from './verdict/calibration.js';

/** Of each set, so many of its own questions at most, and as many of all others together. */
const MOST_QUESTIONS = 400;
/** So many of its own are also asked of the right document alone, and of a wrong one. */
const MOST_NARROWED = 100;

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    out: { type: 'string' },
  });
  if (words.length < 2)
    throw new PinciteError(
      'invalid-input',
      'name two sets or more, so that each has questions of others: npm run calibrate -- FOLDER … [--out FILE]',
    );
  const embeddings = new QuestionsOnce(await openEmbeddings(settings));
  const { folder, identity } = embeddings.model;
  const prepared = new Map<string, Prepared>();
  for (const set of words) prepared.set(basename(set), await prepare(set, settings, embeddings));
  const weighed = async (sentences: 'auto' | 'off') => {
    const questions: AskedQuestion[] = [];
    for (const [set, { index }] of prepared) {
      const assistant = createAssistant({ index: asSet(index, sentences), embeddings });
      for (const { text, answerable, documents } of questionsFor(set, prepared)) {
        const evidence = await assistant.weigh(text, documents);
        if (evidence) questions.push({ set, answerable, evidence });
      }
    }
    return questions;
  };
  const calibration: Calibration = {
    model: identity.revision,
    alignment: embeddings.alignment.revision,
    origin: [...prepared.keys()],
    withSentences: fitVerdict(await weighed('auto')),
    passagesOnly: fitVerdict(await weighed('off')),
  };
  const path = flags.out ? String(flags.out) : join(folder!, CALIBRATION_FILE);
  await writeFile(path, `${JSON.stringify(calibration, null, 1)}\n`);
  process.stdout.write(`${path}: fitted to the questions of ${calibration.origin.join(', ')}\n`);
});

interface CalibrationQuestion {
  text: string;
  answerable: boolean;
  /** It is asked of these documents only. */
  documents?: string[];
}

/** Where a set has unanswerable questions of its own, these are near misses, and those of other sets add nothing. */
function questionsFor(set: string, prepared: ReadonlyMap<string, Prepared>): CalibrationQuestion[] {
  const { cases, unanswerable } = prepared.get(set)!;
  const own = spread(cases, MOST_QUESTIONS).map(({ query }) => ({ text: query.text, answerable: true }));
  const others = unanswerable.length > 0 ? [] : foreignTo(set, prepared);
  const missed = [...unanswerable, ...others].map(({ text }) => ({ text, answerable: false }));
  return [...own, ...missed, ...narrowed(spread(cases, MOST_NARROWED))];
}

/** Questions of other sets that have none which they do not answer themselves. */
function foreignTo(set: string, prepared: ReadonlyMap<string, Prepared>): EvalQuery[] {
  const others = [...prepared].filter(
    ([name, { unanswerable }]) => name !== set && unanswerable.length === 0,
  );
  return others.flatMap(([, { cases }]) =>
    spread(cases, MOST_QUESTIONS / others.length).map(({ query }) => query),
  );
}

/** Each question asked of its own documents alone, and of those of the question after it. */
function narrowed(cases: readonly Case[]): CalibrationQuestion[] {
  const documentsOf = ({ grades }: Case) => [...grades.keys()].map(documentId);
  return cases.flatMap((one, i) => {
    const [right, wrong] = [documentsOf(one), documentsOf(cases[(i + 1) % cases.length]!)];
    const { text } = one.query;
    return [
      ...(right.length > 0 ? [{ text, answerable: true, documents: right }] : []),
      ...(wrong.some((id) => right.includes(id)) ? [] : [{ text, answerable: false, documents: wrong }]),
    ];
  });
}

/** At most so many, from all of the list. */
function spread<T>(list: readonly T[], most: number): T[] {
  const count = Math.min(list.length, Math.floor(most));
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}
