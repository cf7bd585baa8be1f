/** The list of documents in a browser: states with their reasons, retries, and changes while it is open. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PinciteError } from '../../index/errors.js';
import type { DocumentReader } from '../../index/reader/reader.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { overflowOf } from '../support/page.js';
import { READ_HERE } from '../support/reading.js';
import { type Served, serve } from '../support/serving.js';

const NOTE = '2 of 9 pages have no text';

/** A reader that takes too long over scans, until it is told otherwise, and has a note on the census. */
class MoodyReader implements DocumentReader {
  readonly readUnder = 'moody';
  willing = false;

  async read(...file: Parameters<DocumentReader['read']>) {
    const [path] = file;
    if (path.startsWith('scan') && !this.willing)
      throw new PinciteError('invalid-input', 'reading took longer than 120 seconds');
    const document = await READ_HERE.read(...file);
    return path.endsWith('census.txt') ? { ...document, notes: [NOTE] } : document;
  }

  async close() {}
}

describe.skipIf(NO_CHROMIUM)(`the list of documents${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  const reader = new MoodyReader();
  const corpusDir = writeFiles(join(folder, 'corpus'), {
    ...LAKE_DOCUMENTS,
    'otters copy.md': LAKE_DOCUMENTS['otters.zh.md'],
    'picture.png': 'no text',
    'scan-1.txt': 'The first scanned page.',
    'scan-2.txt': 'The second scanned page.',
  });
  let served: Served;
  beforeAll(async () => {
    served = await serve({ corpusDir, indexDir: join(folder, 'index'), reader });
    await served.engine.start();
  });
  afterAll(() => served.close());

  const openList = async (locale = 'en-GB', width = 1280) => {
    const opened = await openPage(served.address, { locale, viewport: { width, height: 800 } });
    const name = locale === 'en-GB' ? 'Documents' : '文件';
    await opened.page.getByRole('button', { name, exact: true }).click();
    await opened.page.getByRole('row').nth(1).waitFor();
    const row = (name: string) => opened.page.getByRole('row').filter({ hasText: name });
    return { ...opened, row };
  };

  it('counts the states, says why a file is not indexed, and what is to be known of one that is', async () => {
    const { page, row, troubles } = await openList();
    const filters = page.getByRole('group', { name: 'Which documents are listed' }).getByRole('button');
    expect(await filters.allTextContents()).toEqual(['7 in all', '3 indexed', '2 skipped', '2 failed']);
    expect(await row('scan-1.txt').textContent()).toMatch(/longer than 120 seconds.*Failed/);
    expect(await row('picture.png').textContent()).toMatch(/"\.png".*Skipped/);
    expect(await row('census.txt').textContent()).toContain(NOTE);
    expect(await page.getByRole('row').count()).toBe(8);
    await page.getByRole('button', { name: '2 failed' }).click();
    expect(await page.getByRole('row').count()).toBe(3);
    expect(troubles).toEqual([]);
  });

  it('names the original of a duplicate, in Chinese, too', async () => {
    const english = await openList();
    const chinese = await openList('zh-CN');
    const duplicate = 'otters.zh.md';
    expect(await english.row(duplicate).textContent()).toMatch(/same content as otters copy\.md.*Skipped/);
    expect(await chinese.row(duplicate).textContent()).toMatch(/内容与 otters copy\.md 相同.*已跳过/);
    expect([...english.troubles, ...chinese.troubles]).toEqual([]);
  });

  it('has a file read again, and says what came of it', async () => {
    const { page, row, troubles } = await openList();
    await page.getByRole('button', { name: '2 failed' }).click();
    await row('scan-1.txt').getByRole('button', { name: 'Retry' }).click();
    await row('scan-1.txt').getByText('still not indexed').waitFor();
    expect(await row('scan-2.txt').getByRole('status').allTextContents()).toEqual(['', '']);

    reader.willing = true;
    await row('scan-1.txt').getByRole('button', { name: 'Retry' }).click();
    await row('scan-1.txt').getByText('it is indexed now').waitFor();
    await expect.poll(() => row('scan-1.txt').textContent()).toMatch(/Indexed/);
    expect(await row('scan-1.txt').getByRole('button', { name: 'Retry' }).count()).toBe(0);
    await page.getByRole('button', { name: '1 failed' }).waitFor();
    expect(troubles).toEqual([]);
  });

  it('follows the index while it is open, without losing its place', async () => {
    const { page, row, troubles } = await openList();
    writeFiles(corpusDir, { 'boats.txt': 'The ferry carries sixty passengers.' });
    rmSync(join(corpusDir, 'picture.png'));
    const heading = await page.getByRole('row').first().elementHandle();
    await served.engine.update();
    await row('boats.txt').waitFor();
    expect(await row('picture.png').count()).toBe(0);
    expect(await heading!.evaluate((element) => element.isConnected)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('is sorted by the headings of its columns, and narrowed by words', async () => {
    const { page, troubles } = await openList();
    const firstRow = () => page.getByRole('row').nth(1).textContent();
    const heading = page.getByRole('columnheader', { name: 'Date' });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await firstRow()).toContain('herons.en.txt');
    await page.getByRole('columnheader', { name: 'State' }).getByRole('button').press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    expect(await firstRow()).toContain('Failed');

    await page.getByRole('searchbox', { name: 'Find by title, symbol or file name' }).fill('lake/doc heron');
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await firstRow()).toMatch(/herons\.en\.txt.*LAKE\/DOC\/7.*Report.*2001-03-12.*English.*Indexed/);
    await page.getByRole('searchbox').fill('no such words');
    await page.getByText('No file is like that.').waitFor();
    expect(troubles).toEqual([]);
  });

  it.each([375, 320])('fits a screen of %i pixels, where the order is chosen from a list', async (width) => {
    const { page, troubles } = await openList('en-GB', width);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('State, downwards');
    expect(await page.getByRole('row').first().textContent()).toContain('Skipped');
    expect(troubles).toEqual([]);
  });
});
