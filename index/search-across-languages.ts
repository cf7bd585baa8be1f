/** Searches passages in several languages so that those in the question's own do not keep out the others. */
import { largest } from './dot.js';
import { type LanguageLevel, languageLevels } from './language-levels.js';
import { lowerBound } from './lower-bound.js';
import { type HnswSearch, type Neighbour, similarityAt, type VectorTable } from './vectors.js';

/** Positions in the table of the passages in one language, in order. */
export type LanguageGroups = ReadonlyMap<string, readonly number[]>;

export interface AcrossLanguages {
  /** Best first by similarity and shift. */
  nearest: Neighbour[];
  /** Of each language of the passages. */
  levels: ReadonlyMap<string, LanguageLevel>;
}

export interface AcrossOptions {
  query: Float32Array;
  /** Language of the question. */
  own: string | null;
  k: number;
  /** Searched for groups of at least `graphFrom` passages; null: every passage is looked at. */
  graph: HnswSearch | null;
  graphFrom: number;
  accept?: (index: number) => boolean;
  /** What is added to a passage's similarity where passages are ranked; 0 where it is absent. */
  added?: (index: number) => number;
}

/** Of a language that the graph searches, so many passages tell the level. */
const SAMPLE = 2048;

export function searchAcrossLanguages(
  table: VectorTable,
  groups: LanguageGroups,
  options: AcrossOptions,
): AcrossLanguages {
  const { own, k } = options;
  const searched = [...groups].map(([lang, members]) => ({
    lang,
    count: members.length,
    ...searchGroup(table, members, options, groups.size === 1),
  }));
  const levels = languageLevels(searched, own);
  const shifted = searched.flatMap(({ lang, found }) =>
    found.map((neighbour) => ({ neighbour, rankedBy: neighbour.similarity + levels.get(lang)!.shift })),
  );
  shifted.sort((a, b) => b.rankedBy - a.rankedBy || a.neighbour.index - b.neighbour.index);
  return { nearest: shifted.slice(0, k).map(({ neighbour }) => neighbour), levels };
}

interface SearchedGroup {
  similarities: Float32Array;
  sums: Float32Array;
  found: Neighbour[];
}

function searchGroup(
  table: VectorTable,
  members: readonly number[],
  { query, k, graph, graphFrom, accept = () => true, added = () => 0 }: AcrossOptions,
  alone: boolean,
): SearchedGroup {
  const sumsOf = (indexes: readonly number[]) => {
    const similarities = Float32Array.from(indexes, (index) => similarityAt(table, query, index));
    return { similarities, sums: similarities.map((similarity, i) => similarity + added(indexes[i]!)) };
  };
  if (graph && members.length >= graphFrom) {
    const step = Math.max(1, Math.floor(members.length / SAMPLE));
    const sample = Array.from({ length: Math.ceil(members.length / step) }, (_, i) => members[i * step]!);
    const isMember = (index: number) =>
      members[lowerBound(members.length, (i) => members[i]! < index)] === index;
    return {
      ...sumsOf(sample),
      found: graph.nearest(query, k, alone ? undefined : isMember),
    };
  }
  const { similarities, sums } = sumsOf(members);
  const best = largest(similarities, k, (i) => accept(members[i]!));
  return {
    similarities,
    sums,
    found: best.map((i) => ({ index: members[i]!, similarity: similarities[i]! })),
  };
}
