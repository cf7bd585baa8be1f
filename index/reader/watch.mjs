/**
 * Runs beside the reading, in a thread of its own that a loop in a file's loader does not stop, and ends the process
 * that is over its memory or whose parent is gone. Plain JavaScript: a thread begins without tsx.
 */
import { parentPort, workerData } from 'node:worker_threads';

const EVERY_MS = 50;

/** @type {import('./serve.js').Watched} */
const { mostBytes, parent, overMemory } = workerData;

look();
setInterval(look, EVERY_MS);
parentPort.postMessage('watching');

function look() {
  // Where the parent is gone, another process takes its place.
  if (process.ppid !== parent) end(-process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() > mostBytes) end(process.pid, overMemory);
}

/** Windows knows neither groups nor this signal; the reader then tells of a crash. */
function end(target, signal) {
  try {
    process.kill(target, signal);
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}
