/** Refine: adds the sentences' vectors to an index that is in use already. */
import type { AlignedEmbeddings } from './aligned-embeddings.js';
import { withLock } from './lock.js';
import { fingerprintOf } from './manifest.js';
import { currentIndexId, type OpenedIndex, writeIndex } from './store.js';
import type { IndexedDocument } from './types.js';

export interface RefineOptions {
  folder: string;
  index: OpenedIndex;
  embeddings: AlignedEmbeddings;
  /** Awaited before each sentence: lets other work go first, or stops by rejecting. */
  turn?: () => Promise<void>;
  onProgress?: (progress: { done: number; total: number; source: string }) => void;
}

/**
 * The index with the vectors of all sentences, written; the same index where nothing was missing, or where
 * another one took its place meanwhile.
 */
export async function refineIndex(options: RefineOptions): Promise<OpenedIndex> {
  const { index, embeddings, folder } = options;
  const missing = index.documents.filter(({ id }) => !index.sentences.has(id));
  if (missing.length === 0) return index;
  for (const [done, document] of missing.entries()) {
    options.onProgress?.({ done, total: missing.length, source: document.source });
    const vectors = await sentenceVectors(document, options);
    index.sentences.set(document.id, vectors, embeddings.model.identity.dimensions);
  }
  return withLock(folder, async () => {
    if ((await currentIndexId(folder)) !== index.manifest.indexId) return index;
    return writeIndex(folder, index, fingerprintOf(embeddings.model.identity, embeddings.alignment));
  });
}

async function sentenceVectors(
  document: IndexedDocument,
  { embeddings, turn }: RefineOptions,
): Promise<(Float32Array | null)[]> {
  const vectors: (Float32Array | null)[] = [];
  for (const { text } of document.sentences) {
    await turn?.();
    vectors.push(await embeddings.embedSentence(text, document.lang));
  }
  return vectors;
}
