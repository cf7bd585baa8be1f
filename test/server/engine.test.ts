import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../index/manifest.js';
import { openIndex } from '../../index/store.js';
import { indexFolder } from '../../server/index-folder.js';
import { fakeEmbeddings } from '../support/fake-model.js';
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
