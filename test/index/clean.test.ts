import { describe, expect, it } from 'vitest';
import { cleanText, sourceSpans } from '../../index/clean.js';
import { complement, joinSpans, mergeSpans } from '../../index/spans.js';
import { spanOf, wordsAt } from './texts.js';

const cleaned = (text: string, ...hidden: string[]) =>
  cleanText(text, mergeSpans(hidden.map((words) => spanOf(text, words)))).text;

const ENGLISH = [
  'The Conference met in Geneva throughout the spring of that year and heard',
  'the delegations of nineteen member States, which spoke of the ways in which',
  'a programme of work might be adopted.',
];
const CHINESE = [
  '裁军谈判会议于春季在日内瓦举行会议，听取了十九个成员国代表团的发言，',
  '讨论了如何通过工作计划的问题。',
];

describe('cleanText', () => {
  it.each([
    ['a blank between Latin words', ENGLISH.join('\n'), ENGLISH.join(' ')],
    ['nothing between Chinese characters', CHINESE.join('\n'), CHINESE.join('')],
    ['a blank between a Chinese and a Latin word', '根据条约规定\nNPT 的缔约国', '根据条约规定 NPT 的缔约国'],
    ['a blank between Russian words', 'Участники\nдоговора', 'Участники договора'],
    ['a blank between Arabic words', 'الدول\nالأطراف', 'الدول الأطراف'],
  ])('reads a wrap as %s', (_, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it.each([
    ['LF', '\n\n'],
    ['CRLF', '\r\n\r\n'],
    ['CR', '\r\r'],
    ['blanks on the empty line', '\n   \n'],
    ['many', '\n\n\n\n\n'],
  ])('begins a block after a blank line: %s', (_, gap) => {
    expect(cleaned(`${ENGLISH[0]}${gap}${ENGLISH[1]}`)).toBe(`${ENGLISH[0]}\n${ENGLISH[1]}`);
  });

  it.each([
    '1. The first paragraph.',
    '12．第十二段。',
    '(a) an item;',
    '（三）第三项；',
    '三、今后的工作',
    '• a point',
    'IV. FOLLOW-UP',
    '第五条',
  ])('begins a block with %s', (item) => {
    expect(cleaned(`${ENGLISH[0]}\n${item}`)).toBe(`${ENGLISH[0]}\n${item}`);
  });

  it.each([
    ['CRLF', 'one\r\ntwo', 'one two'],
    ['tabs and runs of blanks', 'one \t  two', 'one two'],
    ['no-break and ideographic blanks', 'one\u00a0two\u3000three', 'one two three'],
    ['a byte order mark', '\ufeffone\ntwo', 'one two'],
    ['private-use and zero-width characters', 'o\ue001n\u200be\u2060 two', 'one two'],
    ['controls', 'one\u0001 two\u0007', 'one two'],
    ['astral characters', '𠮷野\n家😀', '𠮷野家😀'],
  ])('leaves out nothing but white space and what cannot be seen: %s', (_, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it('begins a block where the format shows a number, however short the lines before are', () => {
    const lines = [ENGLISH[0]!, ENGLISH[1]!, ENGLISH[1]!.replace('which', 'who')];
    const text = lines.join('\n');
    const shownNumbers = [1, 2].map((i) => ({ at: text.indexOf(lines[i]!), shown: `${i}.` }));
    expect(cleanText(text, [], { shownNumbers }).text).toBe(text);
    expect(cleanText(text, [], { shownNumbers: shownNumbers.slice(1) }).text).toBe(
      `${lines[0]} ${lines[1]}\n${lines[2]}`,
    );
  });

  it('reads whole lines as paragraphs where lines are long', () => {
    const long = [1, 2, 3].map((n) => `Paragraph ${n} of the report ${'goes on and on '.repeat(20)}and ends`);
    expect(cleaned(long.join('\n'))).toBe(long.join('\n'));
  });

  it('keeps the paragraphs of a file whose every wrapped line is followed by a blank line', () => {
    const paragraphs = [1, 2, 3, 4].map((n) => [
      `    Paragraph ${n} of the note recalls what the delegations said about the`,
      'programme of work and the order in which its items would be taken up in',
      'the second part of the session, to which the President gave his consent',
      'at once.',
    ]);
    const expected = paragraphs.map((wrapped) => wrapped.join(' ').trim()).join('\n');
    expect(cleaned(paragraphs.flat().join('\n\n'))).toBe(expected);
  });

  it('lets a header in mid-sentence vanish', () => {
    const text = `${ENGLISH[0]}\nCD/9999\npage 7\n${ENGLISH[1]}\n${ENGLISH[2]}`;
    expect(cleaned(text, 'CD/9999', 'page 7')).toBe(ENGLISH.join(' '));
  });

  it.each([
    ['indented', '\n\n          CD/9999\n          page 7\n\n'],
    ['followed by blanks', '\nCD/9999  \npage 7   \n'],
    ['between form feeds', '\n\fCD/9999\npage 7\n\n'],
  ])('lets a header in mid-sentence vanish: %s', (_, header) => {
    const text = `${ENGLISH[0]}${header}${ENGLISH[1]}\n${ENGLISH[2]}`;
    expect(cleaned(text, 'CD/9999', 'page 7')).toBe(ENGLISH.join(' '));
  });

  it('keeps the block that begins after a header', () => {
    const text = `${ENGLISH.join('\n')}\n\nCD/9999\npage 7\n\n${ENGLISH[0]}`;
    expect(cleaned(text, 'CD/9999', 'page 7')).toBe(`${ENGLISH.join(' ')}\n${ENGLISH[0]}`);
  });

  it('joins what markup parts within a word', () => {
    expect(cleaned('un**do_ing', '**', '_')).toBe('undoing');
  });

  it.each([
    ['a blank', 'one<br>two', 'one two'],
    ['one blank', 'one <br/> two', 'one two'],
    ['a blank at a wrap', 'one<br>\ntwo', 'one two'],
    ['a blank between Chinese characters', '条约<br>生效', '条约 生效'],
    ['a blank between cells', 'one</td><td>two', 'one two'],
    ['a line end between blocks', 'one</p><p>two', 'one\ntwo'],
    ['a line end at a wrap', 'one</p>\n<p>two', 'one\ntwo'],
    ['nothing between marks', 'one</b><i>two', 'onetwo'],
  ])('reads tags as %s', (_, text, expected) => {
    const markup = [...text.matchAll(/(?:<[^>]*>)+/g)].map(({ 0: tags, index }) => ({
      start: index,
      end: index + tags.length,
    }));
    expect(cleanText(text, [], { markup }).text).toBe(expected);
    expect(cleanText(text, []).text).toMatch(/</);
  });

  it.each(['\n', '\r', '\r\n', '\f', '\v'])('lets markup over several lines vanish: %j', (end) => {
    const markup = `<x${end}y${end}z>`;
    expect(cleaned(`one ${markup} two`, markup).split(/\s/)).toEqual(['one', 'two']);
  });

  it('maps every character to where it stands in the source', () => {
    const text = '\ufeff  裁军\r\n谈判\u3000会议\n\nnext **one**';
    const clean = cleanText(text, []);
    const mapped = Array.from(clean.text, (_, i) => text.charAt(clean.offsets[i]!));
    expect(mapped.map((character, i) => (/\s/.test(character) ? clean.text[i] : character)).join('')).toBe(
      clean.text,
    );
  });
});

describe('sourceSpans', () => {
  it('gives one span across a wrap and two across a header', () => {
    const text = 'It is\nagreed\nCD/9999\nthat all is well.';
    const clean = cleanText(text, [spanOf(text, 'CD/9999')]);
    const spans = sourceSpans(text, clean, { start: 0, end: clean.text.length });
    expect(spans.map((span) => wordsAt(text, span))).toEqual(['It is\nagreed', 'that all is well.']);
  });
});

describe('spans', () => {
  const span = (start: number, end: number) => ({ start, end });

  it('are joined where only white space parts them', () => {
    const text = 'one \n\u3000two x three';
    const spans = ['one', 'two', 'three'].map((words) => spanOf(text, words));
    expect(joinSpans(text, spans).map((joined) => wordsAt(text, joined))).toEqual([
      'one \n\u3000two',
      'three',
    ]);
  });

  it('merge where they overlap or touch', () => {
    expect(mergeSpans([span(5, 8), span(0, 2), span(2, 3), span(6, 7)])).toEqual([span(0, 3), span(5, 8)]);
  });

  it('have a complement', () => {
    expect(complement([span(0, 2), span(5, 8)], 8)).toEqual([span(2, 5)]);
    expect(complement([], 8)).toEqual([span(0, 8)]);
    expect(complement([span(0, 8)], 8)).toEqual([]);
  });
});
