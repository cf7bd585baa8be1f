import { describe, expect, it, onTestFinished } from 'vitest';
import { PinciteError } from '../../../index/errors.js';
import type { Answer, Health } from '../../../server/contract.js';
import { HealthShape, ProblemShape } from '../../support/contract-shapes.js';
import { FakeModel, fakeEmbeddings } from '../../support/fake-model.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';
import { type Served, serveForThisTest } from '../../support/serving.js';

const folder = temporaryFolder();
let made = 0;
const fresh = (name: string) => `${folder}/${name}-${made++}`;

/** What may be waited for until a test lets it go on. */
function gate(): { open: () => void; passed: Promise<void> } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  onTestFinished(() => open());
  return { open, passed };
}

/** A model that waits at the gate before it embeds a passage. */
function gatedModel(passed: Promise<void>): FakeModel {
  const model = new FakeModel();
  const embed = model.embedDocuments.bind(model);
  model.embedDocuments = async (texts) => {
    await passed;
    return embed(texts);
  };
  return model;
}

async function healthOf(served: Served): Promise<Health> {
  const response = await served.get('/api/health');
  expect(response.status).toBe(200);
  return HealthShape.parse(await response.json()) as Health;
}

async function healthWhen(served: Served, is: (health: Health) => boolean): Promise<Health> {
  for (;;) {
    const health = await healthOf(served);
    if (is(health)) return health;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('GET /api/health', () => {
  it('goes from starting over indexing to ready', async () => {
    const [model, indexing] = [gate(), gate()];
    const served = await serveForThisTest({
      corpusDir: writeFiles(fresh('corpus'), LAKE_DOCUMENTS),
      indexDir: fresh('index'),
      openEmbeddings: async () => {
        await model.passed;
        return fakeEmbeddings(gatedModel(indexing.passed));
      },
    });
    const nothing = { documentCount: 0, passageCount: 0, indexId: null, faultCount: 0 };
    const started = served.engine.start();
    expect(await healthOf(served)).toEqual({ status: 'starting', model: '', ...nothing });

    model.open();
    const busy = await healthWhen(served, ({ progress }) => progress !== undefined);
    const progress = { done: 0, total: 3, source: 'herons.en.txt' };
    expect(busy).toEqual({ status: 'indexing', model: 'fake', progress, ...nothing });

    indexing.open();
    await started;
    const { indexId, passageCount } = served.engine.index().manifest;
    expect(passageCount).toBeGreaterThanOrEqual(3);
    const ready = { status: 'ready', model: 'fake', documentCount: 3, passageCount, indexId, faultCount: 0 };
    expect(await healthOf(served)).toEqual(ready);
  });

  it('is empty for a folder without documents, of which nothing is found', async () => {
    const corpusDir = writeFiles(fresh('corpus'), { 'picture.png': 'no text' });
    const served = await serveForThisTest({ corpusDir, indexDir: fresh('index') });
    await served.engine.start();
    expect(await healthOf(served)).toMatchObject({ status: 'empty', documentCount: 0, passageCount: 0 });
    const answer = await (await served.ask({ question: 'When does the gate close?' })).json();
    expect(answer).toMatchObject({ verdict: 'not_found', citations: [] });
  });

  it('tells why the model could not be loaded, and forgets it after a start that succeeds', async () => {
    let attempts = 0;
    const served = await serveForThisTest({
      corpusDir: writeFiles(fresh('corpus'), LAKE_DOCUMENTS),
      indexDir: fresh('index'),
      openEmbeddings: async () => {
        if (attempts++ === 0) throw new PinciteError('model-unavailable', 'the weights are not there');
        return fakeEmbeddings();
      },
    });
    await expect(served.engine.start()).rejects.toThrow('the weights are not there');
    expect(await healthOf(served)).toMatchObject({ indexId: null, error: 'the weights are not there' });
    await served.engine.start();
    const health = await healthOf(served);
    expect(health.status).toBe('ready');
    expect(health).not.toHaveProperty('error');
  });
});

describe('before there is an index', () => {
  it('every question and list is answered 503 by a problem that says to wait', async () => {
    const corpusDir = writeFiles(fresh('corpus'), LAKE_DOCUMENTS);
    const served = await serveForThisTest({ corpusDir, indexDir: fresh('index') });
    const responses = [
      await served.ask({ question: 'When does the gate close?' }),
      await served.get('/api/documents'),
      await served.get('/api/documents/0123456789ab'),
      await served.get('/api/documents/0123456789ab/file'),
    ];
    for (const response of responses) {
      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(ProblemShape.parse(await response.json()).detail).toContain('/api/health');
    }
  });
});

describe('while a changed corpus is indexed', () => {
  it('the index of the last run answers', async () => {
    const [corpusDir, indexDir] = [writeFiles(fresh('corpus'), LAKE_DOCUMENTS), fresh('index')];
    const first = await serveForThisTest({ corpusDir, indexDir });
    await first.engine.start();
    const { indexId } = await healthOf(first);
    writeFiles(corpusDir, { 'boats.txt': 'The ferry carries sixty passengers.' });

    const indexing = gate();
    const second = await serveForThisTest({
      corpusDir,
      indexDir,
      openEmbeddings: async () => fakeEmbeddings(gatedModel(indexing.passed)),
    });
    const started = second.engine.start();
    const health = await healthWhen(second, ({ progress }) => progress?.source === 'boats.txt');
    expect(health).toMatchObject({ status: 'indexing', documentCount: 3, indexId });
    const asked = await second.ask({ question: 'otter census of 2003' });
    expect(((await asked.json()) as Answer).citations[0]?.quote).toContain('otter census of 2003');

    indexing.open();
    await started;
    const after = await healthOf(second);
    expect(after).toMatchObject({ status: 'ready', documentCount: 4 });
    expect(after.indexId).not.toBe(indexId);
  });
});
