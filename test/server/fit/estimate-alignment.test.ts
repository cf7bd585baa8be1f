import { describe, expect, it } from 'vitest';
import { type AlignmentData, alignmentFrom, type TextKind } from '../../../index/align.js';
import { type AlignmentText, estimateAlignment } from '../../../server/fit/estimate-alignment.js';
import { seededGauss } from '../../support/seeded.js';

const DIMENSIONS = 12;
const LANGUAGES = ['en', 'fr', 'zh'];
const gauss = seededGauss(5);
const random = () => Array.from({ length: DIMENSIONS }, gauss);
const unit = (vector: readonly number[]) => vector.map((value) => value / Math.hypot(...vector));
const plus = (a: readonly number[], b: readonly number[], times = 1) =>
  a.map((value, i) => value + times * b[i]!);
const offsets = new Map(LANGUAGES.map((lang) => [lang, unit(random())]));

/**
 * Vectors of translations: what they mean, what tells their language, noise, and along the first axis noise that is
 * twice as loud as the meaning.
 */
function translations(count: number): AlignmentText[] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const meaning = unit([0, ...random().slice(1)]);
    return LANGUAGES.map((lang) => {
      const noisy = plus(plus(meaning, offsets.get(lang)!, 1.5), random(), 0.05);
      return text({ lang, group: `${i}`, vector: unit([noisy[0]! + gauss(), ...noisy.slice(1)]) });
    });
  });
}

function text(known: Partial<AlignmentText>): AlignmentText {
  return { set: 'a', lang: 'en', kind: 'passage', group: null, vector: [1, 0], ...known };
}
const texts = (count: number, known: Partial<AlignmentText>) =>
  Array.from({ length: count }, () => text(known));

/** Of these texts, the share of those that lie nearest to a translation of theirs among all others. */
function found(all: readonly AlignmentText[], vectorOf: (text: AlignmentText) => Iterable<number>): number {
  const vectors = all.map((one) => Float64Array.from(vectorOf(one)));
  const hits = vectors.filter((vector, i) => {
    const similarities = vectors.map((other, j) =>
      i === j ? -2 : other.reduce((sum, value, at) => sum + value * vector[at]!, 0),
    );
    const nearest = similarities.indexOf(Math.max(...similarities));
    return all[nearest]!.group === all[i]!.group;
  });
  return hits.length / all.length;
}

const estimate = (known: readonly AlignmentText[]) => estimateAlignment(known, 'weights', ['invented']);
const aligned = (data: AlignmentData) => {
  const { apply } = alignmentFrom(data);
  return ({ vector, lang, kind }: AlignmentText) => apply(vector, lang, kind);
};

describe('estimateAlignment', () => {
  it('brings translations together, also those it has not seen', () => {
    const data = estimate(translations(120));
    const { matrix: _, ...centringAlone } = data;
    const fresh = translations(40);
    const before = found(fresh, ({ vector }) => vector);
    const centred = found(fresh, aligned(centringAlone));
    const after = found(fresh, aligned(data));
    expect(before).toBeLessThan(0.2);
    expect(centred).toBeGreaterThan(before + 0.2);
    expect(after).toBeGreaterThan(centred + 0.2);
    expect(after).toBeGreaterThan(0.8);
  });

  it('names the weights and the origin, and can be written as JSON', () => {
    const data = estimate(translations(60));
    expect(data).toMatchObject({ model: 'weights', origin: ['invented'] });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(Object.keys(data.means.passage)).toEqual(LANGUAGES);
    expect(data.means.query).toEqual({});
  });

  it('says the same in whatever order the texts come', () => {
    const known = translations(60);
    const { matrix: _, ...means } = estimate(known);
    const { matrix: __, ...turned } = estimate([...known].reverse());
    expect(JSON.stringify(turned)).toBe(JSON.stringify(means));
  });
});

describe('means of the languages', () => {
  const meansOf = (known: AlignmentText[], kind: TextKind = 'passage') => estimate(known).means[kind];

  it('are the average of a set’s texts', () => {
    const known = [...texts(30, { vector: [1, 0] }), ...texts(30, { vector: [0, 0.5] })];
    expect(meansOf(known)).toEqual({ en: [0.5, 0.25] });
  });

  it('count a set of many texts about one thing as a small one', () => {
    const known = [...texts(900, { vector: [1, 0] }), ...texts(60, { set: 'b', vector: [0, 1] })];
    expect(meansOf(known)).toEqual({ en: [0.5, 0.5] });
  });

  it('are of questions and of passages apart', () => {
    const known = [...texts(60, { vector: [1, 0] }), ...texts(60, { kind: 'query', vector: [0, 1] })];
    expect(meansOf(known)).toEqual({ en: [1, 0] });
    expect(meansOf(known, 'query')).toEqual({ en: [0, 1] });
  });

  it.each([
    [49, undefined],
    [50, [1, 0]],
  ])('need 50 texts in a language: of %d', (count, mean) => {
    expect(meansOf([...texts(count, { lang: 'fr' }), ...texts(60, {})])).toEqual({
      en: [1, 0],
      ...(mean && { fr: mean }),
    });
  });

  it('leave out a set with few texts in a language, though another has enough', () => {
    const known = [...texts(60, { vector: [1, 0] }), ...texts(20, { set: 'b', vector: [0, 1] })];
    expect(meansOf(known)).toEqual({ en: [1, 0] });
  });
});

describe('the matrix', () => {
  const values = (matrix: string) => {
    const bytes = Uint8Array.from(Buffer.from(matrix, 'base64'));
    return new Float32Array(bytes.buffer);
  };

  it('shortens the direction in which translations differ, and keeps the others', () => {
    const pairs = Array.from({ length: 60 }, (_, i) => {
      const side = i % 2 === 0 ? 0.5 : -0.5;
      return ['en', 'fr'].map((lang) =>
        text({ lang, group: `${i}`, vector: unit([lang === 'en' ? side : -side, 0, i % 4 < 2 ? 1 : -1]) }),
      );
    }).flat();
    const matrix = values(estimate(pairs).matrix!);
    expect(matrix).toHaveLength(9);
    const [first, , , , second, , , , third] = matrix;
    expect(first! / second!).toBeLessThan(0.75);
    expect(third! / second!).toBeCloseTo(1, 3);
  });

  it.each([
    ['without translations', texts(120, {})],
    ['where each text is alone in its group', texts(60, {}).map((one, i) => ({ ...one, group: `${i}` }))],
    [
      'where the translations are in languages without a mean',
      texts(60, {}).flatMap((one, i) => [
        { ...one, group: `${i}` },
        ...(i < 40 ? [text({ lang: 'fr', group: `${i}`, vector: [0, 1] })] : []),
      ]),
    ],
    ['of no texts', []],
  ])('is left out %s', (_, known) => {
    expect(estimate(known)).not.toHaveProperty('matrix');
  });
});
