import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, likeliestRun } from '../../../server/excerpt/likeliest-run.js';

const short = '字'.repeat(12);
const long = '字'.repeat(70);

describe('likeliestRun', () => {
  it('is one sentence where one stands out', () => {
    expect(likeliestRun([short, short, short], [0, 6, 0])).toEqual({ from: 1, to: 2 });
  });

  it('grows over short sentences that are about as likely, but not over long ones', () => {
    expect(likeliestRun([short, short, short], [0, 0, -6])).toEqual({ from: 0, to: 2 });
    expect(likeliestRun([long, long, short], [0, 0, -6])).toEqual({ from: 0, to: 1 });
  });

  it('takes a sentence in between along', () => {
    expect(likeliestRun([short, short, short], [1, -1, 1])).toEqual({ from: 0, to: 3 });
  });

  it('takes a long sentence that stands out rather than a short one that does not', () => {
    expect(likeliestRun([short, '字'.repeat(160)], [0, 4])).toEqual({ from: 1, to: 2 });
  });

  it('takes the shorter of two that are as likely', () => {
    expect(likeliestRun([long, '字'.repeat(60)], [0, 0])).toEqual({ from: 1, to: 2 });
  });

  it('is a run of the texts, and the same whatever constant is added', () => {
    const texts = fc.array(fc.tuple(fc.constantFrom(short, long, 'word'), fc.integer({ min: -9, max: 9 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: -1000, max: 1000 }), (pairs, constant) => {
        const words = pairs.map(([text]) => text);
        const odds = pairs.map(([, one]) => one);
        const run = likeliestRun(words, odds);
        expect(run.from).toBeGreaterThanOrEqual(0);
        expect(run.to).toBeGreaterThan(run.from);
        expect(run.to).toBeLessThanOrEqual(words.length);
        expect(
          likeliestRun(
            words,
            odds.map((one) => one + constant),
          ),
        ).toEqual(run);
      }),
    );
  });
});

it('columnsOf counts a Chinese character twice and white space not at all', () => {
  expect(columnsOf('A 字 b\n。')).toBe(6);
});
