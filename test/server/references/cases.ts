/** Documents of several kinds and languages, with a place in each, for the tests of the styles. */
import { NOWHERE } from '../../../index/locate.js';
import type { IndexedDocument, Locator } from '../../../index/types.js';

const NOTHING_KNOWN = {
  id: '0123456789ab',
  symbol: null,
  title: null,
  date: null,
  kind: null,
  lang: 'en',
  source: 'folder/file.txt',
};

export function documentWith(known: Partial<IndexedDocument>): IndexedDocument {
  return { ...NOTHING_KNOWN, ...known } as IndexedDocument;
}

export function at(known: Partial<Locator>): Locator {
  return { ...NOWHERE, ...known };
}

export function one(value: string): { from: string; to: string } {
  return { from: value, to: value };
}

const REPORT = documentWith({
  symbol: 'CD/2443',
  kind: 'report',
  title: 'Report of the Conference on Disarmament to the General Assembly',
  date: '2024-09-13',
});

export const CASES = {
  report: { document: REPORT, locator: at({ paragraphs: one('3 (b)'), pages: { from: '5', to: '6' } }) },
  resolution: {
    document: documentWith({
      symbol: 'A/RES/55/33C',
      kind: 'resolution',
      title: 'General and complete disarmament',
      date: '2000-11-20',
    }),
    locator: at({ paragraphs: one('2'), filePages: { from: 4, to: 4 } }),
  },
  letter: {
    document: documentWith({
      symbol: 'S/2025/127',
      kind: 'letter',
      title: 'Letter dated 26 February 2025 from the Secretary-General',
      date: '2025-02-27',
    }),
    locator: at({ annex: 'Annex I', pages: one('3') }),
  },
  record: {
    document: documentWith({
      symbol: 'CD/PV.1200',
      kind: 'verbatim record',
      title: 'Final record of the one thousand two hundredth plenary meeting',
      date: '2011-01-25',
      lang: 'fr',
    }),
    locator: at({ speaker: 'M. Dupont (France)', pages: one('7') }),
  },
  treaty: {
    document: documentWith({
      kind: 'treaty',
      title: 'Treaty on the Non-Proliferation of Nuclear Weapons',
      date: '1968-07-01',
    }),
    locator: at({ paragraphs: one('Article VI') }),
  },
  chinese: {
    document: documentWith({
      symbol: 'CD/1634',
      kind: 'working paper',
      title: '关于《全面禁止核试验条约》的工作文件',
      date: '2001-01-22',
      lang: 'zh',
    }),
    locator: at({ annex: '附件一', paragraphs: one('3 (b)'), pages: one('5') }),
  },
  untitledChinese: {
    document: documentWith({ title: '关于《公约》的说明', date: '1998-09-01', lang: 'zh' }),
    locator: at({ paragraphs: one('10') }),
  },
  arabic: {
    document: documentWith({ title: 'مذكرة عن الأسلحة الصغيرة', date: '2019-05-01', lang: 'ar' }),
    locator: at({ paragraphs: { from: '3', to: '7' } }),
  },
  bare: { document: documentWith({}), locator: at({}) },
} satisfies Record<string, { document: IndexedDocument; locator: Locator }>;

export type CaseName = keyof typeof CASES;
