import { describe, expect, it } from 'vitest';
import { structureIn, wordsAt } from '../texts.js';

/** Paragraph 1 with the marks, each before words of its own. */
const withMarks = (marks: string[], before = '1. The Conference decides:') =>
  [before, ...marks.map((mark) => `(${mark}) to take up item ${mark} of its agenda;`), '2. It rises.'].join(
    '\n\n',
  );

const labelsOf = (text: string) =>
  structureIn(text)
    .paragraphs.map(({ label }) => label)
    .filter((label) => label.includes('('));

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

describe('sub-paragraphs', () => {
  it.each([
    ['letters', ['a', 'b', 'c'], ['1 (a)', '1 (b)', '1 (c)']],
    ['Roman numbers within letters', ['a', 'i', 'ii', 'b'], ['1 (a)', '1 (a) (i)', '1 (a) (ii)', '1 (b)']],
    ['letters beyond z', [...letters, 'aa', 'bb'], [...letters, 'aa', 'bb'].map((letter) => `1 (${letter})`)],
    ['Roman numbers alone', ['i', 'ii', 'iii'], ['1 (i)', '1 (ii)', '1 (iii)']],
    ['h, i, j as letters', letters.slice(0, 10), letters.slice(0, 10).map((letter) => `1 (${letter})`)],
  ])('are labelled by %s', (_, marks, labels) => {
    expect(labelsOf(withMarks(marks))).toEqual(labels);
  });

  it.each([
    ['a garbled order', ['b', 'a', 'c']],
    ['a letter left out', ['a', 'c', 'd']],
    ['a letter twice', ['a', 'b', 'b']],
    ['a beginning elsewhere', ['c', 'd', 'e']],
    ['one mark alone', ['a']],
    ['a mark that may be a letter or a number', [...letters.slice(0, 21), 'i', 'ii', 'iii', 'iv', 'v']],
    ['a list of one within the list', ['a', 'i', 'b']],
  ])('are none with %s', (_, marks) => {
    expect(labelsOf(withMarks(marks))).toEqual([]);
  });

  it('are known by brackets of full width', () => {
    const text = '1. 会议决定：\n\n（a） 审议第一个问题；\n\n（b） 审议第二个问题。\n\n2. 会议结束。';
    expect(labelsOf(text)).toEqual(['1 (a)', '1 (b)']);
  });

  it('are none in mid-line', () => {
    expect(labelsOf('1. It may (a) meet or (b) rise.\n\n2. It rises.')).toEqual([]);
  });

  it('are none where marks were parted from their words', () => {
    const text = '1. The Conference decides:\n\n(a)\n\n(b)\n\nto meet;\n\nto rise.\n\n2. It rises.';
    expect(labelsOf(text)).toEqual([]);
  });

  it('hold their words, and (a) holds its (i) and (ii)', () => {
    const text = withMarks(['a', 'i', 'ii', 'b']);
    const found = new Map(structureIn(text).paragraphs.map((span) => [span.label, wordsAt(text, span)]));
    expect(found.get('1 (a) (i)')).toBe('(i) to take up item i of its agenda;');
    expect(found.get('1 (a)')).toContain('(ii) to take up item ii of its agenda;');
    expect(found.get('1 (b)')).toBe('(b) to take up item b of its agenda;');
  });

  it('leave the words after the list to the paragraph', () => {
    const text = withMarks(['a', 'b']).replace('\n\n2. ', '\n\nAll this was agreed at once.\n\n2. ');
    const { paragraphs } = structureIn(text);
    const holding = paragraphs.filter((span) => wordsAt(text, span).includes('All this'));
    expect(holding.map(({ label }) => label)).toEqual(['1']);
  });

  it('go on over a page break', () => {
    const text = withMarks(['a', 'b', 'c']).replace(' item b of', ' item b\nCD/9999\npage 2\nof');
    const found = structureIn(text).paragraphs.find(({ label }) => label === '1 (b)')!;
    expect(wordsAt(text, found)).toBe('(b) to take up item b\nCD/9999\npage 2\nof its agenda;');
  });

  it('may begin on the line of the number', () => {
    const text = '1. (a) The Conference meets.\n\n(b) It rises.\n\n2. It is over.';
    expect(labelsOf(text)).toEqual(['1 (a)', '1 (b)']);
  });
});
