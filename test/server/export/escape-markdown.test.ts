import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { asLine, asParagraph, asQuotation } from '../../../server/export/escape-markdown.js';
import type { QuoteRun } from '../../../server/export/quote-runs.js';
import { HOSTILE_WORDS, hostileRuns, spaced } from '../../support/hostile-words.js';
import { withoutSpace } from '../../support/quotations.js';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** The words of a paragraph, those in bold, and the kinds of its nodes. */
function shownBy(node: Node): { text: string; strong: string; kinds: string[] } {
  if (node.type === 'text') return { text: node.value, strong: '', kinds: [] };
  if (node.type === 'break') return { text: '\n', strong: '', kinds: [] };
  const inner = 'children' in node ? node.children.map((child) => shownBy(child as Node)) : [];
  const text = inner.map((child) => child.text).join('');
  const strong = node.type === 'strong' ? text : inner.map((child) => child.strong).join('');
  return { text, strong, kinds: [node.type, ...inner.flatMap(({ kinds }) => kinds)] };
}

/** The only block of the Markdown, which is a quotation of one paragraph. */
function quotedParagraph(runs: readonly QuoteRun[]): ReturnType<typeof shownBy> {
  const { children } = fromMarkdown(`# Before\n\n${asQuotation(runs)}\n\nAfter`);
  expect(children.map(({ type }) => type)).toEqual(['heading', 'blockquote', 'paragraph']);
  const quote = children[1] as Extract<Node, { type: 'blockquote' }>;
  expect(quote.children.map(({ type }) => type)).toEqual(['paragraph']);
  return shownBy(quote.children[0]!);
}

const plain = (text: string) => [{ text, marked: false }];

describe('asParagraph', () => {
  it.each(HOSTILE_WORDS)('shows the very words: %j', (words) => {
    const { text, kinds } = quotedParagraph(plain(words));
    expect(spaced(text)).toBe(spaced(words));
    expect(kinds).toEqual(['paragraph']);
  });

  it('keeps U+2028 and U+2029 within the line', () => {
    for (const words of ['a\u2028 b', 'a\u2029b\u2028']) {
      expect(asQuotation(plain(words)).match(/> /g)).toHaveLength(1);
    }
  });

  it('keeps the lines', () => {
    expect(asParagraph(plain('one \r\n  two\n\nthree\r'))).toBe('one\\\ntwo\\\n\\\nthree');
  });

  it('leaves plain words as they are', () => {
    const words = '3 (b) The Commission – “rightly” – decided, at 50% of cost: Orvale/DOC/7; page 2.';
    expect(asParagraph(plain(words))).toBe(words);
  });

  it.each([
    ['a letter before a mark and after one', '了', '（一）', '款'],
    ['a blank within the marks', 'see', ' the words ', 'here'],
    ['notation within the marks', 'x', '*[1]*', 'y'],
    ['one letter between two', '了', '“甲”', '和'],
  ])('is bold where it is marked: %s', (_, before, marked, after) => {
    const runs = [
      { text: before, marked: false },
      { text: marked, marked: true },
      { text: after, marked: false },
      { text: marked, marked: true },
    ];
    const { text, strong } = quotedParagraph(runs);
    expect(spaced(text)).toBe(spaced(before + marked + after + marked));
    expect(withoutSpace(strong)).toBe(withoutSpace(marked + marked));
  });

  it('shows letter for letter whatever it is given, with the marked words bold', () => {
    fc.assert(
      fc.property(hostileRuns(), (runs) => {
        const { text, strong, kinds } = quotedParagraph(runs);
        const words = runs.map((run) => run.text).join('');
        expect(spaced(text)).toBe(spaced(words.trim().replaceAll('\0', '\ufffd')));
        const marked = runs.filter((run) => run.marked).map((run) => run.text);
        expect(withoutSpace(strong)).toBe(withoutSpace(marked.join('').replaceAll('\0', '\ufffd')));
        expect(kinds.filter((kind) => kind !== 'strong')).toEqual(['paragraph']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('asLine', () => {
  it.each(HOSTILE_WORDS)('is one line of a heading, a list item or bold words: %j', (words) => {
    const line = asLine(words);
    expect(line).not.toContain('\n');
    for (const markdown of [`# ${line}`, `- Name: ${line}`, `**⚠ ${line}**`, line]) {
      const { children } = fromMarkdown(markdown);
      expect(children.length).toBe(1);
      const { text } = shownBy(children[0]!);
      expect(spaced(text).replace(/^(?:Name: |⚠ )/, '')).toBe(spaced(words));
    }
  });
});
