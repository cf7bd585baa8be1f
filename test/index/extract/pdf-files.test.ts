/** No character of a real PDF is lost, as an independent reader has it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PdfLoader } from '../../../index/extract/pdf-loader.js';

const FILES = resolve('..', 'shared', 'files');
const FOLDERS = ['pdf_un', 'pdf_un_odd', 'pdf_zh', 'pdf_scripts'].filter((name) =>
  existsSync(join(FILES, name)),
);
const hasPdftotext = !spawnSync('pdftotext', ['-v']).error;

/** Of all characters, those lost and those that are more than the other reader has. */
const MOST_LOST = 0.02;
const MOST_EXTRA = 0.02;
/** Files that differ for a reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'XiaoBiaoSong.pdf': 'GB 2312 in a font without a table: read right here, as Latin letters there',
  'A_79_876.en.pdf': 'strokes that lengthen Arabic words are letters in its font: garbled, and told so',
  'ThuluthFeatures.pdf': 'glyphs without characters: refused as garbled',
  'habibi-rotated.pdf': 'one of its glyphs is said to stand for a whole word that others show, too',
  'DA-619p.pdf': '619 pages take half a minute',
  'issue12823.pdf':
    'two pictograms of a hundred characters, which the other reader takes from names of glyphs',
};

/** Counts of all characters but white space and marks of direction, in their plainest form. */
function charactersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

/** How many of the first are not in the second. */
function missing(first: Map<string, number>, second: Map<string, number>): number {
  return [...first].reduce((sum, [char, count]) => sum + Math.max(0, count - (second.get(char) ?? 0)), 0);
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(FILES, folder))
    .filter((name) => name.endsWith('.pdf') && !(name in EXCEPTIONS))
    .map((name) => join(folder, name)),
);

describe.skipIf(files.length === 0 || !hasPdftotext)(
  'real PDFs (needs ../shared/files and pdftotext)',
  () => {
    it.each(files)('%s', { timeout: 60_000 }, async (name) => {
      const path = join(FILES, name);
      const [document] = await new PdfLoader(readFileSync(path), { maxPages: 500, ocr: false }).load();
      const ours = charactersOf(document!.pageContent);
      const theirs = charactersOf(
        execFileSync('pdftotext', [path, '-'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
      );
      const all = [...theirs.values()].reduce((sum, count) => sum + count, 0);
      expect(missing(theirs, ours) / all).toBeLessThanOrEqual(MOST_LOST);
      expect(missing(ours, theirs) / all).toBeLessThanOrEqual(MOST_EXTRA);
    });
  },
);

const CAPTION = join(FILES, 'pdf_scanned', 'figure-caption.pdf');
it.skipIf(!existsSync(CAPTION))(
  'a scan with a garbled text layer is refused (needs ../shared/files)',
  async () => {
    const loader = new PdfLoader(readFileSync(CAPTION), { maxPages: 10, ocr: false });
    await expect(loader.load()).rejects.toThrow(/garbled \(Chinese characters in pieces/);
  },
);
