import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, type LabelledRow } from '../../../server/fit/fit-logistic.js';
import { seeded, seededGauss } from '../../support/seeded.js';

const row = (positive: boolean, values: number[] = [], weight = 1): LabelledRow => ({
  values,
  positive,
  weight,
});

/** Values of mean 0 and deviation 1, with outcomes drawn by the odds that the weights give. */
function sampleOf(
  weights: number[],
  constant: number,
  { count, seed = 3 }: { count: number; seed?: number },
) {
  const gauss = seededGauss(seed);
  const random = seeded(seed + 1);
  return Array.from({ length: count }, () => {
    const values = weights.map(gauss);
    const sum = values.reduce((total, value, i) => total + value * weights[i]!, constant);
    return row(random() < 1 / (1 + Math.exp(-sum)), values);
  });
}

const expectClose = (found: readonly number[], expected: readonly number[], within = 1e-5) => {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(Math.abs(found[i]! - value)).toBeLessThan(within);
};

/** Weights and constant in one list. */
function fitted(rows: readonly LabelledRow[]): number[] {
  const { weights, constant } = fitLogistic(rows);
  return [...weights, constant];
}

describe('fitLogistic', () => {
  it('gives the odds themselves where there is nothing else to go by', () => {
    expectClose(fitted([row(true), row(true), row(true), row(false)]), [Math.log(3)]);
  });

  it('gives nearly the odds that go with a value, held back a little', () => {
    const side = (value: number, positive: boolean) =>
      [positive, positive, positive, !positive].map((outcome) => row(outcome, [value]));
    const [weight = 0, constant = 0] = fitted([...side(1, true), ...side(-1, false)]);
    expect(constant).toBeCloseTo(0, 6);
    expect(weight).toBeLessThan(Math.log(3) - 0.001);
    expect(weight).toBeGreaterThan(Math.log(3) - 0.1);
  });

  it('finds the weights that a sample was drawn with', () => {
    expectClose(fitted(sampleOf([1.2, -0.4, 0], 0.7, { count: 8000 })), [1.2, -0.4, 0, 0.7], 0.15);
  });

  it('holds no value of another zero against the fit: only the constant changes', () => {
    const rows = sampleOf([1, -0.3], 1, { count: 200 });
    const [first = 0, second = 0, constant = 0] = fitted(rows);
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (shift) => {
        const moved = rows.map(({ values: [a, b], ...one }) => ({ ...one, values: [a! + shift, b!] }));
        expectClose(fitted(moved), [first, second, constant - shift * first], 1e-3);
      }),
      { numRuns: 30 },
    );
  });

  it('turns round where the outcomes do, or the values', () => {
    const rows = sampleOf([1, -0.3], 1, { count: 200 });
    const [first = 0, second = 0, constant = 0] = fitted(rows);
    expectClose(fitted(rows.map((one) => ({ ...one, positive: !one.positive }))), [
      -first,
      -second,
      -constant,
    ]);
    const turned = rows.map(({ values: [a, b], ...one }) => ({ ...one, values: [-a!, b!] }));
    expectClose(fitted(turned), [-first, second, constant]);
  });

  it('counts a row of twice the weight as two rows, whatever the unit of weight', () => {
    const rows = sampleOf([1, -0.3], 0, { count: 60 });
    const twice = fitted([...rows, ...rows.slice(0, 20)]);
    expectClose(fitted(rows.map((one, i) => ({ ...one, weight: i < 20 ? 0.2 : 0.1 }))), twice);
  });

  it('stays finite where a value tells the outcomes apart', () => {
    const [weight = 0, constant] = fitted(
      Array.from({ length: 40 }, (_, i) => row(i >= 20, [(i - 19.5) / 10])),
    );
    expect(weight).toBeGreaterThan(1);
    expect(weight).toBeLessThan(20);
    expect(constant).toBeCloseTo(0, 3);
  });

  it('gives no weight to a value that is always the same', () => {
    const rows = sampleOf([1], 0, { count: 100 });
    const [weight = 0, constant = 0] = fitted(rows);
    const padded = rows.map((one) => ({ ...one, values: [0, ...one.values, 0.1] }));
    const [none, same, other, sum = 0] = fitted(padded);
    expectClose([none!, same!, other!], [0, weight, 0], 1e-3);
    expectClose([sum], [constant], 1e-3);
  });

  it('shares the weight between two values that say the same', () => {
    const rows = sampleOf([1], 0, { count: 100 });
    const [first = 0, second] = fitted(
      rows.map(({ values: [value], ...one }) => ({ ...one, values: [value!, value!] })),
    );
    expect(first).toBeGreaterThan(0.2);
    expect(second).toBeCloseTo(first, 6);
  });

  it.each([
    ['one outcome only', [row(true, [1]), row(true, [2])]],
    ['the other only', [row(false, [1]), row(false, [2])]],
    ['no rows', []],
  ])('refuses %s', (_, rows) => {
    expect(() => fitLogistic(rows)).toThrow(RangeError);
  });
});
