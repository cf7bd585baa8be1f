import { describe, expect, it } from 'vitest';
import type { Measures, Shares } from '../../../server/evaluate/evaluate.js';
import { tableOf } from '../../../server/evaluate/table.js';

const shares = (inHighlight: number, highlightLength: number): Shares => ({
  inHighlight,
  inFirstQuote: 0.75,
  inAnyQuote: 1,
  highlightLength,
  firstQuoteLength: 200,
  allQuotesLength: 900,
  refused: 0,
});
const ranking: Measures = { queryCount: 2, 'hit@1': 0.5, 'hit@10': 1, 'MRR@10': 0.6, 'nDCG@10': 0.7 };
const refusal = { unanswerableCount: 4, AUC: 0.98765, refused: 0.5, answerableRefused: 0 };
const cellsOf = (table: string) =>
  table
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(2, -2).split(' | '));

describe('tableOf', () => {
  it('has a row for each set and language, and only the columns that were measured', () => {
    const set = { set: 'lakes', byLang: { en: ranking, zh: ranking }, overall: ranking };
    expect(tableOf([set])).toBe(
      [
        '| set | questions in | number | nDCG@10 | hit@1 | hit@10 |',
        '| --- | --- | --- | --- | --- | --- |',
        '| lakes | en | 2 | .700 | .500 | 1.000 |',
        '| lakes | zh | 2 | .700 | .500 | 1.000 |',
        '',
      ].join('\n'),
    );
  });

  it('tells where answers are, without a document to look in where none is judged', () => {
    const answered = { ...ranking, endToEnd: shares(0.25, 41.6), givenDocument: shares(0.5, 40) };
    const { givenDocument: _, ...unjudged } = answered;
    const [headings, , first, second, third] = cellsOf(
      tableOf([
        { set: 'a', byLang: { en: answered }, overall: answered },
        { set: 'b', byLang: { en: unjudged }, overall: unjudged },
        { set: 'c', byLang: { en: ranking }, overall: ranking },
      ]),
    );
    const at = headings!.indexOf('answer in the highlight, given the document / end to end');
    expect(first!.slice(at)).toEqual(['.500 / .250', '.750', '1.000', '42']);
    expect(second![at]).toBe('– / .250');
    expect(third!.slice(at)).toEqual(['', '', '', '']);
  });

  it('tells refusals once a set: in the row of its only language, or in one for all', () => {
    const one = { set: 'one', byLang: { en: ranking }, overall: ranking, refusal };
    const two = { set: 'two', byLang: { en: ranking, fr: ranking }, overall: ranking, refusal };
    const [, , ...rows] = cellsOf(tableOf([one, two]));
    expect(rows.map(([set, tag, ...cells]) => [set, tag, ...cells.slice(-3)])).toEqual([
      ['one', 'en', '.500', '.000', '.988'],
      ['two', 'en', '', '', ''],
      ['two', 'fr', '', '', ''],
      ['two', 'all', '.500', '.000', '.988'],
    ]);
  });
});
