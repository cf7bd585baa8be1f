import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../index/extract/pdf/columns.js';
import { rowsOf } from '../../../../index/extract/pdf/rows.js';
import type { Run } from '../../../../index/extract/pdf/runs.js';
import { linesAt, runAt, widthOf } from '../../../support/pdf-runs.js';

/** A string for each row, block by block. */
const readOf = (runs: Run[]) =>
  blocksOf(rowsOf(runs)).flatMap(({ rows }) =>
    rows.map(({ segments }) =>
      segments.map((part) => part.runs.map(({ text }) => text).join(' ')).join(' | '),
    ),
  );
/** Lines of nearly the same width. */
const column = (name: string, count = 8) =>
  Array.from({ length: count }, (_, i) =>
    `${name}${i} speaks of arms control and then`.slice(0, 30 - (i % 3)),
  );
const WIDTH = widthOf('x'.repeat(30));
const [FIRST, SECOND, THIRD] = [50, 50 + WIDTH + 20, 50 + 2 * (WIDTH + 20)] as const;

describe('blocksOf', () => {
  it('reads two columns one after the other', () => {
    const [left, right] = [column('a'), column('b')];
    expect(readOf([...linesAt(left, FIRST, 100), ...linesAt(right, SECOND, 100)])).toEqual([
      ...left,
      ...right,
    ]);
  });

  it('does so where their lines are not level', () => {
    const [left, right] = [column('a', 12), column('b', 12)];
    expect(readOf([...linesAt(left, FIRST, 100), ...linesAt(right, SECOND, 105.5)])).toEqual([
      ...left,
      ...right,
    ]);
  });

  it('does so where their lines are not level and far apart', () => {
    const [left, right] = [column('a', 12), column('b', 12)];
    const at = (lines: string[], x: number, top: number) =>
      lines.map((text, i) => runAt(text, x, top + i * 14));
    expect(readOf([...at(left, FIRST, 100), ...at(right, SECOND, 104.8)])).toEqual([...left, ...right]);
  });

  it('does so where one is shorter', () => {
    const [left, right] = [column('a', 12), column('b', 6)];
    expect(readOf([...linesAt(left, FIRST, 100), ...linesAt(right, SECOND, 100)])).toEqual([
      ...left,
      ...right,
    ]);
  });

  it('reads three columns', () => {
    const columns = [column('a'), column('b'), column('c')];
    const runs = columns.flatMap((lines, i) => linesAt(lines, [FIRST, SECOND, THIRD][i]!, 100));
    expect(readOf(runs)).toEqual(columns.flat());
  });

  it('reads a title across the columns first, and what goes across further down between them', () => {
    const title = runAt('A title that goes from one column across into the other', FIRST + 20, 88);
    const between = runAt('A heading that goes from one column across into the other', FIRST + 20, 208);
    const parts = ['a', 'b', 'c', 'd'].map((name) => column(name));
    const runs = parts.flatMap((lines, i) => linesAt(lines, i % 2 ? SECOND : FIRST, i < 2 ? 100 : 220));
    const [a, b, c, d] = parts as [string[], string[], string[], string[]];
    expect(readOf([...runs, title, between])).toEqual([title.text, ...a, ...b, between.text, ...c, ...d]);
  });

  it('reads header and footer across', () => {
    const [left, right] = [column('a', 12), column('b', 12)];
    const edges = [
      runAt('CD/9999', FIRST, 60),
      runAt('page 3', SECOND, 60),
      runAt('1/2', FIRST, 270),
      runAt('04-1', SECOND, 270),
    ];
    expect(readOf([...linesAt(left, FIRST, 100), ...linesAt(right, SECOND, 100), ...edges])).toEqual([
      'CD/9999 | page 3',
      ...left,
      ...right,
      '1/2 | 04-1',
    ]);
  });

  it.each([
    [
      'of short cells',
      ['Algeria', 'Brazil', 'China', 'Denmark', 'Egypt', 'France'],
      ['1', '22', '333', '4', '55', '6'],
    ],
    [
      'with cells of few words',
      column('a').map((text, i) => text.slice(0, i % 2 ? 30 : 9)),
      column('b').map((_, i) => `${i}`),
    ],
  ])('reads a table row by row: %s', (_, left, right) => {
    const runs = [...linesAt(left, FIRST, 100), ...linesAt(right, SECOND, 100)];
    expect(readOf(runs)).toEqual(left.map((text, i) => `${text} | ${right[i]}`));
  });

  it('reads one column from top to bottom, with its indents', () => {
    const lines = column('a', 12);
    expect(readOf(lines.map((text, i) => runAt(text, i % 4 ? 50 : 70, 100 + i * 12)))).toEqual(lines);
  });

  it('gives no block for no rows', () => {
    expect(blocksOf([])).toEqual([]);
  });
});
