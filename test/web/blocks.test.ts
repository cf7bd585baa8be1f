import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../web/blocks.js';

const TEXT = 'First page.\n\fSecond page,\nof two lines.\n\f\fFourth page.\n\f';

/** Pages as form feeds part them; the second prints a number. */
function pagesOf(text: string) {
  let start = 0;
  return text.split('\f').map((words, i) => {
    const page = { index: i + 1, label: i === 1 ? '12' : null, start, end: start + words.length };
    start = page.end + 1;
    return page;
  });
}

describe('toBlocks', () => {
  it('begins a block with each page, and names it as printed and by its place in the file', () => {
    const pages = pagesOf(TEXT).slice(0, 4);
    const blocks = toBlocks({ text: TEXT, pages, pageCount: 4 });
    expect(blocks.map(({ page }) => page)).toEqual([
      { label: null, filePage: 1 },
      { label: '12', filePage: 2 },
      { label: null, filePage: 3 },
      { label: null, filePage: 4 },
    ]);
    expect(blocks.map(({ start }) => TEXT.slice(start, start + 6))).toEqual([
      'First ',
      'Second',
      '\fFourt',
      'Fourth',
    ]);
  });

  it('names no page of the file where the format has none', () => {
    const pages = pagesOf(TEXT).slice(0, 2);
    const blocks = toBlocks({ text: TEXT, pages, pageCount: null });
    expect(blocks.map(({ page }) => page)).toEqual([
      { label: null, filePage: null },
      { label: '12', filePage: null },
    ]);
  });

  it('loses no letter and no line end', () => {
    const words = fc.array(fc.constantFrom('\f', '\n', 'word ', '字', ' '.repeat(90)), { maxLength: 200 });
    fc.assert(
      fc.property(words, (pieces) => {
        const text = pieces.join('').repeat(20);
        const pages = pagesOf(text);
        const blocks = toBlocks({ text, pages, pageCount: pages.length });
        const shown = blocks.map(({ start, end }) => text.slice(start, end));
        expect(shown.join('')).toBe(text);
      }),
    );
  });
});
