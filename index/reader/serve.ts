/** The child's side: reads what it is sent, under the eyes of a watcher, until the reader is gone. */
import { Worker } from 'node:worker_threads';
import { messageOf, PinciteError } from '../errors.js';
import { endProcess } from './end-process.js';
import { type ChildMessage, type FileContent, OVER_MEMORY, type ReadRequest } from './messages.js';

/** What the watcher is told. */
export interface Watched {
  /** Resident memory of the whole process that is too much. */
  mostBytes: number;
  /** By which the process is then ended. */
  overMemory: NodeJS.Signals;
  /** The process that wants the answers. */
  parent: number;
}

/** What the child does with a file. */
export type Read<Options extends object> = (
  file: FileContent,
  options: Options & { stillReading: () => void },
) => Promise<unknown>;
type Told<Message> = Message extends unknown ? Omit<Message, 'resident'> : never;

/**
 * To be called once, by the module that the child runs. Its arguments are the memory it may take, in MB, and the number
 * of the process that wants the answers.
 *
 * @param load Takes what reading needs into memory: already watched, since that is the most of a start.
 */
export function serveReading<Options extends object>(load: () => Promise<Read<Options>>): void {
  const [megabytes, parent] = process.argv.slice(2).map(Number) as [number, number];
  process.once('disconnect', () => endProcess(process.pid));
  const watched: Watched = { mostBytes: megabytes * 2 ** 20, overMemory: OVER_MEMORY, parent };
  const watcher = new Worker(new URL('./watch.mjs', import.meta.url), { workerData: watched, execArgv: [] });
  watcher.unref();
  watcher.once('message', async () => {
    // tsx has turned them on: the maps of a PDF library, which are read for no one, take another 100 MB.
    process.setSourceMapsEnabled(false);
    const read = await load();
    process.on('message', async (request) => answer(await attempt(read, request as ReadRequest)));
    tell({ kind: 'ready' });
  });
}

async function attempt<Options extends object>(
  read: Read<Options>,
  { file, options }: ReadRequest,
): Promise<Told<ChildMessage>> {
  try {
    // What arrives is a part of a larger buffer, which a library could take for all of it.
    const content = new Uint8Array(file.content);
    const stillReading = () => tell({ kind: 'reading' });
    const result = await read({ ...file, content }, { ...(options as Options), stillReading });
    return { kind: 'result', result };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Told<ChildMessage> {
  const message = messageOf(error);
  if (error instanceof PinciteError) return { kind: 'refused', error: { kind: error.kind, message } };
  return { kind: 'refused', error: { kind: 'invalid-input', message: `it cannot be read: ${message}` } };
}

/** What cannot be sent is a fault of its loader, as any other. */
function answer(told: Told<ChildMessage>): void {
  try {
    tell(told);
  } catch (error) {
    tell(refusal(error));
  }
}

function tell(told: Told<ChildMessage>): void {
  process.send!({ ...told, resident: process.memoryUsage.rss() });
}
