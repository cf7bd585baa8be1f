/** Splits a document into passages and embeds them. */
import type { AlignedEmbeddings } from './aligned-embeddings.js';
import { indexText, passageOf, runsOf, withinContext } from './passages.js';
import { estimateTokens } from './token-estimate.js';
import type { IndexedDocument, Passage } from './types.js';

export interface EmbeddedPassages {
  passages: Passage[];
  /** One for each passage, in their order. */
  vectors: (number[] | Float32Array)[];
}

/** @param done How many of the passages are embedded, of how many. */
type OnPassage = (done: number, total: number) => void;

/**
 * Passages are measured by an estimate; where the model had to cut one of them all the same (text of no language),
 * the document is split anew by true counts.
 */
export async function embedDocument(
  document: IndexedDocument,
  embeddings: AlignedEmbeddings,
  onPassage: OnPassage,
): Promise<EmbeddedPassages> {
  const { model } = embeddings;
  const cutBefore = model.cutCount;
  const embedded = await embedRuns({ document, embeddings, onPassage, countTokens: estimateTokens });
  if (model.cutCount === cutBefore) return embedded;
  const countTokens = (text: string) => model.countTokens(text);
  return embedRuns({ document, embeddings, onPassage, countTokens });
}

interface Embedding {
  document: IndexedDocument;
  embeddings: AlignedEmbeddings;
  onPassage: OnPassage;
  countTokens: (text: string) => number;
}

async function embedRuns(options: Embedding): Promise<EmbeddedPassages> {
  const { document, embeddings, onPassage, countTokens } = options;
  const passages = runsOf(document, countTokens).map((run) => passageOf(document, run));
  const vectors: number[][] = [];
  for (const [i, passage] of passages.entries()) {
    onPassage(i, passages.length);
    const [vector] = await embeddings.embedDocuments([indexText(withinContext(passage, countTokens))]);
    vectors.push(vector!);
  }
  return { passages, vectors };
}
