import { expect, it } from 'vitest';
import { Recent } from '../../index/recent.js';

it('keeps the entries that were set last, those set again among them', () => {
  const recent = new Recent<string, number>(2);
  recent.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
  expect([...recent]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});
