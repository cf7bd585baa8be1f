/** How long the page takes, told by the browser's own clock. All functions but the first take an open page. */
import type { Browser, Page } from 'playwright-core';

const REGION = 'section[aria-label="Text of the document"]';

/** A page whose context closes with it. */
export async function freshPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  // tsx names inner functions by a function of its own, which those sent to the page would miss.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = await context.newPage();
  // Where the browser itself is closing, the context is gone already.
  page.on('close', () => void context.close().catch(() => {}));
  await page.goto(address);
  return page;
}

/** Ms from the request for the page to the first words on it. */
export async function firstPaint(page: Page): Promise<number> {
  await page.getByRole('textbox', { name: 'Your question' }).waitFor();
  return page.evaluate(async () => {
    for (;;) {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      if (paint) return paint.startTime;
      await new Promise((go) => setTimeout(go, 5));
    }
  });
}

/** Ms from the last byte of the answer to the frame that shows its verdict; 0 where the frame came first. */
export async function answerPaint(page: Page, question: string): Promise<number> {
  const painting = page.evaluate(async () => {
    while (!document.querySelector('.verdict')) await new Promise(requestAnimationFrame);
    // A task after the frame's own callbacks begins when it is painted.
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const at = performance.now();
    for (;;) {
      const asked = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/api/ask'));
      if (asked) return Math.max(0, at - (asked as PerformanceResourceTiming).responseEnd);
      await new Promise((go) => setTimeout(go, 5));
    }
  });
  const [painted] = await Promise.all([painting, send(page, question)]);
  return painted;
}

async function send(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Ms from the click on the first citation to the frame that shows its marked words. */
export async function openingTime(page: Page): Promise<number> {
  const opening = page.evaluate(async (selector) => {
    const clicked = new Promise<number>((go) =>
      addEventListener('click', () => go(performance.now()), { capture: true, once: true }),
    );
    const inView = () => {
      const region = document.querySelector(selector);
      const words = region?.querySelector('mark.highlight, mark.part')?.getClientRects()[0];
      const frame = region?.getBoundingClientRect();
      return words && frame && words.height > 0 && words.top >= frame.top && words.bottom <= frame.bottom;
    };
    const from = await clicked;
    while (!inView()) await new Promise(requestAnimationFrame);
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    return performance.now() - from;
  }, REGION);
  const list = page.getByRole('list', { name: 'Citations' });
  const citation = list.getByRole('button', { name: /^\[1\] / });
  const [opened] = await Promise.all([opening, citation.click()]);
  return opened;
}

export interface Scrolled {
  frames: number;
  /** Frames that took longer than 50 ms. */
  slow: number;
  longestMs: number;
  /** Pixels from the beginning to the end. */
  height: number;
}

/** Scrolls the open document from its beginning to its end, most of a screen in each frame. */
export async function scrollThrough(page: Page): Promise<Scrolled> {
  return page.evaluate(async (selector) => {
    const region = document.querySelector(selector)!;
    const frame = () => new Promise<number>(requestAnimationFrame);
    region.scrollTop = 0;
    for (let i = 0; i < 30; i++) await frame();
    const took: number[] = [];
    let last = await frame();
    for (let before = -1; region.scrollTop !== before; ) {
      before = region.scrollTop;
      region.scrollTop += region.clientHeight * 0.8;
      const now = await frame();
      took.push(now - last);
      last = now;
    }
    const slow = took.filter((ms) => ms > 50).length;
    return { frames: took.length, slow, longestMs: Math.max(...took), height: region.scrollTop };
  }, REGION);
}
