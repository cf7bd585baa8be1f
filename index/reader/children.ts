/** The child processes that files are read in, one at a time, and what is told where one of them ends. */
import { messageOf, PinciteError } from '../errors.js';
import { type End, ReaderChild } from './child-process.js';
import type { ChildMessage, ReadRequest } from './messages.js';

/** What one file may take; a file over a limit is refused. */
export interface FileLimits {
  pages: number;
  /**
   * From when its bytes are sent to when what is made of it is there. What takes long on purpose, such as character
   * recognition, has as long for each of its pages.
   */
  seconds: number;
  /** Resident memory of the child process in MB, of which it takes some 270 before it reads anything. */
  memoryMegabytes: number;
}

type Answer = Exclude<ChildMessage, { kind: 'ready' | 'reading' }> | End;

const START_SECONDS = 60;

/** The child in use, and the one that takes its place. What they are asked waits for each other. */
export class Children {
  private child: ReaderChild | null = null;
  /** Resident memory of the child when it had read nothing. */
  private freshBytes = 0;

  private last: Promise<unknown> = Promise.resolve();

  /** @param module Path of a module that calls `serveReading`. */
  constructor(
    private readonly module: string,
    private readonly limits: FileLimits,
  ) {}

  /**
   * What the module makes of the file.
   *
   * @throws PinciteError `invalid-input`: what is wrong with the file, or the limit it went over with its setting;
   *   `busy`: no process could be started, which says nothing of the file.
   */
  ask(request: ReadRequest): Promise<unknown> {
    return this.inTurn(async () => {
      const told = await this.askTwice(request);
      if (told.kind === 'result') return told.result;
      if (told.kind === 'refused') throw new PinciteError(told.error.kind, told.error.message);
      throw new PinciteError('invalid-input', overLimit(told, this.limits));
    });
  }

  /** Ends the child once nothing is being read. What is asked later starts another. */
  end(): Promise<void> {
    return this.inTurn(() => this.endChild());
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => {});
    return result;
  }

  /** What a file leaves behind must not count against the next: where that may be, a new child is asked again. */
  private async askTwice(request: ReadRequest): Promise<Answer> {
    const isUsed = this.child !== null;
    const told = await this.askOnce(request);
    const again = isUsed && told.kind === 'ended' && told.cause !== 'time';
    return again ? this.askOnce(request) : told;
  }

  private async endChild(): Promise<void> {
    await this.child?.end();
    this.child = null;
  }

  private async askOnce(request: ReadRequest): Promise<Answer> {
    const child = this.child?.isRunning ? this.child : await this.start();
    let told = await child.next(this.limits.seconds, request);
    while (told.kind === 'reading') told = await child.next(this.limits.seconds);
    if (told.kind === 'ended') this.child = null;
    else if (this.isBloated(told.resident)) await this.endChild();
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
