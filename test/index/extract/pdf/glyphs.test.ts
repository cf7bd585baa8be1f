import { describe, expect, it } from 'vitest';
import { type GlyphFont, type Operator, placedGlyphs } from '../../../../index/extract/pdf/glyphs.js';

const FONTS: Record<string, GlyphFont> = {
  level: { unit: 0.001, vertical: false, verticalAdvance: -1000 },
  upright: { unit: 0.001, vertical: true, verticalAdvance: -1000 },
};
const glyph = (unicode: string, given: object = {}) => ({ unicode, width: 500, isSpace: false, ...given });
const op = (name: string, ...args: unknown[]): Operator => ({ name, args });
const SET = [
  op('beginText'),
  op('setFont', 'level', 10),
  op('setTextMatrix', new Float32Array([1, 0, 0, 1, 100, 700])),
];

/** Where the glyphs stand, after the operators that begin a text at 100, 700 in 10 points. */
const placesOf = (...operators: Operator[]) =>
  placedGlyphs([...SET, ...operators], (name) => FONTS[name] ?? null).map(({ x, y }) => [x, y]);

describe('the glyphs of a page', () => {
  it('follow each other by their widths, and reach as far', () => {
    const [a, b] = placedGlyphs(
      [...SET, op('showText', [glyph('a'), glyph('b', { width: 250 })])],
      (name) => FONTS[name]!,
    );
    expect(a).toEqual({ unicode: 'a', x: 100, y: 700, dx: 5, dy: 0 });
    expect(b).toEqual({ unicode: 'b', x: 105, y: 700, dx: 2.5, dy: 0 });
  });

  it.each([
    ['characters', [op('setCharSpacing', 2)], 107],
    ['words', [op('setWordSpacing', 3)], 108],
    ['a stretched line', [op('setCharSpacing', 2), op('setHScale', 50)], 103.5],
  ])('are moved apart by the space of %s', (_, spacing, x) => {
    expect(placesOf(...spacing, op('showText', [glyph(' ', { isSpace: true }), glyph('b')]))[1]).toEqual([
      x,
      700,
    ]);
  });

  it('are moved back by the numbers between them', () => {
    expect(placesOf(op('showText', [glyph('a'), 200, glyph('b')]))[1]).toEqual([103, 700]);
    expect(placesOf(op('setHScale', 50), op('showText', [glyph('a'), 200, glyph('b')]))[1]).toEqual([
      101.5, 700,
    ]);
  });

  it('go on where the last ones ended, and in a new line from its beginning', () => {
    const a = op('showText', [glyph('a')]);
    expect(
      placesOf(
        a,
        a,
        op('setLeading', 12),
        op('nextLine'),
        a,
        op('setLeadingMoveText', 5, -20),
        a,
        op('nextLine'),
        a,
      ),
    ).toEqual([
      [100, 700],
      [105, 700],
      [100, 688],
      [105, 668],
      [105, 648],
    ]);
  });

  it('are raised', () => {
    expect(placesOf(op('setTextRise', 4), op('showText', [glyph('a')]))).toEqual([[100, 704]]);
  });

  it('lead downwards in a font that is set from top to bottom', () => {
    const shown = [glyph('上'), 100, glyph('下', { vmetric: [-500, 500, 880] }), glyph('右')];
    expect(placesOf(op('setFont', 'upright', 10), op('setCharSpacing', -1), op('showText', shown))).toEqual([
      [100, 700],
      [100, 688],
      [100, 682],
    ]);
  });

  it('stand where the page is moved to, which is undone with what was saved', () => {
    const a = op('showText', [glyph('a')]);
    const placed = placesOf(
      op('save'),
      op('transform', 2, 0, 0, 2, 10, 20),
      a,
      op('restore'),
      op('paintFormXObjectBegin', [1, 0, 0, 1, 50, 0], null),
      a,
      op('paintFormXObjectEnd'),
      a,
    );
    expect(placed).toEqual([
      [210, 1420],
      [150, 700],
      [100, 700],
    ]);
  });

  it('are set in the font of a graphics state', () => {
    const state = op('setGState', [
      ['LW', 1],
      ['Font', ['level', 20]],
    ]);
    expect(placesOf(state, op('showText', [glyph('a'), glyph('b')]))[1]).toEqual([110, 700]);
  });

  it('are left out where their font is not known', () => {
    expect(placesOf(op('setFont', 'lost', 10), op('showText', [glyph('a')]))).toEqual([]);
  });
});
