import { describe, expect, it } from 'vitest';
import { layOutPages } from '../../../index/structure/pages.js';
import { wordsAt } from '../texts.js';

const labelsOf = (text: string) => layOutPages(text).pages.map(({ label }) => label);
const furnitureOf = (text: string) => layOutPages(text).furniture.map((span) => wordsAt(text, span));

const BODY = [
  'The Conference met in Geneva and heard the delegations of its member States.',
  'They spoke of the ways in which a programme of work might yet be adopted.',
  'Others saw no reason to take up the item before the next session began.',
  'The President thanked all speakers and said that he would consult again.',
];
/** Pages of a few lines, each with its header above and its footer below. */
const paged = (edges: { header?: string; footer?: string }[]) =>
  edges
    .map(({ header, footer }, i) =>
      [header, `${BODY[i % 4]}\n${BODY[(i + 1) % 4]}`, footer].filter(Boolean).join('\n\n'),
    )
    .join('\f');

describe('pages parted by form feeds', () => {
  it.each([
    ['English headers', ['', 'CD/9999\nPage 2', 'CD/9999\nPage 3'], ['1', '2', '3']],
    [
      'headers that name a language',
      ['', 'CD/9999\nEnglish\nPage 2', 'CD/9999\nEnglish\nPage 3'],
      ['1', '2', '3'],
    ],
    ['Chinese headers', ['', 'CD/9999\n第2页', 'CD/9999\n第3页'], ['1', '2', '3']],
    ['French headers', ['', 'CD/9999\npage 2', 'CD/9999\npage 3'], ['1', '2', '3']],
    ['Spanish headers', ['', 'CD/9999\nPágina 2', 'CD/9999\nPágina 3'], ['1', '2', '3']],
    ['Russian headers', ['', 'CD/9999\nстр. 2', 'CD/9999\nстр. 3'], ['1', '2', '3']],
    ['Arabic headers', ['', 'CD/9999\nالصفحة 2', 'CD/9999\nالصفحة 3'], ['1', '2', '3']],
    ['Roman numbers', ['', 'CD/9999\npage ii', 'CD/9999\npage iii'], [null, 'ii', 'iii']],
    ['a file that begins on a later page', ['CD/9999\npage 7', 'CD/9999\npage 8'], [null, '8']],
    ['headers that start with page 3', ['', 'CD/9999\npage 3', 'CD/9999\npage 4'], [null, '3', '4']],
    ['no numbers', ['', '', ''], [null, null, null]],
  ])('carry the labels of %s', (_, headers, labels) => {
    expect(labelsOf(paged(headers.map((header) => ({ header }))))).toEqual(labels);
  });

  it.each([
    ['bare numbers', ['1', '2', '3', '4'], ['1', '2', '3', '4']],
    ['numbers between dashes', ['- 5 -', '- 6 -', '- 7 -'], ['5', '6', '7']],
    ['page of pages', ['1/3', '2/3', '3/3'], ['1', '2', '3']],
    ['a job number beside the page', ['04-12345   1', '04-12345   2', '04-12345   3'], ['1', '2', '3']],
    ['numbers that do not follow the pages', ['17', '4', '92'], [null, null, null]],
  ])('carry the labels of footers: %s', (_, footers, labels) => {
    expect(labelsOf(paged(footers.map((footer) => ({ footer }))))).toEqual(labels);
  });

  it('carry the label of a footer that stands in the middle of the page', () => {
    const text = ['1/3', '2/3', '3/3'].map((footer) => `${BODY[0]}\n${footer}\n${BODY[1]}`).join('\f');
    expect(labelsOf(text)).toEqual(['1', '2', '3']);
    expect(furnitureOf(text)).toEqual(['1/3', '2/3', '3/3']);
  });

  it('take a bare number for a label only where all agree, not the mark of a footnote', () => {
    const pages = [
      `${BODY[0]}\n\n1`,
      `${BODY[1]}\n\n4\n\n2`,
      `${BODY[2]}\n\n12\n\n3`,
      `${BODY[3]}\n\n5 of the States were absent.\n\n4`,
    ];
    expect(labelsOf(pages.join('\f'))).toEqual(['1', '2', '3', '4']);
    expect(furnitureOf(pages.join('\f'))).toEqual(['1', '2', '3', '4']);
  });

  it('leave numbers of a table in the text', () => {
    const text = paged([{ footer: '1 200' }, { footer: '340' }, { footer: '56' }]);
    expect(labelsOf(text)).toEqual([null, null, null]);
    expect(furnitureOf(text)).toEqual([]);
  });

  it('count an empty page, and none after the last form feed', () => {
    const text = `${BODY[0]}\f\fCD/9999\npage 3\n\n${BODY[1]}\f`;
    expect(labelsOf(text)).toEqual([null, null, '3']);
  });

  it('number from 1 and lie between the form feeds', () => {
    const text = `${BODY[0]}\f${BODY[1]}`;
    expect(layOutPages(text).pages).toEqual([
      { index: 1, label: null, start: 0, end: BODY[0]!.length },
      { index: 2, label: null, start: BODY[0]!.length + 1, end: text.length },
    ]);
  });

  it('know a line that recurs at their edges as furniture', () => {
    const header = (n: number) => `Report of the Conference, part ${n}`;
    const text = paged([{}, ...[2, 3, 4].map((n) => ({ header: header(n) }))]);
    expect(furnitureOf(text)).toEqual([header(2), header(3), header(4)]);
  });

  it('leave the masthead of the first page in the text', () => {
    const text = paged([{ header: 'CD/9999\n12 May 2004' }, { header: 'CD/9999\nPage 2' }]);
    expect(furnitureOf(text)).toEqual(['CD/9999', 'Page 2']);
    expect(layOutPages(text).furniture.every(({ start }) => start > BODY[0]!.length)).toBe(true);
  });

  it('part footnotes from the body at a rule', () => {
    const page = (note: string) => `${BODY.join('\n')}\n_______________\n${note}`;
    const text = `${page('1 See CD/1.')}\f${page('2 Ibid.\n3 Adopted later.')}`;
    const { footnotes } = layOutPages(text);
    expect(footnotes.map((span) => wordsAt(text, span).trim())).toEqual([
      '1 See CD/1.',
      '2 Ibid.\n3 Adopted later.',
    ]);
  });
});

describe('footnotes as old documents print them', () => {
  const footnotesIn = (page: string) =>
    layOutPages(`${page}\f`).footnotes.map((span) => wordsAt(`${page}\f`, span).trim());
  const body = BODY.join('\n');

  it.each([
    ['begin with the first', `${body}\n\n1/ See CD/1.\n\na/ Ibid.`, ['1/ See CD/1.\n\na/ Ibid.']],
    ['go on indented', `${body}\n\n   1/ See CD/1:\n\n   "Its terms."`, ['1/ See CD/1:\n\n   "Its terms."']],
    ['leave out no footer', `${body}\n\n1/ See CD/1.\n\n/...`, ['1/ See CD/1.\n\n/...']],
    ['are none where the body goes on', `${body}\n\n1/ See CD/1.\n\n${body}`, []],
    ['are none at the top', `1/ See CD/1.\n\n${body}`, []],
    ['are none within a block', `${body}\n1/ See CD/1.`, []],
  ])('%s', (_, page, notes) => {
    expect(footnotesIn(page)).toEqual(notes);
  });
});

describe('headers that a scan misspells', () => {
  const header = (page: string) => `CD/9999\nEnglish\n${page}\n\n${BODY[0]}\n${BODY[1]}`;
  const furniture = (text: string) => furnitureOf(text).filter((words) => !/^(?:CD|Page)/.test(words));

  it('are furniture where the page word can be read', () => {
    const text = [BODY[0], 'CD/99g9\nEngL ish\nPage 2\n\nThe body.', header('Page 3')].join('\f');
    expect(furniture(text)).toEqual(['EngL ish', 'English']);
    expect(labelsOf(text)).toEqual(['1', '2', '3']);
  });

  it('have the number that the pages around leave', () => {
    const text = [BODY[0], header('Page 2'), 'CD/g999\nEngI ish\nPaqe 3\n\nThe body.', header('Page 4')];
    expect(labelsOf(text.join('\f'))).toEqual(['1', '2', '3', '4']);
    expect(furniture(text.join('\f'))).toEqual(['English', 'EngI ish', 'Paqe 3', 'English']);
  });

  it.each([
    ['another number', 'Paqe 8\n\nThe body.', 'Page 4'],
    ['no number', 'The body.', 'Page 4'],
    ['it within a sentence', 'The body of chapter 3 is as it was.', 'Page 4'],
    ['it, and the pages around disagree', 'Paqe 3\n\nThe body.', 'Page 7'],
  ])('have none where the page prints %s', (_, damaged, after) => {
    const text = [BODY[0], header('Page 2'), damaged, header(after)].join('\f');
    expect(labelsOf(text)[2]).toBeNull();
  });

  it('leave long lines above the number in the body', () => {
    const text = [BODY[0], header('Page 2'), `${BODY[3]}\nPaqe 3\n\nThe body.`, header('Page 4')].join('\f');
    expect(labelsOf(text)[2]).toBe('3');
    expect(furnitureOf(text)).not.toContain(BODY[3]);
  });
});

describe('pages known by running headers alone', () => {
  it.each([
    ['symbol, then page', 'CD/9999\npage 2', ['1', '2']],
    ['page, then symbol', 'Page 2\nCD/9999', ['1', '2']],
    ['side by side', 'CD/9999      page 2', ['1', '2']],
    ['with a language', 'CD/9999\nEnglish\nPage 2', ['1', '2']],
    ['Chinese', 'CD/9999\n第2页', ['1', '2']],
    ['a later page', 'CD/9999\npage 14', [null, '14']],
  ])('begin at a header: %s', (_, header, labels) => {
    const text = `${BODY[0]}\n\n${header}\n\n${BODY[1]}`;
    expect(labelsOf(text)).toEqual(labels);
    expect(layOutPages(text).pages[1]!.start).toBe(text.indexOf(header));
  });

  it.each([
    ['a page word alone', 'page 2'],
    ['a symbol alone', 'CD/9999'],
    ['a symbol and a bare number', 'CD/9999\n2'],
    ['both in a sentence', 'see CD/9999, page 2'],
  ])('are none at %s', (_, line) => {
    expect(layOutPages(`${BODY[0]}\n${line}\n${BODY[1]}`)).toMatchObject({ pages: [], furniture: [] });
  });

  it('end where a header must have been lost', () => {
    const text = `${BODY[0]}\nCD/9999\npage 2\n${`${BODY[1]}\n`.repeat(400)}`;
    const last = layOutPages(text).pages.at(-1)!;
    expect(last.label).toBe('2');
    expect(last.end).toBeLessThan(text.length / 2);
  });
});
