import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { garbledReason } from '../../../index/extract/garbled.js';
import { encode } from './encode.js';

const asWindows1252 = (content: Uint8Array) => Buffer.from(content).toString('latin1');

const CHINESE = '各国代表团在会议上讨论了裁减军备的问题，并且同意明年继续进行谈判。';
const RUSSIAN = 'Представители стран обсудили сокращение вооружений и решили продолжить переговоры.';
const ENGLISH =
  'The representatives discussed the reduction of armaments and decided to continue their talks next year in ' +
  'Geneva, where the secretariat will prepare a report on all questions that remained open at the present session, ' +
  'including verification, transparency and the participation of civil society in the future work of this body.';

describe('garbledReason', () => {
  it.each([
    ['GB2312 as Windows-1252', asWindows1252(encode(CHINESE, 'gb18030')), /gb18030/],
    [
      'the same with leaders that lost bytes',
      `${asWindows1252(encode('目录', 'gb18030'))} ${'¡-'.repeat(20)} 3\n${asWindows1252(encode(CHINESE, 'gb18030'))}`,
      /gb18030/,
    ],
    ['Windows-1251 as Windows-1252', asWindows1252(encode(RUSSIAN, 'windows-1251')), /windows-1251/],
    ['UTF-8 as Windows-1252', asWindows1252(Buffer.from(CHINESE)), /utf-8/],
    ['replacement characters', 'T\ufffde tr\ufffd\ufffdty '.repeat(5), /15 of 45 characters are replacement/],
    ['private use', '\ue001\ue017\ue023 \ue044\ue001'.repeat(8), /private use/],
    ['control characters', '\x03\x1aab\x07c '.repeat(6), /control characters/],
    ['scripts mixed within words', 'Ԕΰϸ ЇΨβ ΎϣЖ ΔϙЏ '.repeat(5), /several scripts/],
    [
      'letters moved along the alphabet',
      ENGLISH.replace(/[a-z]/g, (letter) =>
        String.fromCharCode(((letter.charCodeAt(0) - 92) % 26) + 97),
      ).repeat(2),
      /no language/,
    ],
    [
      'the stroke that lengthens Arabic words as a letter',
      'اجتمعككككت اللجنككككككة وناقشت الوفككككود المسككككألة، ثم اتفقت على مواصلة المفاوضات. '.repeat(5),
      /^20 of 50 words have a letter three times in a row$/,
    ],
    [
      'characters here and there',
      [...'冉帑沁蔗忖彘炊砌荻蕊'].join('\n\n').concat('\n').repeat(12),
      /make no words/,
    ],
    [
      'characters here and there on lines of the page',
      '冉 帑沁, 蔗 1 忖   彘\n炊 砌 | 荻蕊 《 瓮 》 ee 氽\n'.repeat(9),
      /make no words/,
    ],
  ])('names %s', (_, text, reason) => {
    expect(garbledReason(text)).toMatch(reason);
  });

  it.each([
    ['nothing', ''],
    ['Chinese', CHINESE.repeat(5)],
    ['Chinese set vertically', [...CHINESE.repeat(5)].join('\n')],
    ['Chinese with blanks between its characters', [...CHINESE.repeat(5)].join(' ')],
    [
      'classical Chinese, whose words are single characters',
      '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往。'.repeat(8),
    ],
    ['a table of lone characters', '是 否 是 是 否\n'.repeat(9)],
    ['leaders, figures and codes', 'annex III ........ www.un.org XXXI iii. 1000 AAAA оооо '.repeat(9)],
    ['a few stretched words', `${ENGLISH} Hmmm, cccDNA. `.repeat(8)],
    ['Russian', RUSSIAN.repeat(3)],
    ['English', ENGLISH],
    ['a page number', '– 3 –'],
    ['a table of numbers', '1,205\n2,922\n2,069 (4.5 %)\n'.repeat(30)],
    ['codes', 'HZHSE24083464 AA+ 2022-2276(A)#45 TCLU1234567 ISO 9001 '.repeat(20)],
    ['a formula', 'ΔG = ΔH − TΔS, λ ≤ 2πr ± ½μ·v² ∑ xᵢ ∫ f(x) dx, α→β '.repeat(6)],
    ['names', 'Nguyễn Thị Phương, Ørsted Åse, Szczepański, Gökçe Yıldız, Þórður Ægisson '.repeat(8)],
    ['accented letters', 'àÀâÂäÄçÇéÉèÈêÊëËîÎïÏôÔùÙûÛüÜ'],
    ['bullets of a symbol font', '\uf0b7 to meet once a year;\n\uf0b7 to report on it.\n'.repeat(10)],
    [
      'languages side by side',
      'English français русский 中文 العربية español ελληνικά עברית हिन्दी ไทย '.repeat(5),
    ],
    ['Arabic with lengthened words', 'الجمعيـــــة العــــامة ومجلـس الأمـن وميســورة التكلفة '.repeat(8)],
  ])('takes %s for real', (_, text) => {
    expect(garbledReason(text)).toBeNull();
  });

  it('takes anything short for real', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9 }), (text) => {
        expect(garbledReason(text)).toBeNull();
      }),
    );
  });
});
