/** What the reader and its child process say to each other. */
import type { ErrorKind } from '../errors.js';
import type { IndexedDocument, LoaderOptions } from '../types.js';
import type { FileContent } from './read-document.js';

/** To the child, once it has said that it is ready; the next one after its answer. */
export interface ReadRequest {
  file: FileContent;
  /** A function cannot be sent: what is told while reading are the messages `reading`. */
  options: Omit<LoaderOptions, 'stillReading'>;
}

/** From the child. All tell its resident memory in bytes, as it is when the message is sent. */
export type ChildMessage = { resident: number } & (
  | { kind: 'ready' }
  /** A part of a file is read that may take as long as a whole one. */
  | { kind: 'reading' }
  | { kind: 'document'; document: IndexedDocument }
  | { kind: 'refused'; error: { kind: ErrorKind; message: string } }
);

/** By which the child's watcher ends the child that is over its memory: nothing else sends it. */
export const OVER_MEMORY: NodeJS.Signals = 'SIGUSR2';
