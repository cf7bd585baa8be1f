import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SIZES, splitIntoRuns } from '../../index/split.js';
import type { Sentence } from '../../index/types.js';

const { target, overlap, most } = DEFAULT_SIZES;

interface Item {
  tokens: number;
  newZone: boolean;
}

const items = (mostTokens: number) =>
  fc.array(
    fc.record({
      tokens: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: mostTokens })),
      newZone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 60, size: 'max' },
  );

function split(sentences: Item[]) {
  let zone = 0;
  const zones = sentences.map(({ newZone }) => (newZone ? ++zone : zone));
  const tokens = sentences.map((sentence) => sentence.tokens);
  const runs = splitIntoRuns(zones.map(sentenceIn), tokens);
  const sizeOf = (from: number, to: number) => tokens.slice(from, to).reduce((sum, count) => sum + count, 0);
  return { runs, zones, sizeOf };
}

const sentenceIn = (zone: number): Sentence => ({ text: 'x', spans: [], before: ' ', zone });

describe('splitIntoRuns', () => {
  it('covers all sentences, in order', () => {
    fc.assert(
      fc.property(items(2 * most), (sentences) => {
        const { runs } = split(sentences);
        expect(runs[0]!.from).toBe(0);
        expect(runs.at(-1)!.to).toBe(sentences.length);
        runs.forEach(({ from, to }, i) => {
          expect(to).toBeGreaterThan(from);
          if (i === 0) return;
          expect(from).toBeGreaterThan(runs[i - 1]!.from);
          expect(from).toBeLessThanOrEqual(runs[i - 1]!.to);
        });
      }),
    );
  });

  it('leaves a zone whole up to the size that is told, by default the most', () => {
    const sentences = Array.from({ length: 4 }, () => sentenceIn(0));
    const tokens = sentences.map(() => most / 4);
    const countFor = (whole?: number) =>
      splitIntoRuns(sentences, tokens, { ...DEFAULT_SIZES, ...(whole !== undefined && { whole }) }).length;
    expect([countFor(), countFor(most), countFor(most - 1), countFor(0)]).toEqual([1, 1, 2, 2]);
  });

  it('never crosses a zone', () => {
    fc.assert(
      fc.property(items(2 * most), (sentences) => {
        const { runs, zones } = split(sentences);
        for (const { from, to } of runs) expect(new Set(zones.slice(from, to)).size).toBe(1);
      }),
    );
  });

  it('makes no run longer than allowed, but for a sentence that is', () => {
    fc.assert(
      fc.property(items(2 * most), (sentences) => {
        const { runs, sizeOf } = split(sentences);
        for (const { from, to } of runs)
          if (to - from > 1) expect(sizeOf(from, to)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('repeats no more than the overlap, and says something new each time', () => {
    fc.assert(
      fc.property(items(most - overlap), (sentences) => {
        const { runs, sizeOf } = split(sentences);
        for (const [i, { from, to }] of runs.slice(1).entries()) {
          expect(sizeOf(from, runs[i]!.to)).toBeLessThanOrEqual(overlap);
          expect(to).toBeGreaterThan(runs[i]!.to);
        }
      }),
    );
  });

  it('makes one run of a zone that is no longer than allowed', () => {
    fc.assert(
      fc.property(items(most), (sentences) => {
        const { runs, zones, sizeOf } = split(sentences);
        for (const zone of new Set(zones)) {
          const [from, to] = [zones.indexOf(zone), zones.lastIndexOf(zone) + 1];
          const within = runs.filter((run) => run.from < to && run.to > from);
          if (sizeOf(from, to) <= most) expect(within).toEqual([{ from, to }]);
          else expect(within.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('splits a zone that is longer by one token, and not the one beside it', () => {
    const zone = (...tokens: number[]) => tokens.map((count, i) => ({ tokens: count, newZone: i === 0 }));
    const long = zone(150, 150, most - 299);
    const short = zone(150, 150, most - 300);
    expect(split([...long, ...short]).runs).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 6 },
    ]);
  });

  it('fills runs to about the target', () => {
    const { runs, sizeOf } = split(Array(100).fill({ tokens: 20, newZone: false }));
    for (const { from, to } of runs.slice(0, -1)) expect(sizeOf(from, to)).toBeGreaterThanOrEqual(target / 2);
    for (const { from, to } of runs) expect(sizeOf(from, to)).toBeLessThanOrEqual(target * 1.2);
  });

  it('makes none of no sentences', () => {
    expect(splitIntoRuns([], [])).toEqual([]);
  });
});
