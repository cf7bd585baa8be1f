/** Which files are sent together. */

/** What the server takes in one request. */
const MOST_FILES = 100;
/** So that the first files are read while others are still on their way. */
const ENOUGH_BYTES = 20_000_000;

/** In order; a large file goes alone. */
export function batchesOf<T>(files: readonly T[], bytesOf: (file: T) => number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (!last || last.length === MOST_FILES || bytesOf(file) > room) {
      batches.push([file]);
      room = ENOUGH_BYTES - bytesOf(file);
    } else {
      last.push(file);
      room -= bytesOf(file);
    }
  }
  return batches;
}

/** Endings of the files that are read, for the browser's file chooser; what is sent is checked by the server. */
export const READ_ENDINGS = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.xml,.epub,.pdf,.docx';
