import { describe, expect, it } from 'vitest';
import { foreignQuestions } from '../../../server/evaluate/foreign-questions.js';
import type { EvalQuery } from '../../../server/evaluate/sets.js';

const questions = (set: string, count: number): EvalQuery[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${set}${i}`, text: `${set} ${i}`, lang: 'en', tag: 'en' }));

describe('foreignQuestions', () => {
  it('takes as many of each other set, from all of it, and none of the set itself', () => {
    const own = questions('own', 9);
    const chosen = foreignQuestions(own, [own, questions('large', 100), questions('small', 2)], 20);
    const of = (set: string) => chosen.filter(({ id }) => id.startsWith(set)).map(({ id }) => id);
    expect(of('own')).toEqual([]);
    expect(of('small')).toEqual(['small0', 'small1']);
    expect(of('large')).toEqual(Array.from({ length: 10 }, (_, i) => `large${10 * i}`));
  });
});
