/**
 * Uploaded files that were removed. Each lies in a folder of its own, whose name says when and what it is; so the trash
 * needs no list, and nothing in it is lost with one. Hidden, so that it is no part of a corpus that the index lies in.
 */
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { moveAway, putFile } from './put-file.js';

export interface Trashed {
  /** Path below the corpus folder; a bare name, since uploads are stored under one. */
  source: string;
  contentHash: string;
  bytes: number;
  /** Where it lies. */
  path: string;
}

const ENTRY = /^\d{8}T\d{9}Z-([0-9a-f]{64})$/;

export class Trash {
  private readonly folder: string;

  /** @param indexFolder Of the corpus' index. */
  constructor(indexFolder: string) {
    this.folder = join(indexFolder, '.trash');
  }

  /** The oldest first. What was not put there by `take` is passed over. */
  async list(): Promise<Trashed[]> {
    const entries = (await names(this.folder)).filter((name) => ENTRY.test(name)).sort();
    const found = await Promise.all(entries.map((entry) => this.within(entry)));
    return found.flat();
  }

  private async within(entry: string): Promise<Trashed[]> {
    const contentHash = ENTRY.exec(entry)![1]!;
    const found: Trashed[] = [];
    for (const source of await names(join(this.folder, entry))) {
      const path = join(this.folder, entry, source);
      const file = await stat(path).catch(() => null);
      if (file?.isFile()) found.push({ source, contentHash, bytes: file.size, path });
    }
    return found;
  }

  /** @param path Of a file that came by upload. @throws where the folder that it lies in may not be written. */
  async take(path: string, source: string, contentHash: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const entry = join(this.folder, `${new Date().toISOString().replace(/[-:.]/g, '')}-${contentHash}`);
    await mkdir(entry);
    await moveAway(path, join(entry, source)).catch(async (error: unknown) => {
      await rm(join(entry, source), { force: true });
      await rmdir(entry);
      throw error;
    });
  }

  /** @returns false where a file has come in its place. */
  async giveBack({ path }: Trashed, to: string): Promise<boolean> {
    const given = await putFile(path, to);
    if (given) await rmdir(join(path, '..')).catch(() => undefined);
    return given;
  }
}

async function names(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
