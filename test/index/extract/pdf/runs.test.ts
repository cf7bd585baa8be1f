import { describe, expect, it } from 'vitest';
import { type PageItems, runsOf, type TextItem } from '../../../../index/extract/pdf/runs.js';

/** Ten points high, upright unless told. */
function item(str: string, x: number, y: number, given: Partial<TextItem> = {}): TextItem {
  return {
    str,
    dir: 'ltr',
    transform: [10, 0, 0, 10, x, y],
    width: str.length * 5,
    height: 10,
    fontName: 'f',
    ...given,
  };
}

/** A sheet of 600 by 800 points, shown as it is. */
function page(items: TextItem[], given: Partial<PageItems> = {}): PageItems {
  const viewTransform = [1, 0, 0, -1, 0, 800];
  return { items, verticalFonts: new Set(), viewTransform, width: 600, height: 800, ...given };
}

const textsOf = (found: PageItems) => runsOf(found).map((runs) => runs.map(({ text }) => text));

describe('runsOf', () => {
  it('gives the words with their places, y from the top', () => {
    const words = item('Peace', 100, 700);
    expect(runsOf(page([words]))).toEqual([
      [
        {
          text: 'Peace',
          left: 100,
          right: 125,
          y: 100,
          size: 10,
          rightToLeft: false,
          setting: 0,
          item: words,
        },
      ],
    ]);
  });

  it('knows words that read from right to left', () => {
    expect(runsOf(page([item('سلام', 100, 700, { dir: 'rtl' })]))[0]![0]!.rightToLeft).toBe(true);
  });

  it.each([
    ['a quarter', [0, 1, 1, 0, 0, 0], [0, 10, -10, 0]],
    ['half', [-1, 0, 0, 1, 600, 0], [-10, 0, 0, -10]],
    ['three quarters', [0, -1, -1, 0, 800, 600], [0, -10, 10, 0]],
  ])('reads the words of a page that is shown turned by %s as if it were upright', (_, view, turn) => {
    const place = (x: number, y: number) => ({ transform: [...turn, x, y] });
    const [dx, dy] = [turn[0]! / 10, turn[1]! / 10];
    const words = [
      item('first', 300, 400, place(300, 400)),
      item('second', 0, 0, place(300 + 30 * dx, 400 + 30 * dy)),
    ];
    const sheet = view[0] === 0 ? { width: 800, height: 600 } : { width: 600, height: 800 };
    const groups = runsOf(page(words, { viewTransform: view, ...sheet }));
    expect(groups).toHaveLength(1);
    const [first, second] = groups[0]!;
    expect(second!.left - first!.left).toBeCloseTo(30);
    expect(second!.y).toBeCloseTo(first!.y);
    expect(first!.size).toBeCloseTo(10);
  });

  it.each([
    ['upwards', [0, 10, -10, 0], [-12, 0]],
    ['downwards', [0, -10, 10, 0], [12, 0]],
    ['upside down', [-10, 0, 0, -10], [0, 12]],
  ])('turns words set %s so that they read along x, and lines follow along y', (_, turn, [dx, dy]) => {
    const lines = [0, 1].map((i) =>
      item(`line ${i}`, 0, 0, { transform: [...turn, 300 - i * dx!, 400 - i * dy!] }),
    );
    const [runs] = runsOf(page(lines.reverse()));
    const [second, first] = runs!;
    expect(Math.abs(second!.y - first!.y)).toBeCloseTo(12);
    expect(second!.left).toBeCloseTo(first!.left);
    expect(first!.right - first!.left).toBe(30);
  });

  it('groups the words by the way they are turned, the most words first', () => {
    const turned = item('margin', 20, 400, { transform: [0, 10, -10, 0, 20, 400] });
    expect(textsOf(page([turned, item('The body of the page', 100, 700)]))).toEqual([
      ['The body of the page'],
      ['margin'],
    ]);
  });

  it('reads lines of a vertical font from right to left', () => {
    const words = [item('左', 200, 700, { fontName: 'v' }), item('右', 215, 700, { fontName: 'v' })];
    const [runs] = runsOf(page(words, { verticalFonts: new Set(['v']) }));
    const [left, right] = runs!;
    expect(right!.y).toBeLessThan(left!.y);
    expect(right!.left).toBe(left!.left);
  });

  it('reads characters that are set one under the other as vertical, with the marks of a vertical font', () => {
    const column = (chars: string, x: number) =>
      [...chars].map((char, i) => item(char, x, 700 - i * 10, { width: 10 }));
    const mark = item('。', 305, 700 - 15 * 10 + 8.8, { fontName: 'v' });
    const words = [
      ...column('会议讨论了外层空间的问题然后休会', 300).slice(0, 15),
      mark,
      ...column('委员会通过了报告的案文', 280),
    ];
    const [runs, ...others] = runsOf(page(words, { verticalFonts: new Set(['v']) }));
    expect(others).toEqual([]);
    expect(runs!.slice(0, 16).every(({ y }) => Math.abs(y - runs![0]!.y) < 0.1)).toBe(true);
    expect(runs![15]!.left).toBeCloseTo(runs![14]!.left + 10);
    expect(runs![16]!.y).toBeGreaterThan(runs![0]!.y);
  });

  it('leaves the cells of a table of single characters as they are', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      item('是', 100, 700 - i * 12),
      item('否', 200, 700 - i * 12),
    ]);
    const [runs] = runsOf(page(rows.flat()));
    expect(runs!.map(({ left }) => left)).toEqual(rows.flatMap(() => [100, 200]));
  });

  it.each([
    ['left', -50, 400],
    ['right', 650, 400],
    ['above', 100, 850],
    ['below', 100, -20],
  ])('leaves out words off the sheet: %s', (_, x, y) => {
    expect(textsOf(page([item('hidden', x, y), item('shown', 100, 400)]))).toEqual([['shown']]);
  });

  it('leaves out words printed twice over to look bold, not those that stand twice', () => {
    const words = [
      item('Bold', 100, 700),
      item('Bold', 100.4, 700),
      item('Bold', 130, 700),
      item('Bold', 100, 680),
    ];
    expect(runsOf(page(words))[0]!.map(({ left, y }) => [left, y])).toEqual([
      [100, 100],
      [130, 100],
      [100, 120],
    ]);
  });

  it('leaves out white space', () => {
    expect(textsOf(page([item('  ', 100, 700), item('', 90, 700)]))).toEqual([]);
  });
});
