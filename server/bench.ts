/**
 * `npm run bench -- SET_DIR [--documents N]`: how fast this machine ingests and answers. Ingest is compared with
 * the bare model, called one text at a time on the very passages, in the same run; questions are asked once the
 * sentences are embedded, too.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlignedEmbeddings } from '../index/aligned-embeddings.js';
import { buildIndex } from '../index/build.js';
import { PinciteError } from '../index/errors.js';
import { median } from '../index/median.js';
import { indexText } from '../index/passages.js';
import { refineIndex } from '../index/refine.js';
import type { OpenedIndex } from '../index/store.js';
import { createAssistant } from './assistant.js';
import { runCommand } from './command.js';
import type { Timings } from './contract.js';
import { readSet } from './evaluate/sets.js';
import { setSources } from './evaluate/sources.js';
import { openEmbeddings } from './open-models.js';
import { readCommandLine } from './settings.js';
import { loadCalibration } from './verdict/calibration.js';

/** Questions asked before the clock runs, and while it does. */
const WARM_UP = 20;
const TIMED = 300;

await runCommand(async () => {
  const own = { documents: { type: 'string' as const } };
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, own);
  if (words.length !== 1)
    throw new PinciteError('invalid-input', 'name one set: npm run bench -- SET_DIR [--documents N]');
  const set = await readSet(words[0]!);
  const corpus = set.corpus.slice(0, Number(flags.documents ?? set.corpus.length));
  const embeddings = await openEmbeddings(settings);
  const folder = await mkdtemp(join(tmpdir(), 'pincite-bench-'));
  try {
    const started = performance.now();
    const { index: built, characterCount } = await buildIndex({
      folder,
      ...setSources({ ...set, corpus }),
      embeddings,
    });
    const ingestMs = performance.now() - started;
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    const bareMs = await bareModelMs(built, (text) => embeddings.model.embedDocuments([text]));
    const refining = performance.now();
    const index = await refineIndex({ folder, index: built, embeddings });
    const sentencesMs = performance.now() - refining;
    const asked = await askedMs(
      index,
      embeddings,
      set.queries.map(({ text }) => text),
    );
    const result = {
      documentCount: index.manifest.documentCount,
      passageCount: index.manifest.passageCount,
      characterCount,
      ingestMs: Math.round(ingestMs),
      bareModelMs: Math.round(bareMs),
      ingestSpeedOverBareModel: round(bareMs / ingestMs),
      sentencesOverBareModel: round(sentencesMs / bareMs),
      charactersPerSecond: Math.round((characterCount / ingestMs) * 1000),
      ingestPeakMegabytes: Math.round(peakBytes / 1e6),
      askMedian: asked,
    };
    process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function bareModelMs(index: OpenedIndex, embed: (text: string) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (const passage of index.store.passages) await embed(indexText(passage));
  return performance.now() - started;
}

/** Median milliseconds of a question, by stage. */
async function askedMs(
  index: OpenedIndex,
  embeddings: AlignedEmbeddings,
  questions: readonly string[],
): Promise<Timings> {
  const calibration = await loadCalibration(embeddings);
  const assistant = createAssistant({ index, embeddings, calibration });
  const asked: Timings[] = [];
  for (let i = 0; i < WARM_UP + TIMED; i++) {
    const { timings } = await assistant.ask({ question: questions[i % questions.length]! });
    if (i >= WARM_UP) asked.push(timings);
  }
  const medianOf = (stage: keyof Timings) => round(median(asked.map((timings) => timings[stage])));
  return {
    embedMs: medianOf('embedMs'),
    retrieveMs: medianOf('retrieveMs'),
    composeMs: medianOf('composeMs'),
    totalMs: medianOf('totalMs'),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
