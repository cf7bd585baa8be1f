/** The ranking with each of its parts left out in turn, over an index with everything in it. */
import { type AlignmentData, alignmentFrom, NO_ALIGNMENT } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { languageOf } from '../../index/language.js';
import { PassageStore } from '../../index/passage-store.js';
import { indexText, passageOf, withinContext } from '../../index/passages.js';
import { SentenceVectors } from '../../index/sentence-vectors.js';
import { DEFAULT_SIZES, type SplitSizes, splitIntoRuns } from '../../index/split.js';
import type { OpenedIndex } from '../../index/store.js';
import { estimateTokens } from '../../index/token-estimate.js';
import type { IndexedDocument, Passage } from '../../index/types.js';
import type { Assistant } from '../../server/assistant.js';
import { exactWordsOf } from '../../server/question/exact.js';
import { type RetrieveOptions, retrieve } from '../../server/retrieve.js';

/** What is searched: an index' documents, passages and sentences, and what embedded them. */
export interface Searched extends Pick<OpenedIndex, 'documents' | 'store' | 'sentences'> {
  /** By a model that keeps the vectors it made: two parts need them anew. */
  embeddings: AlignedEmbeddings;
  /** Of the embeddings' alignment, as its file has it. */
  alignment: AlignmentData;
}

export type Ranker = Pick<Assistant, 'rank'>;

/** A part of the ranking, and the ranking without it. */
export interface Part {
  name: string;
  without(everything: Searched): Promise<Ranker>;
}

export const PARTS: readonly Part[] = [
  { name: 'levels of languages', without: async (all) => rankerOver(all, { levelled: false }) },
  { name: 'sentences', without: async (all) => rankerOver(all, { sentences: undefined }) },
  { name: 'words', without: async (all) => rankerOver(all, { coverageWeight: 0 }) },
  { name: 'title and heading in words', without: async (all) => rankerOver(await withoutContext(all)) },
  { name: 'exact words first', without: async (all) => rankerOver(all, { exact: null }) },
  { name: 'names across languages', without: async (all) => rankerOver(all, { named: false }) },
  {
    name: "alignment's matrix",
    without: async (all) => {
      const { matrix: _, ...centring } = all.alignment;
      return rankerOver(await embeddedAgain(all, { alignment: alignmentFrom(centring) }));
    },
  },
  {
    name: 'alignment',
    without: async (all) => rankerOver(await embeddedAgain(all, { alignment: NO_ALIGNMENT })),
  },
  {
    name: 'short documents whole',
    without: async (all) => rankerOver(await embeddedAgain(all, { sizes: { ...DEFAULT_SIZES, whole: 0 } })),
  },
];

/** Ranks as the assistant does. @param changed Options that differ from the assistant's. */
export function rankerOver(searched: Searched, changed: Partial<RetrieveOptions> = {}): Ranker {
  const { documents, store, sentences, embeddings } = searched;
  return {
    rank: async (query, only) =>
      retrieve(store, {
        query,
        vector: Float32Array.from(await embeddings.embedQuery(query)),
        lang: languageOf(query),
        coverageWeight: embeddings.alignment.coverageWeight,
        filter: only ? { documents: only } : undefined,
        sentences: sentences.covers(documents) ? sentences : undefined,
        exact: exactWordsOf(query, documents),
        ...changed,
      }),
  };
}

/** The word index holds only what stands in a passage itself; the vectors stay as they are. */
async function withoutContext(all: Searched): Promise<Searched> {
  const { store } = all;
  const bare = store.passages.map(
    ({ pageContent, metadata }): Passage => ({ pageContent, metadata: { ...metadata, context: '' } }),
  );
  const without = new PassageStore(all.embeddings);
  await without.addVectors(
    bare.map((_, i) => store.vector(i)),
    bare,
  );
  return { ...all, store: without };
}

/** The same documents by another alignment, or split into passages of other sizes. */
async function embeddedAgain(
  all: Searched,
  { alignment, sizes }: { alignment?: AlignedEmbeddings['alignment']; sizes?: SplitSizes },
): Promise<Searched> {
  const { model } = all.embeddings;
  const embeddings = alignment ? new AlignedEmbeddings(model, alignment) : all.embeddings;
  const passages = sizes
    ? all.documents.flatMap((document) => passagesOf(document, sizes))
    : all.store.passages;
  const texts = passages.map((passage) => indexText(withinContext(passage, estimateTokens)));
  const store = new PassageStore(embeddings);
  await store.addVectors(await embeddings.embedDocuments(texts), [...passages]);
  const sentences = alignment ? await sentencesOf(all.documents, embeddings) : all.sentences;
  return { ...all, store, sentences, embeddings };
}

function passagesOf(document: IndexedDocument, sizes: SplitSizes): Passage[] {
  const tokenCounts = document.sentences.map(({ text }) => estimateTokens(text));
  return splitIntoRuns(document.sentences, tokenCounts, sizes).map((run) => passageOf(document, run));
}

async function sentencesOf(
  documents: readonly IndexedDocument[],
  embeddings: AlignedEmbeddings,
): Promise<SentenceVectors> {
  const made = new SentenceVectors();
  for (const { id, lang, sentences } of documents) {
    const vectors: (Float32Array | null)[] = [];
    for (const { text } of sentences) vectors.push(await embeddings.embedSentence(text, lang));
    made.set(id, vectors, embeddings.model.identity.dimensions);
  }
  return made;
}
