/** Ends a run with one plain line that any tool can read: "N passed, N failed, N skipped". */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export default class PlainLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const tests: TestCase[] = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state in counts) counts[state as keyof typeof counts]++;
      }
      // A file that does not load holds no test that could fail.
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed'))
        counts.failed++;
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  }
}
