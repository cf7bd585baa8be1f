import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldLigatures, withLigatures } from '../../../../index/extract/pdf/ligatures.js';

/** Glyphs from left to right, as they are shown, of words given as their glyphs in reading order. */
const shown = (...glyphs: string[]) => glyphs.toReversed();
/** What comes of them where each character is turned round. */
const turned = (glyphs: readonly string[]) => [...glyphs.join('')].toReversed().join('');

describe('withLigatures', () => {
  const glyphs = shown('ا', 'لأ', 'س', 'ل', 'ح', 'ة');

  it('puts the letters of one glyph in the order they are read in', () => {
    expect(turned(glyphs)).toBe('األسلحة');
    expect(withLigatures([turned(glyphs)], glyphs)).toEqual(['الأسلحة']);
  });

  it('knows lam and alef also where the file states them turned round', () => {
    const stated = shown('ا', 'أل', 'س', 'ل', 'ح', 'ة');
    expect(withLigatures([turned(stated)], stated)).toEqual(['الأسلحة']);
  });

  it('leaves letters with glyphs of their own, which may be in either order', () => {
    expect(withLigatures(['السلام'], shown(...'السلام'))).toEqual(['السلام']);
  });

  it('keeps what stands between: blanks, figures, names', () => {
    const words = [...shown('ف', 'ق', 'ر', 'ة'), ' ', '3', ' ', ...shown('خ', 'لا', 'ل')];
    expect(withLigatures(['خالل 3 فقرة'], words)).toEqual(['خلال 3 فقرة']);
  });

  it('goes from words to words', () => {
    expect(
      withLigatures(['Article', turned(glyphs), 'ة', turned(glyphs)], [...glyphs, 'ة', ...glyphs]),
    ).toEqual(['Article', 'الأسلحة', 'ة', 'الأسلحة']);
  });

  it('leaves words that the glyphs do not account for', () => {
    expect(withLigatures([turned(glyphs), 'غ', turned(glyphs)], [...glyphs, 'ة', ...glyphs])).toEqual([
      'الأسلحة',
      'غ',
      'الأسلحة',
    ]);
    expect(withLigatures(['غريب', turned(glyphs)], [...glyphs])).toEqual(['غريب', turned(glyphs)]);
  });

  it('leaves stretches that stand among Latin words, each turned round in itself', () => {
    const words = 'NPT خالل and سالم';
    expect(withLigatures([words], [...shown('خ', 'لا', 'ل'), ...shown('س', 'لا', 'م')])).toEqual([words]);
  });

  it('changes no letter, only their order', () => {
    const glyph = fc.constantFrom('ا', 'ل', 'لا', 'لإ', 'م', 'الله', 'َ', 'x', ' ', '7');
    fc.assert(
      fc.property(fc.array(fc.array(glyph)), (words) => {
        const given = words.map(turned);
        const read = withLigatures(given, words.flat());
        expect(read.map((text) => [...text].sort())).toEqual(given.map((text) => [...text].sort()));
      }),
    );
  });
});

describe('mayHoldLigatures', () => {
  it.each([
    ['Arabic', 'نزع السلاح', true],
    ['a single letter', 'ب', false],
    ['English', 'disarmament', false],
    ['Chinese', '裁军', false],
  ])('%s', (_, text, expected) => {
    expect(mayHoldLigatures(['12', text])).toBe(expected);
  });
});
