import { expect, it } from 'vitest';
import { Turns } from '../../server/turns.js';

it('pieces of work come one after another, in their order, whether or not they succeed', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const taken = [turns.take(work('a', true)), turns.take(work('b')), turns.take(work('c'))];
  expect(turns.areWaitedFor).toBe(true);
  expect((await Promise.allSettled(taken)).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(turns.areWaitedFor).toBe(false);
});

it('what is under way is not waited for by itself', async () => {
  const turns = new Turns();
  expect(await turns.take(async () => turns.areWaitedFor)).toBe(false);
});
