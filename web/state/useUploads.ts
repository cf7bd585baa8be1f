/** The files that the reader adds to the corpus, on their way to the server. */
import { useRef, useState } from 'preact/hooks';
import { uploadFiles } from '../api.js';
import { batchesOf } from '../upload-batches.js';
import { toRequestError } from './useLoaded.js';

export interface Upload {
  id: number;
  name: string;
  /** stored: in the corpus, where it is read next; folder: it was no file; unsent: the server could not be asked. */
  state: 'waiting' | 'sending' | 'stored' | 'refused' | 'folder' | 'unsent';
  /** The path that it has in the corpus. */
  source: string | null;
  /** The server's word on why it is refused. */
  reason: string | null;
}

export interface Uploads {
  /** In the order they were added. */
  uploads: Upload[];
  /** @param folders Names of folders, which are not taken. */
  add: (files: readonly File[], folders?: readonly string[]) => void;
  /** Forgets those that have come to an end. */
  clear: () => void;
}

type Added = Upload & { file: File };

/** One request is under way at a time. @param onStored Called when the server has new files. */
export function useUploads(onStored: () => void): Uploads {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const nextId = useRef(1);
  const underway = useRef<Promise<void>>(Promise.resolve());

  const change = (changes: ReadonlyMap<number, Partial<Upload>>) =>
    setUploads((all) => all.map((one) => ({ ...one, ...changes.get(one.id) })));
  const send = async (batch: readonly Added[]) => {
    change(new Map(batch.map(({ id }) => [id, { state: 'sending' }])));
    const outcomes = await outcomesOf(batch);
    change(new Map(batch.map(({ id }, i) => [id, outcomes[i]!])));
    if (outcomes.some(({ state }) => state === 'stored')) onStored();
  };
  const add: Uploads['add'] = (files, folders = []) => {
    const blank = { source: null, reason: null };
    const refused = folders.map(
      (name): Upload => ({ ...blank, id: nextId.current++, name, state: 'folder' }),
    );
    const added = files.map(
      (file): Added => ({ ...blank, id: nextId.current++, name: file.name, state: 'waiting', file }),
    );
    setUploads((all) => [...all, ...refused, ...added.map(({ file: _, ...upload }) => upload)]);
    for (const batch of batchesOf(added, ({ file }) => file.size))
      underway.current = underway.current.then(() => send(batch));
  };
  const clear = () =>
    setUploads((all) => all.filter(({ state }) => state === 'waiting' || state === 'sending'));
  return { uploads, add, clear };
}

async function outcomesOf(batch: readonly Added[]): Promise<Partial<Upload>[]> {
  try {
    return await uploadFiles(batch.map(({ file }) => file));
  } catch (error) {
    const { detail: reason } = toRequestError(error);
    return batch.map(() => ({ state: 'unsent', reason }));
  }
}
