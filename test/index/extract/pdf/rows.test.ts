import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../index/extract/pdf/rows.js';
import type { Run } from '../../../../index/extract/pdf/runs.js';
import { linesAt, runAt } from '../../../support/pdf-runs.js';

/** A row for each string, segments parted by " | ". */
const shown = (runs: Run[]) =>
  rowsOf(runs).map(({ segments }) =>
    segments.map((part) => part.runs.map(({ text }) => text).join(' ')).join(' | '),
  );

describe('rowsOf', () => {
  it('gives the rows from the top, their words from the left, in whatever order they are printed', () => {
    const runs = [
      runAt('down', 130, 112),
      runAt('up', 100, 100),
      runAt('here', 113, 100),
      runAt('further', 94, 112),
    ];
    expect(shown(runs)).toEqual(['up here', 'further down']);
  });

  it('parts cells at wide gaps', () => {
    expect(shown([runAt('Algeria', 100, 100), runAt('1962', 200, 100), runAt('a', 225, 100)])).toEqual([
      'Algeria | 1962 a',
    ]);
  });

  it.each([
    ['raised', 95, 6.5],
    ['lowered', 103.2, 6.5],
    ['raised on its own', 96, 5],
  ])('puts figures that are %s into their line', (_, y, size) => {
    const runs = [
      runAt('See the note', 100, 100),
      runAt('12', 160, y, size),
      ...linesAt(['Next line'], 100, 112),
    ];
    expect(shown(runs)).toEqual(['See the note 12', 'Next line']);
    expect(rowsOf(runs)[0]).toMatchObject({ y: 100, size: 10 });
  });

  it('makes one row of words beside each other on baselines that hardly differ', () => {
    const runs = [runAt('Colonel', 100, 100), runAt('Alves,', 140, 103.5), runAt('Envoy', 175, 97.5)];
    expect(shown(runs)).toEqual(['Colonel Alves, Envoy']);
  });

  it('leaves words apart that stand above each other, however close', () => {
    expect(shown([runAt('above', 100, 100), runAt('below', 104, 103.5)])).toEqual(['above', 'below']);
  });

  it('leaves a cell that is centred beside two lines apart', () => {
    const runs = [...linesAt(['of high', 'standing'], 200, 100), runAt('AA+', 100, 106)];
    expect(shown(runs)).toEqual(['of high', 'AA+', 'standing']);
  });

  it('never makes one row of two lines of a column, even where they are set close and crooked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 20 }),
        fc.double({ min: 0.9, max: 2, noNaN: true }),
        fc.array(fc.double({ min: -0.04, max: 0.04, noNaN: true }), { minLength: 2, maxLength: 20 }),
        (size, distance, shifts) => {
          const runs = shifts.flatMap((shift, i) => [
            runAt(`left${i}`, 50, size * distance * i, size),
            runAt(`right${i}`, 60 + size * 4, size * (distance * i + shift), size),
          ]);
          expect(rowsOf(runs)).toHaveLength(shifts.length);
        },
      ),
    );
  });
});
