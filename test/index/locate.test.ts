import { describe, expect, it } from 'vitest';
import { headingAt, locatorOf, pageAt, partsOf, textOf } from '../../index/locate.js';
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

  it.each([
    ['on one page', run('The Conference met'), range('1')],
    ['over a page break', run('hear its members'), range('1', '2')],
    ['whose page prints none', run('All was said'), null],
    ['that ends on such a page', run('rose early', 'All was said'), null],
  ])('names the pages of words %s', (_, quoted, pages) => {
    expect(locatorOf(document, quoted).pages).toEqual(pages);
  });

  it('names the annex and its heading', () => {
    expect(locatorOf(document, run('speak once'))).toEqual({
      annex: 'Annex I',
      paragraphs: range('1'),
      pages: null,
      heading: 'Annex I Speakers of the day',
    });
  });

  it('names the heading in the body', () => {
    expect(locatorOf(document, run('All was done'))).toMatchObject({
      annex: null,
      heading: 'I. THE SESSION',
    });
  });

  it('names nothing for no words', () => {
    expect(locatorOf(document, { from: 0, to: 0 })).toEqual({
      annex: null,
      paragraphs: null,
      pages: null,
      heading: null,
    });
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
