import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../index/lock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pincite-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const lockedBy = (owner: string) => writeFile(join(folder, 'lock'), owner);
const deadProcess = () => spawnSync(process.execPath, ['--version']).pid;

describe('withLock', () => {
  it('runs the work, names this process meanwhile, and leaves no lock', async () => {
    const owner = await withLock(folder, () => readFile(join(folder, 'lock'), 'utf8'));
    expect(owner).toBe(String(process.pid));
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes the folder', async () => {
    expect(await withLock(join(folder, 'a', 'b'), async () => 'done')).toBe('done');
  });

  it('leaves no lock where the work fails', async () => {
    const failing = withLock(folder, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused while another process runs that holds it', async () => {
    await lockedBy(String(process.ppid));
    const refused = withLock(folder, async () => 'done');
    await expect(refused).rejects.toMatchObject({
      kind: 'busy',
      message: expect.stringContaining(String(process.ppid)),
    });
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(String(process.ppid));
  });

  it('is refused while work of this process holds it, which then ends undisturbed', async () => {
    let first: Promise<void> | undefined;
    const release = await new Promise<() => void>((isRunning) => {
      first = withLock(folder, () => new Promise((resolve) => isRunning(resolve)));
    });
    await expect(withLock(folder, async () => 'done')).rejects.toMatchObject({ kind: 'busy' });
    expect(await readdir(folder)).toEqual(['lock']);
    release();
    await first;
  });

  it('lets one in of several that ask at once', async () => {
    let inside = 0;
    const work = async () => {
      expect(++inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    };
    const asked = await Promise.allSettled([1, 2, 3, 4].map(() => withLock(folder, work)));
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual(
      Array(3).fill({ status: 'rejected', reason: expect.objectContaining({ kind: 'busy' }) }),
    );
  });

  it.each([
    ['a process that is gone', () => String(deadProcess())],
    ['an earlier process of the same number', () => String(process.pid)],
    ['nobody: it is empty', () => ''],
    ['nobody: it is no number', () => 'x'],
  ])('takes over the lock of %s', async (_, owner) => {
    await lockedBy(owner());
    expect(await withLock(folder, async () => 'done')).toBe('done');
  });
});
