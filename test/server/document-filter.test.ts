import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import type { Answer, AskRequest } from '../../server/contract.js';
import { documentsWithin } from '../../server/document-filter.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { type Served, serve } from '../support/serving.js';

const DOCUMENTS = [
  { id: 'a', lang: 'en', date: '2001-03-12' },
  { id: 'b', lang: 'fr', date: '2019-01-01' },
  { id: 'c', lang: 'fr', date: null },
  { id: 'd', lang: null, date: '2019-12-31' },
];

describe('the documents within', () => {
  it.each<[Pick<AskRequest, 'documents' | 'languages' | 'dates'>, string]>([
    [{ documents: ['c', 'a'] }, 'ac'],
    [{ documents: ['gone'] }, ''],
    [{ languages: ['fr'] }, 'bc'],
    [{ languages: ['fr', 'en'] }, 'abc'],
    [{ languages: ['zh'] }, ''],
    [{ dates: { from: '2019-01-01' } }, 'bd'],
    [{ dates: { to: '2019-01-01' } }, 'ab'],
    [{ dates: { from: '2019-01-01', to: '2019-01-01' } }, 'b'],
    [{ dates: { from: '2019-12-31', to: '2019-01-01' } }, ''],
    [{ dates: {} }, 'abd'],
    [{ documents: ['a', 'b'], languages: ['fr'], dates: { from: '2000-01-01' } }, 'b'],
  ])('%j are %s', (wishes, ids) => {
    expect(documentsWithin(DOCUMENTS, wishes)?.join('')).toBe(ids);
  });

  it('are all of them, and no list, where nothing is wished', () => {
    expect(documentsWithin(DOCUMENTS, {})).toBeUndefined();
  });

  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const iso = day.map((date) => date.toISOString().slice(0, 10));
  it('lie between the days as a calendar has them', () => {
    fc.assert(
      fc.property(iso, iso, iso, (date, from, to) => {
        const within = documentsWithin([{ id: 'x', lang: null, date }], { dates: { from, to } });
        const time = Date.parse(date);
        expect(within).toEqual(Date.parse(from) <= time && time <= Date.parse(to) ? ['x'] : []);
      }),
    );
  });
});

describe('a question with a filter', () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), {
      ...LAKE_DOCUMENTS,
      'later.txt':
        'LAKE/DOC/9\n30 June 2019\n\nThe heron sanctuary is open to visitors every day of the year.\n',
    });
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  const sourcesFor = async (filter: Partial<AskRequest>) => {
    const response = await served.ask({
      question: 'When is the heron sanctuary open to visitors?',
      k: 20,
      ...filter,
    });
    expect(response.status).toBe(200);
    const { citations } = (await response.json()) as Answer;
    return new Set(citations.map(({ documentId }) => documentId));
  };
  const [herons, later, otters] = ['herons.en.txt', 'later.txt', 'otters.zh.md'].map(documentId) as [
    string,
    string,
    string,
  ];

  it('cites only documents of a date, a language, or a choice', async () => {
    const all = await sourcesFor({});
    expect([all.has(herons), all.has(later)]).toEqual([true, true]);
    expect(await sourcesFor({ dates: { from: '2019-01-01' } })).toEqual(new Set([later]));
    expect(await sourcesFor({ dates: { to: '2001-03-12' } })).toEqual(new Set([herons]));
    expect(await sourcesFor({ documents: [later], languages: ['en'] })).toEqual(new Set([later]));
    for (const id of await sourcesFor({ languages: ['zh'] })) expect(id).toBe(otters);
  });

  it('cites nothing where no document meets it', async () => {
    for (const filter of [{ languages: ['sw'] }, { dates: { from: '2050-01-01' } }])
      expect(await sourcesFor(filter)).toEqual(new Set());
  });
});
