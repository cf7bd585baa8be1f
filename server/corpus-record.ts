/**
 * What is remembered of a corpus besides its files: which came by upload, and which a reader has left out. It lies
 * beside the index, so that it outlives every version of that.
 */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeSynced } from '../index/disk.js';
import { messageOf } from '../index/errors.js';
import { codeOf } from './put-file.js';
import { Turns } from './turns.js';

const NAME = 'uploads-and-removals.json';

const title = z.string().nullable();
const Kept = z.strictObject({
  version: z.literal(1),
  uploads: z.array(
    z.strictObject({ source: z.string().min(1), contentHash: z.string().regex(/^[0-9a-f]{64}$/), title }),
  ),
  leftOut: z.array(z.strictObject({ source: z.string().min(1), title })),
});

export interface RecordContent {
  /** Files as they came by upload: another content under the same path is none of them. */
  uploads: Upload[];
  /** Files that stay in the folder and are no part of the corpus. */
  leftOut: { source: string; title: string | null }[];
}

export interface Upload {
  /** Path below the corpus folder. */
  source: string;
  contentHash: string;
  /** Of its document when it was removed; null before, and where it had none. */
  title: string | null;
}

export class CorpusRecord {
  private readonly turns = new Turns();
  private readonly path: string;

  /** @param folder Of the corpus' index. */
  constructor(private readonly folder: string) {
    this.path = join(folder, NAME);
  }

  /**
   * One that is damaged says nothing: then no file counts as uploaded, so that none is moved, and none is left out.
   * `damage` says what is wrong with it.
   */
  async read(): Promise<{ content: RecordContent; damage: string | null }> {
    try {
      const { uploads, leftOut } = Kept.parse(JSON.parse(await readFile(this.path, 'utf8')));
      return { content: { uploads, leftOut }, damage: null };
    } catch (error) {
      const damage = codeOf(error) === 'ENOENT' ? null : `${this.path} cannot be read: ${reasonOf(error)}`;
      return { content: { uploads: [], leftOut: [] }, damage };
    }
  }

  /** Changes come one after the other. A damaged record is kept under another name. */
  change(changed: (content: RecordContent) => RecordContent): Promise<void> {
    return this.turns.take(async () => {
      const { content, damage } = await this.read();
      await mkdir(this.folder, { recursive: true });
      if (damage !== null) await rename(this.path, `${this.path}.damaged-${Date.now()}`);
      await writeSynced(
        `${this.path}.new`,
        `${JSON.stringify({ version: 1, ...changed(content) }, null, 1)}\n`,
      );
      await rename(`${this.path}.new`, this.path);
      await syncFolder(this.folder);
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : messageOf(error);
}
