/** axe finds nothing against any state of the page, in either theme, wide or narrow. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../server/page.js';
import { launchChromium, NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { askOnPage, citationButton, documentText } from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

const QUESTION = 'When is the heron sanctuary closed to motor boats?';

describe.skipIf(NO_CHROMIUM)(`accessibility${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    await buildPage('web');
    browser = await launchChromium();
    const corpusDir = writeFiles(join(folder, 'corpus'), { ...LAKE_DOCUMENTS, 'empty.txt': '' });
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => Promise.all([browser.close(), served.close()]));

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
    ['dark', 375],
  ] as const)('has no violation: %s, %i pixels wide', async (colorScheme, width) => {
    const viewport = { width, height: 800 };
    // The page allows no script but its own; axe alone is let in.
    const { page } = await openPage(browser, served.address, { bypassCSP: true, colorScheme, viewport });
    const violations = async (state: string) =>
      (await violationsOf(page)).map((found) => `${state}: ${found}`);
    await page.getByRole('button', { name: 'Documents', exact: true }).waitFor();
    const found = await violations('empty');
    await askOnPage(page, QUESTION);
    found.push(...(await violations('answered')));
    await citationButton(page, QUESTION, 1).click();
    await documentText(page).waitFor();
    found.push(...(await violations('pane')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    await page.getByRole('row').first().waitFor();
    found.push(...(await violations('documents')));
    expect(found).toEqual([]);
  });
});
