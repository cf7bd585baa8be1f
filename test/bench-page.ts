/** `npm run bench:page`: how heavy the page is, and how long a reader waits for it, on this machine. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openEmbeddings } from '../server/open-models.js';
import { buildPage } from '../server/page.js';
import { readCommandLine } from '../server/settings.js';
import { launchChromium, NO_CHROMIUM } from './support/chromium.js';
import { writeFiles } from './support/folders.js';
import { answerPaint, firstPaint, freshPage, openingTime, scrollThrough } from './support/page-timings.js';
import { type Served, serve } from './support/serving.js';

const ROUNDS = 5;
const QUESTIONS = [
  'How can a State party withdraw from the Non-Proliferation Treaty?',
  '《全面禁止核试验条约》要生效须由多少个国家批准？',
];
const PAGES = 300;
const PAGE_CHARACTERS = 3000;
const LONG_QUESTION = 'Which harbour has the tallest lighthouse?';

/** Every line: what is measured, what came of it, and what it should be. */
function tell(what: string, found: string, aim: string): void {
  process.stdout.write(`${what.padEnd(58)}${found.padStart(24)}   ${aim}\n`);
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const ms = (time: number) => Math.round(time);
  return `${ms(sorted[sorted.length >> 1]!)} ms (${ms(sorted[0]!)}–${ms(sorted.at(-1)!)})`;
}

async function times(count: number, measure: (round: number) => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  for (let round = 0; round < count; round++) measured.push(await measure(round));
  return measured;
}

/** Compressed bytes of what the page loads before anything is asked: its HTML, and the scripts and styles that names. */
async function initialBytes(built: string): Promise<number> {
  const html = await readFile(join(built, 'index.html'), 'utf8');
  const linked = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path!,
  );
  const files = await Promise.all(linked.map((path) => readFile(join(built, path))));
  return [Buffer.from(html), ...files].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

/** A document of 300 pages; the words that answer stand in the middle. */
function longText(): string {
  const words =
    'The committee of the northern coast considered item @ of its agenda and asked for a report. ';
  const pages = Array.from({ length: PAGES }, (_, page) => {
    const answer = page === PAGES / 2 ? 'The harbour with the tallest lighthouse is that of Umbra.\n\n' : '';
    const paragraphs = Array.from({ length: 6 }, (_, i) => words.repeat(6).replaceAll('@', `${page}-${i}`));
    return (answer + paragraphs.map((text) => text.slice(0, 490)).join('.\n\n'))
      .padEnd(PAGE_CHARACTERS, ' .')
      .slice(0, PAGE_CHARACTERS);
  });
  return pages.join('\f');
}

async function benchStart(browser: Browser, starter: Served): Promise<void> {
  const paints = await times(ROUNDS, async () => {
    const page = await freshPage(browser, starter.address);
    return firstPaint(page).finally(() => page.close());
  });
  tell('first paint, nothing cached', spread(paints), 'under 500 ms');
  const answers = await times(2 * ROUNDS, async (round) => {
    const page = await freshPage(browser, starter.address);
    return answerPaint(page, QUESTIONS[round % QUESTIONS.length]!).finally(() => page.close());
  });
  tell('last byte of an answer to its painting', spread(answers), 'under 100 ms');
}

async function benchLongDocument(browser: Browser, long: Served): Promise<void> {
  let page: Page | undefined;
  const openings = await times(ROUNDS, async () => {
    await page?.close();
    page = await freshPage(browser, long.address);
    await answerPaint(page, LONG_QUESTION);
    return openingTime(page);
  });
  const size = `${PAGES} pages, ${(PAGES * PAGE_CHARACTERS).toLocaleString('en')} characters`;
  tell(`opening a document (${size})`, spread(openings), 'under 1,000 ms');
  const { frames, slow, longestMs, height } = await scrollThrough(page!);
  const scrolled = `frames over 50 ms of ${frames}, over ${Math.round(height).toLocaleString('en')} pixels`;
  tell(scrolled, `${slow}, longest ${Math.round(longestMs)} ms`, 'none');
}

async function main(folder: string): Promise<void> {
  const built = await buildPage('web');
  tell('initial bundle, gzip', `${(await initialBytes(built)) / 1000} kB`, 'under 150 kB');
  const { settings } = readCommandLine([], {});
  const indexDir = join(folder, 'index');
  const openLoaded = () => openEmbeddings(settings);
  const starter = await serve({
    corpusDir: 'corpus',
    indexDir,
    openEmbeddings: openLoaded,
    sentences: 'off',
  });
  const corpusDir = writeFiles(join(folder, 'long'), { 'long.txt': longText() });
  const long = await serve({ corpusDir, indexDir, sentences: 'off' });
  const browser = await launchChromium();
  try {
    await starter.engine.start();
    await benchStart(browser, starter);
    await long.engine.start();
    await benchLongDocument(browser, long);
  } finally {
    await Promise.all([browser.close(), starter.close(), long.close()]);
  }
}

if (NO_CHROMIUM) throw new Error(`the page is measured in a browser${NO_CHROMIUM}`);
const folder = await mkdtemp(join(tmpdir(), 'pincite-bench-'));
await main(folder).finally(() => rm(folder, { recursive: true, force: true }));
