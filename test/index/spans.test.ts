import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSpanFrom, inkOf, singleSpaced } from '../../index/spans.js';

describe('inkOf', () => {
  it('leaves white space of every kind out, and no mark that only JavaScript counts as such', () => {
    expect(inkOf(' a\t\nb\u3000\u00a0\u2028c\ufeffd\u200be ')).toBe('abc\ufeffd\u200be');
    expect(inkOf(' \n')).toBe('');
  });
});

describe('singleSpaced', () => {
  it('sets one blank between words', () => {
    expect(singleSpaced('\n a \t\u3000b\ufeffc\r\nd ')).toBe('a b\ufeffc d');
  });
});

describe('firstSpanFrom', () => {
  it('is the first that begins at the offset or behind it', () => {
    const lengths = fc.array(fc.record({ gap: fc.nat(3), length: fc.nat(4) }));
    fc.assert(
      fc.property(lengths, fc.nat(40), (all, offset) => {
        let at = 0;
        const spans = all.map(({ gap, length }) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
        const found = spans.findIndex(({ start }) => start >= offset);
        expect(firstSpanFrom(spans, offset)).toBe(found < 0 ? spans.length : found);
      }),
    );
  });
});
