/** Reads files one after another in a child process, so that no file can take this one down. */
import { fileURLToPath } from 'node:url';
import type { IndexedDocument, LoaderOptions } from '../types.js';
import { Children, type FileLimits } from './children.js';

export type { FileLimits } from './children.js';

export interface ReaderOptions {
  limits: FileLimits;
  /** Whether pages without text are read by optical character recognition. */
  ocr: boolean;
  /** Path of the module that the child runs, which calls `serveReading`. */
  childModule?: string;
}

export interface DocumentReader {
  /** The limits and settings it goes by, as text: where they change, a file may fare otherwise. */
  readonly readUnder: string;
  /**
   * Reads one file; calls wait for each other.
   *
   * @throws PinciteError `invalid-input`: what is wrong with the file, or the limit it went over with its setting;
   *   `busy`: no process could be started, which says nothing of the file.
   */
  read(path: string, content: Uint8Array, contentHash: string): Promise<IndexedDocument>;
  /** Ends the child process once nothing is being read. A later `read` starts another. */
  close(): Promise<void>;
}

const CHILD_MODULE = fileURLToPath(new URL('./child.ts', import.meta.url));

/** No child is started before the first file is read, and none keeps this process alive while it has nothing to do. */
export function startReader(options: ReaderOptions): DocumentReader {
  const { limits } = options;
  const children = new Children(options.childModule ?? CHILD_MODULE, limits);
  const loading: Omit<LoaderOptions, 'stillReading'> = { maxPages: limits.pages, ocr: options.ocr };
  return {
    readUnder: JSON.stringify({ limits, ocr: options.ocr }),
    read: async (path, content, contentHash) => {
      const request = { file: { path, content, contentHash }, options: loading };
      return (await children.ask(request)) as IndexedDocument;
    },
    close: () => children.end(),
  };
}
