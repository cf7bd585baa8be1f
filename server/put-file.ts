/** Moves of files that never overwrite one, and never leave half of one in sight. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Moves a file to where none is yet, in one step: whoever looks finds nothing or all of it.
 *
 * @returns false where there is one already; nothing has changed then.
 */
export async function putFile(from: string, to: string): Promise<boolean> {
  const done = await linked(from, to).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw error;
    // Another device, or a system without links.
    return copied(from, to);
  });
  if (done) await rm(from);
  return done;
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    },
  );
}

/** The copy is hidden until it is whole; an empty file keeps its place meanwhile. */
async function copied(from: string, to: string): Promise<boolean> {
  const copy = join(dirname(to), `.pincite-${randomBytes(8).toString('hex')}`);
  try {
    await copyFile(from, copy);
    await syncFile(copy);
    const place = await open(to, 'wx').catch((error: unknown) => {
      if (codeOf(error) === 'EEXIST') return null;
      throw error;
    });
    await place?.close();
    if (place) await rename(copy, to);
    return place !== null;
  } finally {
    await rm(copy, { force: true });
  }
}

/** Moves a file into a folder that nothing else is put into, also from one device to another. */
export async function moveAway(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
    await syncFile(to);
    await rm(from);
  });
}

/** SHA-256 of a file's content, hexadecimal. */
export async function contentHashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** The code that the system gives an error, such as EEXIST. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
