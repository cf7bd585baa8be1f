import { describe, expect, it } from 'vitest';
import { PassageStore } from '../../index/passage-store.js';
import { hnswSearch } from '../../index/vectors.js';
import { passage, passageStoreContract } from '../contracts/passage-store.js';
import { fakeEmbeddings } from '../support/fake-model.js';

const hasGraph = hnswSearch({ dimensions: 1, count: 0, data: new Float32Array() }) !== null;
const newStore = (graphFrom: number) => new PassageStore(fakeEmbeddings(), { graphFrom });

describe('PassageStore by the exact scan', () => {
  passageStoreContract(() => newStore(Number.POSITIVE_INFINITY));
});

describe.skipIf(!hasGraph)('PassageStore by the graph (needs hnswlib-node)', () => {
  passageStoreContract(() => newStore(1));

  it('searches the graph', async () => {
    const store = newStore(1);
    await store.addVectors([[1, 0]], [passage('x')]);
    expect(store.method).toBe('hnsw');
  });
});

describe('PassageStore', () => {
  it('scans a few passages', async () => {
    const store = new PassageStore(fakeEmbeddings());
    expect(store.method).toBe('exact');
    await store.addVectors([[1, 0]], [passage('x')]);
    expect(store.method).toBe('exact');
  });

  it('embeds what is added as LangChain documents, context included, and finds it by words', async () => {
    const store = new PassageStore(fakeEmbeddings());
    const titled = passage('会议在春季举行。');
    titled.metadata.context = 'Outer space';
    await store.addDocuments([passage('The treaty bans all tests.'), titled]);
    const [nearest] = await store.similaritySearch('outer space', 1);
    expect(nearest?.pageContent).toBe('会议在春季举行。');
    const [first, second] = store.lexical.coverage('outer space');
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0);
  });

  it('searches through LangChain with a filter', async () => {
    const store = new PassageStore(fakeEmbeddings());
    await store.addDocuments([passage('all tests', 'a'), passage('some tests', 'b')]);
    const found = await store.similaritySearch('all tests', 5, { documents: ['b'] });
    expect(found.map(({ pageContent }) => pageContent)).toEqual(['some tests']);
  });
});
