/** What readers do with kept conversations about the documents of LAKE_DOCUMENTS, by roles and names (English ones). */
import type { Locator, Page } from 'playwright-core';
import type { Answer } from '../../server/contract.js';
import { openPage, type Watched } from './chromium.js';
import { turnOf } from './page.js';
import type { Served } from './serving.js';

export const HERONS = 'When is the heron sanctuary closed to motor boats?';
export const OTTERS = '委员会在哪里重新放养水獭？';

export async function answerTo(served: Served, question: string): Promise<Answer> {
  const response = await served.ask({ question });
  return (await response.json()) as Answer;
}

export function showPart(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

export function historyEntries(page: Page): Locator {
  return page.getByRole('region', { name: 'Conversations on this device' }).getByRole('listitem');
}

export function historyTitles(page: Page): Promise<string[]> {
  return historyEntries(page).locator('.history-title').allTextContents();
}

/** Asks, and waits until the answer is shown. */
export async function askAndWait(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.getByRole('button', { name: 'Send' }).click();
  await turnOf(page, question).locator('.verdict').waitFor();
}

/** One conversation for each question; the last is open. */
export async function askApart(page: Page, questions: readonly string[]): Promise<void> {
  for (const [i, question] of questions.entries()) {
    if (i > 0) await page.getByRole('button', { name: 'New conversation' }).click();
    await askAndWait(page, question);
  }
}

/** One conversation about herons, and a later one about otters, which is open. */
export async function twoConversations({ address }: Served): Promise<Watched> {
  const opened = await openPage(address);
  await askApart(opened.page, [HERONS, OTTERS]);
  return opened;
}
