import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDirection, isRightToLeft } from '../../../server/export/direction.js';

describe('the direction of words', () => {
  it.each([
    ['قررت اللجنة (LAKE/DOC/7)', true],
    ['1. قررت', true],
    ['LAKE قررت', false],
    ['第一条', false],
    ['שלום', true],
    ['12–34', false],
    ['', false],
  ])('is that of their first letter: %j', (text, rightToLeft) => {
    expect(isRightToLeft(text)).toBe(rightToLeft);
  });

  it('changes with the script, and not at what is between words', () => {
    expect(byDirection('Art. 3: قررت، اللجنة (CTBT) في 2001.')).toEqual([
      { text: 'Art. 3: ', rightToLeft: false },
      { text: 'قررت، اللجنة (', rightToLeft: true },
      { text: 'CTBT) ', rightToLeft: false },
      { text: 'في ', rightToLeft: true },
      { text: '2001.', rightToLeft: false },
    ]);
  });

  it('loses no letter', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '.', 'ق', 'ש', '条', '😀', '\u064b') });
    fc.assert(
      fc.property(text, (words) => {
        expect(
          byDirection(words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(words);
      }),
    );
  });
});
