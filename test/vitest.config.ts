import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './support/long-files-first.js';

/** Of both projects together, so that none waits for the longest file of the other; some of each file is waiting. */
const maxWorkers = 3;
/** What tests import takes seconds to load, tables of languages above all: once a worker is enough. */
const isolate = false;

export default defineConfig({
  test: {
    root: '.',
    reporters: ['default', './test/support/plain-line-reporter.ts'],
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{model,browser}.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          isolate,
          maxWorkers,
        },
      },
      {
        test: {
          // With the real model, with processes of their own, or in a browser.
          name: 'whole',
          include: ['test/**/*.{model,browser}.test.ts'],
          globalSetup: 'test/support/built-page.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // What a page is to show may take longer than a second where another file has the processors.
          expect: { poll: { timeout: 20_000 } },
          isolate,
          maxWorkers,
        },
      },
    ],
  },
});
