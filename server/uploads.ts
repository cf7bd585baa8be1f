/** Puts uploaded files into the corpus folder: under a name that is free, and once only. */
import { join } from 'node:path';
import { documentId } from '../index/document.js';
import { messageOf } from '../index/errors.js';
import type { Listing } from '../index/load.js';
import type { UploadOutcome } from './contract.js';
import { numberedName } from './file-name.js';
import type { Arrived, Incoming, Received } from './incoming.js';
import { contentHashOf, putFile } from './put-file.js';
import type { CorpusFolders, Holdings, Removal } from './removal.js';
import { Turns } from './turns.js';

export interface UploadsOptions extends CorpusFolders {
  incoming: Incoming;
  removal: Removal;
  /** The files of the corpus as they are now, without those removed. */
  list: () => Promise<Listing>;
}

/** A file of the corpus. */
interface Present {
  path: string;
  bytes: number;
}

/** So many files of one name are never met. */
const MOST_NUMBERS = 1000;

export class Uploads {
  private readonly turns = new Turns();

  constructor(private readonly options: UploadsOptions) {}

  /** One request after the other, so that the same file sent twice is stored once. */
  store(received: readonly Received[]): Promise<UploadOutcome[]> {
    return this.turns.take(async () => {
      const { sources } = await this.options.list();
      const present: Present[] = sources.map(({ path, bytes }) => ({ path, bytes }));
      const outcomes: UploadOutcome[] = [];
      for (const file of received) outcomes.push(await this.outcomeOf(file, present));
      return outcomes;
    });
  }

  private async outcomeOf(file: Received, present: Present[]): Promise<UploadOutcome> {
    if (file.refusal !== null) return refused(file, file.refusal);
    const twin = await this.twinOf(file, present);
    try {
      if (twin) return refused(file, `the same content as ${twin.path}, which is there already`, twin.path);
      const source = await this.put(file);
      present.push({ path: source, bytes: file.bytes });
      return { name: file.told, source, state: 'stored', reason: null };
    } catch (error) {
      return refused(file, `it cannot be written into the corpus folder: ${messageOf(error)}`);
    } finally {
      await this.options.incoming.discard(file.path);
    }
  }

  private async twinOf(
    { bytes, contentHash }: Arrived,
    present: readonly Present[],
  ): Promise<Present | null> {
    for (const known of present.filter((one) => one.bytes === bytes))
      if ((await this.hashOf(known.path)) === contentHash) return known;
    return null;
  }

  /** @returns the path that it has in the corpus. */
  private async put(file: Arrived): Promise<string> {
    const { corpusDir, removal } = this.options;
    const holdings = await removal.holdings();
    for (let number = 1; number <= MOST_NUMBERS; number++) {
      const source = number === 1 ? file.name : numberedName(file.name, number);
      if (await this.isRemoved(source, file.contentHash, holdings)) {
        const restored = await removal.restore(documentId(source));
        if (restored === source) return source;
      }
      // A name in the trash stays free for what would be restored.
      if (holdings.trashed.has(source) || !(await putFile(file.path, join(corpusDir, source)))) continue;
      await removal.note({ source, contentHash: file.contentHash, title: null });
      return source;
    }
    throw new Error(`there are ${MOST_NUMBERS} files named like ${file.name}`);
  }

  /** Whether it is this very file that was removed: then it is restored. */
  private async isRemoved(source: string, contentHash: string, holdings: Holdings): Promise<boolean> {
    const trashed = holdings.trashed.get(source);
    if (trashed) return trashed.contentHash === contentHash;
    return holdings.leftOut.has(source) && (await this.hashOf(source)) === contentHash;
  }

  private hashOf(source: string): Promise<string | null> {
    return contentHashOf(join(this.options.corpusDir, source)).catch(() => null);
  }
}

function refused({ told }: Received, reason: string, source: string | null = null): UploadOutcome {
  return { name: told, source, state: 'refused', reason };
}
