/** What readers do on the page, and what they see there, by roles and names (English ones). */
import type { Locator, Page } from 'playwright-core';
import type { Answer, Place } from '../../server/contract.js';

/** Types a question, sends it, and waits for the answer to be shown. @returns what the server answered. */
export async function askOnPage(page: Page, question: string): Promise<Answer> {
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  const answered = page.waitForResponse('**/api/ask');
  await page.getByRole('button', { name: 'Send' }).click();
  const answer = wholeOf(await (await answered).text());
  await turnOf(page, question).locator('.verdict').waitFor();
  return answer;
}

/** The same for as many citations as there may be: the page itself asks for five. */
export async function askForTwenty(page: Page, question: string): Promise<Answer> {
  await page.evaluate(() => {
    const send = window.fetch;
    window.fetch = async (address, init) => {
      if (address !== '/api/ask') return send(address, init);
      window.fetch = send;
      const asked = JSON.parse(init!.body as string) as object;
      const response = await send(address, { ...init, body: JSON.stringify({ ...asked, k: 20 }) });
      document.body.dataset.stream = await response.clone().text();
      return response;
    };
  });
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.getByRole('button', { name: 'Send' }).click();
  await turnOf(page, question).locator('.verdict').waitFor();
  return wholeOf((await page.locator('body').getAttribute('data-stream'))!);
}

/** The whole answer among the parts of an event stream. */
export function wholeOf(stream: string): Answer {
  const event = stream.split('\n\n').find((block) => block.startsWith('event: answer\n'));
  return JSON.parse(event!.slice(event!.indexOf('data: ') + 6));
}

/** The part of the conversation that holds the question and its answer. */
export function turnOf(page: Page, question: string): Locator {
  const log = page.getByRole('log', { name: 'Questions and answers' });
  return log.getByRole('article', { name: question, exact: true });
}

/** The number behind a sentence of the answer. */
export function answerMark(page: Page, question: string, n: number): Locator {
  const text = turnOf(page, question).getByRole('group', { name: 'Answer' });
  return text.getByRole('button', { name: numbered(n) });
}

/** The label of a citation in the list. */
export function citationButton(page: Page, question: string, n: number): Locator {
  const list = turnOf(page, question).getByRole('list', { name: 'Citations' });
  return list.getByRole('button', { name: numbered(n) });
}

function numbered(n: number): RegExp {
  return new RegExp(`^\\[${n}\\] `);
}

export function documentText(page: Page): Locator {
  return page.getByRole('region', { name: 'Text of the document' });
}

/** Shows the open document in the view of that name: Reading, As extracted, Page. */
export async function showView(page: Page, name: string): Promise<void> {
  const button = page.getByRole('group', { name: 'How the document is shown' }).getByRole('button', { name });
  await button.click();
  await page.locator(`button[aria-pressed="true"]`, { hasText: name }).waitFor();
}

export interface MarkedWords {
  /** The text of each part by its number. */
  parts: string[];
  /** Of all highlights. */
  highlight: string;
}

/** What is marked in the pane, letter for letter. */
export async function marksOn(page: Page): Promise<MarkedWords> {
  const [marks] = await page.evaluate(marksOnSteps, null);
  return marks!;
}

/**
 * What is marked for each place in turn, from the open one to the last or, backwards, to the first. The buttons are
 * pressed from within the page, which takes a hundredth of the time.
 */
export function marksOnTheWay(page: Page, way: 'Next' | 'Previous'): Promise<MarkedWords[]> {
  return page.evaluate(marksOnSteps, `${way} citation`);
}

/** Runs in the page. @param button Name of the button to step on with; null for the open place alone. */
async function marksOnSteps(button: string | null): Promise<MarkedWords[]> {
  const region = () => document.querySelector('section[aria-label="Text of the document"]');
  const told = () => document.querySelector('aside output')?.textContent;
  const step = document.querySelector<HTMLElement>(`[aria-label="${button}"]`);
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((go) => setTimeout(go, 1));
  };
  const all: MarkedWords[] = [];
  for (;;) {
    await until(() => region() !== null);
    const parts: string[] = [];
    for (const mark of region()!.querySelectorAll<HTMLElement>('mark.part')) {
      const number = Number(mark.dataset.part);
      parts[number] = (parts[number] ?? '') + mark.textContent;
    }
    const highlights = [...region()!.querySelectorAll('mark.highlight')];
    all.push({ parts, highlight: highlights.map((mark) => mark.textContent).join('') });
    if (!step || step.getAttribute('aria-disabled') === 'true') return all;
    const before = told();
    step.click();
    await until(() => told() !== before);
  }
}

/** What `marksOn` finds where the pane shows the place as it is. */
export function marksOf({ parts, highlight }: Pick<Place, 'parts' | 'highlight'>): MarkedWords {
  const highlighted = (highlight ?? []).map((span) => {
    const part = parts.find(({ start, end }) => start <= span.start && span.end <= end)!;
    return part.text.slice(span.start - part.start, span.end - part.start);
  });
  return { parts: parts.map(({ text }) => text), highlight: highlighted.join('') };
}

/** What is read alike whether it is wrapped or not. */
export function inkOfMarks({ parts, highlight }: MarkedWords): MarkedWords {
  const ink = (text: string) => text.replace(/\s+/g, '');
  return { parts: parts.map(ink), highlight: ink(highlight) };
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
