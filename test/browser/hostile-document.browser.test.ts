/** A document full of markup, scripts and direction overrides is shown as the text it is, and runs nothing. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import {
  askOnPage,
  citationButton,
  documentText,
  inkOfMarks,
  marksOf,
  marksOn,
  showView,
  turnOf,
} from '../support/page.js';
import { type Served, serve } from '../support/serving.js';

const QUESTION = 'When does the <b>harbour</b> open?';
const NAME = "harbour <img src=x onerror='window.ran=1'>.txt";
const TEXT = `Report of the <img src=x onerror="window.ran = 2"> harbour "master" </title></h2></mark>

1. The harbour <script>window.ran = 3</script> opens at six. <iframe srcdoc="<script>parent.ran = 4</script>">
It closes [1] \u202eesrever ni\u202c at nine [2], \u2067\u05d0\u05d1\u2069 and &lt;b&gt; stays &amp;lt; as it is.

2. <a href="javascript:window.ran = 5">The harbour</a> </textarea><svg onload="window.ran = 6"> has two piers.
{{constructor.constructor('window.ran = 7')()}} \${window.ran = 8} <!-- -->
`;

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

describe.skipIf(NO_CHROMIUM)(`a hostile document${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), { [NAME]: TEXT });
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  const ranOn = (page: Page) => page.evaluate(() => (window as unknown as { ran?: number }).ran ?? null);
  const strangersOn = (page: Page) =>
    page.locator('img, iframe, svg, a[href^="javascript"], body script').count();

  it('is quoted, listed and opened as text', async () => {
    // Even where the policy against foreign scripts is off, nothing becomes markup.
    for (const bypassCSP of [false, true]) {
      const { page, troubles } = await openPage(served.address, { bypassCSP });
      const { citations } = await askOnPage(page, QUESTION);
      const quotes = turnOf(page, QUESTION).locator('blockquote');
      expect(await quotes.allTextContents()).toEqual(citations.map(({ quote }) => quote));
      expect(citations.map(({ quote }) => quote).join()).toContain('<script>window.ran = 3</script>');
      await citationButton(page, QUESTION, 1).click();
      await documentText(page).waitFor();
      const shown = () => documentText(page).evaluate((region) => region.textContent!);
      expect(withoutBlanks(await shown())).toBe(withoutBlanks(TEXT));
      expect(inkOfMarks(await marksOn(page))).toEqual(inkOfMarks(marksOf(citations[0]!)));
      const search = page.getByRole('searchbox', { name: 'Search in this document' });
      await search.fill('<script>window.ran');
      await page.getByText('1 of 1', { exact: true }).waitFor();
      await showView(page, 'As extracted');
      expect(await shown()).toBe(TEXT);
      expect(await marksOn(page)).toEqual(marksOf(citations[0]!));
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Documents', exact: true }).click();
      await page.getByRole('row').getByText(NAME).waitFor();
      expect(await strangersOn(page)).toBe(0);
      expect(await ranOn(page)).toBeNull();
      expect(troubles).toEqual([]);
    }
  });

  it('is opened as a file that runs nothing', async () => {
    const address = `${served.address}/api/documents/${documentId(NAME)}/file`;
    const { page } = await openPage(address);
    expect(await page.evaluate(() => document.body.textContent)).toContain('<script>window.ran = 3</script>');
    expect(await strangersOn(page)).toBe(0);
    expect(await ranOn(page)).toBeNull();
  });
});
