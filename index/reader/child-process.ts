/** The reader's side of one child process, from its start to its end. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messageOf } from '../errors.js';
import { endProcess } from './end-process.js';
import { type ChildMessage, OVER_MEMORY, type ReadRequest } from './messages.js';

/** How a child ended that was to say something. */
export interface End {
  kind: 'ended';
  cause: 'time' | 'memory' | 'crash';
  /** For a crash: the exit code or the signal, with what it said last. */
  how: string;
}

/** Of what the child writes to its standard error, the end. */
const KEPT_CHARACTERS = 4000;
/** Resident memory beside the heap: the runtime, code, buffers. */
const BESIDE_HEAP_MEGABYTES = 100;
const LEAST_HEAP_MEGABYTES = 64;

/** Runs TypeScript in the child, wherever this process was started. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PLAIN_PACKAGES = new URL('../plain-packages.mjs', import.meta.url).href;

export class ReaderChild {
  private readonly child: ChildProcess;
  private readonly ended: Promise<End>;
  private isGone = false;
  private isLate = false;
  private said = '';

  /** @param module Path of a module that calls `serveReading`. */
  constructor(module: string, memoryMegabytes: number) {
    const heap = Math.max(LEAST_HEAP_MEGABYTES, memoryMegabytes - BESIDE_HEAP_MEGABYTES);
    this.child = fork(module, [String(memoryMegabytes), String(process.pid)], {
      execArgv: ['--import', TSX, '--import', PLAIN_PACKAGES, `--max-old-space-size=${heap}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // The folder decides which tsconfig.json is used: ours, not one of where the user happens to be.
      cwd: dirname(module),
      // It leads a group of its own, so that what it starts ends with it, and Ctrl-C reaches this process alone.
      // On Windows there are no groups, and a window would open.
      detached: process.platform !== 'win32',
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.said = (this.said + text).slice(-KEPT_CHARACTERS);
    });
    this.ended = this.untilEnd();
    this.hold(false);
  }

  get isRunning(): boolean {
    return !this.isGone;
  }

  /** What the child says next, or how it ended. It is ended where it has said nothing after so many seconds. */
  async next(seconds: number, request?: ReadRequest): Promise<ChildMessage | End> {
    this.hold(true);
    const timer = setTimeout(() => this.kill(true), seconds * 1000);
    let heard: ((message: ChildMessage) => void) | undefined;
    const message = new Promise<ChildMessage>((resolve) => {
      heard = resolve;
      this.child.once('message', resolve as (message: unknown) => void);
    });
    // Where it cannot be sent, the child is at its end.
    if (request) this.child.send(request, () => {});
    try {
      return await Promise.race([message, this.ended]);
    } finally {
      clearTimeout(timer);
      this.child.off('message', heard!);
      this.hold(false);
    }
  }

  /** Ends it, and resolves when it is gone. */
  async end(): Promise<void> {
    this.hold(true);
    this.kill(false);
    await this.ended;
  }

  private kill(isLate: boolean): void {
    this.isLate = isLate;
    if (this.child.pid !== undefined) endProcess(this.child.pid);
  }

  /** Whether this process lives on for the child's sake. */
  private hold(isHeld: boolean): void {
    const held = [this.child, this.child.channel, this.child.stderr] as ({
      ref(): void;
      unref(): void;
    } | null)[];
    for (const handle of held) isHeld ? handle?.ref() : handle?.unref();
  }

  private untilEnd(): Promise<End> {
    return new Promise((resolve) => {
      const finish = (how: string, signal: NodeJS.Signals | null) => {
        this.isGone = true;
        resolve({
          kind: 'ended',
          cause: this.causeOf(signal),
          how: [how, faultIn(this.said)].filter(Boolean).join(': '),
        });
      };
      this.child.on('error', (error) => finish(messageOf(error), null));
      this.child.once('exit', () => {
        this.isGone = true;
        // Whatever it has started would keep its standard error open.
        this.kill(this.isLate);
      });
      this.child.once('close', (code, signal) => finish(signal ?? `exit code ${code}`, signal));
    });
  }

  private causeOf(signal: NodeJS.Signals | null): End['cause'] {
    if (signal === OVER_MEMORY || /heap out of memory/.test(this.said)) return 'memory';
    return this.isLate ? 'time' : 'crash';
  }
}

/** The line that names an error, of what was written to standard error; empty where there is none. */
function faultIn(said: string): string {
  return /^(?:Uncaught )?(?:\w*Error\b|FATAL ERROR).{0,200}/m.exec(said)?.[0] ?? '';
}
