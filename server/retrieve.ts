/** Retrieve: the passages nearest to a query, by vectors and by words, fused into one ranking. */
import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { LanguageLevel } from '../index/language-levels.js';
import { bestCovered } from '../index/lexical.js';
import type { PassageFilter, PassageStore } from '../index/passage-store.js';
import { NO_SIMILARITY, type SentenceVectors } from '../index/sentence-vectors.js';
import type { Passage } from '../index/types.js';
import type { Scores } from './contract.js';
import { type ExactWords, exactMatches } from './question/exact.js';
import { namedAcross } from './question/named-across.js';

/** The sum that ranks a passage, and its parts; the weight of coverage is the same for all. */
export type RankingSum = Pick<Scores, 'fused' | 'similarity' | 'coverage' | 'raised' | 'exact' | 'named'>;

export interface RankedPassage extends RankingSum {
  passage: Passage;
  /** Cosine of the whole passage; `similarity` may have its best sentence in it. */
  passageSimilarity: number;
  /** Where the similarities of all passages in its language lie. */
  level: LanguageLevel;
}

/** Passages taken from either list; both numbers are then computed for all of them. */
const CANDIDATES = 100;
/** Passages in other languages that are read for names: to read more takes longer, and ranks no better. */
const READ_FOR_NAMES = 20;
/** How much the best sentence of a passage counts beside the whole. */
const SENTENCE_WEIGHT = 0.45;
const NOTHING_EXACT: ReadonlyMap<number, number> = new Map();

export interface RetrieveOptions {
  /** Aligned vector of the query. */
  vector: Float32Array;
  query: string;
  /** Language of the query. */
  lang?: string | null;
  /** Whether languages whose passages lie farther from the question are raised to the level of its own; by default they are. */
  levelled?: boolean;
  /** Whether passages in other languages count what they name that the question names; by default they do. */
  named?: boolean;
  /** α of the fusion. */
  coverageWeight: number;
  filter?: PassageFilter | undefined;
  /** Vectors of all sentences, where the index has them: a second voice in the similarity. */
  sentences?: SentenceVectors | undefined;
  /** What the question asks for in so many words. */
  exact?: ExactWords | null;
}

/**
 * The candidates of both lists, best first. A sum of the two numbers, not of ranks: a list that found nothing
 * much then has little to say, which is what keeps questions in another language than the passages whole.
 */
export function retrieve(
  store: PassageStore,
  {
    vector,
    query,
    lang = null,
    levelled = true,
    named = true,
    coverageWeight,
    filter,
    sentences,
    exact = null,
  }: RetrieveOptions,
): RankedPassage[] {
  const coverages = store.lexical.coverage(exact?.rest ?? query);
  const { nearest, levels } = store.nearestAcross(vector, {
    own: lang,
    k: CANDIDATES,
    filter,
    added: (index) => coverageWeight * coverages[index]!,
  });
  const candidates = new Set([
    ...(levelled ? nearest : store.nearest(vector, CANDIDATES, filter)).map(({ index }) => index),
    ...bestCovered(coverages, CANDIDATES, store.accepts(filter)).map(({ passage }) => passage),
  ]);
  const exactly = exact ? exactMatches(store, exact, { vector, candidates, filter }) : NOTHING_EXACT;
  for (const index of exactly.keys()) candidates.add(index);
  const ranked = [...candidates].map((index) => {
    const passage = store.passages[index]!;
    const level = levels.get(passage.metadata.lang ?? '')!;
    const whole = store.similarity(vector, index);
    const similarity = sentences ? withSentences(whole, passage, vector, sentences) : whole;
    const coverage = coverages[index]!;
    const raised = levelled ? level.shift : 0;
    const exact = exactly.get(index) ?? 0;
    return {
      index,
      passage,
      fused: similarity + coverageWeight * coverage + raised + exact,
      similarity,
      coverage,
      raised,
      exact,
      named: 0,
      passageSimilarity: whole,
      level,
    };
  });
  ranked.sort(byFused);
  if (named && lang !== null) {
    addNames(ranked, query, lang);
    ranked.sort(byFused);
  }
  return ranked.map(({ index: _, ...rest }) => rest);
}

/** To the first of those in other languages. @param ranked Best first. */
function addNames(ranked: readonly RankedPassage[], query: string, lang: string): void {
  const others = ranked.filter(({ passage }) => passage.metadata.lang !== lang).slice(0, READ_FOR_NAMES);
  const texts = others.map(({ passage }) => passage.pageContent);
  for (const [i, added] of namedAcross(query, lang, texts).entries()) {
    others[i]!.named = added;
    others[i]!.fused += added;
  }
}

function byFused(a: { fused: number; index: number }, b: { fused: number; index: number }): number {
  return b.fused - a.fused || a.index - b.index;
}

function withSentences(
  whole: number,
  { metadata }: Passage,
  vector: Float32Array,
  sentences: SentenceVectors,
): number {
  const best = Math.max(...sentences.similarities(metadata.documentId, vector, metadata.from, metadata.to));
  return best === NO_SIMILARITY ? whole : (1 - SENTENCE_WEIGHT) * whole + SENTENCE_WEIGHT * best;
}

/** The same as a LangChain retriever; `scores` stands in each document's metadata. */
export class PassageRetriever extends BaseRetriever {
  override lc_namespace = ['pincite'];

  constructor(
    private readonly store: PassageStore,
    private readonly options: { coverageWeight: number; k: number; filter?: PassageFilter },
  ) {
    super({});
  }

  override async _getRelevantDocuments(
    query: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<LangChainDocument[]> {
    const vector = Float32Array.from(await this.store.embeddings.embedQuery(query));
    const ranked = retrieve(this.store, { vector, query, ...this.options });
    return ranked.slice(0, this.options.k).map(
      ({ passage, ...scores }) =>
        new LangChainDocument({
          pageContent: passage.pageContent,
          metadata: { ...passage.metadata, scores },
        }),
    );
  }
}
