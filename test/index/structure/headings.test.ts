import { describe, expect, it } from 'vitest';
import { structureIn } from '../texts.js';

const BODY = 'The Conference met in Geneva and heard the delegations of its member States.';
const headingsIn = (...blocks: string[]) =>
  structureIn(blocks.join('\n\n')).headings.map(({ text, level }) => [level, text]);

describe('headings of plain text', () => {
  it.each([
    ['a Roman number', 'II. The programme of work', 2],
    ['a letter', 'B. Outer space', 3],
    ['a Chinese number', '三、今后的工作', 2],
    ['capitals', 'CONCLUSIONS AND RECOMMENDATIONS', 2],
    ['Russian capitals', 'ВЫВОДЫ И РЕКОМЕНДАЦИИ', 2],
  ])('are told by %s', (_, line, level) => {
    expect(headingsIn(BODY, line, BODY)).toEqual([[level, line]]);
  });

  it('take the words below a number that stands alone', () => {
    expect(headingsIn(BODY, 'II.', 'The programme of work', BODY)).toEqual([
      [2, 'II. The programme of work'],
    ]);
  });

  it.each([
    ['a sentence that begins with a letter', 'I. M. Pei built it, as everyone in the room knew well enough.'],
    ['a sentence of a Chinese list', '三、会议决定继续审议这个问题。'],
    ['a line of the contents', 'II. The programme of work ............ 5'],
    ['a symbol', 'CD/9999'],
    ['the name of the organ', 'CONFERENCE ON DISARMAMENT'],
    ['the name of the organ beside the symbol', 'CONFERENCE ON DISARMAMENT          CD/9999'],
    ['a word in capitals', 'UNIDIR'],
    ['a numbered paragraph', '2. The Conference rose.'],
  ])('are not %s', (_, line) => {
    expect(headingsIn(BODY, line, BODY)).toEqual([]);
  });

  it('name an annex with its title', () => {
    expect(headingsIn(BODY, 'Annex I', 'Rules of procedure', BODY)).toEqual([
      [1, 'Annex I Rules of procedure'],
    ]);
  });
});
