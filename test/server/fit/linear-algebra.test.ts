import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseRootOfCovariance, solve } from '../../../server/fit/linear-algebra.js';
import { seededGauss } from '../../support/seeded.js';

type Rows = number[][];
const times = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
const square = (flat: Float32Array, size: number): Rows =>
  Array.from({ length: size }, (_, i) => Array.from(flat.slice(i * size, (i + 1) * size)));

/** Σ x·xᵀ / n of rows of mean 0. */
function covarianceOf(rows: Rows): Rows {
  const turned = rows[0]!.map((_, i) => rows.map((row) => row[i]!));
  return times(turned, rows).map((row) => row.map((value) => value / rows.length));
}

describe('solve', () => {
  it('gives x of A·x = b', () => {
    const a = [
      [2, 1],
      [1, 3],
    ];
    expect(solve(a, [5, 10])).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  });

  it('gives it for any symmetric system whose diagonal is large', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    const rows = fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.array(number, { minLength: 4, maxLength: 4 }), (random, b) => {
        const half = random.map((row, i) => [...row.slice(0, i), row[i]! + 6]);
        const a = half.map((row, i) => [...row, ...half.slice(i + 1).map((below) => below[i]!)]);
        const x = solve(a, b).map((value) => [value]);
        times(a, x).forEach(([value], i) => {
          expect(value).toBeCloseTo(b[i]!, 8);
        });
      }),
    );
  });
});

describe('solve, of a matrix that is not positive definite', () => {
  it.each([
    ['a negative one', [[-1]]],
    [
      'one whose rows are alike',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'one with a direction that it turns around',
      [
        [1, 2],
        [2, 1],
      ],
    ],
  ])('refuses %s', (_, a) => {
    expect(() =>
      solve(
        a,
        a.map(() => 1),
      ),
    ).toThrow(RangeError);
  });
});

describe('inverseRootOfCovariance', () => {
  // Their covariance is 2 along the first axis and ½ along the second: 1¼ in the mean.
  const rows = [
    [2, 0],
    [-2, 0],
    [0, 1],
    [0, -1],
  ];
  const rounded = (values: Float32Array) => Array.from(values, (value) => Number(value.toFixed(5)));

  it.each([
    ['as it is', 0, 2, 0.5],
    ['with its mean eigenvalue added', 1, 3.25, 1.75],
    ['with twice that added', 2, 4.5, 3],
  ])('takes the covariance %s', (_, multiple, first, second) => {
    const expected = [first ** -0.5, 0, 0, second ** -0.5].map((value) => Number(value.toFixed(5)));
    expect(rounded(inverseRootOfCovariance(rows, multiple))).toEqual(expected);
  });

  it('finds the axes: rows along a diagonal are shortened along it alone', () => {
    const diagonal = [
      [3, 3],
      [-3, -3],
      [1, -1],
      [-1, 1],
    ];
    const matrix = square(inverseRootOfCovariance(diagonal, 0), 2);
    // 9 along (1, 1), 1 along (1, −1).
    expect(times(matrix, [[1], [1]])).toEqual([[expect.closeTo(1 / 3, 5)], [expect.closeTo(1 / 3, 5)]]);
    expect(times(matrix, [[1], [-1]])).toEqual([[expect.closeTo(1, 5)], [expect.closeTo(-1, 5)]]);
  });

  it('makes the covariance of any rows the identity, M·C·M, by a symmetric M', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 5 }), (seed, size) => {
        const gauss = seededGauss(seed);
        const mixed = Array.from({ length: size }, () => Array.from({ length: size }, gauss));
        const random = times(
          Array.from({ length: 40 }, () => Array.from({ length: size }, gauss)),
          mixed.map((row, i) => row.map((value, j) => (i === j ? 4 + value : value / 4))),
        );
        const matrix = square(inverseRootOfCovariance(random, 0), size);
        times(times(matrix, covarianceOf(random)), matrix).forEach((row, i) => {
          row.forEach((value, j) => {
            expect(value).toBeCloseTo(i === j ? 1 : 0, 3);
            expect(matrix[i]![j]).toBeCloseTo(matrix[j]![i]!, 5);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is finite where rows leave a direction out, given a share of the mean eigenvalue', () => {
    const flat = [
      [1, 0, 0],
      [-1, 0, 0],
    ];
    expect(rounded(inverseRootOfCovariance(flat, 3))).toEqual(
      [0.5 ** 0.5, 0, 0, 0, 1, 0, 0, 0, 1].map((value) => Number(value.toFixed(5))),
    );
  });
});
