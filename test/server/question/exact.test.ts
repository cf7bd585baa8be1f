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
  passage('Herons, as amended.', 'revised'),
];

async function storeOfAll(passages = PASSAGES): Promise<PassageStore> {
  const store = new PassageStore(fakeEmbeddings());
  await store.addDocuments(passages);
  return store;
}

async function ranked(
  query: string,
  filter?: { documents: string[] },
  passages = PASSAGES,
): Promise<number[]> {
  const store = await storeOfAll(passages);
  const vector = Float32Array.from(await store.embeddings.embedQuery(query));
  const exact = exactWordsOf(query, DOCUMENTS);
  return retrieve(store, { vector, query, coverageWeight: 0.4, exact, filter }).map(({ passage }) =>
    passages.indexOf(passage),
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

describe('a question of what cites a symbol', () => {
  it.each([
    'Which documents cite XD/1634?',
    '哪些文件引用了XD/1634？',
    'Quels documents citent XD/1634 ?',
    '¿Qué documentos citan XD/1634?',
    'Какие документы ссылаются на XD/1634?',
    'ما هي الوثائق التي تشير إلى XD/1634؟',
  ])('gives other documents that name it first, then its own: %s', async (question) => {
    const [first, ...next] = await ranked(question);
    expect(first).toBe(3);
    expect(next.slice(0, 2).sort()).toEqual([1, 2]);
  });

  it('gives its own where no other names it', async () => {
    expect((await ranked('Which documents cite XD/1634?', { documents: ['lakes'] })).sort()).toEqual([1, 2]);
    const own = await ranked('Which documents cite X/C.1/55/L.2/Rev.1?');
    expect(PASSAGES[own[0]!]!.metadata.documentId).toBe('revised');
  });

  it('gives a passage of each document before a second one', async () => {
    const citing = (words: string, id: string) => passage(`${words} S/RES/9540 and otters.`, id);
    const passages = [
      citing('Otters cite', 'notes'),
      citing('Which otters cite', 'notes'),
      citing('Recalling', 'ponds'),
      passage('Otters, which cite.', 'council'),
    ];
    const found = await ranked('Which otters cite S/RES/9540 (2004)?', undefined, passages);
    expect(found).toEqual([1, 2, 0, 3]);
  });

  it('knows resolutions of the Assembly by their numbers, too', async () => {
    const passages = [
      passage('Otters are protected by the resolution, as all know.', 'notes'),
      passage('159/50 and 59/501 otters which cite nothing.', 'notes'),
      passage('根据大会第59/50号决议，保护水獭。', 'lakes'),
    ];
    expect((await ranked('Which documents cite A/RES/59/50?', undefined, passages))[0]).toBe(2);
  });

  it('asks for the document that might cite it, where one is named', async () => {
    const passages = [
      passage('Nothing is said here.', 'ponds'),
      passage('Which mention of XD/1634 is this?', 'notes'),
      passage('Otters, says XD/1634.', 'ponds'),
    ];
    expect(await ranked('Does X/C.1/55/L.2 mention XD/1634?', undefined, passages)).toEqual([2, 0, 1]);
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
