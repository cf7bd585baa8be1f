import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../../index/lexical.js';
import { isContent } from '../../../server/question/content-words.js';
import { borneTerms, unmatchedTerms } from '../../../server/question/unmatched.js';

const lexical = new LexicalIndex();
lexical.add('The otter census of 2003 counted forty-one animals. Café and naïve.');
lexical.add('湖泊委员会决定放养水獭。条约于二〇〇三年生效。');
lexical.add('Комиссия решила закрыть ворота. La comisión cerró la puerta. قررت اللجنة إغلاق البوابة.');

describe('unmatchedTerms', () => {
  it.each([
    ['How many zeppelins did the census of 2003 count?', ['zeppelins']],
    ['Was it the otter census of 2004?', ['2004']],
    ['OTTER cafe NAIVE', []],
    ['委员会放养大象了吗？', ['大象']],
    ['條約何時生效？', []],
    ['Кто решил закрыть аэропорт?', ['аэропорт']],
    ['¿Quién cerró la ventana?', ['ventana']],
    ['¿Quién cierra las puertas?', ['cierra']],
    ['من قرر إغلاق المطار؟', ['قرر', 'المطار']],
    ['What is it and who are they?', []],
    ['Which documents cite the census?', ['documents']],
    ['哪些条约援引了湖泊委员会？', []],
    ['?! …', []],
  ])('names the words as typed that no document holds: %s', (question, missing) => {
    expect(unmatchedTerms(question, { lexical })).toEqual(missing);
  });

  it.each([
    ['Does A/55/305 count 48,500 florins?', ['A/55/305', '48,500', 'florins']],
    ['第五条规定了什么？', ['第五条', '规定']],
    ['一九九七年的普查？', ['一九九七', '普查']],
    ['战斗机飞越了金伯利吗？', ['战斗机飞越', '金伯利']],
    ['科索沃的水獭？', ['科索沃']],
    ['委员会是否买了八个水獭？', []],
    ['in der NATO?', ['der', 'NATO']],
  ])('names whole figures, symbols and names: %s', (question, missing) => {
    expect(unmatchedTerms(question, { lexical })).toEqual(missing);
  });

  it.each([
    [
      'How many zeppelins did the Quill Commission count in 1997, as A/55/305 says?',
      ['zh'],
      ['1997', 'A/55/305'],
    ],
    [
      'How many zeppelins did the Quill Commission count in 1997?',
      ['zh', 'fr'],
      ['Quill', 'Commission', '1997'],
    ],
    ['How many zeppelins did the census count?', ['zh', 'en'], ['zeppelins']],
    ['北约在科索沃销毁了1997枚导弹吗？', ['en', 'ru'], ['1997']],
    ['Сколько зверей в Пелиндабе?', ['zh', 'en', null], []],
  ])('does not miss words in documents of other languages: %s %j', (question, languages, missing) => {
    expect(unmatchedTerms(question, { lexical, languages: new Set(languages) })).toEqual(missing);
  });

  it.each([
    ['The otter census in XD/1634', ['XD/1634'], []],
    ['XD/1634：委员会', ['XD/1634'], []],
    ['xd/1634', ['xd/1634'], []],
    ['قررت اللجنة XD/1634', ['XD/1634'], []],
    ['The zeppelins of S/2000/809', ['zeppelins', 'S/2000/809'], ['zeppelins']],
    ['The otter in S/RES/9540 (2004)', ['S/RES/9540', '2004'], []],
    ['XD/1635 and XD/16', ['XD/1635', 'XD/16'], ['XD/1635', 'XD/16']],
    ['XD/1634/Rev.1', ['XD/1634/Rev.1'], ['XD/1634/Rev.1']],
  ])('misses no symbol that a document bears, if only in a page header: %s', (question, unheld, missing) => {
    const symbols = ['XD/1634', null, 'X/55/305–S/2000/809', 'S/RES/9540 (2004)'];
    const borne = borneTerms(symbols.map((symbol) => ({ symbol })));
    expect(unmatchedTerms(question, { lexical })).toEqual(unheld);
    expect(unmatchedTerms(question, { lexical, borne })).toEqual(missing);
  });

  it('names a word once', () => {
    expect(unmatchedTerms('zeppelin zeppelin', { lexical })).toEqual(['zeppelin']);
  });
});

describe('isContent', () => {
  it.each(['otter', '水獭', '2003', '7', 'ABM', 'ворота'])('%s says something of the subject', (word) => {
    expect(isContent(word)).toBe(true);
  });

  it.each(['the', 'What', '的', '有无', 'и', 'los', 'les', 'على', 'x', 'cite', 'mentioned', '引用', '提及'])(
    '%s does not',
    (word) => {
      expect(isContent(word)).toBe(false);
    },
  );
});
