import { describe, expect, it } from 'vitest';
import type { EvalQuery } from '../../server/evaluate/sets.js';
import { foreignQuestions, separation } from './verdicts.js';

const numbers = Array.from({ length: 100 }, (_, i) => i / 100);
const questions = (set: string, count: number): EvalQuery[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${set}${i}`, text: `${set} ${i}`, lang: 'en', tag: 'en' }));

describe('separation', () => {
  it('refuses what lies below the confidence that the given share of answerable questions lies below', () => {
    const unanswerable = [0, 0.04, 0.05, 0.06];
    const refused = (share: number) => separation({ answerable: numbers, unanswerable }, share).refused;
    expect([0.05, 0.06, 0].map(refused)).toEqual([0.5, 0.75, 0]);
  });

  it('does not refuse ties', () => {
    const tied = { answerable: [0.5, 0.5, 0.5], unanswerable: [0.5, 0.5] };
    expect(separation(tied, 0.3)).toEqual({ AUC: 0.5, refused: 0 });
  });
});

describe('foreignQuestions', () => {
  it('takes as many of each other set, from all of it, and none of the set itself', () => {
    const sets = new Map([
      ['own', questions('own', 9)],
      ['large', questions('large', 100)],
      ['small', questions('small', 2)],
    ]);
    const chosen = foreignQuestions(sets, (set) => set !== 'own', 20);
    const of = (set: string) => chosen.filter(({ id }) => id.startsWith(set)).map(({ id }) => id);
    expect(of('own')).toEqual([]);
    expect(of('small')).toEqual(['small0', 'small1']);
    expect(of('large')).toEqual(Array.from({ length: 10 }, (_, i) => `large${10 * i}`));
  });
});
