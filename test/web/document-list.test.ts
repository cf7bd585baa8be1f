import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../server/contract.js';
import { type ListWishes, listed, type Names, sortedNext } from '../../web/document-list.js';

const BLANK = { symbol: null, lang: null, date: null, kind: null, pageCount: null, removed: false };
const document = (source: string, more: Partial<DocumentSummary> = {}) =>
  ({ ...BLANK, id: source, source, title: source, state: 'indexed', ...more }) as DocumentSummary;

const NAMES: Names = { language: 'en', kind: (kind) => kind, state: (state) => state };
const WISHES: ListWishes = { shown: 'all', words: '', sorting: null, keep: new Set() };

const DOCUMENTS = [
  document('a.pdf', {
    title: 'Zones libres de armas',
    symbol: 'CD/1634',
    lang: 'es',
    pageCount: 12,
    date: '2001-03-12',
  }),
  document('b.txt', { state: 'failed' }),
  document('c.pdf', { title: 'Ärger', symbol: 'CD/200', lang: 'de', pageCount: 9, date: '1999-01-01' }),
  document('d.txt', { state: 'skipped', removed: true }),
  document('sub/e.txt', { title: '裁军谈判会议', lang: 'zh', state: 'skipped' }),
];
const sourcesOf = (wishes: Partial<ListWishes>) =>
  listed(DOCUMENTS, { ...WISHES, ...wishes }, NAMES).map(({ source }) => source);

describe('the list', () => {
  it('is as the server gives it where nothing is wished', () => {
    expect(listed(DOCUMENTS, WISHES, NAMES)).toEqual(DOCUMENTS);
  });

  it.each<[string, string[]]>([
    ['zones', ['a.pdf']],
    ['cd/', ['a.pdf', 'c.pdf']],
    ['CD pdf 200', ['c.pdf']],
    ['arger', ['c.pdf']],
    ['ＣＤ/1634', ['a.pdf']],
    ['裁军', ['sub/e.txt']],
    ['sub/', ['sub/e.txt']],
    ['  ', DOCUMENTS.map(({ source }) => source)],
    ['nothing', []],
  ])('of %j holds what has all of the words in title, symbol or path', (words, sources) => {
    expect(sourcesOf({ words })).toEqual(sources);
  });

  it('tells removed files from skipped ones, and keeps what has just been done with', () => {
    expect(sourcesOf({ shown: 'removed' })).toEqual(['d.txt']);
    expect(sourcesOf({ shown: 'skipped' })).toEqual(['sub/e.txt']);
    expect(sourcesOf({ shown: 'indexed', keep: new Set(['d.txt']) })).toEqual(['a.pdf', 'c.pdf', 'd.txt']);
  });

  it.each([
    ['title', ['c.pdf', 'b.txt', 'd.txt', 'a.pdf', 'sub/e.txt']],
    ['symbol', ['c.pdf', 'a.pdf', 'b.txt', 'd.txt', 'sub/e.txt']],
    ['date', ['c.pdf', 'a.pdf', 'b.txt', 'd.txt', 'sub/e.txt']],
    ['lang', ['sub/e.txt', 'c.pdf', 'a.pdf', 'b.txt', 'd.txt']],
    ['pages', ['c.pdf', 'a.pdf', 'b.txt', 'd.txt', 'sub/e.txt']],
    ['state', ['b.txt', 'a.pdf', 'c.pdf', 'd.txt', 'sub/e.txt']],
  ] as const)(
    'is sorted by %s, numbers as numbers, names as they are shown, nothing last',
    (column, sources) => {
      expect(sourcesOf({ sorting: { column, descending: false } })).toEqual(sources);
    },
  );

  it('has what says nothing last downwards, too', () => {
    const sorting = { column: 'pages', descending: true } as const;
    expect(sourcesOf({ sorting })).toEqual(['a.pdf', 'c.pdf', 'b.txt', 'd.txt', 'sub/e.txt']);
  });

  it('is sorted upwards, downwards, and as it was', () => {
    const up = sortedNext(null, 'date');
    const down = sortedNext(up, 'date');
    expect([up, down, sortedNext(down, 'date')]).toEqual([
      { column: 'date', descending: false },
      { column: 'date', descending: true },
      null,
    ]);
    expect(sortedNext(down, 'title')).toEqual({ column: 'title', descending: false });
  });
});
