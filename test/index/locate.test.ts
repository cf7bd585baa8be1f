import { describe, expect, it } from 'vitest';
import { filePageAt, headingAt, locatorOf, NOWHERE, pageAt, partsOf, textOf } from '../../index/locate.js';
import type { IndexedDocument } from '../../index/types.js';
import { documentOf } from './documents.js';
import { wordsAt } from './texts.js';

const TEXT = [
  'CD/9999\n12 May 2004',
  'Report on the spring session',
  'I. THE SESSION',
  '1. The Conference met in Geneva throughout the spring of that year.',
  '2. It decided with some delay:',
  '(a) to take up outer space;',
  '(b) to hear its members, who spoke of it\n\n_______________\n1 See the earlier report.',
  '\fCD/9999\nPage 2',
  'at length.',
  '3. The meeting rose early that day.',
  '\f4. All was said on that.',
  '5. All was done by then.',
  'Annex I',
  'Speakers of the day',
  '1. Each may speak once.',
  '2. None may speak twice.',
].join('\n\n');
const document = documentOf(TEXT);

/** From the sentence that holds the first words to that which holds the last. */
function run(first: string, last = first) {
  const sentenceWith = (words: string) => document.sentences.findIndex(({ text }) => text.includes(words));
  return { from: sentenceWith(first), to: sentenceWith(last) + 1 };
}

const range = (from: string, to = from) => ({ from, to });

describe('locatorOf', () => {
  it.each([
    ['one paragraph', run('The Conference met'), range('1')],
    ['two paragraphs', run('The Conference met', 'It decided'), range('1', '2')],
    ['a sub-paragraph', run('outer space'), range('2 (a)')],
    ['two sub-paragraphs', run('outer space', 'hear its members'), range('2 (a)', '2 (b)')],
    ['a paragraph with its own sub-paragraphs', run('It decided', 'hear its members'), range('2')],
    ['a sub-paragraph and what follows', run('hear its members', 'rose early'), range('2 (b)', '3')],
    ['the title', run('Report on'), null],
    ['a footnote', run('earlier report'), null],
  ])('names the paragraphs of %s', (_, quoted, paragraphs) => {
    expect(locatorOf(document, quoted).paragraphs).toEqual(paragraphs);
  });

  const treaty = documentOf(
    [
      'Article 8',
      'In this Treaty:',
      '(a) each Party is a Party;',
      '(b) each device is a device.',
      'Article 8 bis',
      'No Party builds a device.',
      'Article 9',
      '1. Each Party reports.',
      '2. Each Party listens.',
      'Article 10',
      'The Treaty is unlimited.',
      'Tratado',
      'Artículo 8',
      'Cada Parte informa.',
      'Artículo 9',
      'El Tratado es ilimitado.',
      'Artículo 10',
      'Nada más.',
    ].join('\n\n'),
  );
  const inTreaty = (first: string, last = first) => {
    const at = (words: string) => treaty.sentences.findIndex(({ text }) => text.includes(words));
    return locatorOf(treaty, { from: at(first), to: at(last) + 1 }).paragraphs;
  };

  it('names no range from an article of one text to that of another', () => {
    const texts = documentOf(
      [
        ...['Article 1', 'Each Party reports.', 'Article 2', 'Each Party listens.'],
        ...[
          'Artículo 3',
          'Cada Parte informa.',
          'Artículo 4',
          'Cada Parte escucha.',
          'Artículo 5',
          'Nada más.',
        ],
      ].join('\n\n'),
    );
    const at = (words: string) => texts.sentences.findIndex(({ text }) => text.includes(words));
    expect(locatorOf(texts, { from: at('listens'), to: at('informa') + 1 }).paragraphs).toBeNull();
    expect(locatorOf(texts, { from: at('informa'), to: at('escucha') + 1 }).paragraphs).toEqual(
      range('Artículo 3', 'Artículo 4'),
    );
  });

  it('names an article that is printed in two languages as a whole where both are quoted', () => {
    const both = documentOf(
      [
        '第一條',
        '1.每一國家有權確定其領海的寬度。',
        '2.每一國家有權確定其基線的位置。',
        '1. Every State has the right to establish it.',
        '2. Every State has the right to measure it.',
        '第二條',
        '本公約適用於各國。',
      ].join('\n\n'),
    );
    const at = (words: string) => both.sentences.findIndex(({ text }) => text.includes(words));
    const from = (first: string, last: string) =>
      locatorOf(both, { from: at(first), to: at(last) + 1 }).paragraphs;
    expect(from('領海', '基線')).toEqual(range('第一條, 1', '第一條, 2'));
    expect(from('基線', 'establish')).toEqual(range('第一條'));
    expect(from('領海', 'measure')).toEqual(range('第一條'));
    expect(from('establish', 'measure')).toEqual(range('第一條, 1', '第一條, 2'));
  });

  it.each([
    ['all of one', inTreaty('In this Treaty', 'each device'), range('Article 8')],
    ['its items', inTreaty('each Party is', 'each device'), range('Article 8 (a)', 'Article 8 (b)')],
    ['one and its bis', inTreaty('In this', 'No Party'), range('Article 8', 'Article 8 bis')],
    ['its paragraphs', inTreaty('Each Party reports', 'listens'), range('Article 9, 1', 'Article 9, 2')],
    ['two', inTreaty('listens', 'unlimited'), range('Article 9, 2', 'Article 10')],
    ['those of two texts', inTreaty('unlimited', 'Cada Parte'), null],
  ])('names articles: %s', (_, found, paragraphs) => {
    expect(found).toEqual(paragraphs);
  });

  it.each([
    ['on one page', run('The Conference met'), range('1')],
    ['over a page break', run('hear its members'), range('1', '2')],
    ['whose page prints none', run('All was said'), null],
    ['that ends on such a page', run('rose early', 'All was said'), null],
  ])('names the pages of words %s', (_, quoted, pages) => {
    expect(locatorOf(document, quoted).pages).toEqual(pages);
  });

  it.each([
    ['on one page', run('The Conference met'), { from: 1, to: 1 }],
    ['over a page break', run('hear its members'), { from: 1, to: 2 }],
    ['whose page prints no number', run('All was said'), { from: 3, to: 3 }],
    ['that end on such a page', run('rose early', 'All was said'), { from: 2, to: 3 }],
  ])('names the pages of the file for words %s', (_, quoted, filePages) => {
    expect(locatorOf(document, quoted).filePages).toEqual(filePages);
  });

  it('names the paragraphs of a text that a paragraph sets out', () => {
    const report = documentOf(
      [
        '10. The Committee held a debate.',
        '11. The Committee adopted a draft resolution, which is reproduced below.',
        'The General Assembly',
        '1. Welcomes the report;',
        '2. Decides to meet again.',
        '12. The Committee then rose.',
      ].join('\n\n'),
      { title: 'Report' },
    );
    const locate = (first: string, last = first) => {
      const at = (words: string) => report.sentences.findIndex(({ text }) => text.includes(words));
      return locatorOf(report, { from: at(first), to: at(last) + 1 }).paragraphs;
    };
    expect(locate('Welcomes')).toEqual(range('11, 1'));
    expect(locate('Welcomes', 'Decides')).toEqual(range('11, 1', '11, 2'));
    expect(locate('adopted', 'Decides')).toEqual(range('11'));
    expect(locate('debate', 'Decides')).toEqual(range('10', '11, 2'));
    expect(locate('Decides', 'then rose')).toEqual(range('11, 2', '12'));
  });

  it('names the annex and its heading', () => {
    expect(locatorOf(document, run('speak once'))).toEqual({
      annex: 'Annex I',
      paragraphs: range('1'),
      pages: null,
      filePages: { from: 3, to: 3 },
      heading: 'Annex I Speakers of the day',
      part: null,
      speaker: null,
    });
  });

  it('names the heading in the body', () => {
    expect(locatorOf(document, run('All was done'))).toMatchObject({
      annex: null,
      heading: 'I. THE SESSION',
    });
  });

  it('names nothing for no words', () => {
    const located = locatorOf(document, { from: 0, to: 0 });
    expect(located).toEqual(NOWHERE);
    expect(Object.values(located).every((known) => known === null)).toBe(true);
  });
});

describe('partsOf', () => {
  it('are one for sentences that white space alone parts', () => {
    const parts = partsOf(document, run('The Conference met', 'outer space'));
    expect(parts).toHaveLength(1);
    expect(wordsAt(TEXT, parts[0]!)).toMatch(/^1\. The Conference.*outer space;$/s);
  });

  it('are two around a header', () => {
    const parts = partsOf(document, run('hear its members'));
    expect(parts.map((part) => wordsAt(TEXT, part))).toEqual([
      '(b) to hear its members, who spoke of it',
      'at length.',
    ]);
  });
});

describe('textOf', () => {
  it('unwraps and leaves the header out', () => {
    expect(textOf(document, run('outer space', 'hear its members'))).toBe(
      '(a) to take up outer space;\n(b) to hear its members, who spoke of it at length.',
    );
  });
});

describe('headingAt', () => {
  it('is null before the first, and leaves those of the body behind in an annex', () => {
    const withoutAnnexTitle: IndexedDocument = { ...document, headings: document.headings.slice(0, 1) };
    expect(headingAt(document, 0)).toBeNull();
    expect(headingAt(withoutAnnexTitle, TEXT.indexOf('speak once'))).toBeNull();
  });
});

describe('pageAt', () => {
  it('is the label of the page that holds the offset', () => {
    expect(pageAt(document.pages, TEXT.indexOf('at length'))).toBe('2');
    expect(pageAt(document.pages, TEXT.indexOf('All was said'))).toBeNull();
    expect(pageAt([], 0)).toBeNull();
  });
});

describe('filePageAt', () => {
  it('is the position in the file of the page that holds the offset', () => {
    expect(filePageAt(document, TEXT.indexOf('at length'))).toBe(2);
    expect(filePageAt(document, TEXT.indexOf('All was said'))).toBe(3);
  });

  it('is null on a form feed, and where running headers alone tell of pages', () => {
    expect(filePageAt(document, TEXT.indexOf('\f'))).toBeNull();
    const headed = documentOf(TEXT.replaceAll('\f', ''));
    expect(pageAt(headed.pages, headed.text.indexOf('at length'))).toBe('2');
    expect(filePageAt(headed, headed.text.indexOf('at length'))).toBeNull();
  });
});
