import { describe, expect, it } from 'vitest';
import { questionParts } from '../../../server/question/question-parts.js';

describe('questionParts', () => {
  it.each([
    [
      'Who signed the letter and when was it circulated?',
      ['Who signed the letter', 'when was it circulated? signed letter'],
    ],
    [
      'How many boats may pass; and which towns pay for the dyke?',
      ['How many boats may pass', 'which towns pay for the dyke?'],
    ],
    ['美俄销毁了多少导弹，双方还约定了什么？', ['美俄销毁了多少导弹', '双方还约定了什么？ 美俄销毁了导弹']],
    ['谁签署了这封信，以及何时分发？', ['谁签署了这封信', '何时分发？ 签署了这封信']],
    ['谁代表湖泊委员会签字？圆桌会议何时举行？', ['谁代表湖泊委员会签字？', '圆桌会议何时举行？']],
    [
      'Qui a signé la lettre et quand la conférence se tiendra-t-elle ?',
      ['Qui a signé la lettre', 'quand la conférence se tiendra-t-elle ?'],
    ],
    [
      '¿Quién firmó la carta y cuándo se celebró la conferencia?',
      ['¿Quién firmó la carta', 'cuándo se celebró la conferencia?'],
    ],
    [
      'Кто подписал письмо и когда состоялась конференция?',
      ['Кто подписал письмо', 'когда состоялась конференция?'],
    ],
    ['من وقع الرسالة ومتى عُقد المؤتمر؟', ['من وقع الرسالة', 'ومتى عُقد المؤتمر؟']],
  ])('finds the parts, each with what it needs to be searched by itself: %s', (question, parts) => {
    expect(questionParts(question)).toEqual(parts);
  });

  it.each([
    'When and where was the treaty signed?',
    '把水獭纳入保护范围，委员会怎么看？',
    '渔民在什么情况下，可以向委员会申请哪些补偿？',
    '合同是否真实，会影响效力吗？',
    'The letter was sent in 1998. Who signed it?',
    'Who (and when) signed the letter of the Commission?',
    'What do the herons and the otters eat?',
    'What did Russia recently sign that Canada welcomes?',
    'Что заставило учёного думать, что земля формировалась иначе?',
    '这条约“谁签署，何时生效”的规定是什么？',
    '什么是条约？',
    'Why?',
    '',
  ])('leaves one question as it is: %s', (question) => {
    expect(questionParts(question)).toBeNull();
  });

  it('leaves alone what asks more than three things', () => {
    const question =
      'Who built the northern dyke? What did herons eat? Where did otters live? When did boats leave?';
    expect(questionParts(question)).toBeNull();
  });
});
