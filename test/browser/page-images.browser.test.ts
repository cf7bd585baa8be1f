/** The pages of a PDF as pictures: opened at the cited words, which rectangles mark. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { askOnPage, citationButton, documentText, overflowOf, showView } from '../support/page.js';
import { type PdfPage, pageOf, pdfOf } from '../support/pdf.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

const SWANS = 'Who counts ninety swans in the third spring, the marsh warden?';
const OWLS = 'How many owls does the night keeper hear in the barn?';
const FILLER = Array.from({ length: 30 }, (_, i) => `The marsh has reeds of kind ${i} on its shore.`);
/** On the 13th line of the page, from its third word on. */
const LINE = 12;
const WORDS = 'The hut is old. The marsh warden counts ninety swans in the third spring.';
const PAGE_COUNT = 40;

const marsh = (words = WORDS): Uint8Array =>
  pdfOf(
    Array.from({ length: PAGE_COUNT }, (_, i) => {
      const lines = i === 20 ? [...FILLER.slice(0, LINE), words, ...FILLER.slice(LINE)] : FILLER;
      return { ...pageOf(lines), rotate: i === 5 ? 90 : 0 };
    }),
  );
const unseen = (page: PdfPage): PdfPage => ({
  words: page.words!.map((words) => ({ ...words, isInvisible: true })),
});

describe.skipIf(NO_CHROMIUM)(`the pages of a PDF${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  const corpusDir = writeFiles(join(folder, 'corpus'), {
    'marsh.pdf': marsh(),
    'owls.pdf': pdfOf([unseen(pageOf(['The night keeper hears seven owls in the barn.']))]),
  });
  let served: Served;
  beforeAll(async () => {
    served = await serve({ corpusDir, indexDir: join(folder, 'index'), sentences: 'off' });
    await served.engine.start();
  });
  afterAll(() => served.close());

  async function openPages(question: string, words: string, options: Parameters<typeof openPage>[1] = {}) {
    const opened = await openPage(served.address, options);
    const { page } = opened;
    const { citations } = await askOnPage(page, question);
    const n = citations.findIndex(({ quote }) => quote.includes(words)) + 1;
    await citationButton(page, question, n).click();
    await documentText(page).waitFor();
    await showView(page, 'Page');
    await pagesOn(page).waitFor();
    return { ...opened, citation: citations[n - 1]! };
  }

  it('opens at the page of the words, and marks just these', async () => {
    const { page, troubles, citation } = await openPages(SWANS, 'ninety swans');
    expect(citation.highlight).toHaveLength(1);
    const sheet = page.getByRole('img', { name: 'Page 21, with cited words marked' });
    await sheet.locator('canvas').waitFor();
    const highlight = page.locator('.page-mark-highlight');
    await expect.poll(() => highlight.count()).toBe(1);
    const at = await placeOn(sheet, highlight);
    // Helvetica in 12 points, 72 from the left; the line before the words is as long as these letters are wide.
    expect(at.left).toBeCloseTo(72 + textWidth('The hut is old. '), 0);
    expect(at.width).toBeCloseTo(textWidth(WORDS.slice('The hut is old. '.length)), 0);
    expect(at.top).toBeCloseTo(842 - (770 - LINE * 15) - 12 * 0.86, 0);
    expect(await isInView(page, highlight)).toBe(true);
    expect(await page.locator('.page-number').textContent()).toBe('Page 21 of 40 of the file');
    expect(await page.locator('.page-mark-part').count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });

  it('draws the pages near the view only, and goes through all of them by keyboard', async () => {
    const { page, troubles } = await openPages(SWANS, 'ninety swans');
    const drawn = () => page.locator('.page-picture canvas').count();
    await expect.poll(drawn).toBeGreaterThan(1);
    await pagesOn(page).focus();
    await page.keyboard.press('Home');
    await page.getByRole('img', { name: 'Page 1', exact: true }).locator('canvas').waitFor();
    await page.keyboard.press('End');
    await page.getByRole('img', { name: 'Page 40', exact: true }).locator('canvas').waitFor();
    expect(await page.locator('.page-number').textContent()).toContain('Page 40 of 40');
    await expect.poll(drawn).toBeLessThan(9);
    expect(troubles).toEqual([]);
  });

  it('leaves a reader alone who has gone elsewhere before the words could be marked', async () => {
    const { page, troubles } = await openPages(SWANS, 'ninety swans');
    await page.locator('.page-mark').first().waitFor();
    await showView(page, 'Reading');
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/rectangles?*', async (route) => {
      await held;
      await route.continue();
    });
    await showView(page, 'Page');
    const number = page.locator('.page-number');
    await number.filter({ hasText: 'Page 21 of 40' }).waitFor();
    await pagesOn(page).press('Home');
    await number.filter({ hasText: 'Page 1 of 40' }).waitFor();
    letThrough();
    await page.locator('.page-mark').first().waitFor();
    await page.getByRole('img', { name: 'Page 1', exact: true }).locator('canvas').waitFor();
    expect(await number.textContent()).toContain('Page 1 of 40');
    expect(troubles).toEqual([]);
  });

  it('is drawn larger and smaller around the same words', async () => {
    const { page, troubles } = await openPages(SWANS, 'ninety swans');
    const highlight = page.locator('.page-mark-highlight');
    await highlight.waitFor();
    const width = async () => (await highlight.boundingBox())!.width;
    const fitting = await width();
    await page.getByRole('button', { name: 'Larger' }).click();
    expect((await width()) / fitting).toBeCloseTo(1.25, 1);
    expect(await isInView(page, highlight)).toBe(true);
    await page.getByRole('button', { name: 'Smaller' }).click();
    await page.getByRole('button', { name: 'Smaller' }).click();
    expect((await width()) / fitting).toBeCloseTo(0.8, 1);
    await page.getByRole('button', { name: 'Fit width' }).click();
    expect(await width()).toBeCloseTo(fitting);
    expect(troubles).toEqual([]);
  });

  it('says so where nothing is to be seen on a page that has words', async () => {
    const { page, troubles } = await openPages(OWLS, 'seven owls');
    await page.getByText('What is on this page cannot be shown here.').waitFor();
    // The words stand there all the same.
    await page.locator('.page-mark').first().waitFor();
    expect(troubles).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('has no accessibility violation: %s, %i pixels wide', async (colorScheme, width) => {
    const options = { bypassCSP: true, colorScheme, viewport: { width, height: 800 } };
    const { page } = await openPages(SWANS, 'ninety swans', options);
    await page.locator('.page-mark-highlight').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });

  it('says so where the words cannot be marked, and shows the file all the same', async () => {
    writeFileSync(join(corpusDir, 'marsh.pdf'), marsh(`${WORDS} Yes.`));
    const { page, troubles } = await openPages(SWANS, 'ninety swans');
    const status = page.getByRole('status').filter({ hasText: 'none are marked here' });
    await status.waitFor();
    await page.getByRole('img', { name: 'Page 21', exact: true }).locator('canvas').waitFor();
    expect(await page.locator('.page-mark').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

function pagesOn(page: Page): Locator {
  return page.getByRole('region', { name: 'Pages of the file' });
}

/** In points of a page that is 595 wide. */
async function placeOn(sheet: Locator, mark: Locator) {
  const [whole, part] = [(await sheet.boundingBox())!, (await mark.boundingBox())!];
  const scale = whole.width / 595;
  return { left: (part.x - whole.x) / scale, top: (part.y - whole.y) / scale, width: part.width / scale };
}

async function isInView(page: Page, mark: Locator): Promise<boolean> {
  const [region, box] = [(await pagesOn(page).boundingBox())!, (await mark.boundingBox())!];
  return box.y >= region.y && box.y + box.height <= region.y + region.height;
}

/** Of the letters of Helvetica, in thousandths of the type's height (Adobe's font metrics). */
const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 278,
  '.': 278,
  S: 667,
  T: 611,
  a: 556,
  c: 500,
  d: 556,
  e: 556,
  g: 556,
  h: 556,
  i: 222,
  l: 222,
  m: 833,
  n: 556,
  o: 556,
  p: 556,
  r: 333,
  s: 500,
  t: 278,
  u: 556,
  w: 722,
  y: 500,
};

function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (WIDTHS[char]! / 1000) * 12, 0);
}
