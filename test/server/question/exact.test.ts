import { describe, expect, it } from 'vitest';
import { PassageStore } from '../../../index/passage-store.js';
import type { IndexedDocument, Passage } from '../../../index/types.js';
import { type ExactWords, exactMatches, exactWordsOf } from '../../../server/question/exact.js';
import { retrieve } from '../../../server/retrieve.js';
import { fakeEmbeddings } from '../../support/fake-model.js';

const document = (id: string, symbol: string | null, base?: string) =>
  ({ id, symbol, relation: base ? { base, kind: 'revision', number: '1' } : null }) as IndexedDocument;

const DOCUMENTS = [
  document('lakes', 'XD/1634'),
  document('ponds', 'X/C.1/55/L.2'),
  document('revised', 'X/C.1/55/L.2/Rev.1', 'X/C.1/55/L.2'),
  document('council', 'S/RES/9540 (2004)'),
  document('double', 'X/55/305–S/2000/809'),
  document('notes', null),
];

const asked = (question: string) => exactWordsOf(question, DOCUMENTS);

describe('exactWordsOf', () => {
  it.each([
    ['What does XD/1634 say about otters?', ['lakes']],
    ['xd/1634', ['lakes']],
    ['ＸＤ／１６３４号文件怎么说？', ['lakes']],
    ['see (XD/1634).', ['lakes']],
    ['S/RES/9540', ['council']],
    ['S/RES/9540 (2004)', ['council']],
    ['S/RES/9540(2004)', ['council']],
    ['S/2000/809', ['double']],
    ['X/55/305-S/2000/809', ['double']],
    ['XD/1634 and S/2000/809', ['lakes', 'double']],
    ['X/C.1/55/L.2/Rev.1', ['revised']],
  ])('knows the documents of %s', (question, documents) => {
    expect([...asked(question)!.documents]).toEqual(documents);
  });

  it('knows revisions beside what they revise', () => {
    const { documents, related } = asked('X/C.1/55/L.2')!;
    expect([[...documents], [...related]]).toEqual([['ponds'], ['revised']]);
  });

  it.each(['What do otters eat?', 'and/or', 'XD 1634', '“水”', '《湖泊公约》第三条', "the otters' lake"])(
    'takes nothing so in: %s',
    (question) => {
      expect(asked(question)).toBeNull();
    },
  );

  it.each([
    ['What does XD/1634 say about otters?', 'What does   say about otters?'],
    ['otters in S/RES/9540 (2004)', 'otters in  '],
    ['XD/1634', 'XD/1634'],
    ['otters in XD/1635', 'otters in XD/1635'],
  ])('leaves of %s for the ranking: %s', (question, rest) => {
    expect(asked(question)!.rest).toBe(rest);
  });

  it('takes no other document for one with a like symbol', () => {
    const { documents, related } = asked('XD/163 or X/C.1/55/L.20')!;
    expect([...documents, ...related]).toEqual([]);
  });
});

const passage = (pageContent: string, documentId: string): Passage =>
  ({ pageContent, metadata: { documentId, context: '', lang: 'en', from: 0, to: 1 } }) as unknown as Passage;

const PASSAGES = [
  passage('Otters eat fish, and fish is what otters eat.', 'notes'),
  passage('The lake, of which XD/1634 tells, was full of ice.', 'lakes'),
  passage('A pair of otters was seen eating at the weir.', 'lakes'),
  passage('Document XD/1634 was discussed at length.', 'notes'),
  passage('委员会談判了水獭的保护，没有结论。', 'notes'),
  passage('委员会谈判中的水獭，保护得很好。', 'notes'),
  passage('The eating of otters, an old custom.', 'notes'),
];

async function storeOfAll(): Promise<PassageStore> {
  const store = new PassageStore(fakeEmbeddings());
  await store.addDocuments(PASSAGES);
  return store;
}

async function ranked(query: string, filter?: { documents: string[] }): Promise<number[]> {
  const store = await storeOfAll();
  const vector = Float32Array.from(await store.embeddings.embedQuery(query));
  const exact = exactWordsOf(query, DOCUMENTS);
  return retrieve(store, { vector, query, coverageWeight: 0.4, exact, filter }).map(({ passage }) =>
    PASSAGES.indexOf(passage),
  );
}

describe('a question with a symbol', () => {
  it('gives passages of that document first, the best of them before others, then those that name it', async () => {
    expect((await ranked('Of a pair of otters seen eating at the weir: XD/1634')).slice(0, 3)).toEqual([
      2, 1, 3,
    ]);
  });

  it('is covered by what it asks besides the symbol', async () => {
    const store = await storeOfAll();
    const vector = Float32Array.from(await store.embeddings.embedQuery('otters'));
    const coverageOf = (query: string) =>
      retrieve(store, { vector, query, coverageWeight: 0.4, exact: asked(query) }).find(
        ({ passage }) => passage === PASSAGES[2],
      )!.coverage;
    expect(coverageOf('XD/1634 otters')).toBe(coverageOf('otters'));
  });

  it('finds nothing outside the filter', async () => {
    expect(await ranked('XD/1634 on a pair of otters seen eating', { documents: ['lakes'] })).toEqual([2, 1]);
    expect(await ranked('“eating of otters”', { documents: ['lakes'] })).toEqual([2, 1]);
  });
});

describe('a question with words in quotation marks', () => {
  it.each([
    ['“eating of otters”', 6],
    ['"old  Custom" of those who eat fish', 6],
    ['«pair of otters» eat fish, and fish', 2],
    ['「谈判了水獭」 保护得很好', 4],
    ['“水獭的保护” 委员会谈判中的', 4],
  ])('gives what holds %s first', async (query, first) => {
    expect((await ranked(query))[0]).toBe(first);
  });

  it('adds nothing where the words stand only apart', async () => {
    const store = await storeOfAll();
    const exact = exactWordsOf('“custom of otters”', DOCUMENTS) as ExactWords;
    const vector = Float32Array.from(await store.embeddings.embedQuery('otters'));
    expect(exactMatches(store, exact, { vector, candidates: new Set() }).size).toBe(0);
  });
});
