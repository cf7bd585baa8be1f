/** Makes the index that a set's questions are asked of. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { buildIndex } from '../../index/build.js';
import type { Listing } from '../../index/load.js';
import type { OpenedIndex } from '../../index/store.js';
import { indexFolder } from '../index-folder.js';
import { openReader } from '../open-reader.js';
import { ingestProgress } from '../progress.js';
import { addSentences, asSet } from '../sentence-setting.js';
import type { Settings } from '../settings.js';
import type { Case } from './evaluate.js';
import { type EvalQuery, readQuestions, readSet } from './sets.js';
import { corpusSources, setSources } from './sources.js';

/** A set ready to be asked: its index, and what is known of its questions. */
export interface Prepared {
  index: OpenedIndex;
  cases: Case[];
  unanswerable: EvalQuery[];
}

/** @param folder A set, or questions over the corpus folder of the settings. */
export async function prepare(
  folder: string,
  settings: Settings,
  embeddings: AlignedEmbeddings,
): Promise<Prepared> {
  const overCorpus = await access(join(folder, 'questions.jsonl')).then(
    () => true,
    () => false,
  );
  if (overCorpus) {
    const { questions, unanswerable } = await readQuestions(folder);
    const reader = openReader(settings);
    try {
      const { listing, casesOf } = await corpusSources(settings, reader);
      const cases = casesOf(questions);
      const index = await indexOf({ corpus: settings.corpusDir, listing, settings, embeddings });
      return { index, cases, unanswerable };
    } finally {
      await reader.close();
    }
  }
  const set = await readSet(folder);
  const cases = set.queries.map((query) => ({
    query,
    grades: set.relevant.get(query.id) ?? new Map(),
    answers: set.answers.get(query.id) ?? [],
  }));
  return {
    index: await indexOf({ corpus: folder, listing: setSources(set), settings, embeddings }),
    cases,
    unanswerable: set.unanswerable,
  };
}

/** What is indexed for an evaluation. */
export interface Indexed {
  /** Where it comes from: by this path the index has its own folder. */
  corpus: string;
  listing: Listing;
  settings: Pick<Settings, 'indexDir' | 'sentences'>;
  embeddings: AlignedEmbeddings;
}

/** Through the very pipeline of ingest; kept for the next evaluation of the same set. */
export async function indexOf({ corpus, listing, settings, embeddings }: Indexed): Promise<OpenedIndex> {
  const folder = indexFolder(settings.indexDir, corpus);
  const progress = ingestProgress(process.stderr);
  const onProgress = progress.update;
  const { index } = await buildIndex({ ...listing, folder, embeddings, onProgress }).finally(progress.stop);
  return settings.sentences === 'off' ? asSet(index, 'off') : addSentences({ folder, index, embeddings });
}
