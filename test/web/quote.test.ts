import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part, Span } from '../../server/contract.js';
import { filePageOf, quoteRuns } from '../../web/quote.js';

const bare = (text: string) => text.replace(/\s/g, '');

function partsOf(text: string, spans: Span[]): Part[] {
  return spans.map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
    page: null,
    filePage: null,
  }));
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('quoteRuns', () => {
  const text = 'Each Party un-\ndertakes not to\ntest. It may\nwithdraw. Six months’ notice.';
  const whole = partsOf(text, [{ start: 0, end: text.length }]);
  const quote = 'Each Party un-dertakes not to test. It may withdraw. Six months’ notice.';

  it('marks the highlighted sentence across a wrapped line', () => {
    expect(quoteRuns({ parts: whole, quote, highlight: [spanOf(text, 'It may\nwithdraw.')] })).toEqual([
      { text: 'Each Party un-dertakes not to test. ', marked: false },
      { text: 'It may withdraw.', marked: true },
      { text: ' Six months’ notice.', marked: false },
    ]);
  });

  it('marks nothing without a highlight', () => {
    const unmarked = [{ text: quote, marked: false }];
    expect(quoteRuns({ parts: whole, quote, highlight: null })).toEqual(unmarked);
    expect(quoteRuns({ parts: whole, quote, highlight: [] })).toEqual(unmarked);
  });

  it('joins neighbouring sentences into one mark', () => {
    const highlight = [spanOf(text, 'It may\nwithdraw.'), spanOf(text, 'Six months’ notice.')];
    expect(quoteRuns({ parts: whole, quote, highlight }).at(-1)).toEqual({
      text: 'It may withdraw. Six months’ notice.',
      marked: true,
    });
  });

  it('follows a sentence from one part into the next, Chinese lines joined without a blank', () => {
    const page = '条约无限\n期有效，可提前\nCD/1634\n第2页\n六个月退出。\n';
    const parts = partsOf(page, [spanOf(page, '条约无限\n期有效，可提前'), spanOf(page, '六个月退出。')]);
    const highlight = [spanOf(page, '可提前'), spanOf(page, '六个月退出。')];
    expect(quoteRuns({ parts, quote: '条约无限期有效，可提前六个月退出。', highlight })).toEqual([
      { text: '条约无限期有效，', marked: false },
      { text: '可提前六个月退出。', marked: true },
    ]);
  });

  it('marks nothing where the quote differs from the parts, or the parts from their offsets', () => {
    const highlight = [spanOf(text, 'It may\nwithdraw.')];
    const isUnmarked = (runs: { marked: boolean }[]) => runs.length === 1 && runs[0]!.marked === false;
    expect(isUnmarked(quoteRuns({ parts: whole, quote: quote.replace('un-', 'un'), highlight }))).toBe(true);
    expect(isUnmarked(quoteRuns({ parts: whole, quote: `${quote} More.`, highlight }))).toBe(true);
    expect(isUnmarked(quoteRuns({ parts: whole, quote: quote.slice(0, -1), highlight }))).toBe(true);
    const shifted = whole.map((part) => ({ ...part, end: part.end + 1 }));
    expect(isUnmarked(quoteRuns({ parts: shifted, quote, highlight }))).toBe(true);
  });

  it('keeps the quote and marks exactly the highlighted words, however lines are wrapped', () => {
    fc.assert(
      fc.property(wrappedCitation(), ({ text, citation }) => {
        const runs = quoteRuns(citation);
        expect(runs.map((run) => run.text).join('')).toBe(citation.quote);
        const marked = runs.filter((run) => run.marked).map((run) => run.text);
        const expected = citation.highlight.map((span) => text.slice(span.start, span.end));
        expect(bare(marked.join(''))).toBe(bare(expected.join('')));
      }),
    );
  });
});

/** A document of words, wrapped at random; parts and, in them, sentences; the quote with other white space. */
function wrappedCitation() {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
    fc.constantFrom('禁', '😀', 'a'),
  );
  const blank = fc.constantFrom('', ' ', '\n', '\r\n', '\f', '\u3000', ' \n ');
  const sentence = fc.record({
    words: fc.array(fc.tuple(word, blank, blank), { minLength: 1, maxLength: 5 }),
    kind: fc.constantFrom('plain', 'highlight', 'interruption'),
  });
  return fc.array(sentence, { minLength: 1, maxLength: 12 }).map((sentences) => {
    let text = '';
    let quote = '';
    const parts: Span[] = [];
    const highlight: Span[] = [];
    let open = false;
    for (const { words, kind } of sentences) {
      const start = text.length;
      text += words.map(([ink, wrap]) => ink + wrap).join('');
      if (kind !== 'interruption') {
        quote += words.map(([ink, , join]) => ink + join).join('');
        if (open) parts.at(-1)!.end = text.length;
        else parts.push({ start, end: text.length });
        if (kind === 'highlight') highlight.push({ start, end: text.length });
      }
      open = kind !== 'interruption';
    }
    return { text, citation: { parts: partsOf(text, parts), quote, highlight } };
  });
}

describe('filePageOf', () => {
  const [begins, breaks, last] = ['It begins. ', '\fIt goes on. \f\fIt ends.', 'Later.'];
  const parts: Part[] = [
    { start: 10, end: 10 + begins.length, text: begins, page: null, filePage: 4 },
    { start: 40, end: 40 + breaks.length, text: breaks, page: null, filePage: 4 },
    { start: 90, end: 90 + last.length, text: last, page: '9', filePage: 8 },
  ];
  const at = (start: number) => [{ start, end: start + 3 }];

  it.each([
    ['the first part for no highlight', null, 4],
    ['the part that holds the highlight', at(92), 8],
    ['the page of a part that goes over one break', at(41), 5],
    ['the page of a part that goes over several', at(40 + breaks.indexOf('It ends')), 7],
    ['the first part for a highlight that is in none', at(80), 4],
  ])('is that of %s', (_, highlight, page) => {
    expect(filePageOf({ parts, highlight })).toBe(page);
  });

  it('is null for a format without pages', () => {
    expect(
      filePageOf({ parts: parts.map((part) => ({ ...part, filePage: null })), highlight: null }),
    ).toBeNull();
    expect(filePageOf({ parts: [], highlight: null })).toBeNull();
  });
});
