/** One writer at a time: a file that names the process which writes an index. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PinciteError } from './errors.js';

/** Locks that this process holds: its own number in a file may be an earlier process's. */
const heldHere = new Set<string>();

/**
 * Runs `work` while no other process may write the folder. A lock left by a process that is gone is taken over.
 *
 * @throws PinciteError `busy` where another process, or this one, is writing.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, 'lock');
  if (heldHere.has(path)) throw busy(folder, String(process.pid));
  heldHere.add(path);
  try {
    await mkdir(folder, { recursive: true });
    if (!(await take(path)) && !(await takeOver(path))) {
      throw busy(folder, await readFile(path, 'utf8').catch(() => '?'));
    }
    return await work().finally(() => rm(path, { force: true }));
  } finally {
    heldHere.delete(path);
  }
}

function busy(folder: string, owner: string): PinciteError {
  return new PinciteError(
    'busy',
    `process ${owner} is writing the index in ${folder}: wait for it, or stop it`,
  );
}

/** A link to a file that is complete already: no one ever sees the lock without its owner. */
async function take(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, path);
    return true;
  } catch {
    return false;
  } finally {
    await rm(own, { force: true });
  }
}

async function takeOver(path: string): Promise<boolean> {
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (owner > 0 && owner !== process.pid && isRunning(owner)) return false;
  await rm(path, { force: true });
  return take(path);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
