import { describe, expect, it } from 'vitest';
import type { Extents } from '../../../../index/extract/pdf/extents.js';
import { rectanglesOf } from '../../../../index/extract/pdf/rectangles.js';
import type { Run } from '../../../../index/extract/pdf/runs.js';
import { WrittenText } from '../../../../index/extract/pdf/written-text.js';
import { runAt } from '../../../support/pdf-runs.js';

const UPRIGHT = [1, 0, 0, -1, 0, 800];

/** The runs one after the other, with a blank between. */
function written(runs: readonly Run[]): WrittenText {
  const text = new WrittenText();
  for (const [i, run] of runs.entries()) {
    if (i > 0) text.add(' ');
    text.addRun(run, 0);
  }
  return text;
}

/** Every character five points wide, in the order it is read in or against it. */
function evenly({ text, rightToLeft }: Run): Extents {
  return [...text].map((_, i) => {
    const from = (rightToLeft ? text.length - 1 - i : i) * 5;
    return { from, to: from + 5 };
  });
}

/** Left and right edges of the rectangles of the words. */
function edgesOf(
  runs: readonly Run[],
  words: string,
  given: { extents?: Extents[]; viewTransform?: number[] } = {},
) {
  const text = written(runs);
  const start = text.text.indexOf(words);
  const { extents = runs.map(evenly), viewTransform = UPRIGHT } = given;
  const marking = {
    page: { viewTransform },
    written: text,
    extents: new Map(runs.map((run, i) => [run.item, extents[i]!])),
  };
  const found = rectanglesOf(marking, { start, end: start + words.length });
  return found?.map(({ x, width }) => [x, x + width]) ?? null;
}

describe('rectangles', () => {
  it('hold words that follow each other on a line, from left to right or from right to left', () => {
    expect(edgesOf([runAt('one', 50, 100), runAt('two', 70, 100)], 'ne two')).toEqual([[55, 85]]);
    expect(edgesOf([runAt('نزع', 70, 100), runAt('سلاح', 45, 100)], 'نزع سلاح')).toEqual([[45, 85]]);
  });

  it('leave out what is not meant of a word between them', () => {
    const runs = [runAt('Python', 70, 100), runAt('سلاح', 48, 100)];
    // Read from right to left, the line goes on at the left of the word, whose first letter stands there.
    expect(edgesOf(runs, 'ython سلاح')).toEqual([
      [75, 100],
      [48, 68],
    ]);
  });

  it('are parted where one run is raised or much smaller', () => {
    const runs = [runAt('one', 50, 100), runAt('2', 65, 95, 6), runAt('two', 70, 100)];
    expect(edgesOf(runs, 'one 2 two')).toEqual([
      [50, 65],
      [65, 70],
      [70, 85],
    ]);
  });

  it('end where the next character begins, however wide the font says that one is', () => {
    const run = runAt('12', 50, 100);
    const extents = [
      [
        { from: 0, to: 10 },
        { from: 5, to: 15 },
      ],
    ];
    expect(edgesOf([run], '1', { extents })).toEqual([[50, 55]]);
  });

  it('are those of the characters that are meant, where others stand between them', () => {
    const run = runAt('abc', 50, 100);
    const extents = [
      [
        { from: 0, to: 5 },
        { from: 10, to: 15 },
        { from: 5, to: 10 },
      ],
    ];
    expect(edgesOf([run], 'ab', { extents })).toEqual([
      [50, 55],
      [60, 65],
    ]);
  });

  it('are not known on a sheet in another unit than points', () => {
    expect(edgesOf([runAt('one', 50, 100)], 'one', { viewTransform: [2, 0, 0, -2, 0, 1600] })).toBeNull();
  });

  it('are not known of words whose characters are not', () => {
    const run = runAt('one', 50, 100);
    const marking = { page: { viewTransform: UPRIGHT }, written: written([run]), extents: new Map() };
    expect(rectanglesOf(marking, { start: 0, end: 3 })).toBeNull();
  });

  it('reach to the last glyph, whatever length is stated', () => {
    const run = { ...runAt('one', 50, 100), right: 55 };
    expect(edgesOf([run], 'one')).toEqual([[50, 65]]);
  });
});
