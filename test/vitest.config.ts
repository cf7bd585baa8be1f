import { defineConfig } from 'vitest/config';

/** Files that load the model or a browser run one at a time: onnxruntime takes all cores for one text. */
const alone = { pool: 'forks', fileParallelism: false, testTimeout: 240_000, hookTimeout: 240_000 } as const;

export default defineConfig({
  test: {
    root: '.',
    reporters: ['default', './test/support/plain-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{model,browser}.test.ts'],
          testTimeout: 20_000,
          // The language and folding tables take a second to load: once a worker is enough.
          isolate: false,
          // Many wait, for a child process or a timer, while others count.
          maxWorkers: 2,
        },
      },
      { test: { name: 'model', include: ['test/**/*.model.test.ts'], ...alone } },
      { test: { name: 'browser', include: ['test/**/*.browser.test.ts'], ...alone } },
    ],
  },
});
