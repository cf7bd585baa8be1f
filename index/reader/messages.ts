/** What the reader and its child process say to each other. */
import type { ErrorKind } from '../errors.js';

/** A file whose bytes are at hand. */
export interface FileContent {
  /** Path relative to the corpus folder. */
  path: string;
  content: Uint8Array;
  /** SHA-256 of the content, hexadecimal. */
  contentHash: string;
}

/** To the child, once it has said that it is ready; the next one after its answer. */
export interface ReadRequest {
  file: FileContent;
  /** What the child's module takes. A function cannot be sent: what is told while reading are the messages `reading`. */
  options: object;
}

/** From the child. All tell its resident memory in bytes, as it is when the message is sent. */
export type ChildMessage = { resident: number } & (
  | { kind: 'ready' }
  /** A part of a file is read that may take as long as a whole one. */
  | { kind: 'reading' }
  /** What the child's module makes of the file. */
  | { kind: 'result'; result: unknown }
  | { kind: 'refused'; error: { kind: ErrorKind; message: string } }
);

/** By which the child's watcher ends the child that is over its memory: nothing else sends it. */
export const OVER_MEMORY: NodeJS.Signals = 'SIGUSR2';
