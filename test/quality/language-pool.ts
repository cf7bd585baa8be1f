/**
 * A pool of the same texts in six languages (UN Charter and Universal Declaration of Human Rights, from un6_to_zh and
 * un6_from_zh), of which a question's answer stands in one other language than its own only.
 */
import { join } from 'node:path';
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { documentId } from '../../index/document.js';
import type { OpenedIndex } from '../../index/store.js';
import type { Assistant } from '../../server/assistant.js';
import { mean } from '../../server/evaluate/measures.js';
import { indexOf } from '../../server/evaluate/prepare.js';
import { type EvalDocument, type EvalQuery, itemOf, itemsOf, readSet } from '../../server/evaluate/sets.js';
import { setSources } from '../../server/evaluate/sources.js';
import type { Settings } from '../../server/settings.js';

/** The items of the pool: an alignment may be estimated from the others. */
export const POOL_ITEMS = 'charter-,udhr-';
/** Both sets: each has texts in languages that the other lacks. */
export const POOL_SETS = ['un6_to_zh', 'un6_from_zh'];

export interface LanguagePool {
  corpus: EvalDocument[];
  queries: EvalQuery[];
}

export interface PoolMeasures {
  questionCount: number;
  /** The text stays in one other language only: over all questions and other languages. */
  'hit@1': number;
  'hit@10': number;
  /** It stays in all languages but the question's, and any of them will do. */
  'any hit@1': number;
  'any hit@10': number;
}

/** @param folder Holds the two sets. */
export async function readPool(folder: string): Promise<LanguagePool> {
  const sets = await Promise.all(POOL_SETS.map((name) => readSet(join(folder, name))));
  return {
    corpus: sets.flatMap(({ corpus }) => itemsOf(corpus, POOL_ITEMS)),
    queries: sets.flatMap(({ queries }) => itemsOf(queries, POOL_ITEMS)),
  };
}

/** Kept as the index of any set. */
export function indexPool(
  folder: string,
  { corpus }: LanguagePool,
  made: { settings: Settings; embeddings: AlignedEmbeddings },
): Promise<OpenedIndex> {
  return indexOf({ corpus: join(folder, 'language-pool'), listing: setSources({ corpus }), ...made });
}

/** Places, from 0, at which what was wanted was found; −1 where it was not. */
interface Places {
  one: number[];
  any: number[];
}

/**
 * Of what says the same as a question, the text in its own language is never in the pool.
 *
 * @returns By the language of the questions.
 */
export async function measurePool(
  { rank }: Pick<Assistant, 'rank'>,
  { corpus, queries }: LanguagePool,
): Promise<Record<string, PoolMeasures>> {
  const byLang = new Map<string, Places>();
  for (const query of queries) {
    const says = itemOf(query);
    const idsOf = (texts: readonly EvalDocument[]) => texts.map(({ id }) => documentId(id));
    const others = idsOf(corpus.filter((text) => itemOf(text) !== says));
    const wanted = idsOf(corpus.filter((text) => itemOf(text) === says && text.lang !== query.lang));
    const placeAmong = async (left: readonly string[]) => {
      const ranked = await rank(query.text, [...others, ...left]);
      const documents = [...new Set(ranked.map(({ passage }) => passage.metadata.documentId))];
      return documents.findIndex((id) => left.includes(id));
    };
    const places = byLang.get(query.lang) ?? { one: [], any: [] };
    byLang.set(query.lang, places);
    for (const id of wanted) places.one.push(await placeAmong([id]));
    places.any.push(await placeAmong(wanted));
  }
  return Object.fromEntries([...byLang].map(([lang, places]) => [lang, measuresOf(places)]));
}

function measuresOf({ one, any }: Places): PoolMeasures {
  const within = (places: readonly number[], k: number) =>
    mean(places.map((place) => (place >= 0 && place < k ? 1 : 0)));
  return {
    questionCount: any.length,
    'hit@1': within(one, 1),
    'hit@10': within(one, 10),
    'any hit@1': within(any, 1),
    'any hit@10': within(any, 10),
  };
}
