import { describe, expect, it } from 'vitest';
import { NO_SIMILARITY, SentenceVectors } from '../../../index/sentence-vectors.js';
import { SentenceSimilarities } from '../../../server/excerpt/sentence-similarities.js';
import { documentOf } from '../../index/documents.js';
import { FakeModel, fakeEmbeddings } from '../../support/fake-model.js';

const TEXT =
  'The ferry carries sixty passengers. It sails at noon and at dusk. (b)\n\nNobody has counted the herons.\n';

describe('similarities of sentences', () => {
  it('are the same whether their vectors are at hand or made for the purpose', async () => {
    const document = documentOf(TEXT);
    const embeddings = fakeEmbeddings();
    const rows = document.sentences.map(({ text }) => embeddings.embedSentence(text, document.lang));
    const vectors = new SentenceVectors();
    vectors.set(document.id, await Promise.all(rows), embeddings.model.identity.dimensions);
    const query = Float32Array.from(await embeddings.embedQuery('When does the ferry sail?'));
    const run = { from: 0, to: document.sentences.length };
    const atHand = await new SentenceSimilarities(embeddings, vectors).of(document, run, query);
    const made = await new SentenceSimilarities(embeddings, undefined).of(document, run, query);
    expect(made.length).toBeGreaterThan(2);
    expect(new Set(made).size).toBeGreaterThan(1);
    for (const [i, similarity] of made.entries()) expect(similarity).toBeCloseTo(atHand[i]!, 2);
  });

  it('have each sentence embedded once, and a scrap never', async () => {
    const document = documentOf('1. a\n\nThe ferry carries sixty passengers.\n\nThe herons nest here.\n');
    const model = new FakeModel();
    const near = new SentenceSimilarities(fakeEmbeddings(model), undefined);
    const query = new Float32Array(model.identity.dimensions).fill(1);
    const run = { from: 0, to: document.sentences.length };
    const first = await near.of(document, run, query);
    expect(await near.of(document, run, query)).toEqual(first);
    const sentences = document.sentences.map(({ text }) => text);
    const long = sentences.filter((text) => text.length > 10);
    expect(long.length).toBeGreaterThan(1);
    expect(long.length).toBeLessThan(sentences.length);
    expect(model.seen).toEqual(long);
    expect(first.filter((similarity) => similarity === NO_SIMILARITY)).toHaveLength(
      sentences.length - long.length,
    );
  });
});
