import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../index/structure/structure.js';
import { plainText, wordsAt } from '../texts.js';

describe('numbers that the format shows', () => {
  it('are read as if they stood before the words', () => {
    const lines = [
      'The Parties agree.',
      'First they meet each year.',
      'to report;',
      'to listen.',
      'Then they rise and leave.',
    ];
    const text = lines.join('\n\n');
    const at = (i: number) => text.indexOf(lines[i]!);
    const shownNumbers = [
      { at: at(1), shown: '1.' },
      { at: at(2), shown: '(a)' },
      { at: at(3), shown: '(b)' },
      { at: at(4), shown: '2' },
    ];
    const { paragraphs } = structureOf(plainText(text, { shownNumbers }));
    expect(paragraphs.map(({ label }) => label)).toEqual(['1', '1 (a)', '1 (b)', '2']);
    expect(wordsAt(text, paragraphs[1]!)).toBe('to report;');
  });

  it('begin a block, however the lines stand', () => {
    const lines = [
      '1. The Conference decided at some length, after hearing all its members,',
      'to report;',
      'to listen;',
      '2. It then rose.',
    ];
    const text = lines.join('\n');
    const shownNumbers = [1, 2].map((i) => ({ at: text.indexOf(lines[i]!), shown: `${'xab'[i]})` }));
    expect(structureOf(plainText(text, { shownNumbers })).paragraphs.map(({ label }) => label)).toEqual([
      '1',
      '1 a)',
      '1 b)',
      '2',
    ]);
  });

  it('are clauses wherever they stand in a sequence, but for headings', () => {
    const lines = ['Scope', 'First thing', 'Second thing'];
    const text = lines.join('\n\n');
    const start = (i: number) => text.indexOf(lines[i]!);
    const shownNumbers = ['2.2.', '2.3.1.', '2.3.2.'].map((shown, i) => ({ at: start(i), shown }));
    const headings = [{ text: 'Scope', level: 1, start: 0, end: 5 }];
    expect(
      structureOf(plainText(text, { shownNumbers, headings })).paragraphs.map(({ label }) => label),
    ).toEqual(['2.3.1', '2.3.2']);
  });

  it('may be articles', () => {
    const text = '各缔约国承诺永不制造。\n\n各缔约国承诺永不出售。';
    const second = text.lastIndexOf('各');
    const shownNumbers = [
      { at: 0, shown: '第一条' },
      { at: second, shown: '第二条' },
    ];
    expect(
      structureOf(plainText(text, { shownNumbers })).paragraphs.map(({ label, start }) => [label, start]),
    ).toEqual([
      ['第一条', 0],
      ['第二条', second],
    ]);
  });
});
