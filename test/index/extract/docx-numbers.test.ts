import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../index/extract/docx/number-formats.js';
import { docxOf, paragraph, readDocx, run, type WordParts } from '../../support/docx.js';

interface LevelXml {
  format?: string;
  text?: string;
  start?: number;
  rest?: string;
}

const level = (at: number, { format = 'decimal', text = `%${at + 1}.`, start = 1, rest = '' }: LevelXml) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;
const kind = (id: number, levels: LevelXml[], rest = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${rest}${levels.map((one, at) => level(at, one)).join('')}</w:abstractNum>`;
const list = (id: number, kindId: number, rest = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${kindId}"/>${rest}</w:num>`;
const startingAt = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const inList = (id: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
/** A paragraph on a level of list 1. */
const on = (at: number) => paragraph(run('x'), inList(1, at));

/** The number before each paragraph "x" of the text, "-" for none. */
async function numbersOf(body: string, parts: WordParts): Promise<string> {
  const { text, shownNumbers } = await readDocx(docxOf(body, parts));
  const shown = new Map(shownNumbers.map((number) => [number.at, number.shown]));
  return [...text.matchAll(/x/g)].map(({ index }) => shown.get(index) ?? '-').join(' ');
}

const outline = [{}, { text: '%1.%2' }, { text: '%1.%2.%3' }];

describe('the numbers that Word counts', () => {
  it.each([
    ['count on', [{}], [0, 0, 0], '1. 2. 3.'],
    ['begin where the level says', [{ start: 5 }], [0, 0], '5. 6.'],
    ['begin anew under each item', outline, [0, 1, 1, 0, 1], '1. 1.1 1.2 2. 2.1'],
    ['show outer levels as begun', outline, [1, 1, 2], '1.1 1.2 1.2.1'],
    ['are left out where two ways of counting are as good', outline, [1, 0, 1, 0], '1.1 - - -'],
    ['are certain again below the next item', outline, [0, 2, 1, 0, 1], '1. 1.1.1 - 2. 2.1'],
    [
      'have their own words',
      [{ text: 'Article %1' }, { text: '(%2)', format: 'lowerLetter' }],
      [0, 1, 1],
      'Article 1 (a) (b)',
    ],
    ['are none for bullets', [{ text: '•', format: 'bullet' }, {}], [0, 1], '- 1.'],
    ['are none for words alone', [{ text: 'Note' }], [0], '-'],
    ['leave out a level without a format', [{ format: 'none' }, { text: '%1(%2)' }], [0, 1], '- (1)'],
    [
      'are none in an unknown format',
      [{ format: 'cardinalText' }, { text: '%1.%2' }, { text: '(%3)' }],
      [0, 1, 2],
      '- - (1)',
    ],
    [
      'are decimal where the law wants it',
      [{ format: 'upperRoman' }, { text: '%1.%2', rest: '<w:isLgl/>' }],
      [0, 1],
      'I. 1.1',
    ],
    [
      'never begin anew where the level says so',
      [{}, { rest: '<w:lvlRestart w:val="0"/>' }],
      [0, 1, 0, 1],
      '1. 1. 2. 2.',
    ],
    [
      'are left out where they show a level within',
      [{ text: '%1.%2' }, { rest: '<w:lvlRestart w:val="0"/>' }],
      [0, 1, 0],
      '- 1. -',
    ],
    [
      'begin anew after an outer level alone',
      [{}, {}, { rest: '<w:lvlRestart w:val="1"/>' }],
      [0, 1, 2, 1, 2, 0, 1, 2],
      '1. 1. 1. 2. 2. 2. 1. 1.',
    ],
  ])('%s', async (_, levels, places, shown) => {
    const numbering = kind(0, levels) + list(1, 0);
    expect(await numbersOf(places.map(on).join(''), { numbering })).toBe(shown);
  });

  it('count on together in lists of one kind, until one starts by itself', async () => {
    const numbering =
      kind(0, [{}]) + list(1, 0) + list(2, 0) + list(3, 0, startingAt(0, 10)) + kind(4, [{}]) + list(4, 4);
    const body = [1, 1, 2, 4, 3, 3, 4].map((id) => paragraph(run('x'), inList(id))).join('');
    expect(await numbersOf(body, { numbering })).toBe('1. 2. 3. 1. 10. 11. 2.');
  });

  it('follow a level that a list has for itself', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, { text: '(%1)', format: 'upperLetter' })}</w:lvlOverride>`;
    const numbering = kind(0, [{}]) + list(1, 0, own);
    expect(await numbersOf(on(0), { numbering })).toBe('(A)');
  });

  it('count paragraphs without words, but none that is deleted or hidden', async () => {
    const numbering = kind(0, [{}]) + list(1, 0);
    const mark = (change: string) => `${inList(1)}<w:rPr>${change}</w:rPr>`;
    const body = [
      on(0),
      paragraph('', inList(1)),
      paragraph(`<w:del>${run('x')}</w:del>`, mark('<w:del/>')),
      paragraph(run('x', '<w:vanish/>'), mark('<w:vanish/>')),
      on(0),
    ];
    expect(await numbersOf(body.join(''), { numbering })).toBe('1. 3.');
  });

  const styled = (id: string, rest = '') => paragraph(run('x'), `<w:pStyle w:val="${id}"/>${rest}`);
  const style = (id: string, properties: string, base = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/><w:pPr>${properties}</w:pPr></w:style>`;

  it('come through styles, on the level that names the style', async () => {
    const numbering = kind(0, [{}, { text: '%1.%2', rest: '<w:pStyle w:val="sub"/>' }]) + list(1, 0);
    const styles =
      style('top', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('sub', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('own', '', 'sub') +
      style('off', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'top');
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      styled('top') + styled('sub') + styled('own') + styled('top', off) + styled('off') + styled('top');
    expect(await numbersOf(body, { numbering, styles })).toBe('1. 1.1 1.2 - - 2.');
  });

  it('take a level from the paragraph where the style gives the list', async () => {
    const numbering = kind(0, outline) + list(1, 0);
    const styles = style('top', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const body = styled('top') + styled('top', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
    expect(await numbersOf(body, { numbering, styles })).toBe('1. 1.1');
  });

  it('come through the style of a list', async () => {
    const numbering =
      kind(0, [{ text: '§ %1' }], '<w:styleLink w:val="lists"/>') +
      list(1, 0) +
      kind(5, [], '<w:numStyleLink w:val="lists"/>') +
      list(2, 5);
    const styles = style('lists', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(await numbersOf(paragraph(run('x'), inList(2)), { numbering, styles })).toBe('§ 1');
  });

  it('take the newer of two formats', async () => {
    const newer =
      '<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/>${newer}<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${list(1, 0)}`;
    expect(await numbersOf(on(0), { numbering })).toBe('007.');
  });

  it('stand at the first word of a line, also in tables', async () => {
    const numbering = kind(0, [{}]) + list(1, 0);
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(paragraph(run(' x'), inList(1)) + on(0))}${cell(on(0) + on(0))}</w:tr></w:tbl>`;
    const { text, shownNumbers } = await readDocx(docxOf(body, { numbering }));
    expect(text).toBe(' x\nx\tx\nx');
    // The third stands within a line, where no paragraph begins.
    expect(shownNumbers).toEqual([
      { at: 1, shown: '1.' },
      { at: 3, shown: '2.' },
      { at: 7, shown: '4.' },
    ]);
  });

  it('are none in text boxes, which the body does not count', async () => {
    const numbering = kind(0, [{}]) + list(1, 0);
    const boxed = paragraph(`${run('x')}<w:r><w:txbxContent>${on(0)}</w:txbxContent></w:r>`, inList(1));
    expect(await numbersOf(boxed + on(0), { numbering })).toBe('1. - 2.');
  });

  it('are none where the lists cannot be read', async () => {
    expect(await numbersOf(on(0) + paragraph(run('x'), inList(9)), { numbering: '<w:abstractNum>' })).toBe(
      '- -',
    );
  });

  const file = resolve('..', 'shared', 'files', 'docx', 'docx_01.docx');
  it.skipIf(!existsSync(file))(
    'agree with a contents page that Word wrote (needs ../shared/files)',
    async () => {
      const { text, headings, shownNumbers } = await readDocx(readFileSync(file));
      const shown = new Map(shownNumbers.map((number) => [number.at, number.shown]));
      const counted = (headings ?? []).flatMap(({ start, text: words }) =>
        shown.has(start) && !words.includes('=') ? [`${shown.get(start)} ${words}`] : [],
      );
      const contents = [...text.matchAll(/^(\d[\d.]*)\t(.+)\t\w+$/gm)];
      const printed = new Set(contents.map(([, number, words]) => `${number} ${words}`));
      expect(counted.filter((heading) => !printed.has(heading))).toEqual([]);
      expect(counted.length).toBeGreaterThan(12);
    },
  );
});

describe('formatNumber', () => {
  it.each([
    ['decimalZero', [1, 9, 10], '01 09 10'],
    ['lowerLetter', [1, 26, 27, 28, 53], 'a z aa bb aaa'],
    ['upperRoman', [1, 4, 9, 14, 40, 1994], 'I IV IX XIV XL MCMXCIV'],
    [
      'chineseCountingThousand',
      [1, 10, 11, 20, 21, 100, 101, 110, 1001],
      '一 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一',
    ],
    ['chineseCounting', [3, 99, 100], '三 九十九 -'],
    ['ideographDigital', [1, 10, 11], '一 - 一一'],
    ['japaneseCounting', [12], '十二'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ -'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 -'],
    ['russianLower', [1, 10, 26, 29, 30], 'а к ы я -'],
    ['arabicAlpha', [1, 3, 26], 'أ ت -'],
    ['hebrew1', [1, 11, 15, 16, 99], 'א יא טו טז צט'],
    ['custom:01, 02, 03, ...', [7, 12], '07 12'],
    ['custom:something', [1], '-'],
    ['toString', [1], '-'],
    ['decimal', [0, Number.NaN, -1], '0 - -'],
    ['lowerRoman', [0], '-'],
  ])('shows %s as Word does, or nothing', (format, numbers, shown) => {
    expect(numbers.map((n) => formatNumber(format, n) ?? '-').join(' ')).toBe(shown);
  });
});
