import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryTermsOf, termsOf } from '../../index/terms.js';

const sorted = (terms: string[]) => [...terms].sort();

describe('termsOf', () => {
  it.each([
    ['pairs of Chinese characters', '裁军会议', ['裁军', '军会', '会议']],
    ['a Chinese character alone', '约', ['约']],
    ['Chinese apart from what stands between', '条约NPT会议', ['条约', '会议', 'npt']],
    ['words', 'Each Party’s words', ['each', 'party', 's', 'words']],
    ['a symbol whole and in parts', 'see CD/1634.', ['see', 'cd/1634', 'cd', '1634']],
    ['a symbol with points', 'A/C.1/55/L.3', ['a/c.1/55/l.3', 'a', 'c', '1', '55', 'l', '3']],
    ['no symbol without a figure', 'and/or', ['and', 'or']],
    ['a symbol in brackets', '(A/55/305)', ['a/55/305', 'a', '55', '305']],
    ['a symbol without its year', 'S/RES/1540(2004)', ['s/res/1540', 's', 'res', '1540', '2004']],
    [
      'a double symbol whole and in halves',
      'A/55/3-S/7/8',
      ['a/55/3-s/7/8', 'a/55/3', 's/7/8', 'a', '55', '3', 's', '7', '8'],
    ],
    [
      'figures beside how they are written',
      '第六十九届',
      ['第六', '六十', '十九', '九届', '69', '第69', '69届'],
    ],
    ['western figures with the characters beside them', '第 69 届', ['第', '69', '届', '第69', '69届']],
    ['Roman figures beside what they are written as', 'Annex IV', ['annex', 'iv', '4']],
    ['repeated words as often as they occur', 'no, no', ['no', 'no']],
    ['Russian and Arabic', 'Договор معاهدة', ['договор', 'معاهدة']],
    ['nothing', '— 。', []],
  ])('gives %s', (_, text, terms) => {
    expect(sorted(termsOf(text))).toEqual(sorted(terms));
  });

  it.each([
    ['裁軍談判會議', '裁军谈判会议'],
    ['ＣＤ／１６３４', 'cd/1634'],
    ['TRAITÉ', 'traite'],
  ])('gives the same for %s and %s', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
  });
});

describe('queryTermsOf', () => {
  it.each([
    ['一九九八年', ['1998', '1998年']],
    ['1998年', ['1998', '1998年']],
    ['第三条', ['第3', '3条']],
    ['第3条', ['第3', '3条']],
    ['Article 3', ['article', '3']],
    ['1,700 men', ['1700', 'men']],
    ['十二月一日生效', ['12', '12月', '月1', '1日', '日生', '生效']],
  ])('asks of %s only for %j', (question, terms) => {
    expect(sorted(queryTermsOf(question))).toEqual(sorted(terms));
  });

  it('asks for nothing that a passage of the same words has not', () => {
    const characters = fc.stringMatching(/^[一二十百千万零年第条届约at1,. /()-]{0,14}$/u);
    fc.assert(
      fc.property(characters, (text) => {
        expect(termsOf(text)).toEqual(expect.arrayContaining(queryTermsOf(text)));
      }),
      { examples: [['约1.1']] },
    );
  });

  it('asks the same of a number in Chinese and in western figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
        const han = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
        expect(sorted(queryTermsOf(`在${han}年生效`))).toEqual(sorted(queryTermsOf(`在${year}年生效`)));
      }),
    );
  });
});
