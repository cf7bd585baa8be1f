import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PdfLoader } from '../../../index/extract/pdf-loader.js';
import type { LoaderOptions } from '../../../index/types.js';
import { type PdfPage, pageOf, pdfOf } from '../../support/pdf.js';
import { encode } from './encode.js';

const FILES = resolve('..', 'shared', 'files');
const OPTIONS: LoaderOptions = { maxPages: 100, ocr: false };
const LINES = ['The Conference met in Geneva and', 'heard its member States.'];
const GOOD = pageOf(LINES);
const DAMAGED: PdfPage = { ...GOOD, isDamaged: true };
const GOOD_TEXT = `${LINES.join('\n')}\n`;

async function read(content: Uint8Array, options: Partial<LoaderOptions> = {}) {
  const [document] = await new PdfLoader(content, { ...OPTIONS, ...options }).load();
  return { text: document!.pageContent, ...document!.metadata };
}
const readPages = (pages: PdfPage[], options: Partial<LoaderOptions> = {}) => read(pdfOf(pages), options);

describe('the text of a PDF', () => {
  it('has its lines ended by line ends and its pages by form feeds', async () => {
    expect(await readPages([GOOD, pageOf(['Page two.'])])).toEqual({
      text: `${GOOD_TEXT}\fPage two.\n\f`,
      markup: [],
      footnotes: [],
      notes: [],
    });
  });

  it('leaves the bytes as they were', async () => {
    const content = pdfOf([GOOD]);
    await read(content);
    expect(content).toEqual(pdfOf([GOOD]));
  });

  it('is read from Chinese fonts that are not in the file', async () => {
    const { text } = await readPages([pageOf(['第一条', '各缔约国承诺不发展化学武器。'], 'song')]);
    expect(text).toBe('第一条\n各缔约国承诺不发展化学武器。\n\f');
  });

  it('reads lines set from top to bottom, from right to left', async () => {
    const columns = ['缔约国承诺不发展化学武器', '也不转让给任何人'];
    const words = columns.map((text, i) => ({
      text,
      x: 400 - i * 20,
      y: 700,
      font: 'song-vertical' as const,
    }));
    expect((await readPages([{ words }])).text).toBe(`${columns.join('\n')}\n\f`);
  });

  it.each([90, 180, 270])(
    'is the same on a page shown turned by %i degrees with its words',
    async (rotate) => {
      const [cos, sin] = [
        Math.round(Math.cos((rotate * Math.PI) / 180)),
        Math.round(Math.sin((rotate * Math.PI) / 180)),
      ];
      const turn: [number, number, number, number] = [cos, sin, -sin, cos];
      const words = LINES.map((text, i) => ({ text, x: 300 + sin * i * 15, y: 400 - cos * i * 15, turn }));
      expect((await readPages([{ rotate, words }])).text).toBe(`${GOOD_TEXT}\f`);
    },
  );

  it('has footnotes as ranges of their pages', async () => {
    const body = { words: [...GOOD.words!, { text: '1 See CD/1634.', x: 72, y: 100, size: 8 }] };
    const { text, footnotes } = await readPages([GOOD, body, GOOD]);
    expect(footnotes.map(({ start, end }) => text.slice(start, end))).toEqual(['1 See CD/1634.\n']);
  });
});

describe('pages that are not read', () => {
  it('are blank ones, named in the notes', async () => {
    const { text, notes } = await readPages([GOOD, {}, GOOD]);
    expect(text).toBe(`${GOOD_TEXT}\f\f${GOOD_TEXT}\f`);
    expect(notes).toEqual([expect.stringMatching(/^no text on page 2 of 3: /)]);
  });

  it('are damaged ones among good ones', async () => {
    const { text, notes } = await readPages([GOOD, DAMAGED, GOOD]);
    expect(text.split('\f')).toEqual([GOOD_TEXT, '', GOOD_TEXT, '']);
    expect(notes).toEqual([expect.stringMatching(/^page 2 of 3 could not be read: ./)]);
  });

  it('are garbled ones: their words are there, but as notation', async () => {
    const chinese = encode('各国代表团在会议上讨论了裁减军备的问题，并且同意明年继续进行谈判。', 'gb18030');
    const soup = Buffer.from(chinese).toString('latin1');
    const { text, markup, notes } = await readPages([GOOD, pageOf([soup]), GOOD]);
    expect(markup).toEqual([
      { start: text.indexOf('\f') + 1, end: text.indexOf('\f', text.indexOf('\f') + 1) },
    ]);
    expect(markup[0]!.end - markup[0]!.start).toBeGreaterThan(30);
    expect(notes).toEqual([
      expect.stringMatching(/^garbled text on page 2 of 3, which is not indexed: .*gb18030/),
    ]);
    await expect(readPages([pageOf([soup])])).rejects.toThrow(
      /^the text of its only page is garbled \(.*gb18030.*OCR=1/,
    );
  });
});

describe('a PDF is refused', () => {
  const refusal = async (content: Uint8Array, options?: Partial<LoaderOptions>) => {
    const error = await read(content, options).then(
      () => null,
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ name: 'PinciteError', kind: 'invalid-input' });
    return error.message as string;
  };

  it('with more pages than are allowed', async () => {
    expect(await refusal(pdfOf([GOOD, GOOD, GOOD]), { maxPages: 2 })).toMatch(
      /^3 pages, more than MAX_FILE_PAGES \(2\)/,
    );
    expect((await readPages([GOOD, GOOD], { maxPages: 2 })).notes).toEqual([]);
  });

  it('without text on any page', async () => {
    expect(await refusal(pdfOf([{}, {}]))).toMatch(/^no text on its 2 pages: OCR=1/);
  });

  it('with damage on every page', async () => {
    expect(await refusal(pdfOf([DAMAGED]))).toMatch(/^damaged: no page can be read \(/);
  });

  it.each([
    ['nothing', ''],
    ['words', 'The Conference met.'],
    ['the first line only', '%PDF-1.7\n'],
  ])('made of %s', async (_, content) => {
    expect(await refusal(Buffer.from(content))).toMatch(/^not a PDF that can be read \(.+\): open it/);
  });
});

const ENCRYPTED = join(FILES, 'pdf_encrypted');
describe.skipIf(!existsSync(ENCRYPTED))('encrypted PDFs (needs ../shared/files)', () => {
  const from = (name: string) => read(readFileSync(join(ENCRYPTED, name)));

  it.each(['r2-user-password.pdf', 'r4-aes-user-password.pdf', 'r6-user-password.pdf', 'aes-256.pdf'])(
    'are refused where they need a password: %s',
    async (name) => {
      await expect(from(name)).rejects.toMatchObject({
        kind: 'invalid-input',
        message: 'needs a password: save a copy without one',
      });
    },
  );

  it('are read where the password is empty', async () => {
    expect((await from('r3-empty-password.pdf')).text).toMatch(/\w{3}/);
  });
});

const ARABIC = join(FILES, 'pdf_scripts', 'right_to_left_01.pdf');
it.skipIf(!existsSync(ARABIC))(
  'letters that share a glyph are in reading order (needs ../shared/files)',
  async () => {
    const { text } = await read(readFileSync(ARABIC));
    expect(text).toContain('الإنتاجية');
    expect(text).not.toContain('اإل');
  },
);
