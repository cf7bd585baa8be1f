import { describe, expect, it } from 'vitest';
import { dateAt } from '../../../index/structure/dates.js';
import { structureIn } from '../texts.js';

describe('dateAt', () => {
  it.each([
    ['Chinese', '2004年5月12日', '2004-05-12'],
    ['Chinese with blanks', '2004 年 5 月 12 日', '2004-05-12'],
    ['English', '12 May 2004', '2004-05-12'],
    ['French', '12 mai 2004', '2004-05-12'],
    ['French, the first', '1er août 1998', '1998-08-01'],
    ['Spanish', '12 de mayo de 2004', '2004-05-12'],
    ['Spanish, del', '3 de enero del 2001', '2001-01-03'],
    ['Russian', '12 мая 2004 года', '2004-05-12'],
    ['Russian, shortened', '1 сентября 1999 г.', '1999-09-01'],
    ['Arabic', '12 أيار/مايو 2004', '2004-05-12'],
    ['Arabic, a month of two words', '10 كانون الأول/ديسمبر 1998', '1998-12-10'],
    ['ISO 8601', '2004-05-12', '2004-05-12'],
  ])('reads %s', (_, words, iso) => {
    expect(dateAt(words)).toEqual({ iso, length: words.length });
  });

  it('says how far the date goes', () => {
    expect(dateAt('12 May 2004, Geneva')).toEqual({ iso: '2004-05-12', length: 11 });
  });

  it.each([
    '31 February 2004',
    '2004年13月1日',
    '12 Foo 2004',
    'May 2004',
    '12 May 0004',
    'on 12 May 2004',
    '',
  ])('reads none in %j', (words) => {
    expect(dateAt(words)).toBeNull();
  });
});

describe('the date of a document', () => {
  it.each([
    [
      'below the symbol',
      'CD/9999\n12 May 2004\n\nORIGINAL: ENGLISH\n\nWorking paper on outer space\n\nThe words.',
    ],
    [
      'beside the organ',
      'CONFERENCE ON DISARMAMENT      CD/9999\n                   12 May 2004\n\nReport\n\nThe words.',
    ],
    ['in the title of a letter', 'CD/9999\n\nLetter dated 12 May 2004 from the President\n\nThe words.'],
    ['in Russian', 'CD/9999\n12 мая 2004 года\n\nДоклад о работе сессии\n\nТекст.'],
    ['in Arabic', 'CD/9999\n12 أيار/مايو 2004\n\nتقرير عن الدورة\n\nالنص.'],
    ['before a Chinese title', 'CD/9999\n2004年5月12日\n\n工作文件\n\n内容。'],
  ])('stands %s', (_, text) => {
    expect(structureIn(text).date).toBe('2004-05-12');
  });

  it('is none that the body mentions', () => {
    const text = 'A note on space\n\nThe meeting of 12 May 2004 was long.\n\n13 May 2004 was the day after.';
    expect(structureIn(text).date).toBeNull();
  });
});
