/** The reflowed text: pages, labels and marks at the very words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedDocument } from '../../index/types.js';
import { blocksOf } from '../../server/reading-blocks.js';
import { cutByLayers, NO_LAYERS } from '../../web/layers.js';
import { withoutBlanks } from '../../web/offsets.js';
import { rangesOf, readingTextOf } from '../../web/reading.js';
import { extractedTexts, readingTexts } from '../../web/search-texts.js';
import { documentOf } from '../index/documents.js';
import { plainTexts } from '../index/random-texts.js';
import { spanOf } from '../index/texts.js';

const TEXT = `1. The sanctuary shall be closed to mo-
\ftor boats from April to September. Rowing boats
may pass.

(a) Swans may stay.

12. Dogs stay out.
`;

function detailOf(document: IndexedDocument, pageCount: number | null = null) {
  const { text, pages } = document;
  return { text, pages, pageCount, blocks: blocksOf(document) };
}

const textsOf = (document: IndexedDocument, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => document.text.slice(start, end));

describe('readingTextOf', () => {
  const document = documentOf(TEXT);

  it('turns pages at the very word, within a paragraph', () => {
    const { blocks } = readingTextOf(detailOf(document, document.pages.length));
    const turns = blocks.flatMap(({ turns, text }) =>
      turns.map(({ at, page }) => [page.filePage, text.slice(at, at + 9)]),
    );
    expect(turns).toEqual([
      [1, '1. The sa'],
      [2, 'tor boats'],
    ]);
  });

  it('names the page of the first footnote anew', () => {
    const text = 'One.\n\n1/ A note.\n\fTwo.\n\f2/ Last.\n';
    const footnotes = [spanOf(text, '1/ A note.'), spanOf(text, '2/ Last.')];
    const noted = documentOf(text, { footnotes });
    const { blocks } = readingTextOf(detailOf(noted, 3));
    expect(blocks.map(({ text, turns }) => [text, turns.map(({ page }) => page.filePage)])).toEqual([
      ['One.', [1]],
      ['Two.', [2]],
      ['1/ A note.', [1]],
      ['2/ Last.', [3]],
    ]);
  });

  it('names no page that has neither a label nor a place in a file', () => {
    const pages = [{ index: 1, label: null, start: 0, end: TEXT.length }];
    expect(readingTextOf({ ...detailOf(document), pages }).blocks.flatMap(({ turns }) => turns)).toEqual([]);
  });

  it.each([
    ['3', '3. The budget', null],
    ['3', '30 florins', '3'],
    ['3 (b)', '(b) The dyke', '3 (b)'],
    ['Article VI', 'ARTICLE VI', null],
    ['第三条', '第 三 条 内容', null],
    ['第三条, 一', '一、内容', '第三条, 一'],
    ['4', 'Words that Word counts', '4'],
  ])('tells the label %s beside “%s”: %s', (label, text, told) => {
    const blocks = [{ kind: 'paragraph' as const, label, text, spans: [{ start: 0, end: text.length }] }];
    const reading = readingTextOf({ text, blocks, pages: [], pageCount: null });
    expect(reading.blocks[0]!.marginLabel).toBe(told);
  });
});

describe('rangesOf', () => {
  it('is null where the blocks do not hold all of the words, or others', () => {
    const document = documentOf(
      'Herons nest.\n\nLAKE/1\npage 2\n\nSwans do not.\n\nLAKE/1\npage 3\n\nDogs bark.\n',
    );
    const reading = readingTextOf(detailOf(document));
    const span = spanOf(document.text, 'page 2');
    expect(rangesOf(reading, [span])).toBeNull();
    expect(rangesOf(reading, [{ start: 0, end: span.end }])).toBeNull();
    expect(rangesOf(reading, [spanOf(document.text, 'Swans do not.')])).toHaveLength(1);
    const [block] = reading.blocks;
    const other = { ...reading, blocks: [{ ...block!, text: 'Herons rest.' }] };
    expect(rangesOf(other, [{ start: 0, end: 5 }])).toBeNull();
  });

  it('marks exactly the words of any run of sentences, around hits and page turns', () => {
    const places = fc.tuple(plainTexts, fc.nat(), fc.nat(), fc.nat(20));
    fc.assert(
      fc.property(places, ([text, a, b, at]) => {
        const document = documentOf(text);
        const { sentences } = document;
        fc.pre(sentences.length > 0);
        const [from, to] = [a % sentences.length, b % sentences.length].sort((x, y) => x - y);
        const spans = sentences.slice(from, to! + 1).flatMap((sentence) => sentence.spans);
        const reading = readingTextOf(detailOf(document, document.pages.length));
        const ranges = rangesOf(reading, spans)!;
        const shown = reading.blocks.flatMap((block) => {
          const parts = ranges.filter((range) => range.block === block.index);
          const found = [{ start: at, end: at + 3, of: 0 }];
          const turns = block.turns.map((turn) => ({ at: turn.at, label: 'p' }));
          const layers = { ...NO_LAYERS, parts, found, turns };
          const pieces = cutByLayers(block.text, { start: 0, end: block.text.length }, layers);
          const words = (all: typeof pieces) =>
            all
              .flatMap(({ runs }) => runs.flatMap((run) => run.words))
              .map((one) => one.text)
              .join('');
          expect(words(pieces)).toBe(block.text);
          return pieces.map((piece) => ({ part: piece.part, text: words([piece]) }));
        });
        const read = spans.map((_, of) =>
          withoutBlanks(
            shown
              .filter(({ part }) => part === of)
              .map((one) => one.text)
              .join(''),
          ),
        );
        expect(read).toEqual(textsOf(document, spans).map(withoutBlanks));
      }),
      { numRuns: 60 },
    );
  });
});

describe('search texts', () => {
  const text = `1. The heron sanctuary of the eastern shore of the lake, as the Commission decided, is
LAKE/1
page 2

closed to motor boats from April to September of every year, and rowing boats may pass it.
`;
  const document = documentOf(text);

  it('are unwrapped, and lead back to the words', () => {
    const { texts, spansOf, boundsOf } = readingTexts(detailOf(document));
    const index = texts.findIndex((one) => one.includes('is closed'));
    const start = texts[index]!.indexOf('is closed');
    const hit = { text: index, start, end: start + 'is closed'.length };
    expect(textsOf(document, spansOf(hit))).toEqual(['is', 'closed']);
    expect(textsOf(document, [boundsOf(hit)])[0]).toMatch(/^is\s+LAKE\/1\s+page 2\s+closed$/);
  });

  it('of the text as it was extracted hold all of its words once', () => {
    fc.assert(
      fc.property(plainTexts, (random) => {
        const read = documentOf(random);
        const { texts, spansOf } = extractedTexts(detailOf(read));
        const spans = texts.flatMap((one, i) => spansOf({ text: i, start: 0, end: one.length }));
        const sorted = spans.sort((a, b) => a.start - b.start);
        expect(withoutBlanks(textsOf(read, sorted).join(''))).toBe(withoutBlanks(random));
      }),
      { numRuns: 60 },
    );
  });
});
