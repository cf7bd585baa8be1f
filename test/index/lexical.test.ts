import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestCovered, LexicalIndex, termsOf } from '../../index/lexical.js';

const sorted = (terms: string[]) => [...terms].sort();

describe('termsOf', () => {
  it.each([
    ['pairs of Chinese characters', '裁军会议', ['裁军', '军会', '会议']],
    ['a Chinese character alone', '约', ['约']],
    ['Chinese apart from what stands between', '条约NPT会议', ['条约', '会议', 'npt']],
    ['words', 'Each Party’s words', ['each', 'party', 's', 'words']],
    ['a symbol whole and in parts', 'see CD/1634.', ['see', 'cd/1634', 'cd', '1634']],
    ['a symbol with points', 'A/C.1/55/L.3', ['a/c.1/55/l.3', 'a', 'c', '1', '55', 'l', '3']],
    ['no symbol without a figure', 'and/or', ['and', 'or']],
    ['repeated words as often as they occur', 'no, no', ['no', 'no']],
    ['Russian and Arabic', 'Договор معاهدة', ['договор', 'معاهدة']],
    ['nothing', '— 。', []],
  ])('gives %s', (_, text, terms) => {
    expect(sorted(termsOf(text))).toEqual(sorted(terms));
  });

  it.each([
    ['裁軍談判會議', '裁军谈判会议'],
    ['ＣＤ／１６３４', 'cd/1634'],
    ['TRAITÉ', 'traite'],
  ])('gives the same for %s and %s', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
  });
});

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
  for (const term of new Set(termsOf(query))) {
    const holding = terms.filter((list) => list.includes(term)).length;
    const idf = Math.log(1 + (terms.length - holding + 0.5) / (holding + 0.5));
    const count = terms[i]!.filter((other) => other === term).length;
    sum += (idf * count * 1.9) / (count + 0.9 * (0.6 + (0.4 * terms[i]!.length) / meanLength));
    most += idf * 1.9;
  }
  return most === 0 ? 0 : sum / most;
}
