import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../index/locate.js';
import type { IndexedDocument, Span } from '../../index/types.js';
import { cite, faultOf } from '../../server/cite.js';
import type { Citation, Part } from '../../server/contract.js';
import { documentOf } from '../index/documents.js';
import { temporaryFolder } from '../support/folders.js';
import { documentIn, indexTexts } from '../support/indexing.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { withoutSpace } from '../support/quotations.js';

const folder = temporaryFolder();
let document: IndexedDocument;
/** Paragraph 2, which a page header cuts in two. */
let run: Run;

beforeAll(async () => {
  document = documentIn(await indexTexts(LAKE_DOCUMENTS, folder), 'herons.en.txt');
  const from = document.sentences.findIndex(({ text }) => text.startsWith('2. The Commission decided'));
  run = { from, to: from + 2 };
});

function citationOf(highlighted: Run | null): Citation {
  const sum = { fused: 0.9, similarity: 0.8, coverage: 0.5, raised: 0, exact: 0, named: 0 };
  const scores = { ...sum, coverageWeight: 0.2, matchedTerms: ['motor'] };
  return cite({ n: 1, excerpt: { document, run }, highlighted, scores, lang: 'en' });
}

describe('cite', () => {
  it('quotes across a page header in two parts, each with its page', () => {
    const { parts, quote, locator, label } = citationOf(null);
    expect(parts.map(({ page }) => page)).toEqual(['1', '2']);
    expect(parts[0]!.text).toMatch(/^2\. The Commission decided[\s\S]*closed to motor boats$/);
    expect(parts[1]!.text).toMatch(/^from April[\s\S]*fifty metres\.$/);
    expect(quote).toContain('closed to motor boats from April to September of every year. Rowing boats');
    expect(withoutSpace(quote)).toBe(withoutSpace(parts.map(({ text }) => text).join('')));
    expect(locator).toMatchObject({ paragraphs: { from: '2', to: '2' }, pages: { from: '1', to: '2' } });
    expect(label).toBe('LAKE/DOC/7, para. 2, pp. 1–2');
  });

  it('tells the page of the file on which each part begins, whether or not it prints a number', () => {
    const feeds = document.text.replaceAll('LAKE/DOC/7\npage', '\fLAKE/DOC/7\npage');
    const paged = documentOf(feeds.replace('page 3', ''));
    const at = (words: string) => paged.sentences.findIndex(({ text }) => text.includes(words));
    const scores = { fused: 0, similarity: 0, coverage: 0, raised: 0, exact: 0, named: 0 };
    const from = (first: string, last: string) =>
      cite({
        n: 1,
        excerpt: { document: paged, run: { from: at(first), to: at(last) + 1 } },
        highlighted: null,
        scores: { ...scores, coverageWeight: 0, matchedTerms: [] },
        lang: 'en',
      });
    expect(
      from('closed to motor', 'closed to motor').parts.map(({ page, filePage }) => [page, filePage]),
    ).toEqual([
      ['1', 1],
      ['2', 2],
    ]);
    const third = from('leave dogs', 'leave dogs');
    expect(third.parts.map(({ page, filePage }) => [page, filePage])).toEqual([[null, 3]]);
    expect(third.label).toBe('LAKE/DOC/7, annex I, para. 1, p. 3 of the file');
    expect(citationOf(null).parts.map(({ filePage }) => filePage)).toEqual([null, null]);
  });

  it('highlights the sentences given, inside the parts, and nothing for none', () => {
    const { highlight } = citationOf({ from: run.from + 1, to: run.to });
    expect(highlight!.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Rowing boats may pass at a distance of fifty metres.',
    ]);
    expect(citationOf(null).highlight).toBeNull();
  });

  it('gives a document without a title the name of its file', () => {
    const untitled = { ...document, title: null };
    const scores = { fused: 0, similarity: 0, coverage: 0, raised: 0, exact: 0, named: 0 };
    const citation = cite({
      n: 1,
      excerpt: { document: untitled, run },
      highlighted: null,
      scores: { ...scores, coverageWeight: 0, matchedTerms: [] },
      lang: 'en',
    });
    expect(citation.title).toBe('herons.en.txt');
  });
});

describe('faultOf', () => {
  /** Damages to the parts; the quote says the same as they do, so that only the parts are wrong. */
  const parts: [string, (parts: Part[]) => Part[]][] = [
    ['no parts', () => []],
    ['a changed letter', ([first, second]) => [{ ...first!, text: `X${first!.text.slice(1)}` }, second!]],
    ['another case', ([first, second]) => [{ ...first!, text: first!.text.toUpperCase() }, second!]],
    [
      'another white space',
      ([first, second]) => [{ ...first!, text: first!.text.replace(' ', '\u00a0') }, second!],
    ],
    ['a part that is moved', ([first, second]) => [first!, { ...second!, start: second!.start + 1 }]],
    ['a part that is cut', ([first, second]) => [first!, { ...second!, end: second!.end - 1 }]],
    ['parts in the wrong order', ([first, second]) => [second!, first!]],
    ['parts that overlap', ([first]) => [exact(first!.start, first!.end), exact(first!.end - 9, first!.end)]],
    ['the same part twice', ([first]) => [first!, first!]],
    ['an empty part', ([first, second]) => [first!, second!, exact(second!.end, second!.end)]],
    ['offsets counted from the end', () => [exact(-20, -10)]],
    ['an end beyond the text', ([first]) => [exact(first!.start, document.text.length + 1)]],
    ['an end before the beginning', ([first]) => [exact(first!.end, first!.start)]],
  ];

  it.each(parts)('finds %s', (_, damage) => {
    const citation = citationOf(null);
    const damaged = damage(citation.parts);
    const quote = damaged.map(({ text }) => text).join(' ');
    expect(faultOf({ ...citation, parts: damaged, quote }, document)).toEqual(expect.any(String));
  });

  it.each<[string, (quote: string) => string]>([
    ['a word too many', (quote) => `${quote} Ever.`],
    ['a word too few', (quote) => quote.replace('motor ', '')],
    ['an ellipsis', (quote) => quote.replace('motor', '…')],
    ['another case', (quote) => quote.replace('The', 'the')],
    ['another mark', (quote) => quote.replace('.', '·')],
    ['an invisible mark', (quote) => `\u200b${quote}`],
    ['nothing', () => ''],
  ])('finds a quote with %s', (_, damage) => {
    const citation = citationOf(null);
    expect(faultOf({ ...citation, quote: damage(citation.quote) }, document)).toContain('quote');
  });

  it.each<[string, (first: Part, second: Part) => Span]>([
    ['begins before a part', ({ start, end }) => ({ start: start - 1, end })],
    ['ends behind a part', ({ start, end }) => ({ start, end: end + 1 })],
    ['spans the gap between parts', (first, second) => ({ start: first.start, end: second.end })],
    ['lies elsewhere', () => ({ start: 0, end: 5 })],
    ['ends before it begins', ({ start, end }) => ({ start: end, end: start })],
  ])('finds a highlight that %s', (_, damage) => {
    const citation = citationOf({ from: run.from, to: run.from + 1 });
    const [first, second] = citation.parts as [Part, Part];
    const highlight = [...citation.highlight!, damage(first, second)];
    expect(faultOf({ ...citation, highlight }, document)).toContain('highlight');
  });

  it('finds none in a citation as it is made', () => {
    expect(faultOf(citationOf(null), document)).toBeNull();
    expect(faultOf(citationOf({ from: run.from, to: run.to }), document)).toBeNull();
  });

  it('allows another line break or blank in the quote', () => {
    const citation = citationOf(null);
    const quote = citation.quote.replaceAll(' ', '\n\u3000');
    expect(faultOf({ ...citation, quote }, document)).toBeNull();
  });

  it('finds a document that is another one by now', () => {
    const citation = citationOf(null);
    expect(faultOf(citation, { text: ` ${document.text}` })).toContain('not what the document says');
    expect(faultOf(citation, { text: '' })).toContain('outside');
  });

  function exact(start: number, end: number): Part {
    return { start, end, text: document.text.slice(start, end), page: null, filePage: null };
  }
});
