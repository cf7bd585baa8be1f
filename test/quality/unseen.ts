/** What is measured with an alignment that was estimated on other texts than those asked. */
import { join } from 'node:path';
import { alignmentFrom, loadAlignment } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { createAssistant } from '../../server/assistant.js';
import { evaluateSet, forAlignment, openSet } from '../../server/evaluate/evaluate-set.js';
import { type AlignmentText, estimateAlignment } from '../../server/fit/estimate-alignment.js';
import { parallelTexts } from '../../server/fit/parallel-texts.js';
import type { Settings } from '../../server/settings.js';
import { figuresByLang, type Measured } from './judge.js';
import { indexPool, measurePool, POOL_ITEMS, POOL_SETS, readPool } from './language-pool.js';

/** What the alignment may be estimated from, and is not asked. */
const SEEN_ITEMS = 'sdg-';

export interface Unseen {
  /** Holds the sets. */
  folder: string;
  settings: Settings;
  /** Aligned by what is not asked. */
  embeddings: AlignedEmbeddings;
}

/** @param alignment File of an alignment that was estimated on those items; it is estimated anew where it is left out. */
export async function unseenEmbeddings(
  { folder, embeddings: { model } }: Pick<Unseen, 'folder' | 'embeddings'>,
  alignment?: string,
): Promise<AlignedEmbeddings> {
  if (alignment) return new AlignedEmbeddings(model, await loadAlignment(model, alignment));
  const texts: AlignmentText[] = [];
  for (const name of POOL_SETS) texts.push(...(await parallelTexts(join(folder, name), model, SEEN_ITEMS)));
  const origin = POOL_SETS.map((name) => `${name}, items ${SEEN_ITEMS}`);
  const estimated = estimateAlignment(texts, model.identity.revision, origin);
  return new AlignedEmbeddings(model, alignmentFrom(estimated));
}

/** The questions of un6_to_zh that the alignment has not seen. */
export async function measureUnseen({ folder, settings, embeddings }: Unseen): Promise<Measured[string]> {
  const under = forAlignment(settings, embeddings);
  const opened = await openSet(join(folder, POOL_SETS[0]!), under, embeddings);
  return figuresByLang((await evaluateSet(opened, { items: POOL_ITEMS })).byLang);
}

export async function measureUnseenPool({ folder, settings, embeddings }: Unseen): Promise<Measured[string]> {
  const pool = await readPool(folder);
  const index = await indexPool(folder, pool, { settings: forAlignment(settings, embeddings), embeddings });
  const byLang = await measurePool(createAssistant({ index, embeddings }), pool);
  return Object.fromEntries(Object.entries(byLang).map(([lang, measures]) => [lang, { ...measures }]));
}
