import { describe, expect, it } from 'vitest';
import { withPairsClosed } from '../../../server/excerpt/open-pairs.js';

describe('withPairsClosed', () => {
  it.each([
    ['他说：“今天开会。', '明天休会。”'],
    ['他說：「今天開會。', '明天休會。」'],
    ['He said: “We meet today.', 'We rest tomorrow.”'],
    ['Il dit : « Nous siégeons.', 'Demain, non. »'],
    ['Он сказал: «Сегодня заседание.', 'Завтра нет.»'],
    ['《第一卷。', '第二卷》出版了。'],
    ['The text (see below.', 'And above) is final.'],
  ])('joins what a pair spans: %s', (first, second) => {
    expect(withPairsClosed([first, second, 'x'], { from: 0, to: 1 })).toEqual({ from: 0, to: 2 });
    expect(withPairsClosed(['x', first, second], { from: 2, to: 3 })).toEqual({ from: 1, to: 3 });
  });

  it('goes on to the sentence that closes', () => {
    const texts = ['他说：“今天开会。', '明天休会。', '后天开会。”', '散会。'];
    expect(withPairsClosed(texts, { from: 1, to: 2 })).toEqual({ from: 1, to: 2 });
    expect(withPairsClosed(texts, { from: 0, to: 1 })).toEqual({ from: 0, to: 3 });
    expect(withPairsClosed(texts, { from: 2, to: 3 })).toEqual({ from: 0, to: 3 });
    const withApostrophe = ['We rose.', 'He said: “It’s over.', 'Go home.”'];
    expect(withPairsClosed(withApostrophe, { from: 1, to: 2 })).toEqual({ from: 1, to: 3 });
  });

  it.each([
    ['nothing is open', ['第一句“好”。', '第二句。']],
    ['an apostrophe closes nothing', ['The Parties’ views differ.', 'It’s so.']],
    ['a list is numbered with brackets', ['Before.', 'b) The second item.']],
    ['the other half is not in the excerpt', ['他说：“今天开会。', '散会。']],
    ['too much stands between', ['他说：“今天开会。', '字'.repeat(200), '散会。”']],
  ])('leaves a run as it was where %s', (_, texts) => {
    expect(withPairsClosed(texts, { from: 0, to: 1 })).toEqual({ from: 0, to: 1 });
    expect(withPairsClosed(texts, { from: 1, to: 2 })).toEqual({ from: 1, to: 2 });
  });
});
