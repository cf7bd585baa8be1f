/** From a citation to the place in the original file: the page of a PDF, its notes, and what is downloaded. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import type { DocumentReader } from '../../index/reader/reader.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { askOnPage, citationButton, documentText } from '../support/page.js';
import { pageOf, pdfOf } from '../support/pdf.js';
import { READ_HERE } from '../support/reading.js';
import { type Served, serve } from '../support/serving.js';

const QUESTION = 'Who counts ninety swans in the third spring, the marsh warden?';
const PDF = 'marsh 报告.pdf';
const NOTE = 'page 1 was read by OCR';
const FILLER = Array.from({ length: 20 }, (_, i) => `The marsh has reeds of kind ${i} on its shore.`);
const WORDS = 'The marsh warden counts ninety swans in the third spring.';

/** Reads as ever, with a note as a scan has it. */
const READER: DocumentReader = {
  readUnder: 'noted',
  read: async (...file) => ({ ...(await READ_HERE.read(...file)), notes: [NOTE] }),
  close: async () => {},
};

describe.skipIf(NO_CHROMIUM)(`the original file${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  const corpusDir = writeFiles(join(folder, 'corpus'), {
    [PDF]: pdfOf([pageOf(FILLER), pageOf(FILLER), pageOf([WORDS])]),
    'marsh.zip': 'no archive',
  });
  let served: Served;
  beforeAll(async () => {
    served = await serve({ corpusDir, indexDir: join(folder, 'index'), reader: READER });
    await served.engine.start();
  });
  afterAll(() => served.close());

  const openCitation = async () => {
    const opened = await openPage(served.address);
    const { page } = opened;
    const { citations } = await askOnPage(page, QUESTION);
    const n = citations.findIndex(({ quote }) => quote.includes('ninety swans')) + 1;
    await citationButton(page, QUESTION, n).click();
    await documentText(page).waitFor();
    return { ...opened, citation: citations[n - 1]! };
  };

  it('opens a PDF at the cited page, in a tab of its own', async () => {
    const { page, citation, troubles } = await openCitation();
    expect(citation.highlight).toHaveLength(1);
    expect(citation.label).toMatch(/p(?:p\. \d–|\. )3 of the file$/);
    const link = page.getByRole('complementary').getByRole('link', { name: 'Original file' });
    const address = `${served.address}/api/documents/${documentId(PDF)}/file#page=3`;
    const opened = page.context().waitForEvent('page');
    await link.click();
    const tab = await opened;
    expect(tab.url()).toBe(address);
    // The viewer shows the file in a frame of its own; what it refuses it would download or leave blank.
    const viewed = () =>
      tab
        .frames()
        .filter((frame) => frame !== tab.mainFrame())
        .map((frame) => frame.url());
    await expect.poll(viewed).toContain(address);
    expect(await documentText(page).isVisible()).toBe(true);
    // The viewer is the browser's own, and so is what it loads.
    expect(troubles.filter((trouble) => !/ chrome(?:-extension)?:/.test(trouble))).toEqual([]);
  });

  it('shows the pages of the file where no number is printed, and notes near the title', async () => {
    const { page, troubles } = await openCitation();
    const pages = (name: string) =>
      page
        .getByRole('region', { name })
        .evaluate((region) =>
          [...region.querySelectorAll<HTMLElement>('[data-page]')].map(({ dataset }) => dataset.page),
        );
    expect(await pages('Text of the document')).toEqual(['file p. 1', 'file p. 2', 'file p. 3']);
    const notes = page.getByRole('complementary').getByRole('list', { name: 'Notes' });
    expect(await notes.getByRole('listitem').allTextContents()).toEqual([NOTE]);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    expect(await pages('文件正文')).toEqual(['电子文件第1页', '电子文件第2页', '电子文件第3页']);
    expect(troubles).toEqual([]);
  });

  it('offers for download what a browser does not show, by its own name', async () => {
    const { page } = await openPage(served.address);
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('row').getByRole('link', { name: 'marsh.zip' }).click();
    expect((await download).suggestedFilename()).toBe('marsh.zip');
    expect(await (await download).failure()).toBeNull();
  });
});
