import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../index/locate.js';
import { PassageStore } from '../../index/passage-store.js';
import type { IndexedDocument, Passage } from '../../index/types.js';
import { exactWordsOf } from '../../server/question/exact.js';
import { PassageRetriever, retrieve } from '../../server/retrieve.js';
import { fakeEmbeddings } from '../support/fake-model.js';

const passage = (pageContent: string, documentId: string, lang: string | null = 'en'): Passage => ({
  pageContent,
  metadata: {
    documentId,
    from: 0,
    to: 1,
    parts: [{ start: 0, end: pageContent.length }],
    locator: NOWHERE,
    lang,
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

describe('retrieve where a question names what another language has other words for', () => {
  const TREATIES = ['不扩散核武器条约第六条', '美国与俄罗斯的条约', '加拿大的信', '湖上的船'];
  const ranking = async (query: string, lang: string | null, named?: boolean) => {
    const store = new PassageStore(fakeEmbeddings());
    await store.addVectors(
      TREATIES.map((_, i) => [1, i / 100]),
      TREATIES.map((text, i) => passage(text, String(i), 'zh')),
    );
    const options = { vector: Float32Array.of(1, 0), query, lang, coverageWeight: 0.4 };
    return retrieve(store, { ...options, ...(named !== undefined && { named }) });
  };

  it.each([
    ['What did Canada write?', 'en', '加拿大的信'],
    ['О чём договорились Россия и США?', 'ru', '美国与俄罗斯的条约'],
    ['Que dit l’article VI du Traité sur la non-prolifération ?', 'fr', '不扩散核武器条约第六条'],
  ])('puts first the passage that names it: %s', async (query, lang, text) => {
    const [first] = await ranking(query, lang);
    expect(first!.passage.pageContent).toBe(text);
    expect(first!.named).toBeGreaterThan(0.03);
    expect(first!.named).toBeLessThanOrEqual(0.105);
  });

  it('adds nothing in the question’s own language, where that is unknown, or where it is not asked to', async () => {
    const rankings = [
      await ranking('加拿大的信', 'zh'),
      await ranking('What did Canada write?', null),
      await ranking('What did Canada write?', 'en', false),
    ];
    for (const { named } of rankings.flat()) expect(named).toBe(0);
  });
});

describe('retrieve from passages in two languages', () => {
  const vector = Float32Array.of(1, 0);
  const nearBy = (similarity: number) => [similarity, Math.sqrt(1 - similarity ** 2)];
  /** As many as say something of the level of a language; half of them nearer by .1. */
  const EACH = 30;
  const similarityOf = (lang: string, i: number) => (lang === 'en' ? 0.6 : 0.4) - (i % 2) / 10;

  async function bilingual(): Promise<PassageStore> {
    const store = new PassageStore(fakeEmbeddings());
    for (const lang of ['en', 'fr']) {
      const numbers = Array.from({ length: EACH }, (_, i) => i);
      await store.addVectors(
        numbers.map((i) => nearBy(similarityOf(lang, i))),
        numbers.map((i) => passage(i === 0 ? 'herons' : 'words', lang, lang)),
      );
    }
    return store;
  }

  it('raises a passage in another language than the question’s by the level of its language', async () => {
    const ranked = retrieve(await bilingual(), { vector, query: 'xyz', lang: 'en', coverageWeight: 0.4 });
    expect(ranked).toHaveLength(2 * EACH);
    for (const { passage: found, fused, similarity } of ranked) {
      // Levels differ by .2, and a language of 30 passages is trusted by half, as is the question's own.
      const raised = found.metadata.lang === 'en' ? 0 : 0.2 / 4;
      expect(fused - similarity).toBeCloseTo(raised, 5);
    }
    const best = ranked.find((one) => one.passage.metadata.lang === 'fr')!;
    expect(best.similarity).toBeCloseTo(0.4, 5);
    expect(best.fused).toBeCloseTo(0.45, 5);
  });

  it('adds it beside coverage, under a filter too', async () => {
    const filter = { documents: ['fr'] };
    const options = { vector, query: 'herons', lang: 'en', coverageWeight: 0.4, filter };
    const ranked = retrieve(await bilingual(), options);
    expect(ranked).toHaveLength(EACH);
    expect(ranked[0]!.coverage).toBeGreaterThan(0.3);
    expect(ranked[0]!.fused).toBeCloseTo(0.4 + 0.4 * ranked[0]!.coverage + 0.05, 5);
  });

  it('raises nothing where the question is in the language that is farther', async () => {
    const ranked = retrieve(await bilingual(), { vector, query: 'xyz', lang: 'fr', coverageWeight: 0.4 });
    for (const { fused, similarity } of ranked) expect(fused).toBe(similarity);
  });

  it('tells where all passages of its language lie, filtered or not', async () => {
    const store = await bilingual();
    for (const filter of [undefined, { documents: ['fr'] }]) {
      const ranked = retrieve(store, { vector, query: 'xyz', lang: 'en', coverageWeight: 0.4, filter });
      const { level } = ranked.find((one) => one.passage.metadata.lang === 'fr')!;
      expect(level).toEqual({
        shift: expect.closeTo(0.05, 5),
        mean: expect.closeTo(0.35, 5),
        spread: expect.closeTo(0.05, 5),
        top: expect.closeTo(0.5, 5),
        count: EACH,
      });
    }
  });

  it('raises nothing where it is told so', async () => {
    const options = { vector, query: 'herons', lang: 'en', levelled: false, coverageWeight: 0.4 };
    const ranked = retrieve(await bilingual(), options);
    for (const { fused, similarity, coverage } of ranked)
      expect(fused).toBeCloseTo(similarity + 0.4 * coverage, 10);
  });

  it('takes in passages of a language that would be too far away without its level', async () => {
    const store = new PassageStore(fakeEmbeddings());
    const numbers = Array.from({ length: 150 }, (_, i) => i);
    for (const lang of ['en', 'fr'])
      await store.addVectors(
        numbers.map((i) => nearBy((lang === 'en' ? 0.6 : 0.5) - i / 1e3)),
        numbers.map(() => passage('words', lang, lang)),
      );
    const found = (levelled: boolean) => {
      const ranked = retrieve(store, { vector, query: 'xyz', lang: 'en', levelled, coverageWeight: 0.4 });
      return ranked.filter((one) => one.passage.metadata.lang === 'fr').length;
    };
    expect(found(true)).toBeGreaterThan(0);
    expect(found(false)).toBe(0);
  });
});

describe('the sum that ranks', () => {
  const DOCUMENTS = [
    { id: 'boats', symbol: 'LAKE/DOC/7' },
    { id: 'herons', symbol: 'LAKE/DOC/7/Rev.1', relation: { base: 'LAKE/DOC/7' } },
  ] as IndexedDocument[];
  const words = fc.constantFrom(
    'LAKE/DOC/7',
    'LAKE/DOC/9',
    '“no boat may land”',
    'which documents cite',
    'the ferry',
    'herons',
    'héron',
    'in Canada',
  );
  const similarities = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 });

  it('is that of its parts, whatever is asked', async () => {
    const said = { raised: 0, exact: 0, both: 0, named: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        similarities,
        fc.constantFrom('en', 'fr', null),
        fc.boolean(),
        async (asked, given, lang, levelled) => {
          const store = new PassageStore(fakeEmbeddings());
          const texts = given.map(
            (_, i) =>
              `${Object.values(TEXTS)[i % 3]} ${i % 4 === 0 ? 'LAKE/DOC/7' : ''} ${i % 2 === 1 ? 'au Canada' : ''}`,
          );
          await store.addVectors(
            given.map((similarity) => [similarity, Math.sqrt(1 - similarity ** 2)]),
            texts.map((text, i) => passage(text, Object.keys(TEXTS)[i % 3]!, i % 2 === 0 ? 'en' : 'fr')),
          );
          const query = asked.join(' ');
          const exact = exactWordsOf(query, DOCUMENTS);
          const vector = Float32Array.of(1, 0);
          const ranked = retrieve(store, { vector, query, lang, levelled, coverageWeight: 0.4, exact });
          expect(ranked).toHaveLength(given.length);
          for (const one of ranked) {
            const { fused, similarity, coverage, raised, exact: added, named } = one;
            expect(fused).toBeCloseTo(similarity + 0.4 * coverage + raised + added + named, 10);
            if (!levelled || one.passage.metadata.lang === lang) expect(one.raised).toBe(0);
            if (one.passage.metadata.lang === lang || lang === null) expect(one.named).toBe(0);
            if (!exact) expect(one.exact).toBe(0);
            said.raised += Number(one.raised > 0);
            said.exact += Number(one.exact > 0);
            said.named += Number(one.named > 0);
            said.both += Number(one.raised > 0 && one.exact > 0);
          }
        },
      ),
      // So many that each part is met often, whatever the seed.
      { numRuns: 250 },
    );
    for (const count of Object.values(said)) expect(count).toBeGreaterThan(10);
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
