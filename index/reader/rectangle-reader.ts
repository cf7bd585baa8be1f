/** Tells where words stand on the pages of a PDF, in a child process that ends when no one asks any more. */
import { fileURLToPath } from 'node:url';
import type { PageRectangles } from '../extract/pdf-rectangles.js';
import { Children, type FileLimits } from './children.js';
import type { FileContent } from './messages.js';
import type { WantedRectangles } from './read-rectangles.js';

export interface RectangleReaderOptions {
  limits: FileLimits;
  /** How long the process waits for the next request, which it answers sooner than a new one would; default 30,000. */
  idleMs?: number;
  /** Path of the module that the child runs, which calls `serveReading`. */
  childModule?: string;
}

export interface RectangleReader {
  /**
   * One for each page that has some of the words, or none where it is not sure where all of them stand. Calls wait for
   * each other.
   *
   * @throws PinciteError as `DocumentReader.read` does.
   */
  rectangles(file: FileContent, wanted: WantedRectangles): Promise<PageRectangles[]>;
  /** Ends the child process once nothing is being read. A later request starts another. */
  close(): Promise<void>;
}

const CHILD_MODULE = fileURLToPath(new URL('./rectangles-child.ts', import.meta.url));
const IDLE_MS = 30_000;

export function startRectangleReader(options: RectangleReaderOptions): RectangleReader {
  const { limits, idleMs = IDLE_MS, childModule = CHILD_MODULE } = options;
  const children = new Children(childModule, limits);
  let asking = 0;
  let idle: NodeJS.Timeout | undefined;
  return {
    rectangles: async (file, wanted) => {
      asking++;
      clearTimeout(idle);
      try {
        return (await children.ask({ file, options: wanted })) as PageRectangles[];
      } finally {
        if (--asking === 0) idle = setTimeout(() => void children.end(), idleMs).unref();
      }
    },
    close: () => {
      clearTimeout(idle);
      return children.end();
    },
  };
}
