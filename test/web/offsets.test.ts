import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceSpansOf, unitOffsets, unitRange, withoutBlanks } from '../../web/offsets.js';

const SOURCE = 'Herons nest\n\nLAKE/1\npage 2\n\nin reeds. Swans do not.';
const SLICES = [
  { start: 0, text: 'Herons nest' },
  { start: 28, text: 'in reeds. Swans do not.' },
];
const READ = 'Herons nest in reeds. Swans do not.';

describe('unitOffsets', () => {
  const offsets = unitOffsets(READ, SLICES)!;
  const at = (words: string) => {
    const start = SOURCE.indexOf(words);
    return { start, end: start + words.length };
  };

  it('finds the units of words, of words over a page header, and of none', () => {
    const range = (span: { start: number; end: number }) => {
      const units = unitRange(READ, offsets, span);
      return units && READ.slice(units.start, units.end);
    };
    expect(range(at('Swans'))).toBe('Swans');
    expect(range({ start: at('nest').start, end: at('reeds').end })).toBe('nest in reeds');
    expect(range(at('LAKE/1'))).toBeNull();
    expect(range({ start: 500, end: 600 })).toBeNull();
  });

  it('leads back, parted where other words interrupt', () => {
    const start = READ.indexOf('nest');
    const spans = sourceSpansOf(SOURCE, offsets, { start, end: start + 'nest in reeds'.length });
    expect(spans.map((span) => SOURCE.slice(span.start, span.end))).toEqual(['nest', 'in reeds']);
  });

  it.each([
    ['another letter', 'Herons rest in reeds. Swans do not.', SLICES],
    ['a letter too many', `${READ}.`, SLICES],
    ['a letter too few', READ.slice(0, -1), SLICES],
    ['slices out of order', READ, [{ ...SLICES[0]!, start: 60 }, SLICES[1]!]],
  ])('is null for %s', (_, text, slices) => {
    expect(unitOffsets(text, slices)).toBeNull();
  });

  it('stands for the same words both ways, whatever the white space', () => {
    const words = fc.array(
      fc.tuple(
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        fc.constantFrom('', ' ', '\n', '\u3000', '\f\n'),
        fc.constantFrom('', ' '),
      ),
    );
    fc.assert(
      fc.property(words, fc.nat(60), fc.nat(60), (pieces, a, b) => {
        const source = `## ${pieces.map(([word, gap]) => word + gap).join('')}`;
        const text = pieces.map(([word, , gap]) => word + gap).join('');
        const offsets = unitOffsets(text, [{ start: 3, text: source.slice(3) }])!;
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const units = unitRange(text, offsets, span) ?? { start: 0, end: 0 };
        const read = withoutBlanks(text.slice(units.start, units.end));
        expect(read).toBe(withoutBlanks(source.slice(Math.max(3, span.start), Math.max(3, span.end))));
        const back = sourceSpansOf(source, offsets, units).map(({ start, end }) => source.slice(start, end));
        expect(withoutBlanks(back.join(''))).toBe(read);
      }),
    );
  });
});
