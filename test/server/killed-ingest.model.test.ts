/** An ingest killed at any moment leaves the last complete index, or the new one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { buildIndex } from '../../index/build.js';
import { documentId } from '../../index/document.js';
import { listSources } from '../../index/load.js';
import { fingerprintOf } from '../../index/manifest.js';
import { openIndex } from '../../index/store.js';
import { createAssistant } from '../../server/assistant.js';
import type { Answer } from '../../server/contract.js';
import { indexFolder } from '../../server/index-folder.js';
import { readCommandLine } from '../../server/settings.js';
import { type Running, startCommand } from '../support/commands.js';
import { runHere } from '../support/commands-here.js';
import { embeddedModel } from '../support/embedded-model.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { quotationFaults } from '../support/quotations.js';
import { READ_HERE } from '../support/reading.js';

const DOCUMENT_COUNT = 6;
const QUESTION = 'In which shade are the boats of the lodges painted?';

const folder = temporaryFolder();
const { settings } = readCommandLine([], {});
let embeddings: AlignedEmbeddings;
beforeAll(async () => {
  embeddings = await embeddedModel();
});

/** The corpus of a round: every document says in every sentence which round it is of. */
function corpusOf(round: number): Record<string, string> {
  const lodges = Array.from({ length: DOCUMENT_COUNT }, (_, lodge) => {
    const sentences = [1, 2, 3].map((boat) => `Boat ${boat} of lodge ${lodge} is painted in shade ${round}.`);
    return [`lodge-${lodge}.txt`, `${sentences.join(' ')}\n`];
  });
  return Object.fromEntries(lodges);
}

/** While the model embeds the documents. */
async function reading(ingest: Running): Promise<number> {
  await ingest.output(/indexing/);
  return Math.random() * 400;
}

/** While the files of the new index are written and the old ones removed. */
async function writing(ingest: Running, indexFiles: string): Promise<number> {
  const before = versionsIn(indexFiles);
  await ingest.output(/indexing/);
  while (versionsIn(indexFiles).every((name) => before.includes(name))) await sleep(1);
  return Math.random() * 25;
}

function versionsIn(indexFiles: string): string[] {
  return readdirSync(indexFiles).filter((name) => /^[0-9a-f]{16}$/.test(name));
}

describe('an ingest that is killed', () => {
  it.each([
    ['reading', 1, reading],
    ['writing', 2, writing],
  ] as const)('while %s, %i times, leaves an index that answers', async (name, killCount, moment) => {
    const CORPUS_DIR = writeFiles(join(folder, name), corpusOf(0));
    const env = { CORPUS_DIR, INDEX_DIR: join(folder, 'index') };
    const indexFiles = indexFolder(env.INDEX_DIR, CORPUS_DIR);
    await ingestHere(CORPUS_DIR, indexFiles);
    let complete = 0;
    for (let round = 1; round <= killCount; round++) {
      writeFiles(CORPUS_DIR, corpusOf(round));
      const ingest = startCommand('ingest', env);
      const delayMs = await moment(ingest, indexFiles);
      await sleep(delayMs);
      ingest.kill('SIGKILL');
      await ingest.ended;
      const answer = await answerFrom(indexFiles);
      const found = roundOf(answer);
      expect([complete, round], `killed after ${delayMs} ms`).toContain(found);
      expect(faultsIn(answer, found)).toEqual([]);
      complete = found;
    }
    const { code, stdout } = await runHere('ask', env, ['--json', QUESTION]);
    expect(code).toBe(0);
    expect(roundOf(JSON.parse(stdout))).toBe(complete);

    writeFiles(CORPUS_DIR, corpusOf(killCount + 1));
    await ingestHere(CORPUS_DIR, indexFiles);
    expect(roundOf(await answerFrom(indexFiles))).toBe(killCount + 1);
    expect(versionsIn(indexFiles).length).toBe(1);
  });
});

/** What `npm run ingest` does, without the seconds that a process takes to begin. */
async function ingestHere(corpus: string, indexFiles: string): Promise<void> {
  const { sources, leftOut } = await listSources(corpus, { ...settings, reader: READ_HERE });
  await buildIndex({ folder: indexFiles, sources, leftOut, embeddings });
}

/** What `npm run ask` answers. */
async function answerFrom(indexFiles: string): Promise<Answer> {
  const fingerprint = fingerprintOf(embeddings.model.identity, embeddings.alignment);
  const index = await openIndex(indexFiles, embeddings, fingerprint);
  return createAssistant({ index: index!, embeddings }).ask({ question: QUESTION, k: 20 });
}

/** The one round that all quotes are of. */
function roundOf({ citations }: Answer): number {
  const rounds = citations.flatMap(({ quote }) =>
    [...quote.matchAll(/shade (\d+)/g)].map(([, round]) => Number(round)),
  );
  expect(new Set(rounds).size).toBe(1);
  return rounds[0]!;
}

function faultsIn(answer: Answer, round: number): string[] {
  const texts = new Map(Object.entries(corpusOf(round)).map(([path, text]) => [documentId(path), text]));
  return quotationFaults(answer, (id) => texts.get(id)!);
}
