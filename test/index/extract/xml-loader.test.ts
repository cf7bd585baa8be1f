import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../index/clean.js';
import { XmlLoader } from '../../../index/extract/xml-loader.js';
import type { Extracted } from '../../../index/types.js';
import { inkOf, wordsAt } from '../texts.js';

async function read(xml: string | Uint8Array): Promise<Extracted> {
  const [document] = await new XmlLoader(Buffer.from(xml as string)).load();
  return { ...(document!.metadata as unknown as Extracted), text: document!.pageContent };
}

describe('the text of XML', () => {
  it.each([
    ['blocks', '<a><b>One</b>\n  <c> two </c></a>', 'One\n\ntwo'],
    ['blocks in blocks', '<a><b><c>One</c></b><b><c>two</c><c>three</c></b></a>', 'One\n\ntwo\n\nthree'],
    ['elements within words', '<a><p>un<x>do</x>ing <y><z>it</z></y>.</p></a>', 'undoing it.'],
    ['marks beside each other', '<a><p><b>Art.</b> <i>1</i></p></a>', 'Art. 1'],
    ['a list within words', '<a><p>Words:<l><k>one</k><k>two</k></l></p></a>', 'Words:\n\none\n\ntwo'],
    ['white space within words as it is', '<a><p>One\n   two\t<x>three</x></p></a>', 'One\n   two\tthree'],
    [
      'CDATA and entities',
      '<a><p>A &lt; B &amp; &#35009;</p><p><![CDATA[C <d>]]></p></a>',
      'A < B & 裁\n\nC <d>',
    ],
    ['no attributes, remarks, instructions', '<?x y?><a b="c"><!-- d -->E<?f g?></a>', 'E'],
    ['no document type', '<!DOCTYPE a [<!ENTITY b "c"><!ELEMENT a ANY>]><a>D</a>', 'D'],
  ])('%s', async (_, xml, text) => {
    expect((await read(xml)).text).toBe(text);
  });

  it('never reads an entity from elsewhere', async () => {
    const { text, notes } = await read(
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>B &e; C</a>',
    );
    expect(text).toBe('B &e; C');
    expect(notes.join()).toMatch(/&e;/);
  });

  it('is read as far as it goes, with a note', async () => {
    const { text, notes } = await read('<a><b>One</b><b>two<c><![CDATA[ three');
    expect(inkOf(text)).toBe('Onetwothree');
    expect(notes.join()).toMatch(/breaks off inside <c>/);
  });

  it.each([
    ['no element', 'words alone', /no element/],
    ['no text', '<a><b c="d"/></a>', /no text between/],
  ])('is refused with %s', async (_, xml, reason) => {
    await expect(read(xml)).rejects.toThrow(reason);
  });

  it('is in the charset that its declaration states', async () => {
    const xml = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><a>Traité sur la non-prolifération</a>',
      'latin1',
    );
    expect((await read(xml)).text).toBe('Traité sur la non-prolifération');
  });

  it.each(['<!DOCTYPE html PUBLIC "x">', '<?xml version="1.0"?><!-- saved -->'])(
    'is that of a page after %s',
    async (head) => {
      const { text } = await read(
        `${head}<html><head><title>T</title></head><body><p>A<script>b()</script></p></body></html>`,
      );
      expect(text).toBe('A');
    },
  );
});

describe('any tree of XML', () => {
  const words = fc.constantFrom('disarmament', '裁军', ' ', 'a b', '\n', '𠮷');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc
        .tuple(fc.constantFrom('a', 'title', 'para', 'b'), fc.array(tie('tree'), { maxLength: 4 }))
        .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
    ),
  }));

  it('gives its text once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (inner) => {
        const ink = inkOf(inner.replace(/<[^>]*>/g, ''));
        fc.pre(ink !== '');
        const { text, headings } = await read(`<root>${inner}</root>`);
        expect(inkOf(text)).toBe(ink);
        for (const heading of headings ?? []) expect(inkOf(wordsAt(text, heading))).toBe(inkOf(heading.text));
      }),
    );
  });
});

describe('numbers of lists in XML', () => {
  const item = (words: string, attributes = '') => `<listitem${attributes}><para>${words}</para></listitem>`;
  const list = (attributes: string, ...items: string[]) =>
    `<orderedlist${attributes}>${items.join('')}</orderedlist>`;
  const [A, B] = [item('A'), item('B')];

  it.each([
    ['by place', list('', A, B), ['1. A', '2. B']],
    ['by tags', list('', item('A', ' tag="㈠"'), item('B', ' tag="㈡"')), ['㈠ A', '㈡ B']],
    [
      'by labels',
      '<list type="ordered"><item n="(a)">A</item><item n="(b)">B</item></list>',
      ['(a) A', '(b) B'],
    ],
    ['by place in a list of that type', '<list type="ordered"><li>A</li><li>B</li></list>', ['1. A', '2. B']],
    ['as letters', list(' numeration="loweralpha"', A, B), ['a. A', 'b. B']],
    ['as capitals', list(' numeration="upperalpha"', A), ['A. A']],
    ['as Roman figures', list(' numeration="lowerroman"', A, B), ['i. A', 'ii. B']],
    ['from a number', list(' startingnumber="4"', A, B), ['4. A', '5. B']],
    [
      'from where a list ended',
      list('', `<listitem><para>A</para>${list(' numeration="loweralpha"', B, B, B)}</listitem>`, B) +
        list(' continuation="continues"', item('C')),
      ['1. A', 'a. B', 'b. B', 'c. B', '2. B', '3. C'],
    ],
    ['anew in another list', list('', A, B) + list('', item('C')), ['1. A', '2. B', '1. C']],
    [
      'of items with lists of their own first',
      list('', `<listitem>${list(' numeration="loweralpha"', A)}</listitem>`),
      ['1. A', 'a. A'],
    ],
    ['within words', `<para>Words:${list('', A, B)}</para>`, ['1. A', '2. B']],
    ['none in lists within that do not say', list('', `<listitem>${list('', A, B)}</listitem>`), ['1. A']],
    ['none before bullets', `<itemizedlist>${A}${B}</itemizedlist>`, []],
    ['none in a list of no type', '<list><item>A</item><item>B</item></list>', []],
    ['none of a kind unknown', list(' numeration="hebrew"', A), []],
    ['none that inherit', list(' inheritnum="inherit"', A), []],
    ['none where the words have their own', list('', item('1. A'), item('B')), []],
    [
      'none where an element has it',
      '<list list-type="roman-lower"><list-item><label>I</label><p>A</p></list-item></list>',
      [],
    ],
    [
      'none where JATS leaves open which',
      '<list list-type="order"><list-item><p>A</p></list-item></list>',
      [],
    ],
    ['only the tags where there are some', list('', item('A', ' tag="(a)"'), B), ['(a) A']],
    ['none that are terms', list('', item('A', ' label="Nuclear weapon"'), B), ['1. A', '2. B']],
    ['none before nothing', list('', '<listitem/>', B), ['2. B']],
  ])('%s', async (_, xml, expected) => {
    const { text, shownNumbers } = await read(`<a><p>X</p>${xml}</a>`);
    expect(shownNumbers.map(({ at, shown }) => `${shown} ${text.charAt(at)}`)).toEqual(expected);
    for (const { at } of shownNumbers) expect(text[at - 1]).toBe('\n');
  });
});

describe('headings and feeds', () => {
  it('takes titles for headings, by their depth', async () => {
    const xml =
      '<udhr><title>The declaration</title><art><title>Article 1</title><p>A</p></art><art><head>Article 2</head></art></udhr>';
    const { text, title, headings } = await read(xml);
    expect(title).toBe('The declaration');
    expect(headings!.map((heading) => [heading.level, wordsAt(text, heading)])).toEqual([
      [1, 'The declaration'],
      [2, 'Article 1'],
      [2, 'Article 2'],
    ]);
  });

  it('marks the tags of escaped HTML in feeds, and parts its blocks', async () => {
    const html = '<p>One <b class="x">two</b></p><p>three<br/>four</p> a < b';
    const { text, markup } = await read(
      `<rss><channel><title>T</title><item><d><![CDATA[${html}]]></d></item></channel></rss>`,
    );
    expect(inkOf(text)).toBe(inkOf(`T${html}`));
    expect(markup.map((span) => wordsAt(text, span))).toEqual(html.match(/<[^ ][^>]*>/g));
    expect(text.replace(/<[^ ][^>]*>/g, '')).toBe('T\n\nOne two\n\nthree\n\nfour\n\na < b');
  });

  it('parts the cells of escaped tables', async () => {
    const html = '<table><tr><td>one</td><td>two</td></tr></table>';
    const { text, markup } = await read(`<rss><d><![CDATA[${html}]]></d></rss>`);
    expect(cleanText(text, [], { markup }).text).toBe('one\ntwo');
  });

  it('takes them for text elsewhere', async () => {
    expect((await read('<a>1 &lt;b&gt; 2</a>')).markup).toEqual([]);
  });
});

const texts = resolve('..', 'shared', 'files', 'un_text');
describe.skipIf(!existsSync(texts))('declarations in four languages (../shared/files is there)', () => {
  const files = existsSync(texts) ? readdirSync(texts).filter((name) => name.endsWith('.xml')) : [];
  it.each(files)('%s has 30 articles and loses nothing', async (name) => {
    const xml = readFileSync(resolve(texts, name), 'utf8');
    const { text, headings } = await read(Buffer.from(xml));
    expect(headings!.filter(({ level }) => level === 2).length).toBeGreaterThanOrEqual(30);
    const outside = xml
      .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(inkOf(text)).toBe(inkOf(outside));
  });
});
