/** In a browser: where else the same is said, and what of a question no passage shown holds. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { askOnPage, documentText, marksOn, overflowOf, turnOf } from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

const census = (month: string, animals: number) => `12 ${month} 2003

Census of the otters on the eastern shore

The otter census that the wardens of the Lake Commission held along the eastern shore in the course of this month counted ${animals} animals and many more tracks of animals in the reeds.
`;
const CORPUS = {
  'march.txt': census('March', 39),
  'april.txt': census('April', 40),
  'may.txt': census('May', 41),
  'may-again.txt': `${census('May', 41)}\n`,
  'harbour.txt': 'The harbour of Canada was closed in 1997.\n',
};
const QUESTION = 'How many animals did the otter census on the eastern shore of Canada count?';

describe.skipIf(NO_CHROMIUM)(`what is said again${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), CORPUS);
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  const listOf = (page: Page): Locator => turnOf(page, QUESTION).locator('.also-in').first();

  it('is listed under the newest, reached and opened by keyboard, and stepped through from there', async () => {
    const { page, troubles } = await openPage(served.address);
    const { citations } = await askOnPage(page, QUESTION);
    const [first] = citations;
    expect(first!.quote).toContain('41 animals');
    const summary = listOf(page).locator('summary');
    expect(await summary.textContent()).toBe(
      'Also in 1 other place, in the same words; 2 similar passages, whose wording or figures differ',
    );
    await summary.focus();
    await page.keyboard.press('Enter');
    const buttons = listOf(page).getByRole('button');
    expect(await buttons.count()).toBe(3);
    expect(await listOf(page).getByRole('listitem').last().textContent()).toMatch(
      /2003-03-12.*wording or figures differ/,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await documentText(page).waitFor();
    expect((await marksOn(page)).parts.join('')).toContain('40 animals');
    await page.getByRole('button', { name: 'Previous citation' }).click();
    await page.locator('output', { hasText: /2/ }).waitFor();
    expect((await marksOn(page)).parts.join('')).toContain('41 animals');
    await page.keyboard.press('Escape');
    expect(await buttons.nth(1).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('is told in Chinese, too, on a narrow screen, in words that fit and are legible', async () => {
    const { page } = await openPage(served.address, {
      bypassCSP: true,
      viewport: { width: 375, height: 800 },
    });
    await askOnPage(page, QUESTION);
    await listOf(page).locator('summary').click();
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    expect(await page.locator('.also-in summary').first().textContent()).toBe(
      '另有 1 处原文相同；另有 2 处相似段落，措辞或数字有所不同',
    );
  });

  it('says which words of the question no passage shown holds', async () => {
    const { page } = await openPage(served.address);
    const question = 'How many animals did the otter census of 12 May 1997 count?';
    const { citations, notInPassages } = await askOnPage(page, question);
    const turn = turnOf(page, question);
    expect(citations.some(({ quote }) => quote.includes('1997'))).toBe(true);
    expect(notInPassages).toEqual(['12 May 1997']);
    expect(await turn.getByText('None of the passages shown contains: 12 May 1997').count()).toBe(1);
    await askOnPage(page, QUESTION);
    expect(await turnOf(page, QUESTION).getByText('None of the passages shown').count()).toBe(0);
  });
});
