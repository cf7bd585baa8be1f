import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../../index/lexical.js';
import { passageOf } from '../../../index/passages.js';
import type { IndexedDocument } from '../../../index/types.js';
import type { SentenceOdds } from '../../../server/highlight.js';
import { specificsOf } from '../../../server/question/specifics.js';
import type { RankedPassage } from '../../../server/retrieve.js';
import { EVIDENCE, type EvidenceNumbers, evidenceOf } from '../../../server/verdict/evidence.js';
import { documentOf } from '../../index/documents.js';

const LEVEL = { shift: 0, mean: 0.3, spread: 0.1, top: 0.6, count: 100 };
const whole = { from: 0, to: 1 };

type Scores = Partial<Omit<RankedPassage, 'passage'>>;
interface Hit extends Scores {
  document: IndexedDocument;
  lang?: string | null;
}

const ranked = ({ document, lang = 'en', ...scores }: Hit): RankedPassage => ({
  passage: passageOf(document, whole, lang),
  fused: 0.5,
  similarity: 0.5,
  passageSimilarity: 0.5,
  coverage: 0.2,
  raised: 0,
  exact: 0,
  named: 0,
  level: LEVEL,
  ...scores,
});

/** Documents of one sentence each. */
const documentsOf = (...texts: string[]) =>
  texts.map((text, i) => documentOf(text, { title: `Note ${'ABCDEFGHIJKL'.charAt(i)}` }, `${i}.txt`));

interface Asked {
  query?: string;
  lang?: string | null;
  hits: readonly Hit[];
  /** Documents of the corpus that are not found. */
  others?: readonly IndexedDocument[];
  odds?: readonly SentenceOdds[];
  leastTokens?: number | null;
}

function evidence({
  query = 'herons',
  lang = 'en',
  hits,
  others = [],
  odds = [],
  leastTokens = null,
}: Asked) {
  const documents = new Map([...hits.map(({ document }) => document), ...others].map((one) => [one.id, one]));
  const lexical = new LexicalIndex();
  for (const { text, title } of documents.values()) lexical.add(text, title ?? '');
  return evidenceOf(
    { query, lang, ranked: hits.map(ranked), specifics: specificsOf(query, lang), odds, leastTokens },
    { lexical, passageCount: documents.size, documents },
  );
}

const numbersOf = (asked: Asked): EvidenceNumbers => evidence(asked)!.numbers;

describe('evidenceOf', () => {
  it('is none where nothing was found', () => {
    expect(evidence({ hits: [], others: documentsOf('Herons nest.') })).toBeNull();
  });

  it.each([1, 2, 9])('is defined for a corpus of %d passages', (count) => {
    const hits = documentsOf(...Array<string>(count).fill('Herons nest on the shore.')).map((document) => ({
      document,
    }));
    const { numbers } = evidence({ hits, query: 'Do herons nest in Canada?' })!;
    expect(Object.keys(numbers).sort()).toEqual([...EVIDENCE].sort());
    expect(Object.values(numbers).filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  it('is never without a number, and knows shares as shares', () => {
    const documents = documentsOf('Herons nest.', '苍鹭在湖边筑巢。', 'Canada signed in 1997.');
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const hit = fc.record({
      document: fc.constantFrom(...documents),
      lang: fc.constantFrom('en', 'zh', null),
      similarity: fc.double({ min: -1, max: 1, noNaN: true }),
      passageSimilarity: fc.double({ min: -1, max: 1, noNaN: true }),
      coverage: fc.oneof(fc.constant(0), unit),
      level: fc.record({
        shift: fc.constant(0),
        mean: fc.double({ min: -1, max: 1, noNaN: true }),
        spread: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1, noNaN: true })),
        top: fc.double({ min: -1, max: 2, noNaN: true }),
        count: fc.integer({ min: 1, max: 1000 }),
      }),
    });
    const words = fc.constantFrom('herons', 'Canada', '1997', '苍鹭', 'zebra', '?', 'A/RES/1', '第三条');
    const query = fc.oneof(
      fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    const hits = fc.array(hit, { minLength: 1, maxLength: 12 });
    const odds = fc.array(
      fc
        .array(fc.tuple(fc.double({ min: -30, max: 30, noNaN: true }), fc.boolean()), { maxLength: 3 })
        .chain((sentences) => {
          const known = { odds: sentences.map(([one]) => one) };
          const holds = sentences.map(([, one]) => one);
          return fc.constantFrom({ ...known, holdsWanted: holds }, { ...known, holdsWanted: null });
        }),
      { maxLength: 5 },
    );
    const lang = fc.constantFrom('en', 'zh', null);
    fc.assert(
      fc.property(fc.record({ hits, query, lang, odds }), (asked) => {
        const { numbers, foreign } = evidence({ ...asked, others: documents })!;
        expect(Object.values(numbers).filter((value) => !Number.isFinite(value))).toEqual([]);
        for (const share of [numbers.held, numbers.agreement]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(numbers.missingAnywhere).toBeGreaterThanOrEqual(0);
        expect(numbers.missingAnywhere).toBeLessThanOrEqual(numbers.missing);
        expect(foreign).toBe(asked.hits[0]!.lang !== asked.lang);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the similarity of evidence', () => {
  const [a, b, c] = documentsOf('Herons nest.', 'Otters swim.', 'Boats land.') as [
    IndexedDocument,
    IndexedDocument,
    IndexedDocument,
  ];

  it('is that of the nearest, coverage that of the first, and the lists agree as far as the nearest is covered', () => {
    const numbers = numbersOf({
      hits: [
        { document: a, similarity: 0.4, coverage: 0.3 },
        { document: b, similarity: 0.6, coverage: 0.1 },
        { document: c, similarity: 0.2, coverage: 0.5 },
      ],
    });
    expect([numbers.similarity, numbers.coverage]).toEqual([0.6, 0.3]);
    expect(numbers.agreement).toBeCloseTo(0.1 / 0.5, 10);
  });

  it('leads by more where the others are farther, and by none where there is no other', () => {
    const leadBefore = (...others: number[]) =>
      numbersOf({
        hits: [0.6, ...others].map((similarity) => ({ document: a, similarity })),
      }).lead;
    expect(leadBefore()).toBe(0);
    expect(leadBefore(0.6, 0.6)).toBeCloseTo(0, 10);
    expect(leadBefore(0.2, 0.2)).toBeGreaterThan(leadBefore(0.5, 0.5));
    // One passage says less of the others than many do.
    expect(leadBefore(0.2)).toBeLessThan(leadBefore(0.2, 0.2, 0.2, 0.2));
  });

  it('leads whatever the order in which the passages were found', () => {
    const lead = (...similarities: number[]) =>
      numbersOf({ hits: similarities.map((similarity) => ({ document: a, similarity })) }).lead;
    expect(lead(0.3, 0.6, 0.4)).toBeCloseTo(lead(0.6, 0.4, 0.3), 10);
  });

  it('stands out by deviations above the mean of its language', () => {
    const found = (level: Partial<typeof LEVEL>) =>
      numbersOf({ hits: [{ document: a, passageSimilarity: 0.5, level: { ...LEVEL, ...level } }] });
    expect(found({}).prominence).toBeCloseTo(2, 10);
    expect(found({ mean: 0.45, spread: 0.05 }).prominence).toBeCloseTo(1, 10);
    expect(found({ mean: 0.5, spread: 0 }).prominence).toBe(0);
  });
});

describe('the odds of evidence', () => {
  const hits = documentsOf('Herons nest.').map((document) => ({ document }));
  const odds = (...passages: SentenceOdds[]) => {
    const { answer, wanted } = numbersOf({ hits, odds: passages });
    return [answer, wanted];
  };

  it('are those of the likeliest sentence of all passages', () => {
    const one = { odds: [-1, 2], holdsWanted: null };
    expect(odds(one, { odds: [0.5], holdsWanted: null })).toEqual([2, 0]);
    expect(odds({ odds: [0.5], holdsWanted: null }, one)).toEqual([2, 0]);
  });

  it('tell how far the likeliest that holds what is asked for is behind', () => {
    const one = { odds: [2, -1], holdsWanted: [false, true] };
    expect(odds(one)).toEqual([2, -3]);
    expect(odds(one, { odds: [1.5, 1], holdsWanted: [false, true] })).toEqual([2, -1]);
    expect(odds({ odds: [2, -1], holdsWanted: [true, false] })).toEqual([2, 0]);
  });

  it('have a lowest value, where no sentence holds it and where there is none', () => {
    const [least = 0] = odds();
    expect(odds({ odds: [-50], holdsWanted: null })).toEqual([least, 0]);
    expect(odds({ odds: [1, 2], holdsWanted: [false, false] })).toEqual([2, least - 2]);
  });

  it('are no farther behind than a sentence that is none', () => {
    const [, none = 0] = odds({ odds: [20], holdsWanted: [false] });
    const [, far] = odds({ odds: [20, 5], holdsWanted: [false, true] });
    expect(none).toBeGreaterThan(-10);
    expect(far).toBe(none);
  });
});

describe('the nearness of tokens', () => {
  const hits = documentsOf('Herons nest.').map((document) => ({ document }));

  it('is evidence where the model tells of tokens, and nothing where it does not', () => {
    expect(numbersOf({ hits, leastTokens: 0.6 }).leastTokens).toBe(0.6);
    expect(numbersOf({ hits, leastTokens: null }).leastTokens).toBe(0);
  });
});

describe('what is missing', () => {
  const query = 'Did Canada or Japan sign in 1997?';
  const filler = 'The boats are counted again each spring.';
  const missing = (texts: string[], asked = query) => {
    const hits = documentsOf(...texts).map((document) => ({ document }));
    const numbers = numbersOf({ query: asked, hits });
    return [numbers.missing, numbers.missingAnywhere];
  };

  it.each([
    ['none', ['Canada signed in 1997, as did Japan.'], [0, 0]],
    ['none, one in each of three passages', ['Canada signed.', 'Japan signed.', 'It was 1997.'], [0, 0]],
    ['one', ['Canada signed in 1997.', filler], [1, 1]],
    ['two', [filler, 'Canada signed.'], [2, 2]],
    ['all, up to where more say no more', [filler, filler], [2, 2]],
    ['one in the sixth passage', ['Canada, 1997.', filler, filler, filler, filler, 'Japan.'], [1, 0]],
    ['none, one in the fifth passage', ['Canada, 1997.', filler, filler, filler, 'Japan.'], [0, 0]],
  ])('counts the specifics that none of the passages shown holds: %s', (_, texts, counts) => {
    expect(missing(texts)).toEqual(counts);
  });

  it('is nothing for a question without specifics', () => {
    expect(missing([filler], 'Where do they nest?')).toEqual([0, 0]);
  });

  it('does not count what cannot be told of a passage, as a name in another script', () => {
    const chinese = '这份条约于一九九六年签署，二〇〇九年生效，缔约国承诺不拥有核武器。';
    expect(missing([chinese], 'What did Merribrook change?')).toEqual([0, 0]);
    expect(missing([filler], 'What did Merribrook change?')).toEqual([1, 1]);
  });

  it('looks at title and symbol, too', () => {
    const titled = { ...documentOf(filler, { title: 'Statement by Canada, 1997' }), symbol: 'LAKE/DOC/7' };
    const numbers = numbersOf({
      query: 'What does LAKE/DOC/7 say of Canada in 1997?',
      hits: [{ document: titled }],
    });
    expect(numbers.missing).toBe(0);
  });
});
