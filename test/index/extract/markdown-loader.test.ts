import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../index/clean.js';
import { extract } from '../../../index/extract/extract.js';
import { wordsAt } from '../texts.js';

const read = (text: string) => extract('a.md', new TextEncoder().encode(text), { maxPages: 1, ocr: false });

/** The words as they are quoted, blocks apart. */
async function blocksOf(source: string): Promise<string[]> {
  const { text, markup } = await read(source);
  return cleanText(text, [], { markup }).text.split('\n');
}

describe('Markdown is quoted without its marks', () => {
  it.each([
    ['a heading', '# The treaty\n\nIts words.', ['The treaty', 'Its words.']],
    ['a closed heading', '## The treaty ##', ['The treaty']],
    ['an underlined heading', 'The treaty\n==========\n\nIts words.', ['The treaty', 'Its words.']],
    ['emphasis', 'Some *very* **strong** and ***both*** _words_', ['Some very strong and both words']],
    ['emphasis in a word', 'un**do**ing 不**扩散**条约', ['undoing 不扩散条约']],
    ['a link', 'See [the *treaty*](http://a.b/c "title") now', ['See the treaty now']],
    ['a reference', 'See [the treaty][t] now\n\n[t]: http://a.b', ['See the treaty now']],
    ['an address', 'See <http://a.b/c> now', ['See http://a.b/c now']],
    ['a bullet list', '- one\n* two\n+ three', ['one', 'two', 'three']],
    ['code', 'Run `npm start` and ``a`b``', ['Run npm start and a`b']],
    ['an escaped mark', 'Not \\*strong\\*, \\# no heading', ['Not *strong*, # no heading']],
    ['a backslash of its own', 'C:\\temp', ['C:\\temp']],
    ['a quotation', '> The words\n> go on\n>\n> and end.', ['The words go on', 'and end.']],
    ['a quotation in a quotation', '> He said:\n> > The words\n> > go on', ['He said: The words go on']],
    ['a hard break', 'one\\\ntwo', ['one two']],
    ['a break in HTML', 'one<br>two<br/>\nthree', ['one two three']],
    ['blocks in HTML', '<p>one</p><p>two</p>\n<ul><li>three<li>four</ul>', ['one', 'two', 'three', 'four']],
    ['cells in HTML', '<table><tr><td>one</td><td>two</td></tr><tr><td>three</table>', ['one two', 'three']],
    ['inline HTML', 'one <b>two</b> three', ['one two three']],
    ['a comment', 'one\n\n<!-- a\nremark -->\n\ntwo', ['one', 'two']],
    ['a rule', 'The first words\n\n* * *\n\nthe last words', ['The first words', 'the last words']],
    ['an indented block', 'Run:\n\n    npm start', ['Run:', 'npm start']],
    ['a fenced block', 'Run:\n\n```sh\nnpm start\n```\n\nand wait.', ['Run:', 'npm start', 'and wait.']],
    ['lines that end in CRLF', '# One\r\n\r\n> two\r\n> three', ['One', 'two three']],
  ])('%s', async (_, source, blocks) => {
    expect(await blocksOf(source)).toEqual(blocks);
  });

  it.each([
    ['ordered lists', '1. One\n2. Two', ['1. One', '2. Two']],
    ['lists with brackets', '1) One\n2) Two', ['1) One', '2) Two']],
    ['lists in lists', '1. One\n   1. Within\n2. Two', ['1. One', '1. Within', '2. Two']],
    ['escaped numbers', '1\\. One\n\n2\\. Two', ['1. One', '2. Two']],
  ])('but with the numbers of %s', async (_, source, blocks) => {
    expect(await blocksOf(source)).toEqual(blocks);
  });
});

describe('MarkdownLoader', () => {
  it('keeps the source as the text', async () => {
    const source = '# One *two*\r\n\r\n- three\n';
    expect((await read(source)).text).toBe(source);
  });

  it.each([
    ['a byte order mark', '\ufeff'],
    ['two', '\ufeff\ufeff'],
    ['a tab and astral characters', '😀\t𠮷 '],
  ])('marks nothing but marks after %s', async (_, head) => {
    const { text, markup } = await read(`${head}A **bold** word`);
    expect(markup.map((span) => wordsAt(text, span))).toEqual(['**', '**']);
  });

  it('finds the headings that are marked, without their marks', async () => {
    const { headings } = await read('# One *two*\n\nCAPITAL LETTERS HERE\n\n### Three\n\nFour\n----\n\n#\n');
    expect(headings!.map(({ text, level }) => [level, text])).toEqual([
      [1, 'One two'],
      [3, 'Three'],
      [2, 'Four'],
    ]);
  });

  it('parts the words of a heading where HTML does', async () => {
    const { headings } = await read('# One<br>two <b>thr</b>ee\n');
    expect(headings!.map(({ text }) => text)).toEqual(['One two three']);
  });

  it.each([
    ['the first heading of level 1', '# The **treaty**\n\n## Part', 'The treaty'],
    ['null where the first is lower', '## Part\n\n# The treaty', null],
    ['null without headings', 'Words.', null],
  ])('takes for the title %s', async (_, source, title) => {
    expect((await read(source)).title).toBe(title);
  });
});
