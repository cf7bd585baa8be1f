import { describe, expect, it } from 'vitest';
import { FLOORS } from './floors.js';
import { ALL, figuresOf, judge } from './judge.js';

const floor = { set: 'lakes', measure: 'nDCG@10', floor: 17 / 21, aim: 0.9 };
const verdictOf = (figure: number, changed = {}) =>
  judge([{ ...floor, ...changed }], { lakes: { [ALL]: { 'nDCG@10': figure } } })[0]!.verdict;

describe('judge', () => {
  it.each([
    [0.8, 'under its floor'],
    [0.8095, ''],
    [17 / 21, ''],
    [0.9, 'aim reached'],
    [Number.NaN, 'not measured'],
  ])('calls %d %j', (figure, verdict) => {
    expect(verdictOf(figure)).toBe(verdict);
  });

  it('holds what may not be large against its bounds the other way', () => {
    const most = { floor: 80, aim: 70, atMost: true };
    expect([81, 80, 70].map((figure) => verdictOf(figure, most))).toEqual([
      'under its floor',
      '',
      'aim reached',
    ]);
  });

  it('tells what was not measured', () => {
    expect(judge([floor], {})[0]).toMatchObject({ figure: null, verdict: 'not measured' });
    expect(judge([{ ...floor, lang: 'ar' }], { lakes: { zh: { 'nDCG@10': 1 } } })[0]!.figure).toBeNull();
  });
});

it('names figures that lie within others with a dot', () => {
  const measures = { queryCount: 2, endToEnd: { inHighlight: 0.5 } as never };
  expect(figuresOf(measures)).toEqual({ queryCount: 2, 'endToEnd.inHighlight': 0.5 });
});

it('aims no lower than the floors', () => {
  for (const { floor: least, aim, atMost } of FLOORS) {
    if (atMost) expect(aim).toBeLessThanOrEqual(least);
    else expect(aim).toBeGreaterThanOrEqual(least);
  }
});
