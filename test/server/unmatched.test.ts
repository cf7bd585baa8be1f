import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../index/lexical.js';
import { isContent, unmatchedTerms } from '../../server/unmatched.js';

const lexical = new LexicalIndex();
lexical.add('The otter census of 2003 counted forty-one animals. Café and naïve.');
lexical.add('湖泊委员会决定放养水獭。条约于二〇〇三年生效。');
lexical.add('Комиссия решила закрыть ворота. La comisión cerró la puerta. قررت اللجنة إغلاق البوابة.');

describe('unmatchedTerms', () => {
  it.each([
    ['How many zeppelins did the census of 2003 count?', ['zeppelins', 'count']],
    ['Was it the otter census of 2004?', ['2004']],
    ['OTTER cafe NAIVE', []],
    ['委员会放养大象了吗？', ['大象']],
    ['條約何時生效？', ['何時']],
    ['Кто решил закрыть аэропорт?', ['решил', 'аэропорт']],
    ['¿Quién cerró la ventana?', ['ventana']],
    ['من قرر إغلاق المطار؟', ['قرر', 'المطار']],
    ['What is it and who are they?', []],
    ['?! …', []],
  ])('names the words as typed that no document holds: %s', (question, missing) => {
    expect(unmatchedTerms(question, lexical)).toEqual(missing);
  });

  it('names a word once', () => {
    expect(unmatchedTerms('zeppelin zeppelin', lexical)).toEqual(['zeppelin']);
  });
});

describe('isContent', () => {
  it.each(['otter', '水獭', '2003', '7', 'ABM', 'ворота'])('%s says something of the subject', (word) => {
    expect(isContent(word)).toBe(true);
  });

  it.each(['the', 'What', '的', '有无', 'и', 'los', 'les', 'على', 'x'])('%s does not', (word) => {
    expect(isContent(word)).toBe(false);
  });
});
