/** `npm run eval -- SET_DIR [--json FILE] [--unanswerable OTHER_SET]`: measures the product on a set. */
import { access, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AlignedEmbeddings } from '../index/aligned-embeddings.js';
import { buildIndex } from '../index/build.js';
import { PinciteError } from '../index/errors.js';
import type { Listing } from '../index/load.js';
import { fingerprintOf } from '../index/manifest.js';

import type { OpenedIndex } from '../index/store.js';
import { createAssistant } from './assistant.js';
import { runCommand } from './command.js';
import { type Case, evaluate } from './evaluate/evaluate.js';
import { QuestionsOnce } from './evaluate/questions-once.js';
import { type EvalQuery, readQuestions, readSet } from './evaluate/sets.js';
import { corpusSources, setSources } from './evaluate/sources.js';
import { indexFolder } from './index-folder.js';
import { openEmbeddings } from './open-models.js';
import { openReader } from './open-reader.js';
import { ingestProgress } from './progress.js';
import { addSentences, asSet } from './sentence-setting.js';
import { readCommandLine, type Settings } from './settings.js';

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    json: { type: 'string' },
    unanswerable: { type: 'string' },
  });
  const [folder, ...more] = words;
  if (!folder || more.length > 0)
    throw new PinciteError(
      'invalid-input',
      'name one set: npm run eval -- SET_DIR [--json FILE] [--unanswerable OTHER_SET]',
    );
  const started = performance.now();
  const embeddings = new QuestionsOnce(await openEmbeddings(settings));
  const { index, cases, unanswerable } = await prepare(folder, settings, embeddings);
  const others = flags.unanswerable ? (await readSet(String(flags.unanswerable))).queries : [];
  const faults: string[] = [];
  const assistant = createAssistant({
    index: index,
    embeddings,
    onFault: (fault) => faults.push(fault),
  });
  const sourceOf = new Map(index.documents.map(({ id, source }) => [id, source]));
  const measured = await evaluate(assistant, sourceOf, cases, [...unanswerable, ...others]);
  const result = {
    set: basename(folder),
    queryCount: cases.length,
    ...measured,
    faultCount: faults.length,
    model: embeddings.model.identity.name,
    settings: {
      ...fingerprintOf(embeddings.model.identity, embeddings.alignment).builtFrom,
      coverageWeight: embeddings.alignment.coverageWeight,
      sentences: index.sentences.covers(index.documents),
    },
    elapsedMs: Math.round(performance.now() - started),
  };
  const json = JSON.stringify(result, null, 1);
  if (flags.json) await writeFile(String(flags.json), `${json}\n`);
  process.stdout.write(`${json}\n`);
});

interface Prepared {
  index: OpenedIndex;
  cases: Case[];
  unanswerable: EvalQuery[];
}

async function prepare(folder: string, settings: Settings, embeddings: AlignedEmbeddings): Promise<Prepared> {
  const overCorpus = await access(join(folder, 'questions.jsonl')).then(
    () => true,
    () => false,
  );
  if (overCorpus) {
    const { questions, unanswerable } = await readQuestions(folder);
    const reader = openReader(settings);
    const { listing, casesOf } = await corpusSources(settings, reader);
    const index = await indexOf(settings.corpusDir, listing, settings, embeddings).finally(reader.close);
    return { index, cases: casesOf(questions), unanswerable };
  }
  const set = await readSet(folder);
  const cases = set.queries.map((query) => ({
    query,
    grades: set.relevant.get(query.id) ?? new Map(),
    answers: set.answers.get(query.id) ?? [],
  }));
  return {
    index: await indexOf(folder, setSources(set), settings, embeddings),
    cases,
    unanswerable: set.unanswerable,
  };
}

/** Through the very pipeline of ingest; kept for the next evaluation of the same set. */
async function indexOf(
  corpus: string,
  listing: Listing,
  settings: Settings,
  embeddings: AlignedEmbeddings,
): Promise<OpenedIndex> {
  const folder = indexFolder(settings.indexDir, corpus);
  const progress = ingestProgress(process.stderr);
  const onProgress = progress.update;
  const { index } = await buildIndex({ ...listing, folder, embeddings, onProgress }).finally(progress.stop);
  return settings.sentences === 'off' ? asSet(index, 'off') : addSentences({ folder, index, embeddings });
}
