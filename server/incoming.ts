/** Takes in uploaded files, under names of their own in a folder that nothing is indexed from. */
import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { messageOf } from '../index/errors.js';
import { endingOf, KNOWN_ENDINGS } from '../index/extract/extract.js';
import { safeName } from './file-name.js';

/** A file that came whole, or why it is not taken. */
export type Received = Refused | Arrived;

export interface Refused {
  /** As the browser told it. */
  told: string;
  refusal: string;
}

export interface Arrived {
  told: string;
  refusal: null;
  /** What it may be stored as. */
  name: string;
  /** Where it lies meanwhile. */
  path: string;
  bytes: number;
  /** SHA-256, hexadecimal. */
  contentHash: string;
}

export class Incoming {
  private readonly folder: string;
  private emptied: Promise<unknown> | null = null;

  /** @param indexFolder Of the corpus' index. */
  constructor(
    indexFolder: string,
    private readonly maxFileBytes: number,
  ) {
    // Hidden, in case that the index lies in the corpus folder.
    this.folder = join(indexFolder, '.incoming');
  }

  /** Reads a stream to its end, whatever becomes of it. Rejects only where the stream breaks off. */
  async receive(told: string, stream: Readable): Promise<Received> {
    const name = safeName(told);
    const path = join(this.folder, randomBytes(8).toString('hex'));
    const ending = endingOf(name);
    let refusal = KNOWN_ENDINGS.includes(ending) ? null : notRead(ending);
    const file = refusal === null ? await this.create(path).catch(notWritten) : refusal;
    if (typeof file === 'string') refusal = file;
    try {
      const { bytes, contentHash, trouble } = await this.copy(stream, typeof file === 'string' ? null : file);
      refusal ??= trouble ?? this.refusalOf(bytes);
      if (refusal === null) return { told, refusal, name, path, bytes, contentHash };
    } catch (error) {
      await this.discard(path);
      throw error;
    }
    await this.discard(path);
    return { told, refusal };
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  private refusalOf(bytes: number): string | null {
    if (bytes === 0) return 'the file is empty';
    const most = this.maxFileBytes;
    return bytes > most ? `${bytes} bytes, more than MAX_FILE_BYTES (${most})` : null;
  }

  /** What an earlier process left behind goes first. */
  private async create(path: string): Promise<FileHandle> {
    this.emptied ??= rm(this.folder, { recursive: true, force: true });
    await this.emptied;
    await mkdir(this.folder, { recursive: true });
    return open(path, 'wx');
  }

  /** A request goes on behind a file only once that is read to its end: so what is not wanted is read, too. */
  private async copy(stream: Readable, file: FileHandle | null) {
    const hash = createHash('sha256');
    let bytes = 0;
    let trouble: string | null = null;
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        bytes += piece.length;
        if (!file || trouble !== null || bytes > this.maxFileBytes) continue;
        hash.update(piece);
        trouble = await file.writeFile(piece).then(() => null, notWritten);
      }
    } finally {
      await file?.close();
    }
    return { bytes, contentHash: hash.digest('hex'), trouble };
  }
}

function notRead(ending: string): string {
  return `files ending in "${ending}" are not read; these are: ${KNOWN_ENDINGS.join(', ')}`;
}

function notWritten(error: unknown): string {
  return `it could not be taken in: ${messageOf(error)}`;
}
