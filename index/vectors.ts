/** Nearest vectors: exact, or by a graph (HNSW: Malkov, Yashunin 2018). The one file that knows hnswlib-node. */
import { createRequire } from 'node:module';
import { dotAt, largest } from './dot.js';

/** Vectors of unit length, one after the other. */
export interface VectorTable {
  dimensions: number;
  count: number;
  /** At least count × dimensions numbers. */
  data: Float32Array;
}

export interface Neighbour {
  /** Position in the table. */
  index: number;
  /** Cosine, −1..1; larger is nearer. */
  similarity: number;
}

export interface VectorSearch {
  readonly method: 'exact' | 'hnsw';
  /** The `k` nearest, best first; equal ones in the order of the table. */
  nearest(query: Float32Array, k: number): Neighbour[];
}

/** Below this many vectors the exact scan takes some 20 ms at most, and the graph is not worth its building. */
export const HNSW_FROM = 20_000;
/** Graph parameters: links a node, candidates while building, and candidates while searching (at least). */
const GRAPH = { links: 16, buildCandidates: 200, searchCandidates: 200, seed: 100 };

interface HnswIndex {
  initIndex(options: { maxElements: number; m: number; efConstruction: number; randomSeed: number }): void;
  addPoint(point: number[], label: number): void;
  setEf(ef: number): void;
  searchKnn(
    query: number[],
    k: number,
    filter?: (label: number) => boolean,
  ): { neighbors: number[]; distances: number[] };
  writeIndexSync(path: string): void;
  readIndexSync(path: string): void;
}

/** Cosine of a query and one vector of the table. */
export function similarityAt(table: VectorTable, query: Float32Array, index: number): number {
  return dotAt(table.data, index * table.dimensions, query);
}

/** Looks at every vector: always right. */
export function exactSearch(
  table: VectorTable,
  accept: (index: number) => boolean = () => true,
): VectorSearch {
  return {
    method: 'exact',
    nearest: (query, k) => {
      const similarities = new Float32Array(table.count);
      for (let index = 0; index < table.count; index++) {
        similarities[index] = dotAt(table.data, index * table.dimensions, query);
      }
      return largest(similarities, k, accept).map((index) => ({ index, similarity: similarities[index]! }));
    },
  };
}

function byRank(neighbours: Neighbour[]): Neighbour[] {
  return neighbours.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
}

/** A graph over a table; finds nearly all nearest without looking at every vector. */
export interface HnswSearch extends VectorSearch {
  /** @param accept Only vectors for which it holds. */
  nearest(query: Float32Array, k: number, accept?: (index: number) => boolean): Neighbour[];
  save(path: string): void;
}

/**
 * A graph built from the table, or read from `path`. Null where hnswlib-node is not installed (it needs a
 * compiler): then the exact scan takes its place.
 */
export function hnswSearch(table: VectorTable, path?: string): HnswSearch | null {
  const Index = hnswlib();
  if (!Index) return null;
  const graph = new Index('ip', table.dimensions);
  if (path) graph.readIndexSync(path);
  else fill(graph, table);
  return {
    method: 'hnsw',
    nearest: (query, k, accept) => {
      const count = Math.min(k, table.count);
      if (count === 0) return [];
      // The file does not keep it, and it must not be below k.
      graph.setEf(Math.max(GRAPH.searchCandidates, 2 * count));
      const { neighbors } = graph.searchKnn(Array.from(query), count, accept);
      return byRank(neighbors.map((index) => ({ index, similarity: similarityAt(table, query, index) })));
    },
    save: (file) => graph.writeIndexSync(file),
  };
}

function fill(graph: HnswIndex, table: VectorTable): void {
  graph.initIndex({
    maxElements: Math.max(1, table.count),
    m: GRAPH.links,
    efConstruction: GRAPH.buildCandidates,
    randomSeed: GRAPH.seed,
  });
  for (let i = 0; i < table.count; i++) {
    graph.addPoint(Array.from(table.data.subarray(i * table.dimensions, (i + 1) * table.dimensions)), i);
  }
}

function hnswlib(): (new (space: string, dimensions: number) => HnswIndex) | null {
  try {
    const require = createRequire(import.meta.url);
    return (
      require('hnswlib-node') as { HierarchicalNSW: new (space: string, dimensions: number) => HnswIndex }
    ).HierarchicalNSW;
  } catch {
    return null;
  }
}
