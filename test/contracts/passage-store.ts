/** What every way to search passages must do, the exact scan and the graph alike. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../index/locate.js';
import type { PassageStore } from '../../index/passage-store.js';
import type { Passage } from '../../index/types.js';

/** Passages of this shape are enough: a store looks at the words, their context and the document. */
export function passage(words: string, documentId = 'a', lang: string | null = null): Passage {
  const metadata = { documentId, from: 0, to: 1, parts: [], locator: NOWHERE, lang, context: '' };
  return new LangChainDocument({ pageContent: words, metadata });
}

/** Vectors at these angles, and the same angle twice at 20° and at 60°. */
const ANGLES = [0, 60, 20, 40, 20, 60, 90];
const atAngle = (degrees: number) => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];
const passages = ANGLES.map((angle, i) => passage(`p${i} at ${angle}`, i % 2 === 0 ? 'even' : 'odd'));

/** The question of the passages in two languages, and a passage so near to it. */
const QUESTION = Float32Array.of(1, 0);
const nearBy = (similarity: number) => [similarity, Math.sqrt(1 - similarity ** 2)];

/**
 * English passages at .6 and .5, by turns, and Chinese ones at .45 and .35 (each a little farther than the one before,
 * so that their order is known), with one Chinese passage that answers, at .56. Three deviations of .05 above the mean
 * are .7 and nearly .56: Chinese passages are raised by .14 × (90 / 120) × (91 / 121) = .08, above the English ones.
 */
const EACH = 90;
const ANSWER = 'zh answer';
const inLanguages = [
  ...['en', 'zh'].flatMap((lang) =>
    Array.from({ length: EACH }, (_, i) => ({
      passage: passage(`${lang} ${i}`, `${lang}-${i % 3}`, lang),
      similarity: (i % 2 === 0 ? 0.6 : 0.5) - (lang === 'zh' ? 0.15 : 0) - i / 1e5,
    })),
  ),
  { passage: passage(ANSWER, 'zh-0', 'zh'), similarity: 0.56 },
];

/** @param newStore Makes an empty store. */
export function passageStoreContract(newStore: () => PassageStore): void {
  const filled = async () => {
    const store = newStore();
    await store.addVectors(ANGLES.map(atAngle), passages);
    return store;
  };
  const found = async (
    store: PassageStore,
    ...query: Parameters<PassageStore['similaritySearchVectorWithScore']>
  ) => (await store.similaritySearchVectorWithScore(...query)).map(([{ pageContent }]) => pageContent);

  it('finds the nearest, best first, with their cosine', async () => {
    const results = await (await filled()).similaritySearchVectorWithScore(atAngle(88), 3);
    expect(results.map(([{ pageContent }]) => pageContent)).toEqual(['p6 at 90', 'p1 at 60', 'p5 at 60']);
    expect(results.map(([, similarity]) => similarity)).toEqual(
      [2, 28, 28].map((degrees) => expect.closeTo(atAngle(degrees)[0]!, 5)),
    );
  });

  it('gives equal vectors in the order of adding', async () => {
    expect(await found(await filled(), atAngle(20), 2)).toEqual(['p2 at 20', 'p4 at 20']);
    const store = newStore();
    const names = Array.from({ length: 40 }, (_, i) => `equal ${i}`);
    await store.addVectors(
      names.map(() => atAngle(45)),
      names.map((name) => passage(name)),
    );
    expect(await found(store, atAngle(0), 40)).toEqual(names);
  });

  it('gives all where fewer than k are there', async () => {
    expect(await found(await filled(), atAngle(0), 50)).toHaveLength(ANGLES.length);
  });

  it('finds nothing in an empty store, of any dimensions', async () => {
    expect(await found(newStore(), [1, 0, 0], 5)).toEqual([]);
    expect(newStore().vectorData()).toHaveLength(0);
  });

  it('finds a passage added after a search', async () => {
    const store = await filled();
    await found(store, atAngle(10), 1);
    await store.addVectors([atAngle(10)], [passage('late')]);
    expect(await found(store, atAngle(10), 1)).toEqual(['late']);
  });

  it('holds more than it had room for at first', async () => {
    const store = newStore();
    const angles = Array.from({ length: 300 }, (_, i) => i / 4);
    await store.addVectors(
      angles.map(atAngle),
      angles.map((angle) => passage(`${angle}`)),
    );
    for (const angle of [1, 30, 70]) expect(await found(store, atAngle(angle), 1)).toEqual([`${angle}`]);
    expect(store.vectorData()).toHaveLength(600);
  });

  describe('filtered by documents', () => {
    it.each([
      ['one', ['odd'], ['p3 at 40', 'p1 at 60', 'p5 at 60']],
      [
        'both',
        ['odd', 'even'],
        ['p3 at 40', 'p2 at 20', 'p4 at 20', 'p1 at 60', 'p5 at 60', 'p0 at 0', 'p6 at 90'],
      ],
      ['none that is there', ['other'], []],
      ['none', [], []],
    ])('finds those of %s alone', async (_, documents, expected) => {
      expect(await found(await filled(), atAngle(39), 9, { documents })).toEqual(expected);
    });
  });

  describe('given what does not fit', () => {
    it.each([
      ['vectors of other dimensions', [[1, 0, 0]], [passage('x')]],
      ['fewer vectors than passages', [[1, 0]], [passage('x'), passage('y')]],
      [
        'one vector among others that fit',
        [
          [1, 0],
          [1, 0, 0],
        ],
        [passage('x'), passage('y')],
      ],
    ])('refuses %s, and is as it was before', async (_, vectors, documents) => {
      const store = await filled();
      const before = await found(store, [1, 0], 50);
      await expect(store.addVectors(vectors, documents)).rejects.toMatchObject({ kind: 'invalid-input' });
      expect(await found(store, [1, 0], 50)).toEqual(before);
    });

    it('refuses a query of other dimensions', async () => {
      const store = await filled();
      await expect(store.similaritySearchVectorWithScore([1, 0, 0], 1)).rejects.toMatchObject({
        kind: 'invalid-input',
      });
    });
  });

  describe('across languages', () => {
    const bilingual = async () => {
      const store = newStore();
      await store.addVectors(
        inLanguages.map(({ similarity }) => nearBy(similarity)),
        inLanguages.map((one) => one.passage),
      );
      return store;
    };
    const foundAcross = (store: PassageStore, options: Parameters<PassageStore['nearestAcross']>[1]) =>
      store.nearestAcross(QUESTION, options).nearest.map(({ index }) => store.passages[index]!.pageContent);

    it.each([
      ['the language of the question', 'en', [ANSWER, 'en 0', 'en 2']],
      ['the language that is nearest, where the question is in none of them', 'fr', [ANSWER, 'en 0', 'en 2']],
      ['it, where the language of the question is unknown', null, [ANSWER, 'en 0', 'en 2']],
      ['no language that is farther than the question’s own', 'zh', ['en 0', 'en 2', 'en 4']],
    ])('raises other languages to %s', async (_, own, expected) => {
      expect(foundAcross(await bilingual(), { own, k: 3 })).toEqual(expected);
    });

    it('tells similarities as they are, and the level of each language', async () => {
      const { nearest, levels } = (await bilingual()).nearestAcross(QUESTION, { own: 'en', k: 2 });
      expect(nearest.map(({ similarity }) => similarity)).toEqual([
        expect.closeTo(0.56, 5),
        expect.closeTo(0.6, 5),
      ]);
      expect([...levels.keys()].sort()).toEqual(['en', 'zh']);
      expect(levels.get('en')).toEqual({
        shift: 0,
        mean: expect.closeTo(0.55, 2),
        spread: expect.closeTo(0.05, 2),
        top: expect.closeTo(0.7, 2),
        count: EACH,
      });
      expect(levels.get('zh')!.shift).toBeCloseTo(0.08, 2);
      expect(levels.get('zh')!.count).toBe(EACH + 1);
    });

    it('gives each passage once, all where fewer than k are there', async () => {
      const all = foundAcross(await bilingual(), { own: 'en', k: 500 });
      expect(new Set(all).size).toBe(inLanguages.length);
      expect(all).toHaveLength(inLanguages.length);
    });

    it('finds those of the filter’s documents alone, at the levels of all', async () => {
      const store = await bilingual();
      const filter = { documents: ['zh-0', 'en-1'] };
      expect(foundAcross(store, { own: 'en', k: 3, filter })).toEqual([ANSWER, 'en 4', 'en 10']);
      expect(foundAcross(store, { own: 'en', k: 3, filter: { documents: [] } })).toEqual([]);
      const { levels } = store.nearestAcross(QUESTION, { own: 'en', k: 3, filter });
      expect(levels).toEqual(store.nearestAcross(QUESTION, { own: 'en', k: 3 }).levels);
    });

    it('finds the nearest by cosine where all are in one language, or in none that is known', async () => {
      const store = await filled();
      const query = Float32Array.from(atAngle(39));
      for (const own of ['en', null])
        expect(store.nearestAcross(query, { own, k: 4 }).nearest).toEqual(store.nearest(query, 4));
    });

    it('finds a passage added after a search, in a language of its own', async () => {
      const store = await bilingual();
      foundAcross(store, { own: 'en', k: 1 });
      await store.addVectors([nearBy(0.9)], [passage('fr 0', 'fr-0', 'fr')]);
      expect(foundAcross(store, { own: 'en', k: 1 })).toEqual(['fr 0']);
    });

    it('refuses a question of other dimensions, and finds nothing in an empty store', async () => {
      const store = await bilingual();
      const wrong = () => store.nearestAcross(Float32Array.of(1, 0, 0), { own: 'en', k: 1 });
      expect(wrong).toThrow(expect.objectContaining({ kind: 'invalid-input' }));
      const empty = newStore().nearestAcross(QUESTION, { own: 'en', k: 1 });
      expect(empty).toEqual({ nearest: [], levels: new Map() });
    });
  });

  it('gives each vector and its similarity by number', async () => {
    const store = await filled();
    expect([...store.vector(6)]).toEqual([...Float32Array.from(atAngle(90))]);
    expect(store.similarity(Float32Array.from(atAngle(30)), 6)).toBeCloseTo(0.5, 5);
  });

  it('searches a graph read from a file as the one that was written', async () => {
    const store = await filled();
    const folder = await mkdtemp(join(tmpdir(), 'pincite-graph-'));
    const path = join(folder, 'graph');
    try {
      const wrote = store.saveGraph(path);
      expect(wrote).toBe(store.method === 'hnsw');
      const reopened = await filled();
      if (wrote) reopened.loadGraph(path);
      expect(await found(reopened, atAngle(33), 5)).toEqual(await found(store, atAngle(33), 5));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
