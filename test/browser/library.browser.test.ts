/** What readers do with the corpus in a browser: add files, remove and restore them, ask only some of them. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import type { AskRequest } from '../../server/contract.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { overflowOf, turnOf } from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

const FERRY = 'The ferry carries sixty passengers.';
const QUESTION = 'When is the heron sanctuary closed to motor boats?';
const [HERONS, OTTERS] = ['herons.en.txt', 'otters.zh.md'].map(documentId) as [string, string];

describe.skipIf(NO_CHROMIUM)(`the corpus in a reader's hands${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let made = 0;
  const served: Served[] = [];
  afterAll(() => Promise.all(served.map((one) => one.close())));

  /** A server with a corpus of its own, and a page that shows its documents. */
  const opened = async (options: Parameters<typeof openPage>[1] = {}) => {
    const corpusDir = writeFiles(join(folder, `corpus-${made++}`), LAKE_DOCUMENTS);
    const server = await serve({ corpusDir, indexDir: join(folder, 'index') });
    served.push(server);
    await server.engine.start();
    const watched = await openPage(`${server.address}/#documents`, options);
    const { page } = watched;
    await page.getByRole('row').nth(2).waitFor();
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    return { ...watched, corpusDir, server, row };
  };
  const added = (page: Page, name: string) =>
    page.getByRole('list', { name: 'Files added' }).getByRole('listitem').filter({ hasText: name });

  it('takes files from the chooser, and tells how far each is', async () => {
    const { page, row, corpusDir, troubles } = await opened();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add files' }).click();
    const file = (name: string, content: string) => ({ name, mimeType: '', buffer: Buffer.from(content) });
    await (await chooser).setFiles([
      file('ferry.txt', FERRY),
      file('photo.png', 'no text'),
      file('again.txt', LAKE_DOCUMENTS['notes/census.txt']),
      file('odd.txt', '\0\0\0'),
    ]);
    await added(page, 'ferry.txt').getByText('Indexed').waitFor();
    await added(page, 'odd.txt').getByText('Failed').waitFor();
    expect(await added(page, 'photo.png').textContent()).toMatch(/Not taken.*"\.png"/);
    expect(await added(page, 'again.txt').textContent()).toMatch(/same content as notes\/census\.txt/);
    await page.getByText('2 files read, 2 not taken').waitFor();
    expect(await row('ferry.txt').textContent()).toContain('Indexed');
    expect(readdirSync(corpusDir)).toContain('ferry.txt');
    await page.getByRole('button', { name: 'Close the list' }).click();
    expect(await page.getByRole('list', { name: 'Files added' }).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('takes files that are dropped anywhere on the list, but no folders', async () => {
    const { page, row, troubles } = await opened();
    const data = await page.evaluateHandle((words) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], 'dropped.txt'));
      return transfer;
    }, FERRY);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
    await page.getByText('Drop files to add them to the corpus').waitFor();
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
    await added(page, 'dropped.txt').getByText('Indexed').waitFor();
    expect(await page.getByText('Drop files to add them').count()).toBe(0);
    expect(await row('dropped.txt').textContent()).toContain('Indexed');
    expect(troubles).toEqual([]);
  });

  it('removes a file and undoes it by keyboard, the focus where it was', async () => {
    const { page, row, corpusDir, server, troubles } = await opened();
    await server.upload([['ferry.txt', FERRY]]);
    await row('ferry.txt').waitFor();
    // Sorted by state: the row goes elsewhere when it is removed.
    await page.getByRole('columnheader', { name: 'State' }).getByRole('button').click();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    for (const [source, told] of [
      ['ferry.txt', 'the file is in the trash'],
      ['notes/census.txt', 'the file stays in the folder'],
    ] as const) {
      await page.getByRole('button', { name: `Remove ${source}` }).press('Enter');
      await row(source).getByRole('rowheader').getByText(told).waitFor();
      await expect.poll(focused).toBe(`Undo ${source}`);
      await expect
        .poll(() => server.engine.index().documents.some((one) => one.source === source))
        .toBe(false);
      await expect.poll(() => row(source).textContent()).not.toContain('once the documents have been read');
      expect(existsSync(join(corpusDir, source))).toBe(source !== 'ferry.txt');
    }
    await page.getByRole('button', { name: '2 removed' }).waitFor();
    await page.getByRole('button', { name: 'Undo ferry.txt' }).press('Enter');
    await expect.poll(() => row('ferry.txt').textContent()).toMatch(/Indexed/);
    await expect.poll(focused).toBe('Remove ferry.txt');
    expect(existsSync(join(corpusDir, 'ferry.txt'))).toBe(true);

    // What a reload cuts off counts as a trouble.
    await page.waitForLoadState('networkidle');
    await page.reload();
    await page.getByRole('button', { name: 'Restore notes/census.txt' }).click();
    await expect.poll(() => row('notes/census.txt').textContent()).toMatch(/Indexed/);
    expect(troubles).toEqual([]);
  });

  it('asks only the documents that are chosen, until that is cleared', async () => {
    const { page, troubles } = await opened();
    await page.getByRole('checkbox', { name: 'Choose Report of the Lake Commission' }).check();
    await page.getByText('1 document chosen').waitFor();
    await page.getByRole('button', { name: 'Ask only these' }).click();
    const box = page.getByRole('textbox', { name: 'Your question' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    const filter = page.getByRole('group', { name: 'Which documents are asked' });
    expect(await filter.getByRole('button').first().textContent()).toBe('1 document');
    expect((await asked(page, QUESTION)).documents).toEqual([HERONS]);
    await page.getByText('Asked only of: 1 document').waitFor();
    await filter.getByRole('button', { name: 'Ask all' }).click();
    expect(await filter.getByRole('button').allTextContents()).toEqual(['All documents']);
    expect(await asked(page, 'How many otters were counted?')).not.toHaveProperty('documents');
    expect(troubles).toEqual([]);
  });

  it('narrows by the languages and years that there are, by keyboard', async () => {
    const { page, troubles } = await opened();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const filter = page.getByRole('group', { name: 'Which documents are asked' });
    await filter.getByRole('button', { name: 'All documents' }).press('Enter');
    expect(await filter.getByRole('checkbox').count()).toBe(2);
    const years = filter.getByRole('combobox', { name: 'From' });
    expect(await years.getByRole('option').allTextContents()).toEqual(['any year', '2001']);
    await filter.getByRole('checkbox', { name: 'English (2)' }).press('Space');
    await years.selectOption('2001');
    await filter.getByText('1 of 3 documents asked. 1 document without a date is left out.').waitFor();
    await page.keyboard.press('Escape');
    const summary = filter.getByRole('button', { name: 'English · since 2001' });
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await summary.getAttribute('aria-expanded')).toBe('false');
    const request = await asked(page, QUESTION);
    expect(request).toMatchObject({ languages: ['en'], dates: { from: '2001-01-01' } });
    expect(troubles).toEqual([]);
  });

  it('drops chosen documents that are gone, with a word', async () => {
    const { page, corpusDir, server, troubles } = await opened();
    await page.getByRole('checkbox', { name: 'Choose all that are listed' }).check();
    await page.getByRole('checkbox', { name: /Choose The otter census/ }).uncheck();
    await page.getByRole('button', { name: 'Ask only these' }).click();
    await page.getByRole('button', { name: '2 documents' }).waitFor();
    rmSync(join(corpusDir, 'herons.en.txt'));
    await server.engine.update();
    await page.getByText('1 chosen document no longer there; the others are asked.').waitFor();
    expect((await asked(page, 'How many otters are there?')).documents).toEqual([OTTERS]);
    expect(troubles).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('is accessible, and fits: %s, %i pixels wide', async (colorScheme, width) => {
    const viewport = { width, height: 800 };
    const { page, server } = await opened({ bypassCSP: true, colorScheme, viewport });
    await page
      .getByRole('checkbox')
      .nth(width < 700 ? 0 : 1)
      .check();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.png', mimeType: '', buffer: Buffer.from('x') });
    await added(page, 'a.png').getByText('Not taken').waitFor();
    await page.getByRole('button', { name: 'Remove otters.zh.md' }).click();
    await page.getByRole('button', { name: 'Undo otters.zh.md' }).waitFor();
    await server.engine.update();
    const found = await violationsOf(page);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Ask only these' }).click();
    await page.getByRole('button', { name: '1 document' }).click();
    await page.getByRole('checkbox').first().check();
    found.push(...(await violationsOf(page)));
    expect(await overflowOf(page)).toBe(0);
    expect(found).toEqual([]);
  });
});

/** Asks, and gives what was sent. */
async function asked(page: Page, question: string): Promise<AskRequest> {
  const sent = page.waitForRequest('**/api/ask');
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.keyboard.press('Enter');
  await turnOf(page, question).locator('.verdict').waitFor();
  return (await sent).postDataJSON();
}
