import { describe, expect, it } from 'vitest';
import { type Extents, extentsOf } from '../../../../index/extract/pdf/extents.js';
import type { PlacedGlyph } from '../../../../index/extract/pdf/glyphs.js';
import type { TextItem } from '../../../../index/extract/pdf/runs.js';

function item(str: string, x = 0, y = 0, given: Partial<TextItem> = {}): TextItem {
  return { str, dir: 'ltr', transform: [10, 0, 0, 10, x, y], width: 0, height: 10, fontName: 'f', ...given };
}

/** Glyphs five points wide, from left to right. */
function glyphs(unicodes: readonly string[], x = 0, y = 0): PlacedGlyph[] {
  return unicodes.map((unicode, i) => ({ unicode, x: x + i * 5, y, dx: 5, dy: 0 }));
}

const NOT_VERTICAL = new Set<string>();
const extentsIn = (words: TextItem, shown: PlacedGlyph[], vertical = NOT_VERTICAL) =>
  extentsOf([words], shown, vertical).get(words);
/** Where each character begins; null for white space. */
const startsOf = (extents: Extents | undefined) => extents?.map((extent) => extent?.from ?? null);

describe('the extents of characters', () => {
  it('are those of their glyphs, counted from where the words begin', () => {
    const found = extentsIn(item('ab c', 100), glyphs(['a', 'b', 'c'], 100));
    expect(found).toEqual([{ from: 0, to: 5 }, { from: 5, to: 10 }, null, { from: 10, to: 15 }]);
  });

  it('share a glyph that stands for several, and count a character beyond the BMP twice', () => {
    expect(startsOf(extentsIn(item('fix'), glyphs(['fi', 'x'])))).toEqual([0, 2.5, 5]);
    expect(startsOf(extentsIn(item('𠮷a'), glyphs(['𠮷', 'a'])))).toEqual([0, 2.5, 5]);
  });

  it('are of the glyphs that stand where the words do, whatever else is drawn', () => {
    const shown = [
      ...glyphs(['x', 'a', 'b'], 300, 50),
      ...glyphs(['\u00ad', ' '], 100),
      ...glyphs(['a', 'b'], 100),
    ];
    expect(startsOf(extentsIn(item('ab', 100), shown))).toEqual([0, 5]);
  });

  it('go from the right where the words do, but for figures and Latin names', () => {
    const rtl = (str: string) => item(str, 0, 0, { dir: 'rtl' });
    expect(startsOf(extentsIn(rtl('سلم'), glyphs([...'ملس'])))).toEqual([10, 5, 0]);
    expect(startsOf(extentsIn(rtl('سل 12 م'), glyphs([...'م12لس'])))).toEqual([20, 15, null, 5, 10, null, 0]);
    expect(startsOf(extentsIn(rtl('سل A-B'), glyphs([...'A-Bلس'])))).toEqual([20, 15, null, 0, 5, 10]);
  });

  it('go from the left where only a few words do not', () => {
    expect(startsOf(extentsIn(item('a سلم b'), glyphs([...'aملسb'])))).toEqual([
      0,
      null,
      15,
      10,
      5,
      null,
      20,
    ]);
  });

  it('share a ligature from the right', () => {
    const words = item('سلا', 0, 0, { dir: 'rtl' });
    expect(startsOf(extentsIn(words, glyphs(['لا', 'س'])))).toEqual([5, 2.5, 0]);
  });

  it('lead downwards in a font that is set from top to bottom', () => {
    const shown = ['上', '下'].map((unicode, i) => ({ unicode, x: 0, y: -i * 10, dx: 0, dy: -10 }));
    expect(startsOf(extentsIn(item('上下', 0, 0, { fontName: 'v' }), shown, new Set(['v'])))).toEqual([
      0, 10,
    ]);
  });

  it.each([
    ['stand for other letters', glyphs(['a', 'x'])],
    ['are too few', glyphs(['a'])],
    ['stand elsewhere', glyphs(['a', 'b'], 0, 40)],
  ])('are not known where the glyphs %s', (_, shown) => {
    expect(extentsIn(item('ab'), shown)).toBeUndefined();
  });

  it('are known of the words after those that are not', () => {
    const [lost, found] = [item('ab'), item('cd', 100)];
    const extents = extentsOf(
      [lost, found],
      [...glyphs(['a', 'x']), ...glyphs(['c', 'd'], 100)],
      NOT_VERTICAL,
    );
    expect([...extents.keys()]).toEqual([found]);
  });

  it('are of its own glyphs where the same words are printed twice over', () => {
    const [first, second] = [item('ab'), item('ab')];
    const wider = glyphs(['a', 'b']).map((glyph) => ({ ...glyph, x: glyph.x * 2, dx: 10 }));
    const extents = extentsOf([first, second], [...glyphs(['a', 'b']), ...wider], NOT_VERTICAL);
    expect([first, second].map((words) => startsOf(extents.get(words)))).toEqual([
      [0, 5],
      [0, 10],
    ]);
  });
});
