/** What became of every file in an ingest run, compared with the index before it. */
import { isDeepStrictEqual } from 'node:util';
import type { OpenedIndex } from './store.js';
import type { LeftOut } from './types.js';

export interface FileState {
  source: string;
  state: 'indexed' | 'unchanged' | 'removed' | 'skipped' | 'failed';
  reason: string | null;
  /** Whether the index before held it otherwise, or not at all. An index without any is still the same. */
  news: boolean;
}

/** A file that is in the index now. */
interface Kept {
  document: { source: string };
  unchanged: boolean;
}

/** In the order of their paths. */
export function fileStates(
  previous: OpenedIndex | null,
  kept: readonly Kept[],
  leftOut: readonly LeftOut[],
): FileState[] {
  const before = new Map(previous?.leftOut.map((left) => [left.source, left]));
  const files: FileState[] = [
    ...kept.map(({ document: { source }, unchanged }) =>
      unchanged
        ? { source, state: 'unchanged' as const, reason: null, news: false }
        : { source, state: 'indexed' as const, reason: null, news: true },
    ),
    ...leftOut.map((left) => {
      const { source, state, reason } = left;
      return { source, state, reason, news: !isDeepStrictEqual(left, before.get(source)) };
    }),
  ];
  const present = new Set(files.map(({ source }) => source));
  const gone = [...(previous?.documents ?? []), ...before.values()].filter(
    ({ source }) => !present.has(source),
  );
  const removed = gone.map(({ source }) => ({
    source,
    state: 'removed' as const,
    reason: 'no longer in the folder',
    news: true,
  }));
  return [...files, ...removed].sort((a, b) => (a.source < b.source ? -1 : 1));
}
