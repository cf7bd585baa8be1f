/** axe finds nothing against any state of the page, in either theme, wide or narrow. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { askOnPage, citationButton, documentText } from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsInBothThemes } from '../support/violations.js';

const QUESTION = 'When is the heron sanctuary closed to motor boats?';

describe.skipIf(NO_CHROMIUM)(`accessibility${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), { ...LAKE_DOCUMENTS, 'empty.txt': '' });
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  it.each([1280, 375])('has no violation in either theme, %i pixels wide', async (width) => {
    const viewport = { width, height: 800 };
    // The page allows no script but its own; axe alone is let in.
    const { page } = await openPage(served.address, { bypassCSP: true, viewport });
    const violations = async (state: string) =>
      (await violationsInBothThemes(page)).map((found) => `${state}: ${found}`);
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
