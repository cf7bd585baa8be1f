/** The answer in a browser: how it comes, its marks and cards, why a passage is there, follow-ups, and beginnings. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { AnswerPart } from '../../server/assistant.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { answerMark, askOnPage, citationButton, overflowOf, turnOf } from '../support/page.js';
import { type Served, serve, serveForThisTest } from '../support/serving.js';
import { violationsInBothThemes } from '../support/violations.js';

const QUESTION = 'When is the heron sanctuary closed to motor boats?';
const BUDGET = 'What was the budget of the sanctuary in 2002?';
/** Marks of its own in a text, and a sentence that two documents hold. */
const FERRY = 'The ferry [1] leaves the northern pier at seven [2] in the morning.';
const CORPUS = {
  ...LAKE_DOCUMENTS,
  // So that the words of example questions are known: what occurs nowhere lowers every coverage.
  'harbour.md': '# The harbour\n\n## Pilots and boats\n\nPilots and boats wait at the pier.\n',
  'phrases.txt': 'What does it say about that? What do the documents say?\n',
  'ferry-a.txt': `Timetable\n\n${FERRY}\n`,
  'ferry-b.txt': `Notice to all\n\n${FERRY} Dogs travel free.\n`,
};

describe.skipIf(NO_CHROMIUM)(`the answer${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = writeFiles(join(folder, 'corpus'), CORPUS);
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  const answerText = (page: Page, question: string) =>
    turnOf(page, question).getByRole('group', { name: 'Answer' });
  const card = (page: Page) => page.getByRole('tooltip');
  const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

  describe('in parts', () => {
    /** Has every part of the next answers wait until it is let through. */
    const holdParts = () => {
      const assistant = served.engine.assistant();
      const { askInParts } = assistant;
      let waiting: () => void = () => {};
      let allowed = 0;
      const turn = () =>
        allowed-- > 0 ? Promise.resolve() : new Promise<void>((resolve) => (waiting = resolve));
      assistant.askInParts = async function* (request): AsyncGenerator<AnswerPart, void, undefined> {
        for await (const part of askInParts(request)) {
          await turn();
          yield part;
        }
      };
      onTestFinished(() => void Object.assign(assistant, { askInParts }));
      return (count: number) => {
        allowed += count;
        waiting();
      };
    };

    const ask = async (page: Page, question: string) => {
      await page.getByRole('textbox', { name: 'Your question' }).fill(question);
      await page.keyboard.press('Enter');
    };

    it('appears as it is found, and is announced once it is there', async () => {
      const letThrough = holdParts();
      const { page, troubles } = await openPage(served.address);
      await ask(page, QUESTION);
      const turn = turnOf(page, QUESTION);
      const log = page.getByRole('log');
      await turn.getByText('Searching').waitFor();
      letThrough(2);
      await citationButton(page, QUESTION, 1).waitFor();
      expect(await answerMark(page, QUESTION, 1).count()).toBe(1);
      expect(await citationButton(page, QUESTION, 2).count()).toBe(0);
      expect(await turn.locator('.verdict').count()).toBe(0);
      expect(await log.getAttribute('aria-busy')).toBe('true');
      letThrough(100);
      await turn.getByText('In the words of the documents').waitFor();
      expect(await citationButton(page, QUESTION, 2).count()).toBe(1);
      expect(await log.getAttribute('aria-busy')).toBe('false');
      expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
      expect(troubles).toEqual([]);
    });

    it('is stopped, keeps what has come, says that it is not whole, and is asked again', async () => {
      const letThrough = holdParts();
      const { page, troubles } = await openPage(served.address);
      await ask(page, QUESTION);
      letThrough(3);
      await citationButton(page, QUESTION, 2).waitFor();
      const stop = page.getByRole('button', { name: 'Stop' });
      await stop.focus();
      await page.keyboard.press('Enter');
      await stop.waitFor({ state: 'detached' });
      expect(await isFocused(page.getByRole('textbox', { name: 'Your question' }))).toBe(true);
      const turn = turnOf(page, QUESTION);
      expect(await turn.textContent()).toContain('not the whole answer');
      expect(await turn.getByRole('list', { name: 'Citations' }).locator('> li').count()).toBe(2);
      letThrough(100);
      await turn.getByRole('button', { name: 'Ask again' }).click();
      await turn.getByText('In the words of the documents').waitFor();
      expect(await page.getByRole('article').count()).toBe(1);
      // What was given up is no answer that failed to come.
      expect(troubles.filter((trouble) => !trouble.endsWith('/api/ask'))).toEqual([]);
    });
  });

  it('is a text of the answering sentences with numbers, each once, whatever marks they hold themselves', async () => {
    const { page, troubles } = await openPage(served.address);
    const question = 'The ferry leaves the northern pier at seven in the morning?';
    const { citations } = await askOnPage(page, question);
    const text = answerText(page, question);
    const sentence = text.getByRole('paragraph').filter({ hasText: 'The ferry' });
    expect(await sentence.count()).toBe(1);
    const holding = citations.filter(({ quote }) => quote.includes(FERRY)).map(({ n }) => n);
    expect(holding.length).toBe(2);
    expect((await sentence.textContent())!.replaceAll('\u00a0', ' ')).toBe(
      `${FERRY} ${holding.map((n) => `[${n}]`).join(' ')}`,
    );
    expect(await text.getByRole('button').count()).toBe(citations.length);
    expect(troubles).toEqual([]);
  });

  it('stands beside its citations where there is room, and leads from each number to its own', async () => {
    const { page, troubles } = await openPage(served.address);
    const { citations } = await askOnPage(page, QUESTION);
    const boxes = async () => {
      const text = (await answerText(page, QUESTION).boundingBox())!;
      const list = (await turnOf(page, QUESTION).getByRole('list', { name: 'Citations' }).boundingBox())!;
      return { beside: text.x + text.width <= list.x, above: text.y + text.height <= list.y };
    };
    expect(await boxes()).toEqual({ beside: true, above: false });
    const [, second] = citations;
    const mark = answerMark(page, QUESTION, 2);
    expect(await mark.getAttribute('aria-label')).toBe(`[2] ${second!.label}`);
    await mark.click();
    await page.getByRole('complementary', { name: second!.title }).waitFor();
    expect(await page.getByText(`Citation 2 of ${citations.length}`).count()).toBe(1);
    expect(await mark.getAttribute('aria-current')).toBe('true');
    expect(await card(page).count()).toBe(0);
    expect(await boxes()).toEqual({ beside: false, above: true });
    expect(troubles).toEqual([]);
  });

  describe('its card', () => {
    it('opens under the pointer, stays when the pointer moves onto it, and goes with Escape alone', async () => {
      const { page, troubles } = await openPage(served.address);
      const { citations } = await askOnPage(page, QUESTION);
      await citationButton(page, QUESTION, 1).click();
      const pane = page.getByRole('complementary');
      await pane.waitFor();
      const mark = answerMark(page, QUESTION, 1);
      await mark.hover();
      await card(page).waitFor();
      expect(await card(page).textContent()).toContain(citations[0]!.label);
      expect(await card(page).locator('mark').textContent()).toContain('closed to motor boats');
      await card(page).hover();
      await page.waitForTimeout(400);
      expect(await card(page).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'detached' });
      expect(await pane.isVisible()).toBe(true);
      await mark.hover();
      await card(page).waitFor();
      await page.mouse.move(5, 5);
      await card(page).waitFor({ state: 'detached' });
      expect(troubles).toEqual([]);
    });

    it('opens under the focus of the keyboard, describes the mark, and goes with it', async () => {
      const { page, troubles } = await openPage(served.address);
      await askOnPage(page, QUESTION);
      const [first, second] = [answerMark(page, QUESTION, 1), answerMark(page, QUESTION, 2)];
      await first.focus();
      await page.keyboard.press('Tab');
      expect(await isFocused(second)).toBe(true);
      await card(page).waitFor();
      expect(await second.getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'));
      await page.mouse.move(5, 5);
      await page.waitForTimeout(400);
      expect(await card(page).isVisible()).toBe(true);
      await page.getByRole('textbox', { name: 'Your question' }).focus();
      await card(page).waitFor({ state: 'detached' });
      expect(troubles).toEqual([]);
    });

    it('is never off-screen, whatever the window', async () => {
      const { page, troubles } = await openPage(served.address);
      const { citations } = await askOnPage(page, QUESTION);
      for (const [width, height] of [
        [1280, 800],
        [600, 400],
        [320, 500],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const { n, label } of citations) {
          await answerMark(page, QUESTION, n).hover();
          await expect.poll(() => card(page).textContent()).toContain(label);
          const box = (await card(page).boundingBox())!;
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
        expect(await overflowOf(page)).toBe(0);
      }
      expect(troubles).toEqual([]);
    });

    it('does not come of a touch', async () => {
      const viewport = { width: 375, height: 812 };
      const { page } = await openPage(served.address, { viewport, hasTouch: true });
      await askOnPage(page, QUESTION);
      await answerMark(page, QUESTION, 1).tap();
      await page.getByRole('dialog').waitFor();
      expect(await card(page).count()).toBe(0);
    });
  });

  it('says what it is where it is none', async () => {
    const { page, troubles } = await openPage(served.address);
    const question = 'Which zeppelins flew over Paraguay yesterday?';
    const { verdict } = await askOnPage(page, question);
    expect(verdict).toBe('related');
    const turn = turnOf(page, question);
    expect(await turn.textContent()).toContain('Not an answer: the nearest passages');
    expect(await answerText(page, question).count()).toBe(0);
    expect(await turn.getByRole('list', { name: 'Citations' }).locator('> li').count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });

  it('tells why a passage is there, in words and in numbers that add up', async () => {
    const { page, troubles } = await openPage(served.address);
    const { citations } = await askOnPage(page, QUESTION);
    const [first] = await whys(page);
    await first!.locator('summary').click();
    const [numbers, product, sum] = await first!
      .getByRole('row')
      .filter({ has: page.getByRole('cell') })
      .allTextContents();
    const { similarity, coverage, coverageWeight, fused, matchedTerms } = citations[0]!.scores;
    expect(numbers).toContain(similarity.toFixed(3));
    expect(product).toContain(`${coverage.toFixed(3)} × ${coverageWeight.toFixed(3)}`);
    expect(sum).toContain(fused.toFixed(3));
    expect(similarity + coverage * coverageWeight).toBeCloseTo(fused, 6);
    expect(await first!.textContent()).toContain(matchedTerms.join(', '));
    expect(troubles).toEqual([]);
  });

  it('tells what a symbol that is named adds, in numbers that add up', async () => {
    const { page, troubles } = await openPage(served.address);
    const question = 'What does LAKE/DOC/7 say about the budget of the sanctuary?';
    const { citations } = await askOnPage(page, question);
    expect(citations[0]!.symbol).toBe('LAKE/DOC/7');
    const [first] = await whys(page);
    await first!.locator('summary').click();
    const rows = first!.getByRole('row').filter({ has: page.getByRole('cell') });
    const values = (await rows.locator('.why-value').allTextContents()).map(Number);
    const sum = values.pop()!;
    const { scores } = citations[0]!;
    expect(values).toEqual(
      [scores.similarity, scores.coverage * scores.coverageWeight, scores.exact].map(rounded),
    );
    expect(sum).toBe(rounded(scores.fused));
    expect(values.reduce((a, b) => a + b)).toBeCloseTo(sum, 2);
    expect(await rows.last().textContent()).toContain(values.map((value) => value.toFixed(3)).join(' + '));
    const named = rows.filter({ hasText: 'Named symbol or quotation' });
    expect(await named.textContent()).toContain('6.000');
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflowOf(page)).toBe(0);
    expect(troubles).toEqual([]);
  });

  const rounded = (value: number) => Number(value.toFixed(3));
  const whys = (page: Page) => page.getByRole('group').filter({ hasText: 'Why this passage' }).all();

  describe('of a follow-up', () => {
    it('shows what was searched, and searches what the reader makes of it', async () => {
      const { page, troubles } = await openPage(served.address);
      await askOnPage(page, BUDGET);
      const followUp = 'and in 2003?';
      const { query } = await askOnPage(page, followUp);
      expect(query).toBe(BUDGET.replace('2002', '2003'));
      const turn = turnOf(page, followUp);
      await turn.getByText(`Searched for: ${query}`).waitFor();
      const edit = turn.getByRole('button', { name: 'Edit' });
      await edit.click();
      const field = turn.getByRole('textbox', { name: 'Search for' });
      expect(await isFocused(field)).toBe(true);
      expect(await field.inputValue()).toBe(query);
      await field.fill('nothing of the kind');
      await page.keyboard.press('Escape');
      expect(await isFocused(edit)).toBe(true);
      await turn.getByText(`Searched for: ${query}`).waitFor();

      const edited = 'How many animals did the otter census of 2003 count?';
      await edit.click();
      await field.fill(edited);
      const asked = page.waitForRequest('**/api/ask');
      await page.keyboard.press('Enter');
      expect((await asked).postDataJSON()).toMatchObject({ question: followUp, query: edited });
      await turn.getByText(`Searched for: ${edited}`).waitFor();
      await expect
        .poll(() => turn.locator('blockquote').first().textContent())
        .toContain('forty-one animals');
      expect(await page.getByRole('article').count()).toBe(2);

      // The next one leans on what was searched last.
      const next = await askOnPage(page, 'Why?');
      expect(next.query).toBe(`${edited} Why?`);
      expect(troubles).toEqual([]);
    });
  });

  describe('before the first question', () => {
    it('offers questions about these documents, and asks the one that is chosen', async () => {
      const { page, troubles } = await openPage(served.address);
      const examples = page.getByRole('region', { name: 'For example' });
      const first = examples.getByRole('button').first();
      const question = (await first.textContent())!;
      await first.click();
      await turnOf(page, question).getByText('In the words of the documents').waitFor();
      expect(await examples.count()).toBe(0);
      expect(troubles).toEqual([]);
    });

    it('tells how to add files where there are none', async () => {
      const corpusDir = writeFiles(join(folder, 'nothing'), { 'picture.png': 'no text' });
      const empty = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
      await empty.engine.start();
      const { page, troubles } = await openPage(empty.address);
      await page.getByRole('region', { name: 'There are no documents yet' }).waitFor();
      await page.getByRole('link', { name: /Upload/ }).click();
      expect(new URL(page.url()).hash).toBe('#documents');
      expect(troubles).toEqual([]);
    });

    it('keeps a question that comes while the documents are read, and offers to ask it then', async () => {
      const indexDir = join(folder, 'late');
      const late = await serveForThisTest({ corpusDir: join(folder, 'corpus'), indexDir });
      const { page, troubles } = await openPage(late.address);
      await page.getByRole('textbox', { name: 'Your question' }).fill(QUESTION);
      await page.keyboard.press('Enter');
      const turn = turnOf(page, QUESTION);
      await turn.getByText('still being read').waitFor();
      await late.engine.start();
      await turn.getByText('The documents are ready now').waitFor();
      await turn.getByRole('button', { name: 'Ask now' }).click();
      await turn.getByText('In the words of the documents').waitFor();
      // The browser itself writes the refusal down.
      expect(troubles.filter((trouble) => !trouble.includes('503'))).toEqual([]);
    });
  });

  it('has no violation of the rules of accessibility, with a card, a form and a table open', async () => {
    const { page } = await openPage(served.address, { bypassCSP: true });
    const followUp = 'and why?';
    await askOnPage(page, QUESTION);
    await askOnPage(page, followUp);
    await turnOf(page, followUp).getByRole('button', { name: 'Edit' }).click();
    const [why] = await whys(page);
    await why!.locator('summary').click();
    await answerMark(page, QUESTION, 1).hover();
    await card(page).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});
