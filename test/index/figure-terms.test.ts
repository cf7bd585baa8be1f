import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, romanValues } from '../../index/figure-terms.js';
import { fold } from '../../index/fold.js';

const valuesIn = (text: string) => figuresIn(fold(text)).map(({ value }) => value);

describe('figuresIn', () => {
  it.each([
    ['一九九八年', '1998'],
    ['二〇〇〇年', '2000'],
    ['二○○○年', '2000'],
    ['九八年', '98'],
    ['二十一国集团', '21'],
    ['第六十九届会议', '69'],
    ['第 三 条', '3'],
    ['十二月', '12'],
    ['一千七百多人', '1700'],
    ['一千零一', '1001'],
    ['一百零五', '105'],
    ['三百五十万', '3500000'],
    ['350万', '3500000'],
    ['1.5億', '150000000'],
    ['一万五千', '15000'],
    ['一万零五', '10005'],
    ['3.5千', '3500'],
    ['两千', '2000'],
    ['两国', '2'],
    ['百分之五', '5'],
    ['1,700', '1700'],
    ['1.700.000', '1700000'],
    ['3,5', '3.5'],
    ['0.125', '0.125'],
    ['٢٠٠٣', '2003'],
    ['２００３', '2003'],
  ])('reads %s as %s', (written, value) => {
    expect(valuesIn(written)).toEqual([value]);
  });

  it.each([
    ['1 700 personnes', '1700'],
    ['2,4 млрд', '2400000000'],
    ['3.5 million', '3500000'],
    ['79th session', '79'],
    ['79ème session', '79'],
  ])('reads %s as %s, too', (written, value) => {
    expect(valuesIn(written)).toContain(value);
  });

  it.each([
    '一致',
    '统一',
    '十分',
    '万一',
    '千万',
    '三军',
    '一国',
    '七八',
    '二三十',
    '几十万',
    '三百多万',
    '一百二',
    '一万五',
    '12.12.2003',
  ])('reads no figure in %s', (words) => {
    expect(valuesIn(words)).toEqual([]);
  });

  it('reads any number however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_999_999 }), (number) => {
        for (const written of [`${number}`, number.toLocaleString('en'), `第${number}号`, hanFigure(number)])
          expect(valuesIn(written)).toEqual([String(number)]);
        expect(valuesIn(number.toLocaleString('fr'))).toContain(String(number));
      }),
    );
  });

  it('names places within the text, which it leaves as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一二十百千万零〇年第a1,. -]{0,12}$/u), (text) => {
        for (const { start, end, value } of figuresIn(text)) {
          expect(text.slice(start, end)).not.toBe('');
          expect(value).toMatch(/^\d+(\.\d+)?$/);
        }
      }),
    );
  });
});

describe('romanValues', () => {
  it.each([
    ['Chapter VII', ['7']],
    ['XIV и III', ['14', '3']],
    ['Ⅶ', ['7']],
    ['I', []],
    ['vii', []],
    ['IIX', []],
    ['CD/VI', []],
    ['VIPs', []],
  ])('reads %s as %j', (text, values) => {
    expect(romanValues(text)).toEqual(values);
  });
});

const DIGITS = '零一二三四五六七八九';

/** The Chinese figure of a number below 100,000,000, as it is read out. */
function hanFigure(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${hanFigure(Math.floor(number / 10_000))}万${gap}${rest > 0 ? hanFigure(rest) : ''}`;
  }
  const spoken = [...String(number).padStart(4, '0')]
    .map((digit, i) => (digit === '0' ? '零' : DIGITS[Number(digit)] + ['千', '百', '十', ''][i]!))
    .join('');
  return spoken.replace(/零+/g, '零').replace(/^零|零$/g, '');
}
