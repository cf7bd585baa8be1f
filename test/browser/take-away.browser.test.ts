/** Taking a quote along in each style, and coming back to it by a link. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../server/contract.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { documentText, overflowOf, turnOf } from '../support/page.js';
import { type Served, serve } from '../support/serving.js';
import { violationsOf } from '../support/violations.js';

const QUESTION = 'When is the heron sanctuary closed to motor boats?';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

describe.skipIf(NO_CHROMIUM)(`taking a quote along${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let corpusDir: string;
  let served: Served;
  let citation: Citation;

  beforeAll(async () => {
    corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
    const answer = await served.engine.assistant().ask({ question: QUESTION });
    citation = answer.citations[0]!;
  });
  afterAll(() => served.close());

  const first = (page: Page, name: string | RegExp) =>
    turnOf(page, QUESTION).getByRole('listitem').first().getByRole('button', { name });
  /** The server's answer is known already; here it only has to be shown. */
  const ask = async (page: Page) => {
    await page.getByRole('textbox', { name: 'Your question' }).fill(QUESTION);
    await page.getByRole('button', { name: 'Send' }).click();
    await menuButton(page).waitFor();
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
  };
  const menuButton = (page: Page) => first(page, /more ways to copy/);
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);
  const linked = (page: Page) => page.getByRole('region', { name: 'Linked passage' });
  const pane = (page: Page) => page.getByRole('complementary');
  const linkTo = (permalink: string) => `${served.address}/#place=${permalink}`;

  it('copies in each style, and keeps the one used last', async () => {
    const { page, troubles } = await openPage(served.address, CLIPBOARD);
    await ask(page);
    const { quote, references } = citation;
    await first(page, 'Copy quote').click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await clipboard(page)).toBe(`“${quote}”\n${references.un}`);
    for (const [name, expected] of [
      ['GB/T 7714', `“${quote}”\n${references.gbt7714}`],
      ['Chicago', `“${quote}”\n${references.chicago}`],
      ['BibTeX', references.bibtex.slice(0, -2)],
      ['RIS', references.ris.replace(/ER {2}- \r\n$/, '')],
    ] as const) {
      await menuButton(page).click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.getByText(`Copied: ${name}`).waitFor();
      expect(await clipboard(page)).toContain(expected);
      expect(await isFocused(menuButton(page))).toBe(true);
    }
    expect(await menuButton(page).textContent()).toBe('RIS');
    expect(await clipboard(page)).toMatch(/N1 {2}- “.*”\r\nER {2}- \r\n$/);
    // One choice for the whole page, this visit and the next.
    const others = turnOf(page, QUESTION).getByRole('button', { name: 'RIS: more ways to copy' });
    expect(await others.count()).toBe(await turnOf(page, QUESTION).getByRole('listitem').count());
    expect(await page.evaluate(() => localStorage.getItem('pincite.reference-style'))).toBe('ris');
    expect(troubles).toEqual([]);
  });

  it('is worked by keyboard, and Escape closes the menu alone', async () => {
    const { page, troubles } = await openPage(served.address, CLIPBOARD);
    await ask(page);
    await first(page, /^\[1\]/).click();
    await pane(page).waitFor();
    await menuButton(page).focus();
    await page.keyboard.press('ArrowDown');
    const item = (name: string) => page.getByRole('menu').getByText(name, { exact: true });
    expect(await isFocused(item('UN footnote'))).toBe(true);
    for (const [key, name] of [
      ['ArrowUp', 'Copy link'],
      ['ArrowDown', 'UN footnote'],
      ['ArrowDown', 'GB/T 7714'],
      ['End', 'Copy link'],
      ['Home', 'UN footnote'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await isFocused(item(name))).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await pane(page).count()).toBe(1);
    expect(await isFocused(menuButton(page))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await menuButton(page).click();
    await page.getByRole('heading', { name: QUESTION }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await menuButton(page).press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('Link copied').waitFor();
    expect(await clipboard(page)).toBe(linkTo(citation.permalink));
    expect(troubles).toEqual([]);
  });

  it('opens a linked place where nothing was asked yet, also after a reload', async () => {
    const { page, troubles } = await openPage(linkTo(citation.permalink));
    const isOpen = async () => {
      await linked(page).getByRole('status').getByText('The document is as it was').waitFor();
      await documentText(page).waitFor();
      expect(await documentText(page).textContent()).toContain('closed to motor boats');
    };
    await isOpen();
    // What a reload cuts off counts as a trouble.
    await page.waitForLoadState('networkidle');
    await page.reload();
    await isOpen();
    await page.getByRole('button', { name: 'Close' }).click();
    const again = linked(page).getByRole('button', { name: citation.label });
    expect(await isFocused(again)).toBe(true);
    await ask(page);
    expect(await linked(page).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('says of a linked place that it moved, changed, or is gone, one link after the other', async () => {
    const pieces = citation.permalink.split('.');
    /** The link of other words, of a document that was otherwise, or of another one. */
    const tampered = (...places: number[]) =>
      pieces.map((piece, i) => (places.includes(i) ? '0'.repeat(piece.length) : piece)).join('.');
    const [id, hash, digest] = [1, 2, 5];
    const { page, troubles } = await openPage(linkTo(tampered(hash)));
    const follow = async (permalink: string, words: string) => {
      await page.evaluate((link) => {
        location.hash = `place=${link}`;
      }, permalink);
      await linked(page).getByRole('status').getByText(words).waitFor();
    };
    await linked(page).getByRole('status').getByText('no longer as it was').waitFor();
    await pane(page).getByRole('button', { name: 'Close' }).click();
    await follow(tampered(digest), 'Changed since the link was made');
    expect(await pane(page).count()).toBe(0);
    expect(await linked(page).textContent()).toContain(Buffer.from(pieces[6]!, 'base64url').toString());
    const link = linked(page).getByRole('link', { name: citation.title });
    expect(await link.getAttribute('href')).toBe(`/api/documents/${citation.documentId}/file`);
    await follow(tampered(id, hash, digest), 'no longer here');
    expect(await linked(page).getByRole('link').count()).toBe(0);
    await follow(citation.permalink, 'The document is as it was');
    await pane(page).waitFor();
    expect(troubles).toEqual([]);
  });

  it('copies from the sheet of a narrow screen, also where the browser lends no clipboard', async () => {
    const viewport = { width: 375, height: 812 };
    const { page, troubles } = await openPage(linkTo(citation.permalink), {
      ...CLIPBOARD,
      viewport,
    });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
    });
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Copy quote' }).click();
    await sheet.getByText('Copied', { exact: true }).waitFor();
    expect(await clipboard(page)).toBe(`“${citation.quote}”\n${citation.references.un}`);
    await sheet.getByRole('button', { name: /more ways/ }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await sheet.count()).toBe(1);
    expect(await overflowOf(page)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('tells what is wrong with a link that was cut', async () => {
    const { page } = await openPage(linkTo(citation.permalink.slice(0, 30)));
    await linked(page).getByRole('alert').getByText('copy the whole link').waitFor();
    expect(await linked(page).getByRole('button', { name: 'Try again' }).count()).toBe(1);
  });

  it('waits until the documents are read', async () => {
    const starting = await serve({ corpusDir, indexDir: join(folder, 'new-index') });
    const address = `${starting.address}/#place=${citation.permalink}`;
    const { page, troubles } = await openPage(address);
    await linked(page).getByText('Waiting until the documents are read').waitFor();
    await starting.engine.start();
    await pane(page).waitFor();
    expect(troubles).toEqual([]);
    await page.close();
    await starting.close();
  });

  it('has no violation and fits, wide and narrow', async () => {
    const options = { bypassCSP: true, viewport: { width: 1280, height: 800 } };
    const { page: wide } = await openPage(served.address, options);
    await ask(wide);
    await menuButton(wide).click();
    await wide.getByRole('menu').waitFor();
    expect(await violationsOf(wide)).toEqual([]);
    const narrow = { bypassCSP: true, colorScheme: 'dark', viewport: { width: 320, height: 640 } } as const;
    const digest = /[0-9a-f]{16}(?=\.[\w-]+$)/;
    const changed = linkTo(citation.permalink.replace(digest, '0'.repeat(16)));
    const { page } = await openPage(changed, narrow);
    await linked(page).getByText('Changed since').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await ask(page);
    await menuButton(page).click();
    await page.getByRole('menu').waitFor();
    expect(await overflowOf(page)).toBe(0);
  });
});
