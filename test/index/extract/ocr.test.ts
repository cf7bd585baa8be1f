import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { recognizePages } from '../../../index/extract/ocr.js';
import { PdfLoader } from '../../../index/extract/pdf-loader.js';
import { type PdfPage, pageOf, pdfOf } from '../../support/pdf.js';

const isInstalled = (program: string, option: string) => !spawnSync(program, [option]).error;
const canRead = isInstalled('tesseract', '--version') && isInstalled('pdftoppm', '-v');
const WORDS = [
  'The Conference met in Geneva and',
  'heard its member States speak of',
  'the treaty on chemical weapons.',
];

const folder = mkdtempSync(join(tmpdir(), 'pincite-ocr-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page that is the picture of another. */
function pictureOf(page: PdfPage): PdfPage {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdfOf([page]));
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-singlefile', file, join(folder, 'page')]);
  const picture = readFileSync(join(folder, 'page.pgm'));
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 50))!;
  return { picture: { width: Number(width), height: Number(height), grey: picture.subarray(head.length) } };
}

describe.skipIf(!canRead)(
  'pages read from their pictures (needs tesseract and pdftoppm)',
  { timeout: 120_000 },
  () => {
    it('are those asked for, with how sure it is; each step is told of', async () => {
      let steps = 0;
      const pages = await recognizePages(pdfOf([pageOf(['No.']), pictureOf(pageOf(WORDS))]), [2], () => {
        steps++;
      });
      expect(pages).toEqual([
        { number: 2, text: `${WORDS.join('\n')}\n`, confidence: expect.closeTo(93, -1.2) },
      ]);
      expect(steps).toBe(3);
      expect(readdirSync(tmpdir()).filter((name) => /^pincite-ocr-(?!test)/.test(name))).toEqual([]);
    });

    it('take the place of blank pages in the loader, which says so', async () => {
      const content = pdfOf([pageOf(['Page one.']), pictureOf(pageOf(WORDS)), {}]);
      const [document] = await new PdfLoader(content, { maxPages: 9, ocr: true }).load();
      expect(document!.pageContent).toBe(`Page one.\n\f${WORDS.join('\n')}\n\f\f`);
      expect(document!.metadata.notes).toEqual([
        expect.stringMatching(/^no text on page 3 of 3/),
        expect.stringMatching(/^page 2 of 3 read by OCR, confidence \d\d of 100/),
      ]);
    });

    it('are refused where there is nothing on them', async () => {
      const loader = new PdfLoader(pdfOf([{}]), { maxPages: 9, ocr: true });
      await expect(loader.load()).rejects.toThrow('no text on its only page: OCR found no words either');
    });
  },
);

describe('a machine without the programs', () => {
  const path = process.env.PATH;
  afterEach(() => {
    process.env.PATH = path;
  });

  it('is told which to install; the file is not to blame', async () => {
    process.env.PATH = folder;
    await expect(recognizePages(pdfOf([{}]), [1])).rejects.toMatchObject({
      name: 'PinciteError',
      kind: 'busy',
      message: expect.stringMatching(/^OCR=1 needs the program tesseract, .*Debian: tesseract-ocr/),
    });
  });

  it.skipIf(!canRead || process.platform === 'win32')('is told so for the other as well', async () => {
    writeFileSync(join(folder, 'tesseract'), '#!/bin/sh\necho List\necho eng\n', { mode: 0o755 });
    process.env.PATH = folder;
    await expect(recognizePages(pdfOf([{}]), [1])).rejects.toMatchObject({
      kind: 'busy',
      message: expect.stringMatching(/needs the program pdftoppm, .*Debian: poppler-utils/),
    });
  });
});
