import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './support/long-files-first.js';

/** Of all projects together, so that none waits for the longest file of another. */
const maxWorkers = 2;
const patient = { testTimeout: 240_000, hookTimeout: 240_000 };

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
          // The language and folding tables take a second to load: once a worker is enough.
          isolate: false,
          maxWorkers,
        },
      },
      { test: { name: 'model', include: ['test/**/*.model.test.ts'], ...patient, maxWorkers } },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: 'test/support/built-page.ts',
          // Each file imports all of the server: once a worker is enough.
          isolate: false,
          // What a page is to show may take longer than a second where another file has the processors.
          expect: { poll: { timeout: 5000 } },
          // A starved browser may miss a moment; what is wrong with the page fails twice.
          retry: 1,
          ...patient,
          maxWorkers,
        },
      },
    ],
  },
});
