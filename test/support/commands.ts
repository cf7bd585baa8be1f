/** The commands of package.json as processes of their own. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

export const ROOT = join(import.meta.dirname, '..', '..');

export type CommandName = 'main' | 'ingest' | 'ask' | 'verify' | 'eval' | 'calibrate';

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

/** Runs a command to its end, as a process of its own. */
export async function runCommand(name: CommandName, env: Environment, args: string[] = []): Promise<Ended> {
  return follow(spawnCommand(name, env, args)).ended;
}

/** Starts one that is stopped when the test is over, without the npm around it, so that a signal reaches it and nothing else. */
export function startCommand(name: CommandName, env: Environment, args: string[] = []): Running {
  const child = spawnCommand(name, env, args);
  onTestFinished(() => void child.kill('SIGKILL'));
  return follow(child);
}

/** As the scripts of package.json run them. */
const RUN = ['--import', 'tsx', '--import', './index/plain-packages.mjs'];

function spawnCommand(name: CommandName, env: Environment, args: string[]) {
  return spawn(process.execPath, [...RUN, `server/${name}.ts`, ...args], {
    cwd: ROOT,
    env: surroundings(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Nothing of the settings that the tests themselves run with. */
export function surroundings(env: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ...env };
}

function follow(child: ChildProcessByStdio<null, Readable, Readable>): Running {
  const told = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    told.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    told.stderr += text;
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...told }));
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
