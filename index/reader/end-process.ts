/** Ends a process that leads a group of its own, with whatever it has started. */

/** Nothing happens where all of them are gone. */
export function endProcess(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}
