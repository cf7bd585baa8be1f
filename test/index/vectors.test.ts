import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactSearch, type HnswSearch, hnswSearch, type VectorTable } from '../../index/vectors.js';
import { seededGauss } from '../support/seeded.js';

const DIMENSIONS = 64;
const gauss = seededGauss(7);

function randomUnit(): Float32Array {
  const vector = Float32Array.from({ length: DIMENSIONS }, gauss);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function tableOf(vectors: readonly Float32Array[]): VectorTable {
  const data = new Float32Array(vectors.length * DIMENSIONS);
  for (const [i, vector] of vectors.entries()) data.set(vector, i * DIMENSIONS);
  return { dimensions: DIMENSIONS, count: vectors.length, data };
}

const vectors = Array.from({ length: 3000 }, randomUnit);
const queries = Array.from({ length: 100 }, randomUnit);
const table = tableOf(vectors);

describe('exactSearch', () => {
  it('finds the vector itself, at 1', () => {
    expect(exactSearch(table).nearest(vectors[1234]!, 1)).toEqual([
      { index: 1234, similarity: expect.closeTo(1, 5) },
    ]);
  });

  it('ranks as the cosine of all vectors does', () => {
    const [query] = queries;
    const cosine = (vector: Float32Array) => vector.reduce((sum, value, i) => sum + value * query![i]!, 0);
    const expected = vectors
      .map((vector, index) => ({ index, similarity: cosine(vector) }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, 20)
      .map(({ index }) => index);
    expect(
      exactSearch(table)
        .nearest(query!, 20)
        .map(({ index }) => index),
    ).toEqual(expected);
  });

  it('passes over what is not accepted', () => {
    const even = exactSearch(table, (index) => index % 2 === 0).nearest(queries[0]!, 50);
    expect(even).toHaveLength(50);
    expect(even.filter(({ index }) => index % 2 === 1)).toEqual([]);
  });

  it('takes dimensions that four does not divide', () => {
    const small = { dimensions: 3, count: 1, data: Float32Array.of(0, 0.6, 0.8) };
    expect(exactSearch(small).nearest(Float32Array.of(0, 0, 1), 1)[0]!.similarity).toBeCloseTo(0.8, 5);
  });
});

describe.skipIf(hnswSearch(tableOf([])) === null)('hnswSearch (needs hnswlib-node)', () => {
  let graph: HnswSearch;
  let folder: string;
  beforeAll(async () => {
    graph = hnswSearch(table)!;
    folder = await mkdtemp(join(tmpdir(), 'pincite-hnsw-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const indexes = (found: { index: number }[]) => found.map(({ index }) => index);

  it('finds at least 99 of 100 that the exact scan finds among the best 10', () => {
    const exact = exactSearch(table);
    const shares = queries.map((query) => {
      const right = new Set(indexes(exact.nearest(query, 10)));
      return indexes(graph.nearest(query, 10)).filter((index) => right.has(index)).length / 10;
    });
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.99);
  });

  it('gives as many as are asked for, each once, best first', () => {
    for (const k of [1, 10, 500]) {
      const found = graph.nearest(queries[0]!, k);
      expect(new Set(indexes(found)).size).toBe(k);
      expect(found.map(({ similarity }) => similarity)).toEqual(
        found.map(({ similarity }) => similarity).sort((a, b) => b - a),
      );
    }
  });

  it('is the same after saving and reading', () => {
    graph.save(join(folder, 'graph'));
    const read = hnswSearch(table, join(folder, 'graph'))!;
    for (const query of queries.slice(0, 20))
      expect(read.nearest(query, 10)).toEqual(graph.nearest(query, 10));
  });

  it('is the same when built again', () => {
    const few = tableOf(vectors.slice(0, 300));
    const [one, other] = [hnswSearch(few)!, hnswSearch(few)!];
    for (const query of queries.slice(0, 20)) expect(one.nearest(query, 5)).toEqual(other.nearest(query, 5));
  });

  it('finds the others among many equal vectors', () => {
    const equal = Array.from({ length: 400 }, () => vectors[0]!);
    const others = vectors.slice(1, 40);
    const mixed = hnswSearch(tableOf([...equal, ...others]))!;
    for (const [i, vector] of others.entries()) expect(mixed.nearest(vector, 1)[0]!.index).toBe(400 + i);
  });

  it('finds nothing in an empty table', () => {
    expect(hnswSearch(tableOf([]))!.nearest(queries[0]!, 5)).toEqual([]);
  });
});
