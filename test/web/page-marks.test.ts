import { describe, expect, it } from 'vitest';
import type { PageRectangles, Part, Span } from '../../server/contract.js';
import { firstMark, marksOf } from '../../web/page-marks.js';

const TEXT = 'One two three four.';
const partOf = (words: string): Part => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words, page: null, filePage: 1 };
};
/** A page of 128 by 100 points for each number, with a rectangle as far to the right as the range begins. */
const pagesAt = ({ start }: Span, ...filePages: number[]): PageRectangles[] =>
  filePages.map((filePage) => ({
    filePage,
    width: 128,
    height: 100,
    rectangles: [{ x: start, y: 50, width: 20, height: 10 }],
  }));

const two = partOf('two');
const four = partOf('four');

describe('the marks of a place on its pages', () => {
  it('are the rectangles of its parts and of the highlight upon them, in hundredths of the page', async () => {
    const marks = await marksOf({ text: TEXT }, { parts: [two, four], highlight: [four] }, async (span) =>
      pagesAt(span, span.start === two.start ? 3 : 4),
    );
    expect([...marks!]).toEqual([
      [2, [{ kind: 'part', left: 3.125, top: 50, width: 15.625, height: 10 }]],
      [
        3,
        [
          { kind: 'part', left: 10.9375, top: 50, width: 15.625, height: 10 },
          { kind: 'highlight', left: 10.9375, top: 50, width: 15.625, height: 10 },
        ],
      ],
    ]);
    expect(firstMark(marks!)).toMatchObject({ page: 3, mark: { kind: 'highlight' } });
  });

  it('begin with the quote where nothing is highlighted', async () => {
    const marks = await marksOf({ text: TEXT }, { parts: [four], highlight: null }, async (span) =>
      pagesAt(span, 2, 1),
    );
    expect(firstMark(marks!)).toMatchObject({ page: 0, mark: { kind: 'part' } });
  });

  it('are none where one of the parts has none', async () => {
    const parts = [two, four];
    const marks = await marksOf({ text: TEXT }, { parts, highlight: null }, async (span) =>
      span.start === two.start ? pagesAt(span, 1) : [],
    );
    expect(marks).toBeNull();
  });

  it('are of the parts alone where the highlight has none', async () => {
    const place = { parts: [partOf('two three')], highlight: [two] };
    const marks = await marksOf({ text: TEXT }, place, async (span) =>
      span.end === two.end ? [] : pagesAt(span, 1),
    );
    expect(marks!.get(0)!.map(({ kind }) => kind)).toEqual(['part']);
  });

  it('are none, and not asked for, where the words are no longer in the document', async () => {
    const asked: Span[] = [];
    const marks = await marksOf(
      { text: `${TEXT[1]}${TEXT}` },
      { parts: [two], highlight: null },
      async (span) => {
        asked.push(span);
        return pagesAt(span, 1);
      },
    );
    expect([marks, asked]).toEqual([null, []]);
  });
});
