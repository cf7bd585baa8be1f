/** BibTeX and RIS entries, and what no style may let through. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorOf, bodyOf } from '../../../server/references/bodies.js';
import { referencesTo } from '../../../server/references/references.js';
import { at, CASES, type CaseName, documentWith, one } from './cases.js';

const of = (name: CaseName) => referencesTo(CASES[name].document, CASES[name].locator, 'en');
/** The value of a field as it stands in the entry. */
const fieldOf = (bibtex: string, name: string) =>
  new RegExp(`^  ${name} = (.*?),?$`, 'm').exec(bibtex)?.[1] ?? null;
const titled = (title: string) => referencesTo(documentWith({ title }), at({}), 'en');

describe('BibTeX', () => {
  it('tells of a report who speaks in it, and where the words are', () => {
    expect(of('report').bibtex).toMatch(
      new RegExp(
        [
          String.raw`^@techreport\{CD-2443-[0-9a-f]{8},`,
          String.raw`  author = \{\{Conference on Disarmament\}\},`,
          String.raw`  title = \{\{Report of the Conference on Disarmament to the General Assembly\}\},`,
          String.raw`  institution = \{Conference on Disarmament\},`,
          String.raw`  type = \{Report\},`,
          String.raw`  number = \{CD/2443\},`,
          String.raw`  year = \{2024\},`,
          '  month = sep,',
          String.raw`  day = \{13\},`,
          String.raw`  pages = \{5--6\},`,
          String.raw`  note = \{para\. 3 \(b\)\},`,
          String.raw`  language = \{en\}`,
          String.raw`\}$`,
        ].join('\n'),
      ),
    );
  });

  it('leaves out what the document does not say', () => {
    expect(of('bare').bibtex).toMatch(/^@misc\{document-\w{8},\n {2}title = .*,\n {2}language = \{en\}\n\}$/);
    expect(fieldOf(of('letter').bibtex, 'author')).toBeNull();
    expect(fieldOf(of('letter').bibtex, 'howpublished')).toBe('{S/2025/127}');
    expect(fieldOf(of('chinese').bibtex, 'note')).toBe('{附件一, 第3(b)段}');
  });

  it('has the same key for the same place, and another for any other', () => {
    const keyOf = (bibtex: string) => /\{([\w-]+),/.exec(bibtex)![1];
    const { document } = CASES.report;
    const key = (paragraph: string, id = document.id) =>
      keyOf(referencesTo({ ...document, id }, at({ paragraphs: one(paragraph) }), 'en').bibtex);
    expect(key('1')).toBe(key('1'));
    expect(new Set([key('1'), key('2'), key('1', 'ba9876543210')]).size).toBe(3);
  });

  it('escapes what means something to TeX', () => {
    expect(fieldOf(titled('50 % of $5 & #1_a ~ ^ \\x {y}').bibtex, 'title')).toBe(
      String.raw`{{50 \% of \$5 \& \#1\_a \textasciitilde{} \textasciicircum{} \textbackslash{}x \textbraceleft{}y\textbraceright{}}}`,
    );
  });

  it('has its braces in pairs and no bare special, whatever the title', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'{}\\%$#&_~^"@,=\n\u202e aé裁') });
    fc.assert(
      fc.property(nasty, (title) => {
        const value = fieldOf(titled(`t${title}`).bibtex, 'title')!;
        let depth = 0;
        for (const character of value) {
          if (character === '{') depth++;
          if (character === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(value.replace(/\\(?:[#$%&_]|text\w+\{\})/g, '').slice(2, -2)).not.toMatch(/[\\{}#$%&_~^]/);
      }),
    );
  });
});

describe('RIS', () => {
  it.each<[CaseName, string[]]>([
    [
      'report',
      [
        'TY  - RPRT',
        'AU  - Conference on Disarmament,',
        'TI  - Report of the Conference on Disarmament to the General Assembly',
        'SN  - CD/2443',
        'PY  - 2024',
        'DA  - 2024/09/13',
        'SP  - 5',
        'EP  - 6',
        'LA  - en',
        'N1  - para. 3 (b)',
      ],
    ],
    [
      'resolution',
      [
        'TY  - GOVDOC',
        'AU  - United Nations General Assembly,',
        'TI  - General and complete disarmament',
        'M1  - A/RES/55/33C',
        'PY  - 2000',
        'DA  - 2000/11/20',
        'LA  - en',
        'N1  - para. 2, p. 4 of the file',
      ],
    ],
    [
      'untitledChinese',
      ['TY  - GEN', 'TI  - 关于《公约》的说明', 'PY  - 1998', 'DA  - 1998/09/01', 'LA  - zh', 'N1  - 第10段'],
    ],
    ['bare', ['TY  - GEN', 'TI  - folder/file.txt', 'LA  - en']],
  ])('of a %s', (name, lines) => {
    expect(of(name).ris).toBe([...lines, 'ER  - ', ''].join('\r\n'));
  });
});

describe('bodies', () => {
  it.each([
    ['CD/1634', 'Conference on Disarmament'],
    ['CD/PV.1200', 'Conference on Disarmament'],
    ['CD/1929/Rev.1', 'Conference on Disarmament'],
    ['CD/19/R1', null],
    ['CD55/10', null],
    ['A/80/42', 'United Nations General Assembly'],
    ['A/C.1/79/L.1', 'United Nations General Assembly'],
    ['A/CN.10/2025/1', 'United Nations Disarmament Commission'],
    ['A/HRC/50/1', 'United Nations Human Rights Council'],
    ['A/CONF.192/15', null],
    ['A/AC.105/738', null],
    ['A/79/722-S/2025/27', null],
    ['S/2025/127', 'United Nations Security Council'],
    ['S/RES/1540 (2004)', 'United Nations Security Council'],
    ['S/AC.44/2004/1', null],
    ['E/2005/30', 'United Nations Economic and Social Council'],
    ['E/CN.4/110', null],
    [
      'NPT/CONF.2020/1',
      'Review Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons',
    ],
    ['NPT/CONF.2026/PC.I/1', null],
    [
      'TPNW/MSP/2025/11/Rev.1',
      'Meeting of States Parties to the Treaty on the Prohibition of Nuclear Weapons',
    ],
    ['LAKE/DOC/7', null],
    [null, null],
  ])('%s is issued to %s', (symbol, body) => {
    expect(bodyOf(symbol, 'en')).toBe(body);
  });

  it('have their names in the six languages, and English ones elsewhere', () => {
    const names = ['en', 'zh', 'fr', 'es', 'ru', 'ar'].map((lang) => bodyOf('CD/1634', lang));
    expect(new Set(names).size).toBe(6);
    expect(names[1]).toBe('裁军谈判会议');
    expect(bodyOf('CD/1634', 'de')).toBe('Conference on Disarmament');
    expect(bodyOf('CD/1634', null)).toBe('Conference on Disarmament');
  });

  it('are no authors of what others wrote to them', () => {
    const authors = ['letter', 'working paper', 'report', 'resolution', null] as const;
    expect(
      authors.map((kind) => authorOf(documentWith({ symbol: 'CD/1634', kind, title: 'Of the lake' }))),
    ).toEqual([null, null, null, 'Conference on Disarmament', null]);
  });
});

describe('every style', () => {
  const nasty =
    '\u202e\u202a\u2066\u2069\u200f\u061c\u200b\u2060\ufeff\u2028\u2029\u0085\r\n\t\0\x1b\ud800{}\\';
  const unit = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
  const words = fc.string({ unit, maxLength: 60 });
  const hostile = fc.record({
    title: words,
    symbol: fc.option(words),
    label: words,
    source: words.map((path) => `x${path}`),
  });
  /** Line ends of any kind, controls, marks that turn or hide the text, halves of characters. */
  const UNWANTED =
    /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/u;

  it('lets no line break, control or turned text of a document through', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('en', 'zh', 'ar'), ({ label, ...known }, lang) => {
        const locator = at({ paragraphs: one(label), speaker: label, pages: one(label), annex: label });
        const { un, gbt7714, chicago, bibtex, ris } = referencesTo(documentWith(known), locator, lang);
        for (const line of [un, gbt7714, chicago, ...bibtex.split('\n'), ...ris.split('\r\n')])
          expect(line).not.toMatch(UNWANTED);
        for (const line of bibtex.split('\n').slice(1, -1)) expect(line).toMatch(/^ {2}[a-z]+ = .+$/);
        for (const line of ris.split('\r\n').slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- .*$/);
      }),
    );
  });

  it('cuts a title that is a text of its own, and says so', () => {
    const { un, gbt7714, chicago, bibtex, ris } = titled('Rules '.repeat(400).trim());
    for (const reference of [un, gbt7714, chicago, bibtex, ris]) {
      expect(reference.length).toBeLessThan(450);
      expect(reference).toContain('…');
    }
    expect(chicago).toMatch(/…”$/);
  });
});
