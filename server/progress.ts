/** Progress of an ingest run: bars on a terminal, plain lines elsewhere. The one file that knows cli-progress. */
import type { WriteStream } from 'node:tty';
import { MultiBar, Presets } from 'cli-progress';
import type { BuildProgress } from '../index/build.js';

export interface ProgressView {
  update(progress: BuildProgress): void;
  stop(): void;
}

/** @param stream A terminal gets bars, anything else a line for each tenth of the files. */
export function ingestProgress(stream: NodeJS.WritableStream): ProgressView {
  return (stream as WriteStream).isTTY ? bars(stream) : plainLines(stream);
}

function bars(stream: NodeJS.WritableStream): ProgressView {
  const format = '{bar} {value}/{total} {label}';
  const multi = new MultiBar(
    { format, stream, hideCursor: true, clearOnComplete: true, barsize: 24, linewrap: false },
    Presets.shades_classic,
  );
  const overall = multi.create(1, 0, { label: 'files' });
  const file = multi.create(1, 0, { label: 'passages' });
  return {
    update: ({ done, total, source, passagesDone, passagesTotal }) => {
      overall.setTotal(total);
      overall.update(done, { label: 'files' });
      file.setTotal(Math.max(1, passagesTotal));
      file.update(passagesDone, { label: `passages of ${source}` });
    },
    stop: () => multi.stop(),
  };
}

function plainLines(stream: NodeJS.WritableStream): ProgressView {
  let told = -1;
  return {
    update: ({ done, total, source, passagesTotal }) => {
      const step = total <= 20 ? done : Math.floor((done / total) * 10);
      if (step === told || passagesTotal === 0) return;
      told = step;
      stream.write(`indexing ${done + 1} of ${total}: ${source} (${passagesTotal} passages)\n`);
    },
    stop: () => undefined,
  };
}
