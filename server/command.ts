/** What all commands share: one way to fail. */
import { messageOf, PinciteError } from '../index/errors.js';

/** Runs a command; an error of ours is told in a line, any other with its trace. Exit code 1 either way. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const told =
      error instanceof PinciteError ? messageOf(error) : ((error as Error).stack ?? messageOf(error));
    process.stderr.write(`pincite: ${told}\n`);
    process.exitCode = 1;
  }
}
