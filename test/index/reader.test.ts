import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { type DocumentReader, type FileLimits, startReader } from '../../index/reader/reader.js';
import { READ_HERE } from '../support/reading.js';

const SUPPORT = join(import.meta.dirname, '..', 'support');
const LIMITS: FileLimits = { pages: 10, seconds: 60, memoryMegabytes: 450 };

/** What MAX_FILE_MEMORY_MB may be at least holds the real child with all that it loads, and a small file. */
const real = startReader({ limits: { ...LIMITS, memoryMegabytes: 400 }, ocr: false });
afterAll(() => real.close());

const opened: DocumentReader[] = [];
afterEach(() => Promise.all(opened.splice(0).map((reader) => reader.close())));

/** Whose child does what it is told; closed after the test. */
function readerWith(limits: Partial<FileLimits> = {}, child = 'faulty-child.ts'): DocumentReader {
  const reader = faultyReader(limits, child);
  opened.push(reader);
  return reader;
}

/** The same, for tests that run beside each other: each closes its own. */
function faultyReader(limits: Partial<FileLimits> = {}, child = 'faulty-child.ts'): DocumentReader {
  const childModule = join(SUPPORT, child);
  return startReader({ limits: { ...LIMITS, ...limits }, ocr: false, childModule });
}

const textOf = async (reader: DocumentReader, words: string) =>
  (await reader.read('a.txt', Buffer.from(words), 'hash')).text;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(10);
}

describe('a reader', { timeout: 60_000 }, () => {
  it('makes the document that reading here makes', async () => {
    const content = Buffer.from(
      '# A note\n\n1. The **Conference** met in Geneva.\n\n2. 会议讨论了外层空间问题。\n',
    );
    const read = await real.read('sub/note.md', content, 'hash');
    expect(read).toEqual(await READ_HERE.read('sub/note.md', content, 'hash'));
    expect(read).toMatchObject({ source: 'sub/note.md', contentHash: 'hash', bytes: content.length });
  });

  it('passes on what is wrong with a file', async () => {
    const content = Uint8Array.of(1, 2, 3, 0, 65);
    const { message } = await READ_HERE.read('a.txt', content, '').catch((error) => error);
    await expect(real.read('a.txt', content, '')).rejects.toMatchObject({
      name: 'PinciteError',
      kind: 'invalid-input',
      message,
    });
  });

  it('has memory for the library that reads PDF', async () => {
    const content = Buffer.from('%PDF-1.4\nnothing follows');
    const { message } = await READ_HERE.read('a.pdf', content, '').catch((error) => error);
    await expect(real.read('a.pdf', content, '')).rejects.toMatchObject({ message });
  });

  it('gives the loader bytes of its own', async () => {
    const words = 'say how large the buffer is';
    expect(await textOf(readerWith(), words)).toBe(`${words.length} of ${words.length}`);
  });

  it('passes on an error that no one thought of', async () => {
    const reader = readerWith();
    await expect(textOf(reader, 'throw')).rejects.toMatchObject({
      kind: 'invalid-input',
      message: 'it cannot be read: x is not a function',
    });
    await expect(textOf(reader, 'answer what cannot be sent')).rejects.toThrow(
      /^it cannot be read: .*could not be cloned/,
    );
    expect(await textOf(reader, 'Good words.')).toBe('Good words.');
  });

  it('reads one file after another in one process', async () => {
    const reader = readerWith();
    const asked = Array.from({ length: 5 }, () => textOf(reader, 'say how many'));
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4, 5].map((count) => `1 at once, ${count} files`));
  });

  it('reads on where a file of many came to nothing', async () => {
    const reader = readerWith();
    const asked = ['Good words.', 'throw', 'exit', 'Other words.'].map((words) => textOf(reader, words));
    const results = await Promise.allSettled(asked);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('gives a file as long again for each part that it tells of', async () => {
    const reader = readerWith({ seconds: 1 });
    expect(await textOf(reader, 'read in parts')).toBe('read in parts');
    expect(await textOf(reader, 'Good words.')).toBe('Good words.');
  });

  it('does not mind how much a library writes to the standard error, and shows none of it', async () => {
    const script = join(SUPPORT, 'reading-process.ts');
    const parent = startProcess(script, ['flood the standard error', 'ends']);
    let said = '';
    parent.stderr!.on('data', (text) => {
      said += text;
    });
    expect((await once(parent, 'close'))[0]).toBe(0);
    expect(said).not.toContain('Warning 1');
    expect(await textOf(readerWith(), 'flood the standard error')).toBe('dry again');
  });
});

describe('a file that goes over a limit is refused by its name, and the next is read', {
  timeout: 60_000,
}, () => {
  it.concurrent.for<[string, string, Partial<FileLimits>, string]>([
    ['time, in a loop', 'loop', { seconds: 1 }, 'reading took longer than MAX_FILE_SECONDS (1): '],
    ['time, waiting', 'wait forever', { seconds: 1 }, 'reading took longer than MAX_FILE_SECONDS (1): '],
    ['time, for one part', 'read a part, then wait forever', { seconds: 1 }, 'MAX_FILE_SECONDS (1): '],
    ['memory, in buffers', 'fill buffers', {}, 'reading took more memory than MAX_FILE_MEMORY_MB (450): '],
    [
      'memory, in the heap',
      'fill the heap',
      { memoryMegabytes: 300 },
      'more memory than MAX_FILE_MEMORY_MB (300): ',
    ],
    ['nothing, but crashes', 'abort', {}, 'reading broke off the process it ran in (SIGABRT): '],
    ['nothing, but ends', 'exit', {}, 'reading broke off the process it ran in (exit code 3): '],
    ['nothing, but throws late', 'throw later', {}, '(exit code 1: RangeError: nobody catches this): '],
  ])('%s', async ([, words, limits, message], { expect, onTestFinished }) => {
    const reader = faultyReader(limits);
    onTestFinished(() => reader.close());
    await expect(textOf(reader, words)).rejects.toMatchObject({
      name: 'PinciteError',
      kind: 'invalid-input',
      message: expect.stringContaining(message),
    });
    expect(await textOf(reader, 'Good words.')).toBe('Good words.');
  });

  it.concurrent('and what it has started ends with it', async ({ onTestFinished }) => {
    const reader = faultyReader();
    onTestFinished(() => reader.close());
    const failed = await textOf(reader, 'start another process').catch(({ message }) => message);
    await untilGone(Number(/started (\d+)/.exec(failed)![1]));
  });
});

describe('what one file leaves behind', { timeout: 60_000 }, () => {
  it('does not count against the memory of the next', async () => {
    const reader = readerWith();
    await textOf(reader, 'keep 100 MB');
    expect(Number(await textOf(reader, 'need 300 MB'))).toBeGreaterThan(0);
  });

  it('goes with its process where it is much', async () => {
    const reader = readerWith();
    const kept = ['keep 100 MB', 'keep 100 MB', 'keep 100 MB'].map((words) => textOf(reader, words));
    const [first, second, third] = await Promise.all(kept);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('does not crash the next', async () => {
    const reader = readerWith();
    expect(await textOf(reader, 'throw once answered')).toBe('answered');
    const after = [textOf(reader, 'say how many'), textOf(reader, 'say how many')];
    expect(await Promise.all(after)).toHaveLength(2);
  });
});

describe('the process of a reader', { timeout: 60_000 }, () => {
  it('is not started before the first file, nor by an end', async () => {
    await expect(readerWith({}, 'is-not-there.ts').close()).resolves.toBeUndefined();
  });

  it('is gone once the reader is closed, which waits for what is being read', async () => {
    const reader = readerWith();
    const pid = Number(await textOf(reader, 'say the process'));
    const reading = textOf(reader, 'need 300 MB');
    await reader.close();
    expect(isRunning(pid)).toBe(false);
    expect(await reading).toBe(String(pid));
    expect(Number(await textOf(reader, 'say the process'))).not.toBe(pid);
  });

  it('is told of where it cannot be started', async () => {
    const refused = textOf(readerWith({}, 'is-not-there.ts'), 'Good words.');
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(/^no process .*Cannot find/s),
    });
  });

  it('is told of where its memory does not even hold itself', async () => {
    const refused = textOf(readerWith({ memoryMegabytes: 50 }), 'Good words.');
    await expect(refused).rejects.toThrow(/MAX_FILE_MEMORY_MB \(50\)/);
  });

  it('does not keep the other alive', async () => {
    const parent = startProcess(join(SUPPORT, 'reading-process.ts'), ['', 'ends']);
    const pid = await childOf(parent);
    expect((await once(parent, 'exit'))[0]).toBe(0);
    await untilGone(pid);
  });

  it.each([
    ['SIGKILL', 'loop'],
    ['SIGTERM', 'wait forever'],
    ['SIGINT', ''],
  ] as const)('ends where a %s ends the other while it is told: "%s"', async (signal, words) => {
    const parent = startProcess(join(SUPPORT, 'reading-process.ts'), [words]);
    const pid = await childOf(parent);
    await sleep(100);
    expect(isRunning(pid)).toBe(true);
    parent.kill(signal);
    await once(parent, 'exit');
    await untilGone(pid);
  });
});

/** In a folder where there is no tsx. */
function startProcess(script: string, args: string[]): ChildProcess {
  const tsx = import.meta.resolve('tsx');
  const parent = spawn(process.execPath, ['--import', tsx, script, ...args], { cwd: tmpdir() });
  onTestFinished(() => void parent.kill('SIGKILL'));
  return parent;
}

async function childOf(parent: ChildProcess): Promise<number> {
  const [said] = await once(parent.stdout!, 'data');
  return Number(String(said));
}
