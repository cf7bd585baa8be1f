/** Conversations kept in a browser, brought back, searched, renamed and deleted. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import {
  answerTo,
  askAndWait,
  HERONS,
  historyEntries,
  historyTitles,
  OTTERS,
  showPart,
  twoConversations,
} from '../support/history.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import {
  citationButton,
  documentText,
  marksOf,
  marksOn,
  overflowOf,
  showView,
  turnOf,
} from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

describe.skipIf(NO_CHROMIUM)(`history${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
  let served: Served;
  beforeAll(async () => {
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  it('brings the open conversation back after a reload, and goes on with it', async () => {
    const { page, troubles } = await openPage(served.address);
    await askAndWait(page, HERONS);
    const answer = await answerTo(served, HERONS);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await turnOf(page, HERONS).waitFor();
    expect(await shownQuotes(page, HERONS)).toEqual(answer.citations.map(({ quote }) => quote));
    await citationButton(page, HERONS, 1).click();
    await documentText(page).waitFor();
    await showView(page, 'As extracted');
    await expect.poll(() => marksOn(page)).toEqual(marksOf(answer.citations[0]!));
    await page.keyboard.press('Escape');
    expect(asked).not.toContain('/api/ask');

    await askAndWait(page, 'and for rowing boats?');
    await showPart(page, 'History');
    await expect.poll(() => historyTitles(page)).toEqual([HERONS]);
    await expect.poll(() => historyEntries(page).first().textContent()).toMatch(/Open now.*2 questions/);
    expect(troubles).toEqual([]);
  });

  it('begins an entry with each new conversation, and opens an earlier one as it was', async () => {
    const { page, troubles } = await twoConversations(served);
    const herons = await answerTo(served, HERONS);
    await showPart(page, 'History');
    await expect.poll(() => historyTitles(page)).toEqual([OTTERS, HERONS]);
    await historyEntries(page).getByRole('button', { name: HERONS }).click();
    await turnOf(page, HERONS).waitFor();
    expect(await shownQuotes(page, HERONS)).toEqual(herons.citations.map(({ quote }) => quote));
    expect(await turnOf(page, OTTERS).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await showPart(page, 'History');
    await expect.poll(() => historyTitles(page)).toEqual([OTTERS, HERONS]);
    expect(troubles).toEqual([]);
  });

  it('finds by title, question and quote, and keeps a new name', async () => {
    const { page, troubles } = await twoConversations(served);
    await showPart(page, 'History');
    const search = page.getByRole('searchbox', { name: 'Search titles, questions and quotes' });
    for (const [query, found] of [
      ['wHÉn bòats?', [HERONS]],
      ['哪里重新放养水獭?', [OTTERS]],
      ['zeppelin', []],
      ['', [OTTERS, HERONS]],
    ] as const) {
      await search.fill(query);
      await expect.poll(() => historyTitles(page)).toEqual(found);
    }
    const otters = historyEntries(page).first();
    await otters.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: /New name/ }).fill('Otters <b>');
    await page.keyboard.press('Enter');
    await expect.poll(() => historyTitles(page)).toEqual(['Otters <b>', HERONS]);
    expect(
      await otters.getByRole('button', { name: 'Rename' }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await showPart(page, 'Ask');
    await askAndWait(page, 'and how many animals?');
    await page.reload();
    await showPart(page, 'History');
    await expect.poll(() => historyTitles(page)).toEqual(['Otters <b>', HERONS]);
    expect(troubles).toEqual([]);
  });

  it('deletes one and takes it back, and deletes all when asked twice', async () => {
    const { page, troubles } = await twoConversations(served);
    await showPart(page, 'History');
    await historyEntries(page).first().getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => historyTitles(page)).toEqual([HERONS]);
    await page.keyboard.press('Enter');
    await expect.poll(() => historyTitles(page)).toEqual([OTTERS, HERONS]);
    await page.getByRole('button', { name: 'Delete all' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => historyTitles(page)).toEqual([OTTERS, HERONS]);
    await page.getByRole('button', { name: 'Delete all' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete all' }).click();
    await page.getByText('No conversations yet').waitFor();
    await showPart(page, 'Ask');
    await page.getByRole('log').waitFor({ state: 'attached' });
    expect(await page.getByRole('log').getByRole('article').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it.each([
    ['en-GB', 'light', 1280, 'History'],
    ['zh-CN', 'dark', 320, '历史'],
  ] as const)(
    'has no violation and fits: %s, %s, %i pixels wide',
    async (locale, colorScheme, width, name) => {
      const options = { locale, colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
      const { page, troubles } = await openPage(served.address, options);
      for (const question of [HERONS, OTTERS]) {
        if (question === OTTERS) await page.locator('.question-actions button').first().click();
        await page.locator('textarea').fill(question);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: question }).waitFor();
        await page.locator('.verdict').waitFor();
      }
      const found: string[] = [];
      const check = async () => {
        found.push(...(await violationsOf(page)), ...((await overflowOf(page)) ? ['it is too wide'] : []));
      };
      await page.locator('.export > button').click();
      await check();
      await showPart(page, name);
      const entry = page.locator('.history-entry').first();
      await entry.locator('.export > button').click();
      await entry.locator('.history-tools > button').first().click();
      await check();
      await entry.locator('.history-tools > button').last().click();
      await page.locator('.history-undo button').click();
      await page.locator('.history-delete-all > button').click();
      await check();
      expect(found).toEqual([]);
      expect(troubles).toEqual([]);
    },
  );
});

async function shownQuotes(page: Page, question: string): Promise<string[]> {
  return turnOf(page, question).getByRole('blockquote').allTextContents();
}
