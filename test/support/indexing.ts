/** Documents and indexes made in memory from texts, by the pipeline of ingest with a fake model. */

import { buildIndex } from '../../index/build.js';
import { documentId } from '../../index/document.js';
import type { OpenedIndex } from '../../index/store.js';
import type { IndexedDocument, Source } from '../../index/types.js';
import { fakeEmbeddings } from './fake-model.js';
import { READ_HERE } from './reading.js';

/** @param texts Text by path. @param folder Where the index is written. */
export async function indexTexts(texts: Record<string, string>, folder: string): Promise<OpenedIndex> {
  const sources = Object.entries(texts).map(([path, text]) => sourceOf(path, text));
  const { index } = await buildIndex({ folder, sources, leftOut: [], embeddings: fakeEmbeddings() });
  return index;
}

export function documentIn(index: OpenedIndex, source: string): IndexedDocument {
  return index.documents.find(({ id }) => id === documentId(source))!;
}

function sourceOf(path: string, text: string): Source {
  const content = Buffer.from(text);
  return {
    path,
    bytes: content.length,
    read: async () => content,
    describe: (bytes, contentHash) => READ_HERE.read(path, bytes, contentHash),
  };
}
