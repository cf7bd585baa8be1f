/** Links to places over HTTP, across restarts of the server and changes of the files. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer, FoundPlace } from '../../../server/contract.js';
import { ProblemShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';
import { type Served, serveForThisTest } from '../../support/serving.js';

const QUESTION = 'When is the heron sanctuary closed to motor boats?';
const HERONS = 'herons.en.txt';
const folder = temporaryFolder();

async function started(corpusDir: string, indexDir: string): Promise<Served> {
  const served = await serveForThisTest({ corpusDir, indexDir, sentences: 'off' });
  await served.engine.start();
  return served;
}

async function find(served: Served, link: string, more = ''): Promise<FoundPlace> {
  const response = await served.get(`/api/places?link=${encodeURIComponent(link)}${more}`);
  expect(response.status).toBe(200);
  return (await response.json()) as FoundPlace;
}

describe('GET /api/places', () => {
  it('finds a citation after a restart, a re-index, an edit, a new name, and tells when it is lost', async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
    const indexDir = join(folder, 'index');
    const first = await started(corpusDir, indexDir);
    const answer = (await (await first.ask({ question: QUESTION })).json()) as Answer;
    const { n: _, scores: __, ...place } = answer.citations[0]!;
    const { permalink, quote } = place;
    expect(quote).toContain('motor boats');
    const unchanged = { state: 'unchanged', place: { ...place, highlight: null } };
    expect(await find(first, permalink, '&lang=en')).toMatchObject(unchanged);

    const restarted = await started(corpusDir, indexDir);
    expect(await find(restarted, permalink, '&lang=en')).toMatchObject(unchanged);
    rmSync(indexDir, { recursive: true });
    const reindexed = await started(corpusDir, indexDir);
    expect(await find(reindexed, permalink, '&lang=en')).toMatchObject(unchanged);

    const herons = LAKE_DOCUMENTS[HERONS];
    const edited = herons.replace('protection of herons', 'protection of herons and grebes');
    writeFileSync(join(corpusDir, HERONS), edited);
    await reindexed.engine.update();
    const moved = await find(reindexed, permalink);
    expect(moved.state).toBe('moved');
    expect(moved.place?.quote).toBe(quote);
    expect(moved.place?.contentHash).not.toBe(place.contentHash);

    renameSync(join(corpusDir, HERONS), join(corpusDir, 'birds.txt'));
    await reindexed.engine.update();
    expect(await find(reindexed, permalink)).toMatchObject({ state: 'moved', place: { quote } });
    renameSync(join(corpusDir, 'birds.txt'), join(corpusDir, HERONS));

    writeFileSync(join(corpusDir, HERONS), herons.replace('motor boats', 'all boats'));
    await reindexed.engine.update();
    const { documentId, title } = place;
    const changed = { state: 'changed', place: null, document: { documentId, title } };
    expect(await find(reindexed, permalink)).toMatchObject(changed);
    rmSync(join(corpusDir, HERONS));
    await reindexed.engine.update();
    expect(await find(reindexed, permalink)).toMatchObject({ state: 'gone', place: null, document: null });
  }, 30_000);

  it('labels in the language asked for, else in the document’s', async () => {
    const served = await started(writeFiles(join(folder, 'labels'), LAKE_DOCUMENTS), join(folder, 'index'));
    const { citations } = await served.engine.assistant().ask({ question: QUESTION });
    const { permalink } = citations[0]!;
    expect((await find(served, permalink, '&lang=zh')).place?.label).toMatch(/^LAKE\/DOC\/7，第/);
    expect((await find(served, permalink)).place?.label).toMatch(/^LAKE\/DOC\/7, paras?\. /);
  });

  it.each([
    ['', 'permalink'],
    ['?link=', 'permalink'],
    ['?link=1s.0', 'copy the whole link'],
    ['?link=%00', 'permalink'],
    ['?link=a&link=b', 'more than once'],
    [`?link=1s.${'0'.repeat(12)}.${'0'.repeat(16)}.0-9.1.${'0'.repeat(16)}.eA&lang=english`, 'ISO 639-1'],
  ])('refuses %s', async (query, reason) => {
    const served = await serveForThisTest({
      corpusDir: join(folder, 'none'),
      indexDir: join(folder, 'index'),
    });
    const response = await served.get(`/api/places${query}`);
    expect(response.status).toBe(400);
    expect(ProblemShape.parse(await response.json()).detail).toContain(reason);
  });

  it('is not ready before there is an index', async () => {
    const served = await serveForThisTest({
      corpusDir: join(folder, 'none'),
      indexDir: join(folder, 'index'),
    });
    const link = `1s.${'0'.repeat(12)}.${'0'.repeat(16)}.0-9.1.${'0'.repeat(16)}.eA`;
    const response = await served.get(`/api/places?link=${link}`);
    expect(response.status).toBe(503);
    expect(ProblemShape.parse(await response.json()).type).toBe('urn:pincite:busy');
  });
});
