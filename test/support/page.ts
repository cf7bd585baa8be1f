/** What readers do on the page, and what they see there, by roles and names (English ones). */
import type { Locator, Page } from 'playwright-core';
import type { Answer, Citation } from '../../server/contract.js';

/** Types a question, sends it, and waits for the answer to be shown. @returns what the server answered. */
export async function askOnPage(page: Page, question: string): Promise<Answer> {
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  const answered = page.waitForResponse('**/api/ask');
  await page.getByRole('button', { name: 'Send' }).click();
  const answer = (await (await answered).json()) as Answer;
  await turnOf(page, question).locator('.verdict').waitFor();
  return answer;
}

/** The part of the conversation that holds the question and its answer. */
export function turnOf(page: Page, question: string): Locator {
  const log = page.getByRole('log', { name: 'Questions and answers' });
  return log.getByRole('article', { name: question, exact: true });
}

export function citationButton(page: Page, question: string, n: number): Locator {
  return turnOf(page, question).getByRole('button', { name: new RegExp(`^\\[${n}\\] `) });
}

export function documentText(page: Page): Locator {
  return page.getByRole('region', { name: 'Text of the document' });
}

/** What is marked in the pane: the text of each part by its number, and of all highlights. */
export async function marksOn(page: Page): Promise<{ parts: string[]; highlight: string }> {
  return documentText(page).evaluate((region) => {
    const parts: string[] = [];
    for (const mark of region.querySelectorAll<HTMLElement>('mark.part')) {
      const number = Number(mark.dataset.part);
      parts[number] = (parts[number] ?? '') + mark.textContent;
    }
    const highlights = [...region.querySelectorAll('mark.highlight')];
    return { parts, highlight: highlights.map((mark) => mark.textContent).join('') };
  });
}

/** What `marksOn` finds where the pane shows the citation as it is. */
export function marksOf({ parts, highlight }: Citation): { parts: string[]; highlight: string } {
  const highlighted = (highlight ?? []).map((span) => {
    const part = parts.find(({ start, end }) => start <= span.start && span.end <= end)!;
    return part.text.slice(span.start - part.start, span.end - part.start);
  });
  return { parts: parts.map(({ text }) => text), highlight: highlighted.join('') };
}

/** Whether the first marked words lie within what the scrolling region shows. */
export async function marksAreInView(page: Page): Promise<boolean> {
  return documentText(page).evaluate((region) => {
    const mark = region.querySelector('mark.highlight') ?? region.querySelector('mark.part');
    const words = mark?.getClientRects()[0];
    const frame = region.getBoundingClientRect();
    if (!words || words.height === 0) return false;
    const [top, bottom] = [Math.max(frame.top, 0), Math.min(frame.bottom, innerHeight)];
    return words.top >= top && words.bottom <= bottom && words.left >= 0 && words.right <= innerWidth;
  });
}

/** By how many pixels the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
