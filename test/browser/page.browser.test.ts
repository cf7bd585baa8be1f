/** The page in a browser, over the real model: a question, its citations, and the place that each leads to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import type { DocumentDetail } from '../../server/contract.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { embeddedModel } from '../support/embedded-model.js';
import { fakeEmbeddings } from '../support/fake-model.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import {
  askOnPage,
  citationButton,
  documentText,
  inkOfMarks,
  marksAreInView,
  marksOf,
  marksOn,
  overflowOf,
  showView,
  turnOf,
} from '../support/page.js';
import { type Served, serve } from '../support/serving.js';

const ENGLISH = 'How can a State party withdraw from the Non-Proliferation Treaty?';
const CHINESE = '《全面禁止核试验条约》要生效须由多少个国家批准？';
/** Of the corpus that comes with the program, one file in each of three languages. */
const STARTER = ['npt.en.md', 'ctbt.fr.md', 'nuclear-weapon-free-zones-and-assurances.zh.txt'];
const CORPUS_UN = '../shared/corpus-un';
const NO_CORPUS_UN = existsSync(CORPUS_UN) ? '' : ` (skipped: there is no ${CORPUS_UN})`;

describe.skipIf(NO_CHROMIUM)(`the page${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let starter: Served;

  const serveCorpus = async (corpusDir: string, used: AlignedEmbeddings) => {
    const served = await serve({
      corpusDir,
      indexDir: join(folder, 'index'),
      openEmbeddings: async () => used,
      sentences: 'off',
    });
    await served.engine.start();
    return served;
  };

  beforeAll(async () => {
    const files = Object.fromEntries(STARTER.map((name) => [name, readFileSync(join('corpus', name))]));
    const corpusDir = writeFiles(join(folder, 'starter'), files);
    starter = await serveCorpus(corpusDir, await embeddedModel());
  });
  afterAll(() => starter.close());

  /** Asks, opens the first citation, steps through the others, and compares each with what the server says. */
  async function followCitations(served: Served, question: string): Promise<void> {
    const { page, troubles } = await openPage(served.address);
    const { citations } = await askOnPage(page, question);
    expect(citations.length).toBeGreaterThan(0);
    const list = turnOf(page, question).getByRole('list', { name: 'Citations' });
    expect(await list.locator('> li').count()).toBe(citations.length);
    expect(await list.locator('blockquote').allTextContents()).toEqual(citations.map(({ quote }) => quote));
    await citationButton(page, question, 1).click();
    for (const citation of citations) {
      await page.getByRole('complementary', { name: citation.title }).waitFor();
      await showView(page, 'Reading');
      await expect.poll(async () => inkOfMarks(await marksOn(page))).toEqual(inkOfMarks(marksOf(citation)));
      await expect.poll(() => marksAreInView(page)).toBe(true);
      await showView(page, 'As extracted');
      await expect.poll(() => marksOn(page)).toEqual(marksOf(citation));
      await expect.poll(() => marksAreInView(page)).toBe(true);
      const response = await served.get(`/api/documents/${citation.documentId}`);
      const { text } = (await response.json()) as DocumentDetail;
      expect(await documentText(page).evaluate((region) => region.textContent)).toBe(text);
      if (citation !== citations.at(-1)) await page.getByRole('button', { name: 'Next citation' }).click();
    }
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await documentText(page).count()).toBe(0);
    expect(troubles).toEqual([]);
  }

  it.each([CHINESE, ENGLISH])('shows the quotes and leads to the very words: %s', async (question) => {
    await followCitations(starter, question);
  });

  describe.skipIf(NO_CORPUS_UN)(`over corpus-un${NO_CORPUS_UN}`, () => {
    let un: Served;
    beforeAll(async () => {
      // Which words are found matters less here than that they are marked: a fake model is enough, and quick.
      un = await serveCorpus(CORPUS_UN, fakeEmbeddings());
    });
    afterAll(() => un.close());

    it.each([
      '集安组织对美国退出中导条约持什么态度？',
      'When will talks on START III begin according to the US-Russian statement?',
    ])('shows the quotes and leads to the very words: %s', async (question) => {
      await followCitations(un, question);
    });
  });

  it('copies a quote with the place where it stands', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, troubles } = await openPage(starter.address, { permissions });
    const { citations } = await askOnPage(page, ENGLISH);
    await turnOf(page, ENGLISH).getByRole('button', { name: 'Copy quote' }).first().click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`“${citations[0]!.quote}”\n${citations[0]!.references.un}`);
    expect(troubles).toEqual([]);
  });

  it('is worked by keyboard alone, and gives the focus back', async () => {
    const { page, troubles } = await openPage(starter.address);
    const box = page.getByRole('textbox', { name: 'Your question' });
    const isFocused = (locator: typeof box) =>
      locator.evaluate((element) => element === document.activeElement);
    // The status is told by what listens to keys, too.
    await page.getByText(/documents, \d/).waitFor();
    await page.keyboard.press('/');
    expect(await isFocused(box)).toBe(true);
    expect(await box.inputValue()).toBe('');
    await page.keyboard.type(ENGLISH);
    await page.keyboard.press('Enter');
    const first = citationButton(page, ENGLISH, 1);
    await first.waitFor();
    for (let presses = 0; !(await isFocused(first)); presses++) {
      expect(presses).toBeLessThan(60);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const pane = page.getByRole('complementary');
    await pane.waitFor();
    expect(await pane.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await pane.waitFor({ state: 'detached' });
    expect(await isFocused(first)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('carries a conversation on, and begins a new one', async () => {
    const { page, troubles } = await openPage(starter.address);
    await askOnPage(page, ENGLISH);
    const followUp = 'and how much notice must it give?';
    const { query } = await askOnPage(page, followUp);
    expect(query).toContain(ENGLISH);
    expect(await turnOf(page, followUp).textContent()).toContain(query);
    await page.getByRole('button', { name: 'New conversation' }).click();
    expect(await page.getByRole('article').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('lists every document with a link to its file', async () => {
    const { page, troubles } = await openPage(starter.address);
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    const documents = (await (await starter.get('/api/documents')).json()) as DocumentDetail[];
    for (const { id, title } of documents) {
      const link = page.getByRole('row').getByRole('link', { name: title, exact: true }).first();
      await link.waitFor();
      expect(documents.filter((other) => other.title === title).map((other) => other.id)).toContain(
        (await link.getAttribute('href'))!.split('/').at(-2),
      );
      expect(id).toMatch(/^[0-9a-f]{12}$/);
    }
    expect(troubles).toEqual([]);
  });

  it('speaks Chinese and English, and remembers which', async () => {
    const { page, troubles } = await openPage(starter.address, { locale: 'zh-CN' });
    await page.getByRole('button', { name: '发送' }).waitFor();
    await page.getByRole('combobox', { name: '语言' }).selectOption('en');
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    await page.getByRole('textbox', { name: '您的问题' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh');
    expect(troubles).toEqual([]);
  });

  it('fits a narrow screen, where the pane is a dialog', async () => {
    const viewport = { width: 375, height: 812 };
    const { page, troubles } = await openPage(starter.address, { viewport });
    expect(await overflowOf(page)).toBe(0);
    const { citations } = await askOnPage(page, CHINESE);
    expect(await overflowOf(page)).toBe(0);
    await citationButton(page, CHINESE, 1).click();
    const dialog = page.getByRole('dialog', { name: citations[0]!.title });
    await dialog.waitFor();
    await expect.poll(() => marksAreInView(page)).toBe(true);
    expect(inkOfMarks(await marksOn(page))).toEqual(inkOfMarks(marksOf(citations[0]!)));
    expect(await overflowOf(page)).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    await page.getByRole('row').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('is dark where the reader or the system says so', async () => {
    const { page, troubles } = await openPage(starter.address);
    const isDark = () =>
      page.evaluate(() => {
        const brightness = (rgb: string) =>
          (rgb.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0);
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return brightness(backgroundColor) < brightness(color);
      });
    expect(await isDark()).toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await isDark()).toBe(true);
    const colours = page.getByRole('combobox', { name: 'Colours' });
    await colours.selectOption('light');
    expect(await isDark()).toBe(false);
    await page.emulateMedia({ colorScheme: 'light' });
    await colours.selectOption('dark');
    expect(await isDark()).toBe(true);
    expect(troubles).toEqual([]);
  });
});
