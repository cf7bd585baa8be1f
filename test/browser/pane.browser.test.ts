/** The reading pane: its views, its marks, the places of a document, and the search within it. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import {
  askForTwenty,
  citationButton,
  documentText,
  inkOfMarks,
  marksAreInView,
  marksOf,
  marksOn,
  overflowOf,
  showView,
} from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

const HERONS = 'When is the heron sanctuary closed to motor boats?';
const PELICANS = 'Who counted every pelican of the marsh?';
const OTTERS = '湖泊委员会每年放养多少只水獭？';
const ARABIC = 'متى تُغلق المحمية؟';
const YEARS = 400;

/** Long enough that most of it is not laid out; the pelicans come late, once over a wrap and once over a page. */
function chronicle(): string {
  const year = (n: number) =>
    `${n}. In the year ${n} of the chronicle the fishermen of the lake mended their nets and boats as they had\ndone before, and the keeper of the tower wrote down that the water stood ${n} hands high in spring.\n`;
  const pelicans = `Tamsin Quill counted every pelican of the marsh and wrote down that every peli-
can had come back, and that of all the birds that there are upon the lake the last peli-
\fcan was tame.
`;
  const years = Array.from({ length: YEARS }, (_, i) => (i % 20 === 19 ? `\f${year(i + 1)}` : year(i + 1)));
  return [...years.slice(0, 300), pelicans, ...years.slice(300)].join('\n');
}

const FILES = {
  ...LAKE_DOCUMENTS,
  'chronicle.txt': chronicle(),
  'reserve.ar.txt':
    'قواعد المحمية الطبيعية\n\n1. تُغلق المحمية (LAKE/7) أمام الزوارق من نيسان إلى أيلول.\n\n2. تُفتح المحمية في الشتاء.\n',
};

describe.skipIf(NO_CHROMIUM)(`the reading pane${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), FILES);
    served = await serve({ corpusDir, indexDir: join(folder, 'index'), sentences: 'off' });
    await served.engine.start();
  });
  afterAll(() => served.close());

  interface Opening {
    question: string;
    width?: number;
    /** The place that is opened: of the document whose title begins so. */
    title?: string;
  }

  /** Asks for twenty citations and opens the first, or the first of the document. */
  async function openPane({ question, width = 1280, title = '' }: Opening) {
    const { page, troubles } = await openPage(served.address, {
      bypassCSP: width === 320,
      viewport: { width, height: 800 },
    });
    const answer = await askForTwenty(page, question);
    const place = answer.citations.find((citation) => citation.title.startsWith(title))!;
    await citationButton(page, question, place.n).click();
    await documentText(page).waitFor();
    return { page, troubles, answer, place };
  }

  const textOfRegion = (page: Page) => documentText(page).evaluate((region) => region.textContent);
  const search = (page: Page) => page.getByRole('searchbox', { name: 'Search in this document' });
  const foundOn = (page: Page) => documentText(page).locator('mark.found').allTextContents();

  it('is for reading first: unwrapped paragraphs, headings, labels and pages, all words marked', async () => {
    const { page, troubles, place } = await openPane({ question: HERONS });
    expect(inkOfMarks(await marksOn(page))).toEqual(inkOfMarks(marksOf(place)));
    expect((await marksOn(page)).highlight).not.toBe('');
    await expect.poll(() => marksAreInView(page)).toBe(true);
    const text = await textOfRegion(page);
    expect(text).toContain('closed to motor boats from April to September');
    expect(text).not.toContain('page 2');
    const region = documentText(page);
    const labels = await region
      .locator('[data-label]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-label')));
    expect(labels).toEqual(['3 (a)', '3 (b)']);
    const turned = await region
      .locator('[data-page]')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('data-page'), one.nextSibling?.textContent?.slice(0, 10)]),
      );
    expect(turned).toContainEqual(['p. 2', 'from April']);
    expect(troubles).toEqual([]);
  });

  it('shows the text as it was extracted instead, and keeps that choice', async () => {
    const { page, troubles, place } = await openPane({ question: HERONS });
    await showView(page, 'As extracted');
    expect(await textOfRegion(page)).toBe(LAKE_DOCUMENTS['herons.en.txt']);
    expect(await marksOn(page)).toEqual(marksOf(place));
    await expect.poll(() => marksAreInView(page)).toBe(true);
    await page.reload();
    const { citations } = await askForTwenty(page, OTTERS);
    await citationButton(page, OTTERS, 1).click();
    await documentText(page).waitFor();
    expect(await textOfRegion(page)).toBe(LAKE_DOCUMENTS['otters.zh.md']);
    await showView(page, 'Reading');
    const heading = documentText(page).getByRole('heading', { level: 3, name: citations[0]!.title });
    expect(await heading.count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Page', exact: true }).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('marks the other places of the document more quietly, and goes to them from the rail', async () => {
    const { page, troubles, answer, place } = await openPane({ question: HERONS });
    const here = answer.citations.filter(({ documentId }) => documentId === place.documentId);
    expect(here.length).toBeGreaterThan(1);
    const others = (await documentText(page).locator('mark.other').allTextContents()).join('');
    const ink = (text: string) => text.replace(/\s+/g, '');
    const quoted = new Set(here.slice(1).flatMap(({ parts }) => parts.map(({ text }) => ink(text))));
    const own = new Set(here[0]!.parts.map(({ text }) => ink(text)));
    for (const words of quoted) if (!own.has(words)) expect(ink(others)).toContain(words.slice(0, 10));
    expect(await page.locator('.tick').count()).toBe(here.length);
    const last = page.locator('.tick').last();
    const box = (await last.boundingBox())!;
    await page.mouse.click(box.x + 2, box.y + 1);
    await page.getByText(`Citation ${here.at(-1)!.n} of ${answer.citations.length}`).waitFor();
    expect(inkOfMarks(await marksOn(page))).toEqual(inkOfMarks(marksOf(here.at(-1)!)));
    expect(troubles).toEqual([]);
  });

  it('puts a tick where the scroll bar brings its words into view', async () => {
    const { page } = await openPane({ question: PELICANS, title: 'chronicle' });
    await expect.poll(() => marksAreInView(page)).toBe(true);
    const gap = () =>
      page.evaluate(() => {
        const region = document.querySelector('.document-text')!;
        const rail = document.querySelector('.rail')!.getBoundingClientRect();
        const tick = document.querySelector('.tick-current')!.getBoundingClientRect();
        const mark = region.querySelector('mark.highlight, mark.part')!.getBoundingClientRect();
        const top = mark.top - region.getBoundingClientRect().top + region.scrollTop;
        return Math.abs((tick.top - rail.top) / rail.height - top / region.scrollHeight);
      });
    await expect.poll(gap).toBeLessThan(0.03);
  });

  it('finds words far away, over wraps and pages, whatever their case and accents', async () => {
    const { page, troubles } = await openPane({ question: PELICANS, title: 'chronicle' });
    await search(page).fill('PÉLICAN');
    await page.getByText('1 of 3', { exact: true }).waitFor();
    // A hyphen that is left out parts the quote, so that a hit over it lies in two of its marks.
    await expect.poll(() => foundOn(page)).toEqual(['pelican', 'peli', 'can', 'peli', 'can']);
    await search(page).press('Enter');
    await page.getByText('2 of 3', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Next hit' }).click();
    await page.getByText('3 of 3', { exact: true }).waitFor();
    await search(page).press('Enter');
    await search(page).press('Shift+Enter');
    await page.getByText('3 of 3', { exact: true }).waitFor();
    await search(page).fill('year 3 of');
    await page.getByText('1 of 1', { exact: true }).waitFor();
    await expect.poll(() => page.locator('mark.found-current').allTextContents()).toEqual(['year 3 of']);
    expect(await page.locator('mark.found-current').isVisible()).toBe(true);
    await search(page).fill('ostrich');
    await page.getByText('Not found').waitFor();
    await search(page).press('Escape');
    expect(await search(page).inputValue()).toBe('');
    await expect.poll(() => foundOn(page)).toEqual([]);
    await search(page).press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
  });

  it('marks hits within the quote and leaves its marks as they are, in both views', async () => {
    const { page, place } = await openPane({ question: HERONS });
    await search(page).fill('t');
    await page.getByText(/^\d+ of \d+$/).waitFor();
    expect(await page.locator('mark.part mark.found').count()).toBeGreaterThan(5);
    expect(inkOfMarks(await marksOn(page))).toEqual(inkOfMarks(marksOf(place)));
    await showView(page, 'As extracted');
    await expect.poll(() => page.locator('mark.part mark.found').count()).toBeGreaterThan(5);
    expect(await marksOn(page)).toEqual(marksOf(place));
    await search(page).fill('motor boats from April');
    await expect.poll(() => foundOn(page)).toEqual(['motor boats', 'from April']);
    await search(page).fill('page 2');
    await expect.poll(() => foundOn(page)).toEqual(['page 2']);
  });

  it('reads from the right where the words do', async () => {
    const { page } = await openPane({ question: ARABIC });
    const directions = await documentText(page)
      .locator('.block')
      .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction));
    expect(new Set(directions)).toEqual(new Set(['rtl']));
  });

  it('is made wider and narrower by keyboard and pointer, and stays so', async () => {
    const { page, troubles } = await openPane({ question: HERONS });
    const separator = page.getByRole('separator', { name: 'Width of the document' });
    const width = async () => (await page.getByRole('complementary').boundingBox())!.width;
    expect(await width()).toBe(640);
    await separator.press('ArrowLeft');
    await expect.poll(width).toBeCloseTo(0.52 * 1280, 0);
    await separator.press('Home');
    await expect.poll(() => separator.getAttribute('aria-valuenow')).toBe('30');
    const { x, y } = (await separator.boundingBox())!;
    await page.mouse.move(x + 4, y + 100);
    await page.mouse.down();
    await page.mouse.move(1280 * 0.4, y + 120);
    await page.mouse.up();
    await page.mouse.move(300, y);
    await expect.poll(() => separator.getAttribute('aria-valuenow')).toBe('60');
    expect(await width()).toBeCloseTo(0.6 * 1280, 0);
    expect(await page.evaluate(() => localStorage.getItem('pincite.pane-share'))).toBe('60');
    expect(troubles).toEqual([]);
  });

  it('fits 320 pixels as a sheet, axe finding nothing in either theme', async () => {
    const { page } = await openPane({ question: HERONS, width: 320 });
    await search(page).fill('heron');
    await page.getByText(/^\d+ of \d+$/).waitFor();
    expect(await overflowOf(page)).toBe(0);
    for (const part of [documentText(page), page.getByRole('dialog')])
      expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect((await documentText(page).boundingBox())!.height).toBeGreaterThan(400);
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await showView(page, 'As extracted');
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });
});
