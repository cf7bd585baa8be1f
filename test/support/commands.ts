/** The commands of package.json as processes of their own, at most two at a time: each loads the model. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const MOST_AT_ONCE = 2;

export type CommandName = 'main' | 'ingest' | 'ask' | 'verify' | 'eval';

/** Settings by their variables. */
export type Environment = Record<string, string>;

export interface Ended {
  /** Null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Ended>;
  /** What the pattern finds in all of the output so far, as soon as it does. Rejects where the process ends before. */
  output(pattern: RegExp): Promise<RegExpExecArray>;
}

/** What still runs when the tests of a file are done is stopped. */
const children = new Set<ChildProcessByStdio<null, Readable, Readable>>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

let running = 0;
const waiting: (() => void)[] = [];

/** Runs a command to its end. */
export async function runCommand(name: CommandName, env: Environment, args: string[] = []): Promise<Ended> {
  return (await startCommand(name, env, args)).ended;
}

/** As the scripts of package.json run them. */
const RUN = ['--import', 'tsx', '--import', './index/plain-packages.mjs'];

/** Starts one, without the npm around it, so that a signal reaches it and nothing else. */
export async function startCommand(
  name: CommandName,
  env: Environment,
  args: string[] = [],
): Promise<Running> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...RUN, `server/${name}.ts`, ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return follow(child);
}

function follow(child: ChildProcessByStdio<null, Readable, Readable>): Running {
  children.add(child);
  const told = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    told.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    told.stderr += text;
  });
  const ended = once(child, 'close').then(([code]): Ended => {
    children.delete(child);
    running--;
    waiting.shift()?.();
    return { code, ...told };
  });
  const output = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(told.stdout) ?? pattern.exec(told.stderr);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      ended.then(({ stdout, stderr }) =>
        reject(new Error(`it ended without ${pattern}: ${stdout}${stderr}`)),
      );
      look();
    });
  return { kill: (signal) => child.kill(signal), ended, output };
}
