/** A browser, and pages in it whose troubles are written down. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const { CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;

/** Added to the name of tests that are skipped; empty where there is a browser. */
export const NO_CHROMIUM = existsSync(CHROMIUM_PATH)
  ? ''
  : ` (skipped: no Chromium at ${CHROMIUM_PATH}; set CHROMIUM_PATH)`;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--disable-gpu'] });
}

export interface Watched {
  page: Page;
  /** Errors on the console or thrown, requests to another host or without an answer; empty where all is well. */
  troubles: string[];
}

/** Opens the address in a context of its own that lives as long as the test. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  onTestFinished(() => context.close());
  const troubles: string[] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin)
      troubles.push(`request to ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // What the page asks for and then no longer needs, it gives up itself.
    const givenUp = request.method() === 'GET' && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!givenUp) troubles.push(`no answer from ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  return { page, troubles };
}
