import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../index/locate.js';
import type { IndexedDocument } from '../../index/types.js';
import { widthOf } from '../../index/width.js';
import { narrow } from '../../server/narrow.js';

/** Only what a run's text is made of. */
function documentOf(texts: readonly string[]): IndexedDocument {
  const sentences = texts.map((text) => ({ text, before: ' ' as const, spans: [], zone: 0 }));
  return { sentences } as unknown as IndexedDocument;
}

describe('narrow', () => {
  const document = documentOf(['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff']);
  const whole = { from: 0, to: 6 };

  it('leaves an excerpt that is not too wide', () => {
    expect(narrow(document, whole, { from: 2, to: 3 }, 29)).toEqual(whole);
  });

  it('keeps what is around the answer, before and after', () => {
    expect(narrow(document, whole, { from: 2, to: 3 }, 14)).toEqual({ from: 1, to: 4 });
    expect(narrow(document, whole, { from: 3, to: 4 }, 24)).toEqual({ from: 1, to: 6 });
  });

  it('goes on at one side where the other ends', () => {
    expect(narrow(document, whole, { from: 0, to: 1 }, 19)).toEqual({ from: 0, to: 4 });
    expect(narrow(document, whole, { from: 5, to: 6 }, 19)).toEqual({ from: 2, to: 6 });
  });

  it('never cuts the answer, and never leaves the excerpt', () => {
    const case_ = fc
      .array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 12 })
      .chain((texts) =>
        fc
          .tuple(
            ...Array.from({ length: 4 }, () => fc.nat(texts.length - 1)),
            fc.integer({ min: 0, max: 200 }),
          )
          .map(([a, b, c, d, widest]) => ({
            texts,
            places: [a!, b!, c!, d!].sort((x, y) => x - y),
            widest: widest!,
          })),
      );
    fc.assert(
      fc.property(case_, ({ texts, places: [a, b, c, d], widest }) => {
        const given = documentOf(texts);
        const excerpt = { from: a!, to: d! + 1 };
        const answer = { from: b!, to: c! + 1 };
        const run = narrow(given, excerpt, answer, widest);
        expect(run.from).toBeLessThanOrEqual(answer.from);
        expect(run.to).toBeGreaterThanOrEqual(answer.to);
        expect(run.from).toBeGreaterThanOrEqual(excerpt.from);
        expect(run.to).toBeLessThanOrEqual(excerpt.to);
        const isAnswer = run.from === answer.from && run.to === answer.to;
        expect(isAnswer || widthOf(textOf(given, run)) <= widest).toBe(true);
      }),
    );
  });
});
