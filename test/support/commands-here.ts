/** The commands of package.json within the process of the tests, which takes a fraction of the time. */
import { type CommandName, type Ended, type Environment, ROOT, surroundings } from './commands.js';

let runCount = 0;

/**
 * Runs the very file of a command to its end, with what it knows of its process in place of what is known here: the
 * command line, the environment, the outputs, the exit code. One at a time, and only commands that end by themselves.
 */
export async function runHere(
  name: Exclude<CommandName, 'main'>,
  env: Environment,
  args: string[] = [],
): Promise<Ended> {
  const { argv, env: ownEnv, exitCode } = process;
  const outputs = { stdout: divert(process.stdout), stderr: divert(process.stderr) };
  Object.assign(process, { argv: [process.execPath, name, ...args], env: surroundings(env), exitCode: 0 });
  try {
    // A module runs once: each number makes it another one, while all that it imports stays loaded.
    await import(`${ROOT}/server/${name}.ts?run=${runCount++}`);
    const [stdout, stderr] = [outputs.stdout.told(), outputs.stderr.told()];
    return { code: Number(process.exitCode), stdout, stderr };
  } finally {
    Object.assign(process, { argv, env: ownEnv, exitCode });
    for (const output of Object.values(outputs)) output.restore();
  }
}

/** Keeps what is written from now on instead of writing it. */
function divert(stream: NodeJS.WriteStream): { told(): string; restore(): void } {
  const { write } = stream;
  let told = '';
  stream.write = (text: string | Uint8Array) => {
    told += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  return {
    told: () => told,
    restore: () => {
      stream.write = write;
    },
  };
}
