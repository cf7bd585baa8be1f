import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Rectangle } from '../../../index/extract/pdf/rectangles.js';
import { PdfLoader } from '../../../index/extract/pdf-loader.js';
import { MarkablePdf } from '../../../index/extract/pdf-rectangles.js';
import { type PdfPage, type PdfWords, pageOf, pdfOf } from '../../support/pdf.js';

/** A file with the text that was read from it. */
async function opened(content: Uint8Array) {
  const [document] = await new PdfLoader(content, { maxPages: 100, ocr: false }).load();
  const pages = document!.pageContent.split('\f').slice(0, -1);
  const pdf = await MarkablePdf.open(content);
  onTestFinished(() => pdf.close());
  const rectanglesOf = async (filePage: number, start: number, end: number) => {
    const pageText = pages[filePage - 1]!;
    const [page] = await pdf.rectangles([{ filePage, pageText, start, end }], pages.length);
    return page?.rectangles ?? null;
  };
  return { pdf, pages, rectanglesOf };
}

async function rectanglesOfWords(page: PdfPage, words: string) {
  const { pages, rectanglesOf } = await opened(pdfOf([page]));
  const start = pages[0]!.indexOf(words);
  return rectanglesOf(1, start, start + words.length);
}

/** Of the letters of Helvetica, in thousandths of the type's height (Adobe's font metrics). */
const WIDTHS: Record<string, number> = { i: 222, W: 944, a: 556, ' ': 278 };
const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (WIDTHS[char]! / 1000) * 12, 0);
const line = (text: string, given: Partial<PdfWords> = {}): PdfPage => ({
  words: [{ text, x: 72, y: 700, ...given }],
});

describe('the rectangles of words', () => {
  it('reach from their first letter to their last, by the widths of the font', async () => {
    const text = 'WWWW iiii aaaa';
    const [found, ...others] = (await rectanglesOfWords(line(text), 'ii'))!;
    expect(others).toEqual([]);
    expect(found!.x).toBeCloseTo(72 + widthOf('WWWW '), 1);
    expect(found!.width).toBeCloseTo(widthOf('ii'), 1);
    // The sheet is 842 points high, and most letters keep within their type.
    expect(found!.y).toBeCloseTo(842 - 700 - 12 * 0.86, 1);
    expect(found!.height).toBeCloseTo(12 * 1.08, 1);
  });

  it('are one for each line', async () => {
    const { pages, rectanglesOf } = await opened(pdfOf([pageOf(['WWWW aaaa', 'iiii WWWW', 'aaaa iiii'])]));
    const found = (await rectanglesOf(1, pages[0]!.indexOf('aaaa'), pages[0]!.lastIndexOf(' iiii')))!;
    expect(found.map(({ x, width }) => [Math.round(x), Math.round(width)])).toEqual(
      [
        [72 + widthOf('WWWW '), widthOf('aaaa')],
        [72, widthOf('iiii WWWW')],
        [72, widthOf('aaaa')],
      ].map((line) => line.map(Math.round)),
    );
  });

  it('leave out what stands between two cells', async () => {
    const words = [
      { text: 'aaaa', x: 72, y: 700 },
      { text: 'WWWW', x: 300, y: 700 },
    ];
    const found = (await rectanglesOfWords({ words }, `aaaa${' '.repeat(33)}WWWW`))!;
    expect(found.map(({ x }) => Math.round(x))).toEqual([72, 300]);
  });

  it.each([
    [90, (at: Rectangle) => ({ x: 842 - at.y - at.height, y: at.x, width: at.height, height: at.width })],
    [180, (at: Rectangle) => ({ ...at, x: 595 - at.x - at.width, y: 842 - at.y - at.height })],
    [270, (at: Rectangle) => ({ x: at.y, y: 595 - at.x - at.width, width: at.height, height: at.width })],
  ])('turn with a page that is shown turned by %i degrees', async (rotate, turned) => {
    const text = 'WWWW iiii aaaa';
    const [upright] = (await rectanglesOfWords(line(text), 'iiii a'))!;
    const [found] = (await rectanglesOfWords({ ...line(text), rotate }, 'iiii a'))!;
    for (const [side, length] of Object.entries(turned(upright!)))
      expect(found![side as keyof Rectangle]).toBeCloseTo(length, 3);
  });

  it('are of words set upwards in the margin', async () => {
    const [found] = (await rectanglesOfWords(line('WWWW iiii', { turn: [0, 1, -1, 0] }), 'iiii'))!;
    expect(found!.width).toBeCloseTo(12 * 1.08, 1);
    expect(found!.y + found!.height).toBeCloseTo(842 - 700 - widthOf('WWWW '), 1);
    expect(found!.height).toBeCloseTo(widthOf('iiii'), 1);
  });

  it('are of characters set from top to bottom', async () => {
    const found = (await rectanglesOfWords(line('缔约国承诺不发展', { font: 'song-vertical' }), '承诺'))!;
    expect(found).toEqual([
      { x: 66, y: expect.closeTo(842 - 700 + 36), width: 12, height: expect.closeTo(24) },
    ]);
  });

  it('are of words that are not drawn, under the picture of a scanned page', async () => {
    const [found] = (await rectanglesOfWords(line('WWWW iiii', { isInvisible: true }), 'iiii'))!;
    expect(found!.x).toBeCloseTo(72 + widthOf('WWWW '), 1);
  });

  it('are none of words that slant', async () => {
    const turn: PdfWords['turn'] = [0.9, 0.44, -0.44, 0.9];
    expect(await rectanglesOfWords(line('WWWW iiii aaaa', { turn }), 'iiii')).toBeNull();
  });

  it('are none of mirrored words', async () => {
    expect(await rectanglesOfWords(line('WWWW iiii', { turn: [-1, 0, 0, 1] }), 'WWWW')).toBeNull();
  });

  it('are none where a page or the number of pages is not as it was read', async () => {
    const { pdf, pages } = await opened(pdfOf([pageOf(['aaaa', 'iiii']), pageOf(['aaaa'])]));
    const wanted = { filePage: 1, pageText: pages[0]!, start: 0, end: 4 };
    expect(await pdf.rectangles([wanted], 2)).toHaveLength(1);
    expect(await pdf.rectangles([wanted], 3)).toEqual([]);
    expect(await pdf.rectangles([wanted, { ...wanted, filePage: 2 }], 2)).toEqual([]);
    expect(await pdf.rectangles([{ ...wanted, pageText: ` ${pages[0]}` }], 2)).toEqual([]);
  });

  it('are on the page where the words are, also after many others', async () => {
    const content = pdfOf(Array.from({ length: 12 }, (_, i) => pageOf([`a${'W'.repeat(i)} iiii`])));
    const { rectanglesOf } = await opened(content);
    for (const number of [12, ...Array.from({ length: 12 }, (_, i) => i + 1)]) {
      const [found] = (await rectanglesOf(number, number + 1, number + 5))!;
      expect(found!.x).toBeCloseTo(72 + widthOf(`a${'W'.repeat(number - 1)} `), 1);
    }
  });
});

it('the rectangles of any range hold its letters and no others', async () => {
  const LINES = ['WaiW iiWa a', '  aaaa WWWW iii', 'Wi Wi Wi', '', 'aW'];
  const { pages, rectanglesOf } = await opened(pdfOf([pageOf(LINES)]));
  const text = pages[0]!;
  // The lines in the text are those that are not empty, without their blanks.
  const rows = LINES.flatMap((words, row) => (words.trim() ? [{ words, row }] : []));
  const letters = rows.flatMap(({ words, row }) =>
    [...words].flatMap((char, i) =>
      char === ' '
        ? []
        : [{ char, x: 72 + widthOf(words.slice(0, i)) + widthOf(char) / 2, y: 842 - 770 + row * 15 - 4 }],
    ),
  );
  const offsets = [...text].flatMap((char, i) => (/\s/.test(char) ? [] : [i]));
  expect(offsets.length).toBe(letters.length);
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const found = (await rectanglesOf(1, start, end)) ?? [];
      const covered = letters.map(({ x, y }) =>
        found.some((one) => x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height),
      );
      expect(covered).toEqual(offsets.map((offset) => offset >= start && offset < end));
    }),
  );
});

const FILES = ['pdf_un/A_80_150.en.pdf', 'pdf_zh/test_4699.pdf', 'pdf_un_odd/E_CN.4_110.en.pdf'].map((name) =>
  resolve('..', 'shared', 'files', name),
);
const canAskPoppler = FILES.every(existsSync) && existsSync('/usr/bin/pdftotext');

describe.skipIf(!canAskPoppler)(
  'another reader of PDF finds the same words there (needs ../shared/files, pdftotext)',
  () => {
    it.each(FILES)('%s', { timeout: 60_000 }, async (path) => {
      const { pages, rectanglesOf } = await opened(new Uint8Array(readFileSync(path)));
      const theirs = wordsByPage(path);
      let compared = 0;
      for (let at = 0; at < 24; at++) {
        const page = (at * 7) % pages.length;
        const words = [...pages[page]!.matchAll(/\S+/g)];
        const [from, to] = [
          (at * 37) % words.length,
          Math.min(((at * 37) % words.length) + 12, words.length - 1),
        ];
        if (words.length < 5) continue;
        const [start, end] = [words[from]!.index, words[to]!.index + words[to]![0].length];
        const found = (await rectanglesOf(page + 1, start, end))!;
        const covered = theirs[page]!.filter(({ x, y }) => found.some((one) => holds(one, x, y)));
        expect(lettersOf(covered.map(({ text }) => text).join(''))).toEqual(
          lettersOf(pages[page]!.slice(start, end)),
        );
        compared++;
      }
      expect(compared).toBeGreaterThan(10);
    });
  },
);

function holds(one: Rectangle, x: number, y: number): boolean {
  return x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height;
}

/** Sorted, since the two may read cells in another order. */
function lettersOf(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
}

/** The middle of each word. */
function wordsByPage(path: string): { text: string; x: number; y: number }[][] {
  const told = execFileSync('pdftotext', ['-bbox', '-cropbox', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const word = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g;
  return told
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
        text: text!.replace(/&(?:lt|gt|amp|quot|apos);/g, ''),
        x: (Number(left) + Number(right)) / 2,
        y: (Number(top) + Number(bottom)) / 2,
      })),
    );
}
