/** The watch over real folders, with a short time to settle. The tests wait beside each other. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, it } from 'vitest';
import { PinciteError } from '../../index/errors.js';
import { SILENT } from '../../server/logger.js';
import { type CorpusWatch, type WatchOptions, watchCorpus } from '../../server/watch.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const SETTLE_MS = 300;
/** Long enough for a change to have led to a call. */
const LONG_MS = 1200;

const folder = temporaryFolder();
let made = 0;
const opened: CorpusWatch[] = [];
afterAll(() => Promise.all(opened.map((watch) => watch.close())));

/** A watched corpus of two files, and the calls so far. */
async function watched(options: Partial<WatchOptions> = {}) {
  const root = join(folder, `.hidden parent ${made++}`);
  const corpus = writeFiles(join(root, 'corpus'), { 'a.txt': 'one', 'sub/b.txt': 'two' });
  const calls: number[] = [];
  const watch = await watchCorpus({
    folder: corpus,
    except: join(root, 'index'),
    settleMs: SETTLE_MS,
    logger: SILENT,
    ...options,
    onChange: async () => {
      calls.push(performance.now());
      await options.onChange?.();
    },
  });
  opened.push(watch);
  return { corpus, calls, watch };
}

describe('watchCorpus', () => {
  it.concurrent('says nothing of files that were there', async ({ expect }) => {
    const { calls } = await watched();
    await sleep(LONG_MS);
    expect(calls).toEqual([]);
  });

  it.concurrent.for<[string, (corpus: string) => void]>([
    ['is added', (corpus) => writeFiles(corpus, { 'c.txt': 'three' })],
    ['is added in a new folder', (corpus) => writeFiles(corpus, { 'new/deep/c.txt': 'three' })],
    ['changes', (corpus) => writeFiles(corpus, { 'sub/b.txt': 'other words' })],
    ['is removed', (corpus) => rmSync(join(corpus, 'a.txt'))],
    ['moves', (corpus) => renameSync(join(corpus, 'a.txt'), join(corpus, 'sub', 'a.txt'))],
    ['goes with its folder', (corpus) => rmSync(join(corpus, 'sub'), { recursive: true })],
  ])('calls once when a file %s', async ([, change], { expect }) => {
    const { corpus, calls } = await watched();
    change(corpus);
    await expect.poll(() => calls.length, { timeout: 5000 }).toBe(1);
    await sleep(2 * SETTLE_MS);
    expect(calls.length).toBe(1);
  });

  // Alone, since it counts on waking up in time.
  it('waits until nothing has changed for the time', async ({ expect }) => {
    const { corpus, calls } = await watched();
    let written = 0;
    for (let i = 0; i < 8; i++) {
      writeFiles(corpus, { 'growing.txt': 'words '.repeat(i + 1) });
      written = performance.now();
      await sleep(SETTLE_MS / 5);
    }
    await expect.poll(() => calls.length, { timeout: 5000 }).toBe(1);
    expect(calls[0]! - written).toBeGreaterThan(SETTLE_MS * 0.8);
  });

  it.concurrent.for(['.hidden.txt', '~$open.docx', '.git/c.txt', 'sub/.cache/c.txt'])(
    'says nothing of %s',
    async (path, { expect }) => {
      const { corpus, calls } = await watched();
      writeFiles(corpus, { [path]: 'hidden' });
      await sleep(LONG_MS);
      expect(calls).toEqual([]);
    },
  );

  it.concurrent('says nothing of the index where that lies within', async ({ expect }) => {
    const root = join(folder, 'all in one');
    mkdirSync(join(root, 'index'), { recursive: true });
    const { calls } = await watched({ folder: root, except: join(root, 'index') });
    writeFiles(root, { 'index/corpus/current': 'a' });
    await sleep(LONG_MS);
    expect(calls).toEqual([]);
    writeFiles(root, { 'index.txt': 'no index' });
    await expect.poll(() => calls.length, { timeout: 5000 }).toBe(1);
  });

  it.concurrent('calls once more, and never at the same time, for what changes during a call', async ({
    expect,
  }) => {
    let underway = 0;
    let most = 0;
    const onChange = async () => {
      most = Math.max(most, ++underway);
      await sleep(4 * SETTLE_MS);
      underway--;
    };
    const { corpus, calls } = await watched({ onChange });
    writeFiles(corpus, { 'c.txt': 'three' });
    await expect.poll(() => calls.length, { timeout: 5000 }).toBe(1);
    writeFiles(corpus, { 'd.txt': 'four' });
    writeFiles(corpus, { 'e.txt': 'five' });
    await expect.poll(() => calls.length, { timeout: 5000 }).toBe(2);
    await sleep(LONG_MS);
    expect([calls.length, most]).toEqual([2, 1]);
  });

  it.concurrent('goes on after a call that failed, and tries again what came while the index was busy', async ({
    expect,
  }) => {
    const told: object[] = [];
    const logger = { ...SILENT, error: (fields: object) => void told.push(fields) };
    const failures = [new Error('broken'), new PinciteError('busy', 'process 7 is writing')];
    const onChange = async () => {
      const failure = failures.shift();
      if (failure) throw failure;
    };
    const { corpus, calls } = await watched({ logger, onChange, againMs: 50 });
    writeFiles(corpus, { 'c.txt': 'three' });
    await expect.poll(() => told.length, { timeout: 5000 }).toBe(1);
    await sleep(LONG_MS / 2);
    expect(calls.length).toBe(1);
    writeFiles(corpus, { 'c.txt': 'other' });
    await expect.poll(() => calls.length, { timeout: 5000 }).toBe(3);
    expect(told).toEqual([{ reason: 'broken' }, { reason: 'process 7 is writing' }]);
  });

  it.concurrent('calls no more once it is closed', async ({ expect }) => {
    const { corpus, calls, watch } = await watched();
    writeFiles(corpus, { 'c.txt': 'three' });
    await sleep(SETTLE_MS / 3);
    await watch.close();
    writeFiles(corpus, { 'd.txt': 'four' });
    await sleep(LONG_MS);
    expect(calls).toEqual([]);
  });

  it.concurrent('does not fail for a folder that is not there', async ({ expect }) => {
    const { calls } = await watched({ folder: join(folder, 'nowhere') });
    expect(calls).toEqual([]);
  });
});
