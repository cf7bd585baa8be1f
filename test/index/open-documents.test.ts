/** The documents of an index alone, which need no model. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDocuments } from '../../index/store.js';
import { temporaryFolder } from '../support/folders.js';
import { indexTexts } from '../support/indexing.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';

const folder = temporaryFolder();

/** A new index, and the folder of its files. */
async function indexed(name: string) {
  const at = join(folder, name);
  const { documents, manifest } = await indexTexts(LAKE_DOCUMENTS, at);
  return { at, documents, version: join(at, manifest.indexId) };
}

it('gives the documents that were written', async () => {
  const { at, documents } = await indexed('good');
  expect(await openDocuments(at)).toEqual(documents);
  expect(await openDocuments(join(folder, 'none'))).toBeNull();
});

it('refuses an index whose documents were read otherwise', async () => {
  const { at, version } = await indexed('old');
  const path = join(version, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.builtFrom.readingVersion = 1;
  writeFileSync(path, JSON.stringify(manifest));
  await expect(openDocuments(at)).rejects.toMatchObject({ kind: 'stale-index' });
});

it('refuses documents that are not as they were written', async () => {
  const { at, version } = await indexed('damaged');
  const path = join(version, 'documents.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('motor boats', 'steam boats'));
  await expect(openDocuments(at)).rejects.toMatchObject({ kind: 'corrupt-index' });
});
