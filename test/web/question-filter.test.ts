import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../server/contract.js';
import { documentsWithin } from '../../server/document-filter.js';
import { filterText } from '../../web/parts/filter/filter-text.js';
import {
  choicesOf,
  documentsMeeting,
  withDocuments,
  withLanguage,
  withoutGone,
  withYears,
  yearsOf,
} from '../../web/question-filter.js';
import type { Filter } from '../../web/state/useConversation.js';
import { en } from '../../web/texts/en.js';
import { zh } from '../../web/texts/zh.js';

type Known = Pick<DocumentSummary, 'id' | 'state' | 'lang' | 'date'>;
const documents = (all: Known[]) => all as DocumentSummary[];

const DOCUMENTS = documents([
  { id: 'a', state: 'indexed', lang: 'en', date: '2001-03-12' },
  { id: 'b', state: 'indexed', lang: 'fr', date: '2019-06-30' },
  { id: 'c', state: 'indexed', lang: 'fr', date: null },
  { id: 'd', state: 'skipped', lang: 'de', date: '1990-01-01' },
  { id: 'e', state: 'indexed', lang: null, date: '2001-01-01' },
]);

describe('the choices', () => {
  it('are the languages and years of the indexed documents', () => {
    expect(choicesOf(DOCUMENTS)).toEqual({
      languages: [
        { code: 'fr', count: 2 },
        { code: 'en', count: 1 },
      ],
      years: ['2019', '2001'],
    });
    expect(choicesOf([])).toEqual({ languages: [], years: [] });
  });
});

describe('a filter', () => {
  const year = fc.constantFrom('1990', '2001', '2005', '2019');
  const day = fc.tuple(year, fc.constantFrom('01-01', '06-30', '12-31')).map((parts) => parts.join('-'));
  const known = fc.record<Known>({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    state: fc.constantFrom('indexed', 'skipped'),
    lang: fc.constantFrom('en', 'fr', null),
    date: fc.option(day),
  });
  const filter = fc.record(
    {
      documents: fc.array(fc.constantFrom('a', 'b', 'x'), { minLength: 1 }),
      languages: fc.array(fc.constantFrom('en', 'fr'), { minLength: 1 }),
      dates: fc.record({ from: day, to: day }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );

  it('lets through on the page what it lets through on the server', () => {
    fc.assert(
      fc.property(fc.array(known), filter, (all, wishes) => {
        const indexed = documents(all).filter(({ state }) => state === 'indexed');
        const onServer = documentsWithin(indexed, wishes as Filter) ?? indexed.map(({ id }) => id);
        expect(documentsMeeting(documents(all), wishes as Filter).map(({ id }) => id)).toEqual(onServer);
      }),
    );
  });

  it('loses documents that are not indexed any more, and says how many', () => {
    expect(withoutGone({ documents: ['a', 'd', 'x'], languages: ['en'] }, DOCUMENTS)).toEqual({
      filter: { documents: ['a'], languages: ['en'] },
      gone: 2,
    });
    expect(withoutGone({ documents: ['x'] }, DOCUMENTS)).toEqual({ filter: {}, gone: 1 });
    const whole = { documents: ['a', 'b'] };
    expect(withoutGone(whole, DOCUMENTS)).toEqual({ filter: whole, gone: 0 });
    expect(withoutGone({}, DOCUMENTS)).toEqual({ filter: {}, gone: 0 });
  });

  it('never holds an empty list, which the server would refuse', () => {
    expect(withDocuments({ documents: ['a'], languages: ['fr'] }, [])).toEqual({ languages: ['fr'] });
    expect(withLanguage(withLanguage({}, 'fr'), 'fr')).toEqual({});
    expect(withYears({ dates: { from: '2001-01-01' } }, { from: null, to: null }, 'from')).toEqual({});
  });

  it('holds whole years, in their order', () => {
    const since = withYears({}, { from: '2001', to: null }, 'from');
    expect(since).toEqual({ dates: { from: '2001-01-01' } });
    const both = withYears(since, { ...yearsOf(since), to: '2019' }, 'to');
    expect(both).toEqual({ dates: { from: '2001-01-01', to: '2019-12-31' } });
    expect(yearsOf(withYears(both, { from: '2020', to: '2019' }, 'from'))).toEqual({
      from: '2020',
      to: '2020',
    });
    expect(yearsOf(withYears(both, { from: '2001', to: '1990' }, 'to'))).toEqual({
      from: '1990',
      to: '1990',
    });
  });

  it.each<[Filter, string, string]>([
    [{}, 'All documents', '全部文件'],
    [{ documents: ['a'] }, '1 document', '1 份文件'],
    [
      { documents: ['a', 'b', 'c'], languages: ['fr'], dates: { from: '2019-01-01' } },
      '3 documents · French · since 2019',
      '3 份文件 · 法语 · 2019 年起',
    ],
    [
      { languages: ['fr', 'zh'], dates: { to: '2003-12-31' } },
      'French, Chinese · until 2003',
      '法语、中文 · 至 2003 年',
    ],
    [{ dates: { from: '2001-01-01', to: '2019-12-31' } }, '2001–2019', '2001—2019 年'],
    [{ dates: { from: '2001-01-01', to: '2001-12-31' } }, '2001', '2001 年'],
  ])('%j is told as "%s"', (wishes, english, chinese) => {
    expect(filterText(wishes, en, 'en')).toBe(english);
    expect(filterText(wishes, zh, 'zh')).toBe(chinese);
  });
});
