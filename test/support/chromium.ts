/** A browser, and pages in it whose troubles are written down. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** How long a step on a page may take. */
const PATIENCE_MS = 60_000;
const { CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;

/** Added to the name of tests that are skipped; empty where there is a browser. */
export const NO_CHROMIUM = existsSync(CHROMIUM_PATH)
  ? ''
  : ` (skipped: no Chromium at ${CHROMIUM_PATH}; set CHROMIUM_PATH)`;

/**
 * What a window would do besides showing the page, which takes more than half of a test's time: list suggestions below
 * an address bar that no one types into, and begin a process for the next page. A list of our own takes the place of
 * Playwright's, so what matters of that here stands in it again.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'PaintHolding',
  'HttpsUpgrades',
  'OptimizationHints',
];

export function launchChromium(): Promise<Browser> {
  const args = ['--disable-gpu', `--disable-features=${WITHOUT.join(',')}`];
  return chromium.launch({ executablePath: CHROMIUM_PATH, args });
}

/** One for all files of a test process; it ends with the process. */
let shared: Promise<Browser> | null = null;

async function sharedChromium(): Promise<Browser> {
  // One that has crashed must not fail the tests after it.
  if (!(await shared)?.isConnected()) shared = launchChromium();
  return shared!;
}

export interface Watched {
  page: Page;
  /** Errors on the console or thrown, requests to another host or without an answer; empty where all is well. */
  troubles: string[];
}

/** Opens the address in a context of its own that lives as long as the test. */
export async function openPage(address: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const browser = await sharedChromium();
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
  // Where other work has the processors, a page may take long; one that never comes fails all the same.
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  return { page, troubles };
}
