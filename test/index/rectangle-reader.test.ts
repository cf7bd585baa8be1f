import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FileLimits } from '../../index/reader/children.js';
import { type RectangleReaderOptions, startRectangleReader } from '../../index/reader/rectangle-reader.js';
import { pageOf, pdfOf } from '../support/pdf.js';
import { RECTANGLES_HERE } from '../support/reading.js';

const LIMITS: FileLimits = { pages: 10, seconds: 60, memoryMegabytes: 450 };
const FAULTY = join(import.meta.dirname, '..', 'support', 'faulty-child.ts');

function readerWith(options: Partial<RectangleReaderOptions> = {}) {
  const reader = startRectangleReader({ limits: LIMITS, ...options });
  onTestFinished(() => reader.close());
  return reader;
}

const fileOf = (content: Uint8Array, contentHash = 'hash') => ({ path: 'a.pdf', content, contentHash });
const wordsOn = (filePage: number, pageText: string) => ({
  filePage,
  pageText,
  start: 0,
  end: pageText.length,
});

/** Has the child of tests do what the words say, and gives the number of its process. */
async function processOf(reader: ReturnType<typeof readerWith>, words = 'say the process'): Promise<number> {
  const told: unknown = await reader.rectangles(fileOf(Buffer.from(words)), { words: [], pageCount: 0 });
  return Number((told as { text: string }).text);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a reader of rectangles', { timeout: 60_000 }, () => {
  it('finds what is found here, file after file', async () => {
    const reader = readerWith();
    const files = ['The first file.', 'The second file.'].map((text) => ({
      file: fileOf(pdfOf([pageOf([text])]), text),
      wanted: { words: [wordsOn(1, `${text}\n`)], pageCount: 1 },
    }));
    for (const { file, wanted } of [files[0]!, files[1]!, files[0]!]) {
      const found = await reader.rectangles(file, wanted);
      expect(found).toHaveLength(1);
      expect(found).toEqual(await RECTANGLES_HERE.rectangles(file, wanted));
    }
  });

  it('passes on what is wrong with a file', async () => {
    const wanted = { words: [], pageCount: 0 };
    await expect(readerWith().rectangles(fileOf(Buffer.from('%PDF-1.4\nno')), wanted)).rejects.toMatchObject({
      name: 'PinciteError',
      kind: 'invalid-input',
      message: expect.stringContaining('not a PDF that can be read'),
    });
  });

  it('ends its process when no one has asked for a while, and starts another', async () => {
    const reader = readerWith({ childModule: FAULTY, idleMs: 300 });
    const first = await processOf(reader);
    expect(await processOf(reader)).toBe(first);
    while (isRunning(first)) await sleep(20);
    expect(await processOf(reader)).not.toBe(first);
  });

  it('keeps its process while someone waits, however long that takes', async () => {
    const reader = readerWith({
      limits: { ...LIMITS, memoryMegabytes: 1200 },
      childModule: FAULTY,
      idleMs: 100,
    });
    const first = await processOf(reader);
    const [longer, next] = await Promise.all([processOf(reader, 'need 300 MB'), processOf(reader)]);
    expect([longer, next]).toEqual([first, first]);
  });
});
