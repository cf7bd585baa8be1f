/** Documents that readers take out of the corpus, and put back. */
import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { documentId } from '../index/document.js';
import { PinciteError } from '../index/errors.js';
import type { Listing } from '../index/load.js';
import type { LeftOut } from '../index/types.js';
import { CorpusRecord, type Upload } from './corpus-record.js';
import { contentHashOf } from './put-file.js';
import { Trash, type Trashed } from './trash.js';

export const IN_TRASH = 'removed by the reader: the file is in the trash, and can be restored';
export const LEFT_OUT = 'removed by the reader: the file stays in the folder, but is left out of the corpus';

/** What is known of uploaded and of removed files, each by its path below the corpus folder. */
export interface Holdings {
  uploads: ReadonlyMap<string, Upload>;
  leftOut: ReadonlyMap<string, { title: string | null }>;
  /** Those in whose place no other file has come; of several the latest. */
  trashed: ReadonlyMap<string, Trashed>;
  /** What is wrong with the record; null where nothing is. */
  damage: string | null;
}

export interface CorpusFolders {
  corpusDir: string;
  /** Of the corpus' index. */
  indexFolder: string;
}

export class Removal {
  readonly record: CorpusRecord;
  private readonly trash: Trash;

  constructor(private readonly folders: CorpusFolders) {
    this.record = new CorpusRecord(folders.indexFolder);
    this.trash = new Trash(folders.indexFolder);
  }

  async holdings(): Promise<Holdings> {
    const { content, damage } = await this.record.read();
    const trashed = new Map<string, Trashed>();
    for (const file of await this.trash.list())
      if (!(await this.isThere(file.source))) trashed.set(file.source, file);
    const bySource = <T extends { source: string }>(all: T[]) => new Map(all.map((one) => [one.source, one]));
    return { uploads: bySource(content.uploads), leftOut: bySource(content.leftOut), trashed, damage };
  }

  /**
   * Moves the file into the trash where it came by upload and is the same still; any other stays where it is, and is
   * left out from now on.
   *
   * @param title Of the document, to be known by while it is removed.
   * @throws PinciteError `not-found` where there is no such file any more.
   */
  async remove(source: string, title: string | null): Promise<void> {
    if (!(await this.isThere(source)))
      throw new PinciteError('not-found', `${source} is no longer in the corpus folder`);
    const { uploads } = (await this.record.read()).content;
    const upload = uploads.find((known) => known.source === source);
    if (upload && (await this.isUnchanged(upload)) && (await this.isTrashed(upload)))
      return this.note({ ...upload, title });
    return this.record.change((content) => ({
      ...content,
      leftOut: [...content.leftOut.filter((left) => left.source !== source), { source, title }],
    }));
  }

  /**
   * @returns what is restored, `occupied` where another file has come in its place, null where nothing is removed.
   */
  async restore(id: string): Promise<string | 'occupied' | null> {
    const { content } = await this.record.read();
    const left = content.leftOut.find(({ source }) => documentId(source) === id);
    if (left) {
      const others = ({ source }: { source: string }) => source !== left.source;
      await this.record.change((now) => ({ ...now, leftOut: now.leftOut.filter(others) }));
      return left.source;
    }
    const trashed = (await this.trash.list()).findLast(({ source }) => documentId(source) === id);
    if (!trashed) return null;
    const { source, contentHash } = trashed;
    if (!(await this.trash.giveBack(trashed, join(this.folders.corpusDir, source)))) return 'occupied';
    await this.note({ source, contentHash, title: null });
    return source;
  }

  /** Remembers that a file came by upload. What was left out by its path before was another. */
  note(upload: Upload): Promise<void> {
    const others = ({ source }: { source: string }) => source !== upload.source;
    return this.record.change(({ uploads, leftOut }) => ({
      uploads: [...uploads.filter(others), upload],
      leftOut: leftOut.filter(others),
    }));
  }

  private isThere(source: string): Promise<boolean> {
    return lstat(join(this.folders.corpusDir, source)).then(
      () => true,
      () => false,
    );
  }

  /** A link, or a file behind one, is no upload, whatever it holds. */
  private async isUnchanged({ source, contentHash }: Upload): Promise<boolean> {
    const root = await realpath(this.folders.corpusDir);
    const path = join(root, source);
    const real = await realpath(path).catch(() => null);
    if (real !== path || !path.startsWith(root + sep) || !(await lstat(path)).isFile()) return false;
    return (await contentHashOf(path).catch(() => null)) === contentHash;
  }

  /** False where that fails, as in a folder that may not be written: then the file is left out instead. */
  private isTrashed({ source, contentHash }: Upload): Promise<boolean> {
    return this.trash.take(join(this.folders.corpusDir, source), source, contentHash).then(
      () => true,
      () => false,
    );
  }
}

/** The files as they are, less those that were removed; these are left out with the reason. */
export function withoutRemoved(listing: Listing, { leftOut, trashed }: Holdings): Listing {
  const stays = listing.sources.filter(({ path }) => !leftOut.has(path));
  const removed = [...listing.sources.map(({ path, bytes }) => ({ source: path, bytes })), ...listing.leftOut]
    .filter(({ source }) => leftOut.has(source))
    .map(({ source, bytes }) => leave({ source, bytes, contentHash: null, reason: LEFT_OUT }));
  const binned = [...trashed.values()].map((file) => leave({ ...file, reason: IN_TRASH }));
  const others = listing.leftOut.filter(({ source }) => !leftOut.has(source));
  return { ...listing, sources: stays, leftOut: [...others, ...removed, ...binned] };
}

function leave(file: Pick<LeftOut, 'source' | 'bytes' | 'contentHash' | 'reason'>): LeftOut {
  const { source, bytes, contentHash, reason } = file;
  return { id: documentId(source), source, bytes, contentHash, reason, state: 'skipped' };
}
