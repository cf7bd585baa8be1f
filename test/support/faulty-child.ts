/** A child of the reader that does what the file's words say: loop, fill its memory, crash. Others are its text. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveReading } from '../../index/reader/serve.js';
import type { IndexedDocument } from '../../index/types.js';

const MEGABYTE = 2 ** 20;
let readingCount = 0;
let mostAtOnce = 0;
let fileCount = 0;
const kept: unknown[] = [];

/** What each word does, and the text of the document that it makes. */
const DEEDS: Readonly<Record<string, (content: Uint8Array) => unknown>> = {
  loop: () => {
    for (;;);
  },
  'wait forever': () => sleep(2 ** 30),
  'fill buffers': () => {
    for (;;) kept.push(Buffer.alloc(MEGABYTE, 1));
  },
  'fill the heap': () => {
    for (;;) kept.push(new Array<number>(10_000).fill(0.5));
  },
  'keep 100 MB': () => {
    kept.push(Buffer.alloc(100 * MEGABYTE, 1));
    return String(process.pid);
  },
  'need 300 MB': async () => {
    kept.push(Buffer.alloc(300 * MEGABYTE, 1));
    await sleep(500);
    return String(process.pid);
  },
  abort: () => process.abort(),
  exit: () => process.exit(3),
  'throw later': async () => {
    setTimeout(() => {
      throw new RangeError('nobody catches this');
    });
    await sleep(2 ** 30);
  },
  'answer what cannot be sent': () => () => {},
  'throw once answered': () => {
    setTimeout(() => process.abort(), 30);
    return 'answered';
  },
  throw: () => {
    throw new TypeError('x is not a function');
  },
  'flood the standard error': () => {
    for (let i = 0; i < 20_000; i++) process.stderr.write(`Warning ${i}: ${'x'.repeat(200)}\n`);
    return 'dry again';
  },
  'say how large the buffer is': ({ length, buffer }) => `${length} of ${buffer.byteLength}`,
  'say the process': () => String(process.pid),
  'say how many': async () => {
    mostAtOnce = Math.max(mostAtOnce, ++readingCount);
    await sleep(20);
    readingCount--;
    return `${mostAtOnce} at once, ${++fileCount} files`;
  },
  'start another process': async () => {
    const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    // The words of the error are all that comes back.
    setTimeout(() => {
      throw new RangeError(`started ${pid}`);
    }, 50);
    await sleep(2 ** 30);
  },
};

/** Thrice as long as the limit of one second, which begins anew on the way; what it says last comes with the answer. */
async function readInParts(stillReading: () => void): Promise<string> {
  for (let part = 0; part < 5; part++) {
    await sleep(600);
    stillReading();
  }
  return 'read in parts';
}

serveReading(async () => async ({ content }, { stillReading }) => {
  const words = new TextDecoder().decode(content);
  if (words === 'read in parts') return { text: await readInParts(stillReading!) } as IndexedDocument;
  if (words === 'read a part, then wait forever') {
    stillReading!();
    await sleep(2 ** 30);
  }
  const deed = DEEDS[words];
  // Nothing else of a document is asked for, and the languages would take a second to load.
  return { text: deed ? await deed(content) : words } as IndexedDocument;
});
