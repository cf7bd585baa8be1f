/** Conversations exported from a browser: the files that are downloaded hold every quote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../server/contract.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { readDocx } from '../support/docx.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { spaced } from '../support/hostile-words.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { turnOf } from '../support/page.js';
import { type Served, serve } from '../support/serving.js';

const HERONS = 'When is the heron sanctuary closed to motor boats?';

describe.skipIf(NO_CHROMIUM)(`export${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  let answer: Answer;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
    answer = (await (await served.ask({ question: HERONS })).json()) as Answer;
  });
  afterAll(() => served.close());

  const openAnswered = async () => {
    const opened = await openPage(served.address);
    await opened.page.getByRole('textbox', { name: 'Your question' }).fill(HERONS);
    await opened.page.keyboard.press('Enter');
    await turnOf(opened.page, HERONS).locator('.verdict').waitFor();
    return opened;
  };

  it('gives the conversation as Markdown, HTML and Word, with every quote', async () => {
    const { page, troubles } = await openAnswered();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    for (const [format, name] of [
      ['Markdown', 'When is the heron sanctuary closed to motor boats.md'],
      ['HTML', 'When is the heron sanctuary closed to motor boats.html'],
      ['Word', 'When is the heron sanctuary closed to motor boats.docx'],
    ] as const) {
      const file = await exported(page, format);
      expect(file.name).toBe(name);
      expect(await faultsOf(file.content, format, answer)).toEqual([]);
      await page.getByText(`Saved as ${name}`).waitFor();
    }
    expect(troubles).toEqual([]);
  });

  it('gives the same from the history, under the name given there', async () => {
    const { page, troubles } = await openAnswered();
    await page.getByRole('navigation').getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: /New name/ }).fill('../Herons: <1>');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const file = await exported(page, 'Markdown');
    expect(file.name).toBe('Herons 1.md');
    expect(file.content.toString()).toMatch(/^# \.\.\/Herons: \\<1\\>\n/);
    expect(await faultsOf(file.content, 'Markdown', answer)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('says why there is no file', async () => {
    const { page } = await openAnswered();
    await page.route('**/api/export', (route) => route.abort());
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'HTML' }).click();
    await page.getByText('The file could not be made. Pincite does not answer').waitFor();
  });

  it('shows an exported HTML file that neither loads nor runs anything', async () => {
    const { page } = await openAnswered();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const { content } = await exported(page, 'HTML');
    const address = `file://${join(writeFiles(join(folder, 'out'), { 'x.html': content }), 'x.html')}`;
    const opened = await openPage(address);
    const quotes = await opened.page.getByRole('blockquote').allTextContents();
    expect(quotes).toEqual(answer.citations.map(({ quote }) => quote));
    const font = await opened.page
      .locator('mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).fontWeight);
    expect(font).toBe('700');
    expect(opened.troubles).toEqual([]);
  });
});

async function exported(page: Page, format: string): Promise<{ name: string; content: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('group', { name: 'Export as' }).getByRole('button', { name: format }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** The quotes and hashes that a file lacks, and warnings in it. */
async function faultsOf(content: Buffer, format: string, { citations }: Answer): Promise<string[]> {
  const text = format === 'Word' ? (await readDocx(content)).text : content.toString();
  const plain = spaced(text.replace(/<[^>]*>|\\\n>|\*\*|\\/g, ''));
  const missing = citations.flatMap(({ quote, contentHash }) =>
    [spaced(quote), contentHash].filter((words) => !plain.includes(words)),
  );
  return [...missing, ...(/NOT CONFIRMED|CHANGED SINCE|not confirmed:/.exec(plain) ?? [])];
}
