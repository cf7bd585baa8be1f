import { describe, expect, it } from 'vitest';
import { searchAcrossLanguages } from '../../index/search-across-languages.js';
import { hnswSearch, type VectorTable } from '../../index/vectors.js';
import { seededGauss } from '../support/seeded.js';

const DIMENSIONS = 64;
const gauss = seededGauss(11);

/** Of unit length; `lean` draws it towards the first axis, as vectors of one language lean to their own side. */
function vectorAt(lean: number): Float32Array {
  const vector = Float32Array.from({ length: DIMENSIONS }, gauss);
  const length = Math.hypot(...vector);
  const unit = vector.map((value) => value / length);
  unit[0]! += lean;
  const whole = Math.hypot(...unit);
  return unit.map((value) => value / whole);
}

const NEAR = 1500;
const FAR = 1200;
const vectors = [
  ...Array.from({ length: NEAR }, () => vectorAt(0.5)),
  ...Array.from({ length: FAR }, () => vectorAt(0)),
];
const groups = new Map([
  ['en', Array.from({ length: NEAR }, (_, i) => i)],
  ['zh', Array.from({ length: FAR }, (_, i) => NEAR + i)],
]);
const data = new Float32Array(vectors.length * DIMENSIONS);
for (const [i, vector] of vectors.entries()) data.set(vector, i * DIMENSIONS);
const table: VectorTable = { dimensions: DIMENSIONS, count: vectors.length, data };
/** Leans as one language does, and means what a passage of the other means: half of each vector. */
const asked = (index: number) => {
  const mixed = vectorAt(0.5).map((value, i) => value * 0.8 + vectors[index]![i]!);
  const length = Math.hypot(...mixed);
  return mixed.map((value) => value / length);
};
const exact = { own: 'en', k: 20, graph: null, graphFrom: Number.POSITIVE_INFINITY };

describe('searchAcrossLanguages', () => {
  it('finds what answers in another language among the nearest more often than cosine alone', () => {
    const wanted = Array.from({ length: 40 }, (_, i) => NEAR + 7 * i);
    const foundBy = (own: string | null, shifted: boolean) =>
      wanted.filter((index) => {
        const query = asked(index);
        const nearest = shifted
          ? searchAcrossLanguages(table, groups, { ...exact, own, query }).nearest
          : searchAcrossLanguages(table, new Map([['', [...groups.values()].flat()]]), {
              ...exact,
              own,
              query,
            }).nearest;
        return nearest[0]!.index === index;
      }).length;
    expect(foundBy('en', true)).toBeGreaterThanOrEqual(foundBy('en', false));
    const { levels } = searchAcrossLanguages(table, groups, { ...exact, query: asked(NEAR) });
    expect(levels.get('en')!.shift).toBe(0);
    expect(levels.get('zh')!.shift).toBeGreaterThan(0.05);
  });

  it('gives the nearest by cosine where there is one language', () => {
    const alone = new Map([['en', [...groups.values()].flat()]]);
    const query = asked(3);
    const { nearest } = searchAcrossLanguages(table, alone, { ...exact, query });
    const similarities = vectors.map((vector) =>
      vector.reduce((sum, value, i) => sum + value * query[i]!, 0),
    );
    const expected = similarities.map((similarity, index) => ({ similarity, index }));
    expected.sort((a, b) => b.similarity - a.similarity);
    expect(nearest.map(({ index }) => index)).toEqual(expected.slice(0, 20).map(({ index }) => index));
  });

  it('passes over what is not accepted, and gives fewer where there are no more', () => {
    const query = asked(0);
    const accept = (index: number) => index === 5 || index === NEAR + 5;
    const { nearest } = searchAcrossLanguages(table, groups, { ...exact, query, accept });
    expect(nearest.map(({ index }) => index).sort((a, b) => a - b)).toEqual([5, NEAR + 5]);
  });

  it('finds by the graph what the exact search finds, in nearly all cases, and in both languages', () => {
    const graph = hnswSearch(table);
    if (!graph) return;
    let same = 0;
    for (let i = 0; i < 15; i++) {
      const query = asked(NEAR + i);
      const wanted = searchAcrossLanguages(table, groups, { ...exact, query });
      const { nearest, levels } = searchAcrossLanguages(table, groups, {
        ...exact,
        query,
        graph,
        graphFrom: 1000,
      });
      const found = new Set(nearest.map(({ index }) => index));
      same += wanted.nearest.filter(({ index }) => found.has(index)).length / wanted.nearest.length / 15;
      expect(levels).toEqual(wanted.levels);
    }
    expect(same).toBeGreaterThan(0.97);
  });
});
