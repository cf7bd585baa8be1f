/** Reads files one after another in a child process, so that no file can take this one down. */
import { fileURLToPath } from 'node:url';
import { messageOf, PinciteError } from '../errors.js';
import type { IndexedDocument } from '../types.js';
import { type End, ReaderChild } from './child-process.js';
import type { ChildMessage, ReadRequest } from './messages.js';
import type { FileContent } from './read-document.js';

/** What one file may take; a file over a limit is refused. */
export interface FileLimits {
  pages: number;
  /**
   * From when its bytes are sent to when its document is there. What takes long on purpose, such as character
   * recognition, has as long for each of its pages.
   */
  seconds: number;
  /** Resident memory of the child process in MB, of which it takes some 270 before it reads anything. */
  memoryMegabytes: number;
}

export interface ReaderOptions {
  limits: FileLimits;
  /** Whether pages without text are read by optical character recognition. */
  ocr: boolean;
  /** Path of the module that the child runs, which calls `serveReading`. */
  childModule?: string;
}

export interface DocumentReader {
  /** The limits and settings it goes by, as text: where they change, a file may fare otherwise. */
  readonly readUnder: string;
  /**
   * Reads one file; calls wait for each other.
   *
   * @throws PinciteError `invalid-input`: what is wrong with the file, or the limit it went over with its setting;
   *   `busy`: no process could be started, which says nothing of the file.
   */
  read(path: string, content: Uint8Array, contentHash: string): Promise<IndexedDocument>;
  /** Ends the child process once nothing is being read. A later `read` starts another. */
  close(): Promise<void>;
}

const CHILD_MODULE = fileURLToPath(new URL('./child.ts', import.meta.url));
const START_SECONDS = 60;

/** No child is started before the first file is read, and none keeps this process alive while it has nothing to do. */
export function startReader(options: ReaderOptions): DocumentReader {
  const { limits } = options;
  const children = new Children(options.childModule ?? CHILD_MODULE, limits);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  const loading = { maxPages: limits.pages, ocr: options.ocr };
  const read = async (file: FileContent) => {
    const told = await children.ask({ file, options: loading });
    if (told.kind === 'document') return told.document;
    if (told.kind === 'refused') throw new PinciteError(told.error.kind, told.error.message);
    throw new PinciteError('invalid-input', overLimit(told, limits));
  };
  return {
    readUnder: JSON.stringify({ limits, ocr: options.ocr }),
    read: (path, content, contentHash) => inTurn(() => read({ path, content, contentHash })),
    close: () => inTurn(() => children.end()),
  };
}

type Answer = Exclude<ChildMessage, { kind: 'ready' | 'reading' }> | End;

/** The child in use, and the one that takes its place. */
class Children {
  private child: ReaderChild | null = null;
  /** Resident memory of the child when it had read nothing. */
  private freshBytes = 0;

  constructor(
    private readonly module: string,
    private readonly limits: FileLimits,
  ) {}

  /** What a file leaves behind must not count against the next: where that may be, a new child is asked again. */
  async ask(request: ReadRequest): Promise<Answer> {
    const isUsed = this.child !== null;
    const told = await this.askOnce(request);
    const again = isUsed && told.kind === 'ended' && told.cause !== 'time';
    return again ? this.askOnce(request) : told;
  }

  async end(): Promise<void> {
    await this.child?.end();
    this.child = null;
  }

  private async askOnce(request: ReadRequest): Promise<Answer> {
    const child = this.child?.isRunning ? this.child : await this.start();
    let told = await child.next(this.limits.seconds, request);
    while (told.kind === 'reading') told = await child.next(this.limits.seconds);
    if (told.kind === 'ended') this.child = null;
    else if (this.isBloated(told.resident)) await this.end();
    return told as Answer;
  }

  private async start(): Promise<ReaderChild> {
    this.child = null;
    const child = begin(this.module, this.limits.memoryMegabytes);
    const told = await child.next(START_SECONDS);
    if (told.kind === 'ended') throw notStarted(startFault(told, this.limits));
    this.freshBytes = told.resident;
    this.child = child;
    return child;
  }

  private isBloated(resident: number): boolean {
    return resident > (this.freshBytes + this.limits.memoryMegabytes * 2 ** 20) / 2;
  }
}

function begin(module: string, memoryMegabytes: number): ReaderChild {
  try {
    return new ReaderChild(module, memoryMegabytes);
  } catch (error) {
    throw notStarted(messageOf(error));
  }
}

function startFault(end: End, limits: FileLimits): string {
  if (end.cause === 'time') return `it was not ready after ${START_SECONDS} seconds`;
  return end.cause === 'memory' ? overLimit(end, limits) : end.how;
}

function notStarted(reason: string): PinciteError {
  return new PinciteError('busy', `no process could be started to read files in: ${reason}`);
}

function overLimit({ cause, how }: End, { seconds, memoryMegabytes }: FileLimits): string {
  switch (cause) {
    case 'time':
      return `reading took longer than MAX_FILE_SECONDS (${seconds}): raise it, or leave the file out`;
    case 'memory':
      return `reading took more memory than MAX_FILE_MEMORY_MB (${memoryMegabytes}): raise it, or leave the file out`;
    case 'crash':
      return `reading broke off the process it ran in (${how}): leave the file out`;
  }
}
