/** What the setting SENTENCES means: when the sentences' vectors are made, and whether they are used. */
import { type RefineOptions, refineIndex } from '../index/refine.js';
import { SentenceVectors } from '../index/sentence-vectors.js';
import type { OpenedIndex } from '../index/store.js';
import { ingestProgress } from './progress.js';
import type { Settings } from './settings.js';

/** So many sentences take a few seconds. */
const FEW_SENTENCES = 1000;

/** Whether the vectors of an index' sentences are made before anything else goes on. */
export function areMadeAtOnce(index: OpenedIndex, setting: Settings['sentences']): boolean {
  const missing = index.documents.filter(({ id }) => !index.sentences.has(id));
  const count = missing.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return setting === 'on' || (setting === 'auto' && count <= FEW_SENTENCES);
}

/** The index as the setting has it used: without the sentences' vectors where it is off. */
export function asSet(index: OpenedIndex, setting: Settings['sentences']): OpenedIndex {
  return setting === 'off' ? { ...index, sentences: new SentenceVectors() } : index;
}

/** With its progress, for commands. */
export async function addSentences(
  options: Pick<RefineOptions, 'folder' | 'index' | 'embeddings'>,
): Promise<OpenedIndex> {
  const progress = ingestProgress(process.stderr);
  const onProgress: RefineOptions['onProgress'] = (at) =>
    progress.update({ ...at, passagesDone: 0, passagesTotal: 0 });
  return refineIndex({ ...options, onProgress }).finally(progress.stop);
}
