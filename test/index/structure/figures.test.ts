import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hanFigure,
  hanNumber,
  numberOf,
  romanFigure,
  romanNumber,
} from '../../../index/structure/figures.js';

describe('figures', () => {
  it.each([
    ['VI', 6],
    ['XIV', 14],
    ['XLIX', 49],
    ['CCCXX', 320],
    ['33', 33],
    ['٣٣', 33],
    ['１２', 12],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['三十三', 33],
    ['一百', 100],
    ['一百一十', 110],
    ['一百零一', 101],
    ['一〇三', 103],
    ['三二〇', 320],
    ['premier', 1],
    ['Première', 1],
    ['первая', 1],
    ['الأولى', 1],
    ['الثالثة', 3],
    ['الثالث', 3],
    ['العاشرة', 10],
    ['الحادية عشرة', 11],
    ['الثانية عشرة', 12],
    ['العشرون', 20],
    ['الثالثة والعشرون', 23],
    ['الثالثة والثلاثين', 33],
  ])('%s is %i', (figure, number) => {
    expect(numberOf(figure)).toBe(number);
  });

  it.each(['', 'IIII', 'VX', 'IC', 'abc', '一二三四五', '百', '十百', 'الكتاب', 'и', '1.5'])(
    '%j is none',
    (figure) => {
      expect(numberOf(figure)).toBe(0);
    },
  );

  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 399 }), (number) => {
        expect(romanNumber(romanFigure(number))).toBe(number);
        expect(hanNumber(hanFigure(number))).toBe(number);
      }),
    );
  });
});
