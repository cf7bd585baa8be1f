/** What an ingest run did, in lines for people. */
import type { BuildReport } from '../index/build.js';

/** @param which all: a line for every file; changes: none for the unchanged; news: what was left out before, neither. */
export function reportLines({ files, index }: BuildReport, which: 'all' | 'changes' | 'news'): string[] {
  const told = files.filter(
    ({ state, news }) => which === 'all' || news || (which === 'changes' && state !== 'unchanged'),
  );
  const lines = told.map(
    ({ source, state, reason }) => `${state.padEnd(9)} ${source}${reason ? `: ${reason}` : ''}`,
  );
  const { documentCount, passageCount } = index.manifest;
  const summary = `${documentCount} documents, ${passageCount} passages`;
  const counts = countsOf(files);
  return [...lines, counts === '' ? summary : `${summary} (${counts})`];
}

function countsOf(files: BuildReport['files']): string {
  const counts = new Map<string, number>();
  for (const { state } of files) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
}
