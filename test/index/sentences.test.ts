import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../index/clean.js';
import { sentenceSpans, sentencesOf } from '../../index/sentences.js';
import { inkOf, wordsAt } from './texts.js';

const sentencesIn = (block: string) => sentenceSpans(block).map((span) => wordsAt(block, span));

describe('sentenceSpans', () => {
  it.each([
    ['Chinese', ['各缔约国承诺不试验。', '条约无限期有效！', '何时退出？']],
    ['Chinese with closing quotes', ['他说：“会议结束了。”', '大家离开会场。']],
    ['English', ['Each Party may withdraw.', 'It gives notice!', 'Is that enough?', 'It is.']],
    ['English with closing quotes', ['He said “the meeting is over.”', 'All left.']],
    ['French', ['L’État partie se retire.', 'À cette fin, il donne un préavis.']],
    ['Spanish', ['Los Estados se reúnen.', '¿Cuándo termina la reunión?', 'En mayo.']],
    ['French with its quotes', ['Il dit : « C’est fini. »', '« Oui », dit-elle.']],
    ['Russian with its quotes', ['Он сказал: «Заседание закрыто.»', '«Договор» бессрочен.']],
    ['Russian', ['Договор бессрочен.', 'Стороны могут выйти из него.']],
    ['Arabic', ['هل انتهت الدورة؟', 'نعم انتهت.', 'وغادر الجميع.']],
  ])('cuts %s after full stops', (_, expected) => {
    const gap = /\p{Script=Han}/u.test(expected[0]!) ? '' : ' ';
    expect(sentencesIn(expected.join(gap))).toEqual(expected);
  });

  it.each([
    'Under Art. 6 and para. 3 of document No. 12 it may do so.',
    'Mr. Smith and Dr. J. Doe spoke.',
    'The U.S. Government agreed, cf. St. Petersburg.',
    'См. ст. 6 и п. 3, принятые в 1996 г. Организацией.',
    '1. The first paragraph says so.',
    'IV. Follow-up',
    'a. An item',
    'Version 2.5 of CD/9999.Rev is e.g. this one.',
    'It grew by 3.5 per cent',
    'On Sept. 5 and Dec. 8 it met; see Res. 55/33, G.A. Res. 9, Doc. A/55/305, Fig. 5 and Vol. II.',
    'Gen. Smith and Lt. Col. Jones of the E.U. Council came.',
    'El Excmo. Sr. Pérez y la Dra. Ruiz, págs. 3 y 4.',
    'Mme. Durand et MM. Dupont, p. 5 de l’Art. 6',
    'См. с. 5, т. 2, рис. 3; проф. Петров, ул. Ленина, д. 5.',
    'السيد أ. ب. محمد في ص. 5 قال ذلك.',
    '《你好！世界》是一本书。',
    '《谁在那里？》是一本书。',
    '他问（真的吗？）然后走了。',
    '“Is it so?” he asked.',
    'See www.example.org/a?page=3 for more.',
  ])('leaves whole: %s', (sentence) => {
    expect(sentencesIn(sentence)).toEqual([sentence]);
  });

  it.each([
    ['a month and a word', ['It met in Dec.', 'The others left.']],
    ['a year of an era', ['في سنة 1995 م.', 'ثم انتهت.']],
    ['a question and a name in small letters', ['别克什么时候上市？', 'gl8呢？']],
    ['a bracket that holds a whole sentence', ['（会议结束了。）', '大家离开。']],
    ['a bracket that is never closed', ['他说（会议结束了。', '大家离开。']],
  ])('cuts between %s', (_, expected) => {
    const gap = /\p{Script=Han}/u.test(expected[0]!) ? '' : ' ';
    expect(sentencesIn(expected.join(gap))).toEqual(expected);
  });

  it('leaves a footnote mark with the sentence it follows', () => {
    expect(sentencesIn('It was adopted.3 The Conference rose.')).toEqual([
      'It was adopted.3',
      'The Conference rose.',
    ]);
  });

  it.each([
    ['at clauses', '各代表团指出了许多问题，'.repeat(8), '；'],
    ['at commas', 'the States that had not yet signed the treaty on that day'.repeat(2), ', '],
    ['at blanks', 'word', ' '],
  ])('cuts a sentence that is too long %s', (_, clause, mark) => {
    const pieces = sentencesIn(Array(90).fill(clause).join(mark));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces.slice(0, -1)) {
      expect(columnsOf(piece)).toBeGreaterThan(60);
      expect(piece.endsWith(clause) || piece.endsWith(clause + mark.trim())).toBe(true);
    }
  });

  it('makes no piece wider than 320 columns, and cuts no character', () => {
    const words = fc.constantFrom('𠮷'.repeat(170), '字'.repeat(200), 'x'.repeat(400), '，', ' ', 'a', '😀');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
        const block = parts.join('').trim();
        const pieces = sentencesIn(block);
        expect(inkOf(pieces.join(''))).toBe(inkOf(block));
        for (const piece of pieces) {
          expect(columnsOf(piece)).toBeLessThanOrEqual(322);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});

describe('sentencesOf', () => {
  it('says what parts sentences when read', () => {
    const text = '第一句。第二句。\n\nThird one. Fourth one.';
    const sentences = sentencesOf(text, cleanText(text, []));
    expect(sentences.map(({ before, text }) => [before, text])).toEqual([
      ['', '第一句。'],
      ['', '第二句。'],
      ['\n', 'Third one.'],
      [' ', 'Fourth one.'],
    ]);
  });
});

function columnsOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0);
}
