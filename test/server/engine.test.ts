import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../index/manifest.js';
import { openIndex } from '../../index/store.js';
import { indexFolder } from '../../server/index-folder.js';
import { FakeModel, fakeEmbeddings } from '../support/fake-model.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { serveForThisTest } from '../support/serving.js';

const folder = temporaryFolder();

it('an engine that adds its sentences later does not bring back documents of before', async () => {
  const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
  const indexDir = join(folder, 'index');
  const server = await serveForThisTest({ corpusDir, indexDir, sentences: 'off' });
  await server.engine.start();

  writeFiles(corpusDir, { 'boats.txt': 'The ferry carries sixty passengers.' });
  const ingest = await serveForThisTest({ corpusDir, indexDir, sentences: 'off' });
  await ingest.engine.start();
  await server.engine.refine().catch(() => 'it may refuse');

  const embeddings = fakeEmbeddings();
  const fingerprint = fingerprintOf(embeddings.model.identity, embeddings.alignment);
  const index = await openIndex(indexFolder(indexDir, corpusDir), embeddings, fingerprint);
  expect(index!.documents.map(({ source }) => source)).toContain('boats.txt');
});

describe('an update', () => {
  it('brings in what was added, and takes out what was removed', async () => {
    const corpusDir = writeFiles(join(folder, 'updated'), LAKE_DOCUMENTS);
    const { engine } = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
    await engine.start();
    const { indexId } = engine.health();
    writeFiles(corpusDir, { 'boats.txt': 'The ferry carries sixty passengers.' });
    rmSync(join(corpusDir, 'notes/census.txt'));
    const report = await engine.update();
    expect(report.files.filter(({ news }) => news).map(({ source, state }) => [source, state])).toEqual([
      ['boats.txt', 'indexed'],
      ['notes/census.txt', 'removed'],
    ]);
    expect(engine.health()).toMatchObject({ status: 'ready', documentCount: 3 });
    expect(engine.health().indexId).not.toBe(indexId);
    const { citations } = await engine
      .assistant()
      .ask({ question: 'How many passengers does the ferry carry?' });
    expect(citations[0]?.quote).toContain('sixty passengers');
  });

  it('waits for the run before it, so that none meets a locked index', async () => {
    const corpusDir = writeFiles(join(folder, 'busy'), LAKE_DOCUMENTS);
    const { engine } = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
    const reports = await Promise.all([engine.start(), engine.update(), engine.retry('0123456789ab')]);
    expect(reports.map(({ written }) => written)).toEqual([true, false, false]);
  });

  it('that waits for its turn is the same for all who ask; one under way may have missed their change', async () => {
    const corpusDir = writeFiles(join(folder, 'asked'), LAKE_DOCUMENTS);
    const { engine } = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
    const waiting = [engine.start(), engine.update(), engine.update()] as const;
    await waiting[0];
    const [, second, third] = await Promise.all(waiting);
    expect(third).toBe(second);
    expect(await engine.update()).not.toBe(second);
  });

  it('that fails is told of, and the index of before serves on', async () => {
    const corpusDir = writeFiles(join(folder, 'lost'), LAKE_DOCUMENTS);
    const { engine } = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
    await engine.start();
    renameSync(corpusDir, `${corpusDir}-elsewhere`);
    await expect(engine.update()).rejects.toMatchObject({ kind: 'not-found' });
    expect(engine.health()).toMatchObject({ status: 'ready', documentCount: 3 });
    expect(engine.health().error).toContain('does not exist');
    renameSync(`${corpusDir}-elsewhere`, corpusDir);
    await engine.update();
    expect(engine.health()).not.toHaveProperty('error');
  });

  it('comes before sentences that are still to be embedded, which go on after it', async () => {
    const reports = ['a', 'b', 'c'].map((name) => [`${name}.txt`, sentencesOf(name, 400)]);
    const corpusDir = writeFiles(join(folder, 'long'), Object.fromEntries(reports));
    const model = new SlowModel();
    const openEmbeddings = async () => fakeEmbeddings(model);
    const { engine } = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index'), openEmbeddings });
    await engine.start();
    expect(engine.index().sentences.covers(engine.index().documents)).toBe(false);

    let refined = false;
    const before = model.seen.length;
    model.delayMs = 1;
    const refining = engine.refine().then(() => {
      refined = true;
    });
    await expect.poll(() => model.seen.length - before, { timeout: 10_000 }).toBeGreaterThan(500);
    writeFiles(corpusDir, { 'boats.txt': 'The ferry carries sixty passengers.' });
    await engine.update();
    expect(refined).toBe(false);
    expect(engine.health()).toMatchObject({ status: 'ready', documentCount: 4 });
    model.delayMs = 0;
    await refining;
    const { documents, sentences } = engine.index();
    expect(documents).toHaveLength(4);
    expect(sentences.covers(documents)).toBe(true);
    // The documents that were done are kept.
    expect(model.seen.filter((text) => text === 'Boat 7 of lodge a is green.')).toHaveLength(1);
  });
});

function sentencesOf(lodge: string, count: number): string {
  return Array.from({ length: count }, (_, boat) => `Boat ${boat} of lodge ${lodge} is green.`).join(' ');
}

class SlowModel extends FakeModel {
  delayMs = 0;

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    if (this.delayMs > 0) await sleep(this.delayMs);
    return super.embedDocuments(texts);
  }
}
