import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestCovered, LexicalIndex } from '../../index/lexical.js';
import { queryTermsOf, termsOf } from '../../index/terms.js';

const words = fc.constantFrom(
  '条约',
  '裁军',
  '核',
  'treaty',
  'Treaty',
  'CD/1634',
  'space',
  '2004',
  'rare',
  'ещё',
);
const texts = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '));

function indexOf(passages: readonly string[]): LexicalIndex {
  const index = new LexicalIndex();
  for (const passage of passages) index.add(passage);
  return index;
}

describe('coverage', () => {
  it('is BM25 over the most that a passage could have', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 12 }), texts, (passages, query) => {
        const coverage = indexOf(passages).coverage(query);
        passages.forEach((_, i) => {
          expect(coverage[i]).toBeCloseTo(naiveCoverage(passages, query, i), 5);
        });
      }),
    );
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 12 }), texts, (passages, query) => {
        for (const value of indexOf(passages).coverage(query)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is lower where the question holds a word that occurs nowhere', () => {
    const index = indexOf(['the treaty on space', 'the meeting in spring']);
    expect(index.coverage('treaty on antimatter')[0]).toBeLessThan(index.coverage('treaty on')[0]! * 0.7);
  });

  it('counts a word of the question once, however often it is asked', () => {
    const index = indexOf(['the treaty on space', 'the meeting in spring']);
    expect(index.coverage('treaty treaty space')).toEqual(index.coverage('treaty space'));
  });

  it('is 0 where nothing is shared, nothing is asked or there is nothing', () => {
    expect([...indexOf(['the treaty']).coverage('会议')]).toEqual([0]);
    expect([...indexOf(['the treaty']).coverage('?')]).toEqual([0]);
    expect([...new LexicalIndex().coverage('treaty')]).toEqual([]);
  });
});

describe('a title', () => {
  it('counts more than the same words in the passage', () => {
    const index = new LexicalIndex();
    index.add('the meeting in spring', 'treaty on space');
    index.add('the meeting in spring treaty on space');
    const [titled, plain] = index.coverage('treaty');
    expect(titled).toBeGreaterThan(plain!);
  });
});

describe('holding', () => {
  it('gives the passages that hold all terms, in order', () => {
    const index = indexOf(['treaty on space', 'space', 'a treaty', 'space treaty']);
    expect(index.holding(['treaty', 'space'])).toEqual([0, 3]);
    expect(index.holding(['treaty', 'antimatter'])).toEqual([]);
    expect(index.holding([])).toEqual([]);
  });
});

describe('bestCovered', () => {
  const coverages = Float32Array.of(0.25, 0, 0.5, 0.25, 0.75);

  it('gives the largest first, equal ones in the order of adding, and none without a term', () => {
    expect(bestCovered(coverages, 9).map(({ passage }) => passage)).toEqual([4, 2, 0, 3]);
  });

  it('gives at most k, of those accepted', () => {
    expect(bestCovered(coverages, 2, (passage) => passage !== 4)).toEqual([
      { passage: 2, coverage: 0.5 },
      { passage: 0, coverage: 0.25 },
    ]);
  });
});

/** BM25 as the formula has it, with k1 = 0.9 and b = 0.4. */
function naiveCoverage(passages: readonly string[], query: string, i: number): number {
  const terms = passages.map(termsOf);
  const meanLength = terms.reduce((sum, list) => sum + list.length, 0) / terms.length || 1;
  let sum = 0;
  let most = 0;
  for (const term of new Set(queryTermsOf(query))) {
    const holding = terms.filter((list) => list.includes(term)).length;
    const idf = Math.log(1 + (terms.length - holding + 0.5) / (holding + 0.5));
    const count = terms[i]!.filter((other) => other === term).length;
    sum += (idf * count * 1.9) / (count + 0.9 * (0.6 + (0.4 * terms[i]!.length) / meanLength));
    most += idf * 1.9;
  }
  return most === 0 ? 0 : sum / most;
}
