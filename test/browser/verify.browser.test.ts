/** Verifying in a browser: verdicts, marked differences, places that open, by keyboard and in Chinese. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { overflowOf } from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

const HOSTILE =
  'The ferry <img src=x onerror=alert(1)> carries \u202esixty\u202c passengers across the lake.\n';
const ARABIC = 'تجتمع لجنة البحيرة في شهر مارس من كل سنة وتنتخب رئيسها لمدة سنتين.\n';

describe.skipIf(NO_CHROMIUM)(`verifying${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), {
      ...LAKE_DOCUMENTS,
      'ferry.txt': HOSTILE,
      'lake.ar.txt': ARABIC,
    });
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  const openVerify = async (options: Parameters<typeof openPage>[1] = {}) =>
    openPage(`${served.address}/#verify`, options);

  it('shows what differs, where it stands, and opens the place; all by keyboard', async () => {
    const { page, troubles } = await openVerify();
    const box = page.getByRole('textbox', { name: 'Words to verify' });
    await box.fill('the heron sanctuary shall not be closed to motor boats\nfrom April to September');
    await box.press('Control+Enter');
    await verdictIs(page, /^Not in these words/);
    expect(await page.getByRole('deletion').allTextContents()).toEqual(['only in your text', 'not ']);
    expect(await page.getByRole('insertion').allTextContents()).toEqual(['only in the document']);
    expect(await page.getByRole('blockquote').textContent()).toBe(
      'the heron sanctuary shall be closed to motor boats from April to September',
    );
    const place = page.getByRole('list', { name: 'Where the nearest words stand' }).getByRole('button');
    expect(await place.textContent()).toBe('LAKE/DOC/7, para. 2, pp. 1–2');
    await place.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    await expect.poll(() => page.locator('mark.part').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => place.evaluate((button) => document.activeElement === button)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('tells pieces of different places, and words that stand nowhere', async () => {
    const { page, troubles } = await openVerify();
    await verify(
      page,
      'Rowing boats may pass at a distance of fifty metres. Zeppelins are welcome here. Visitors shall leave dogs at the gate.',
    );
    await verdictIs(page, /^Not in one piece/);
    const pieces = page.getByRole('list', { name: 'Pieces' }).locator('> li');
    expect(await pieces.getByRole('heading').allTextContents()).toEqual([
      'Piece 1 of 3Exact',
      'Piece 2 of 3Found nowhere',
      'Piece 3 of 3Exact',
    ]);
    expect(await pieces.nth(1).textContent()).toContain('Zeppelins are welcome here.');
    await pieces
      .nth(2)
      .getByRole('button', { name: /annex I, para\. 1/ })
      .click();
    await expect
      .poll(() => page.locator('mark.part').allTextContents())
      .toEqual(['Visitors shall leave dogs at the gate.']);
    expect(troubles).toEqual([]);
  });

  it('shows hostile words as text and right-to-left ones right', async () => {
    const { page, troubles } = await openVerify();
    await verify(page, HOSTILE);
    await verdictIs(page, /^(?:Exact|The same words)/);
    expect(await page.getByRole('blockquote').textContent()).toContain('<img src=x onerror=alert(1)>');
    await verify(page, ARABIC.replace('سنتين', 'سنة'));
    await verdictIs(page, /^Not in these words/);
    const directions = await page
      .locator('.verify blockquote, .verify-words, .verify textarea')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).direction));
    expect(directions).toEqual(['rtl', 'rtl', 'rtl']);
    expect(troubles).toEqual([]);
  });

  it('speaks Chinese, says why nothing is sent, and what is not there', async () => {
    const { page, troubles } = await openVerify({ locale: 'zh-CN' });
    const box = page.getByRole('textbox', { name: '要核对的文字' });
    await page.getByRole('button', { name: '核对', exact: true }).last().click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('请至少粘贴两个字');
    await box.fill('湖泊委員會於二〇〇二年五月決定在東岸重新放養水獺，每年放養十二只。');
    await box.press('Control+Enter');
    await verdictIs(page, /^文字相同/);
    expect(await page.locator('.verify-differences').textContent()).toBe('不同之处：繁体与简体。');
    await box.fill('委员会从未讨论过月球上的兔子，也不打算讨论。');
    await box.press('Control+Enter');
    await verdictIs(page, '这些文件里没有。');
    expect(troubles).toEqual([]);
  });

  it.each([
    ['light', 320],
    ['dark', 1280],
  ] as const)('fits and has no violation: %s, %i pixels wide', async (colorScheme, width) => {
    const viewport = { width, height: 640 };
    const { page } = await openVerify({ bypassCSP: true, colorScheme, viewport });
    await verify(
      page,
      'The gate closes 1 hour before the sunset. Photographs are permitted without a flash. 𠮷',
    );
    await page.locator('.verify-fragment').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});

async function verify(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Words to verify' }).fill(text);
  await page.locator('.verify-form').getByRole('button', { name: 'Verify' }).click();
}

async function verdictIs(page: Page, verdict: string | RegExp): Promise<void> {
  const told = page.locator('.verify').getByRole('status').first();
  if (typeof verdict === 'string') await expect.poll(() => told.textContent()).toBe(verdict);
  else await expect.poll(() => told.textContent()).toMatch(verdict);
}
