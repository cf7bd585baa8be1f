import { describe, expect, it } from 'vitest';
import { PassageStore } from '../../index/passage-store.js';
import type { Passage } from '../../index/types.js';
import { PassageRetriever, retrieve } from '../../server/retrieve.js';
import { fakeEmbeddings } from '../support/fake-model.js';

const passage = (pageContent: string, documentId: string): Passage => ({
  pageContent,
  metadata: {
    documentId,
    from: 0,
    to: 1,
    parts: [{ start: 0, end: pageContent.length }],
    locator: {
      annex: null,
      paragraphs: null,
      pages: null,
      filePages: null,
      heading: null,
      part: null,
      speaker: null,
    },
    lang: 'en',
    context: '',
  },
});

const TEXTS = {
  boats: 'The ferry crosses the lake twice a day and carries sixty passengers.',
  herons: 'Herons nest on the northern shore, where no boat may land in spring.',
  bread: 'The bakery opens at six and sells rye bread until noon.',
};

async function storeOfAll(): Promise<PassageStore> {
  const store = new PassageStore(fakeEmbeddings());
  await store.addDocuments(Object.entries(TEXTS).map(([id, text]) => passage(text, id)));
  return store;
}

describe('retrieve', () => {
  it('ranks by the sum of similarity and weighed coverage', async () => {
    const store = await storeOfAll();
    const query = 'Where do herons nest?';
    const vector = Float32Array.from(await store.embeddings.embedQuery(query));
    const ranked = retrieve(store, { vector, query, coverageWeight: 0.4 });
    expect(ranked[0]!.passage.metadata.documentId).toBe('herons');
    for (const { fused, similarity, coverage } of ranked)
      expect(fused).toBeCloseTo(similarity + 0.4 * coverage, 10);
    expect(ranked.map(({ fused }) => fused)).toEqual(ranked.map(({ fused }) => fused).sort((a, b) => b - a));
  });

  it('finds by meaning where no word is shared, and nothing outside the filter', async () => {
    const store = await storeOfAll();
    const vector = Float32Array.from(await store.embeddings.embedQuery('xyz'));
    const all = retrieve(store, { vector, query: 'xyz', coverageWeight: 0.4 });
    expect(all).toHaveLength(3);
    const filter = { documents: ['bread'] };
    const some = retrieve(store, { vector, query: 'ferry', coverageWeight: 0.4, filter });
    expect(some.map(({ passage: found }) => found.metadata.documentId)).toEqual(['bread']);
  });
});

describe('PassageRetriever', () => {
  it('speaks LangChain: documents with their places and scores, best first', async () => {
    const retriever = new PassageRetriever(await storeOfAll(), { coverageWeight: 0.4, k: 2 });
    const found = await retriever.invoke('How many passengers does the ferry carry?');
    expect(found).toHaveLength(2);
    expect(found[0]!.pageContent).toBe(TEXTS.boats);
    expect(found[0]!.metadata).toMatchObject({
      documentId: 'boats',
      parts: [{ start: 0 }],
      locator: { annex: null },
    });
    expect(found[0]!.metadata.scores.fused).toBeGreaterThan(found[1]!.metadata.scores.fused);
  });
});
