import { expect, it } from 'vitest';
import { median } from '../../index/median.js';

it.each([
  ['the middle one by size', [10, 9, 100], 10],
  ['the upper of two', [4, 1, 3, 2], 3],
  ['0 of none', [], 0],
])('the median is %s', (_, values, wanted) => {
  const given = [...values];
  expect(median(given)).toBe(wanted);
  expect(given).toEqual(values);
});
