import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredCharset } from '../../../index/extract/declared-charset.js';
import { HtmlLoader } from '../../../index/extract/html-loader.js';
import type { Extracted } from '../../../index/types.js';
import { inkOf, wordsAt } from '../texts.js';

async function read(html: string | Uint8Array): Promise<Extracted> {
  const [document] = await new HtmlLoader(Buffer.from(html as string)).load();
  return { ...(document!.metadata as unknown as Extracted), text: document!.pageContent };
}

const textOf = async (html: string) => (await read(html)).text;

describe('the text of a page', () => {
  it.each([
    ['blocks', '<p>One</p><div>two</div>three<p>four', 'One\n\ntwo\n\nthree\n\nfour'],
    ['blocks in blocks', '<div><div>One</div><section><p>two</p></section></div>', 'One\n\ntwo'],
    ['marks within words', '<p>un<b>do</b>ing <i>it</i><span>!</span></p>', 'undoing it!'],
    ['white space as a browser collapses it', '<p>\n  One \t\n two <b> three</b> </p>', 'One two three'],
    ['lines wrapped in the source', '<p>No first\nuse of\r\nthem', 'No first use of them'],
    ['Chinese lines wrapped in the source', '<p>不首先\n使用 核武器\nA\n类', '不首先使用 核武器 A 类'],
    ['no-break, wide and invisible characters', '<p>A&nbsp; B　C&shy;D\u200bE', 'A\u00a0 B　C\u00adD\u200bE'],
    ['characters that are not normalised', '<p>ﬁ ① e\u0301 臺', 'ﬁ ① e\u0301 臺'],
    ['entities', '<p>A &amp; B &lt;C&gt; &#35009;&#x519b;', 'A & B <C> 裁军'],
    ['line breaks', '<p>One<br>two <br/> three<br></p>four', 'One\ntwo\nthree\n\nfour'],
    ['two line breaks', '<p>One<br><br>two', 'One\n\ntwo'],
    ['preformatted text', '<pre>\n  One\n    two\n</pre>three', '  One\n    two\n\nthree'],
    ['a style that keeps line ends', '<div style="white-space: pre-wrap">One\n\ntwo</div>', 'One\n\ntwo'],
    ['a class that keeps line ends', '<div class="mt-1 whitespace-pre-line">One\ntwo</div>', 'One\ntwo'],
    ['a style that drops them again', '<pre>One<i style="white-space:normal">\ntwo</i></pre>', 'One two'],
    ['blocks by style', '<span style="display:block">One</span><span>two</span>', 'One\n\ntwo'],
    ['rows and cells', '<table><tr><th>A<th>B<tr><td>1<td>2</table>after', 'A\tB\n1\t2\n\nafter'],
    ['a paragraph in each cell', '<table><tr> <td> <p>A</p> </td> <td><p>B</td></table>', 'A\tB'],
    ['empty cells', '<table><tr><td>A<td><td>C<td><tr><td><td>B</table>', 'A\t\tC\nB'],
    ['table sections', '<table><caption>T<thead><tr><td>A<tbody><tr><td>B</table>', 'T\n\nA\nB'],
    ['cells with several blocks', '<table><tr><td><p>A<p>B<td>C<tr><td>D</table>', 'A\n\nB\n\nC\n\nD'],
    ['items', '<ul><li>One<li>two<ul><li>three</ul></ul>', 'One\n\ntwo\n\nthree'],
    ['terms', '<dl><dt>State<dd>a member', 'State\n\na member'],
    ['ruby without its readings', '<p><ruby>核<rp>(</rp><rt>かく</rt><rp>)</rp></ruby>兵器', '核兵器'],
    ['foldable text', '<details><summary>More</summary><p>folded</details>', 'More\n\nfolded'],
    [
      'no scripts',
      'A<script>x()</script><style>b{}</style><template>t</template><noscript>n</noscript>',
      'A',
    ],
    ['no pictures', 'A <img alt="a map"> B<svg><text>c</text></svg><canvas>d</canvas>', 'A B'],
    ['no remarks', 'A<!-- B -->C', 'AC'],
    ['no controls', '<label>Name</label><input value=x><select><option>A</select><button>B</button>', 'Name'],
    ['tags left open', '<div><p>One<b>two<div>three', 'Onetwo\n\nthree'],
    ['text outside of everything', 'One <p>two</p> three', 'One\n\ntwo\n\nthree'],
  ])('%s', async (_, html, text) => {
    expect(await textOf(html)).toBe(text);
  });

  it.each(['hidden', 'aria-hidden="true"', 'style="color:red; display : none"', 'style="visibility:hidden"'])(
    'leaves out what %s hides, and says so',
    async (attribute) => {
      const { text, notes } = await read(`<p>Shown words<p ${attribute}>Hidden words</p>`);
      expect(text).toBe('Shown words');
      expect(notes.join()).toMatch(/hides.*52 %/);
    },
  );

  it.each(['hidden="until-found"', 'class="hidden"', 'aria-hidden="false"', 'style="overflow:hidden"'])(
    'keeps what %s does not surely hide',
    async (attribute) => {
      expect(await textOf(`<p>A<p ${attribute}>B`)).toBe('A\n\nB');
    },
  );

  it('reads XHTML as XML: tags close themselves, CDATA is text', async () => {
    const head = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>';
    expect(
      await textOf(`${head}<body><p>A<a id="x"/>B</p><div/><p><![CDATA[C < D]]></p></body></html>`),
    ).toBe('AB\n\nC < D');
    expect(
      await textOf(`${head.replace('<title/>', '<title>T</title>')}<body><p>A<br><p>B</body></html>`),
    ).toBe('A\n\nB');
  });

  it('is whole however deep elements are nested', async () => {
    const text = await textOf(
      `${'<div>'.repeat(100_000)}One<p>two</p><script>x()</script>${'</div>'.repeat(99_999)}three`,
    );
    expect(text.split('\n\n')).toEqual(['One', 'two', 'three']);
  });

  it('is refused where marks left open would swell it', async () => {
    const fonts = Array.from({ length: 3000 }, (_, i) => `<p><font size=${i}>x</p>`).join('');
    await expect(read(fonts)).rejects.toThrow(/too many marks open/);
  });

  it('is not found where the page has none', async () => {
    await expect(read('<script>write("words")</script>')).rejects.toThrow(/no words/);
    const { text, notes } = await read('<title>Scan</title><img src=1.png><img src=2.png>');
    expect(text).toBe('');
    expect(notes).toEqual(['the page shows 2 pictures and no text']);
  });

  it('does not include what frames show, and says so', async () => {
    expect((await read('<p>A</p><iframe src="http://a.b/c"></iframe>')).notes.join()).toMatch(/frames/);
  });
});

describe('any tree', () => {
  const word = fc.constantFrom('disarmament', '裁军', 'договор', 'المعاهدة', 'a\u00a0b', '𠮷');
  const { tree } = fc.letrec<{ tree: string; words: string }>((tie) => ({
    words: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('words'),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'b', 'span', 'li', 'h2', 'blockquote'),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([name, children]) => `<${name}>${children.join('\n')}</${name}>`),
      fc
        .array(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map(
          (rows) =>
            `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
        ),
    ),
  }));

  it('gives its words once and in order, and headings that are slices of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 5 }), async (parts) => {
        const html = parts.join('\n');
        fc.pre(/\p{L}/u.test(html.replace(/<[^>]*>/g, '')));
        const { text, headings } = await read(html);
        expect(inkOf(text)).toBe(inkOf(html.replace(/<[^>]*>/g, '')));
        expect(text).toBe(text.replace(/^[ \n\t]+|[ \n\t]+$/g, ''));
        for (const heading of headings ?? []) expect(inkOf(wordsAt(text, heading))).toBe(inkOf(heading.text));
      }),
    );
  });
});

describe('headings, title and notes', () => {
  it('finds headings by element and role, with their places', async () => {
    const { text, headings, title } = await read(
      '<h1>The <i>treaty</i></h1><p>A<h2> Part\n one </h2><p>B<div role=heading aria-level=3>C</div><h4></h4>',
    );
    expect(headings!.map((heading) => [heading.level, heading.text, wordsAt(text, heading)])).toEqual([
      [1, 'The treaty', 'The treaty'],
      [2, 'Part one', 'Part one'],
      [3, 'C', 'C'],
    ]);
    expect(title).toBe('The treaty');
  });

  it.each([
    ['the only top heading', '<title>T — Site</title><h1>The treaty</h1><p>A', 'The treaty'],
    ['the title of the page where there is none', '<title>The\n treaty</title><p>A', 'The treaty'],
    ['that where every section has a top heading', '<title>Treaty</title><h1>One</h1><h1>Two</h1>', 'Treaty'],
    ['the first top heading if the title agrees', '<title>One - Site</title><h1>One</h1><h1>Two</h1>', 'One'],
    [
      'no name of a site',
      '<title>T | A | Site</title><meta property="og:site_name" content="Site"><p>A',
      'T | A',
    ],
    [
      'none before it either',
      '<title>Site: T</title><meta name="application-name" content="Site"><p>A',
      'Site: T',
    ],
    ['a dash that may be its own', '<title>START – a history</title><p>A', 'START – a history'],
    ['nothing where a program gave one', '<title>Untitled Document</title><p>A', null],
    ['nothing where nothing is stated', '<p>A', null],
  ])('takes for the title %s', async (_, html, title) => {
    expect((await read(html)).title).toBe(title);
  });

  it('leaves headings to be looked for where only a title is marked', async () => {
    expect((await read('<h1>The treaty</h1><p>Article 1<p>Words')).headings).toBeNull();
  });

  it.each([
    ['by role', '<aside role="doc-footnote">Note</aside>'],
    ['by type', '<aside epub:type="footnote">Note</aside>'],
    ['as a list', '<section role="doc-endnotes"><ol><li>Note</ol></section>'],
    ['as word processors mark them', '<div style="mso-element:footnote" id="ftn1"><p>Note</div>'],
    ['by class, with a way back', '<div class="footnotes"><p><a href="#r1">Note</a></div>'],
    ['by id, with a way back', '<p id="fn:1"><a href="#fnref1">Note</a></p>'],
    ['in the footer of the page', '<footer><p id="fn1"><a href="#r">Note</a></footer>'],
  ])('sets footnotes apart %s', async (_, note) => {
    const { text, footnotes } = await read(`<p>Body</p>${note}`);
    expect(footnotes.map((span) => wordsAt(text, span))).toEqual(['Note']);
  });

  it.each([
    ['of a class that only looks like it', '<div class="footnotes">Note</div>'],
    ['of an id that only looks like it', '<p id="fn"><a href="http://a.b">Note</a></p>'],
    ['within a sentence', '<span class="footnote"><a href="#n">1</a></span>'],
  ])('keeps in the body what is %s', async (_, note) => {
    expect((await read(`<p>Body of words</p>${note} and more words`)).footnotes).toEqual([]);
  });
});

describe('numbers that lists show', () => {
  it.each([
    ['from one', '<ol><li>A<li>B</ol>', ['1. A', '2. B']],
    ['from a start', '<ol start="5"><li>A<li>B</ol>', ['5. A', '6. B']],
    ['with values', '<ol><li>A<li value=7>B<li>C</ol>', ['1. A', '7. B', '8. C']],
    ['backwards', '<ol reversed><li>A<li>B</ol>', ['2. A', '1. B']],
    ['as letters', '<ol type=a start=26><li>A<li>B</ol>', ['z. A', 'aa. B']],
    ['as capitals', '<ol type=A start=3><li>A</ol>', ['C. A']],
    ['as Roman numerals', '<ol type=i start=4><li>A<li value=1999>B</ol>', ['iv. A', 'mcmxcix. B']],
    ['by style', '<ol style="list-style-type: upper-roman"><li>A</ol>', ['I. A']],
    ['in lists', '<ol><li>A<ol type=a><li>B<li>C</ol><li>D</ol>', ['1. A', 'a. B', 'b. C', '2. D']],
    ['at the beginning of items', '<ol><li><ol type=a><li>A</ol></ol>', ['1. A', 'a. A']],
    ['in cells', '<table><tr><td>X<td><ol><li>A</ol></table>', ['1. A']],
    ['without hidden items', '<ol><li>A<li hidden>B<li>C</ol>', ['1. A', '2. C']],
    ['none before bullets', '<ul><li>A</ul>', []],
    ['none where style says so', '<ol style="list-style: none"><li>A</ol>', []],
    ['none of a kind unknown', '<ol style="list-style-type: hebrew"><li>A</ol>', []],
    ['none where the words have their own', '<ol><li><b>1</b>. A<li>2. B</ol>', []],
    ['none before nothing', '<ol><li><li>B</ol>', ['2. B']],
  ])('%s', async (_, html, shown) => {
    const { text, shownNumbers } = await read(html);
    const lines = shownNumbers.map(({ at, shown }) => `${shown} ${/.*/.exec(text.slice(at))![0]}`);
    expect(lines).toEqual(shown);
    for (const { at } of shownNumbers) expect(at === 0 || text[at - 1] === '\n').toBe(true);
  });
});

describe('the charset of a page', () => {
  const page = '<title>Договор</title><p>Государства обязуются не применять оружие первыми</p>';
  const cyrillic = (text: string) =>
    Buffer.from([...text].map((c) => (/[А-я]/.test(c) ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))));

  it.each([
    ['in meta', '<meta charset=windows-1251>'],
    ['in an http-equiv', "<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>"],
    ['late', `<script>${'x();'.repeat(2000)}</script><meta charset="windows-1251">`],
    ['after another in a remark', '<!-- <meta charset=utf-8> --><meta charset="windows-1251">'],
    ['after another in a script', '<script>"<meta charset=utf-8>"</script><meta charset="windows-1251">'],
    ['in an XML declaration', '<?xml version="1.0" encoding="windows-1251"?>'],
  ])('is found %s', async (_, head) => {
    const { text, title } = await read(cyrillic(head + page));
    expect(text).toBe('Государства обязуются не применять оружие первыми');
    expect(title).toBe('Договор');
  });

  it('is the first one that is stated, and none that a remark or the body holds', () => {
    const stated = (html: string) => declaredCharset(Buffer.from(html));
    expect(stated('<!-- <meta charset=big5> --><meta charset=gbk><meta charset=utf-8>')).toBe('gbk');
    expect(stated('<meta name="a" content="b"><meta data-charset=big5 charset = "gbk">')).toBe('gbk');
    expect(stated('<body><meta charset=gbk>')).toBeNull();
  });

  it('is UTF-8 where a readable declaration says UTF-16', async () => {
    expect(await textOf('<meta charset="utf-16le"><p>裁军')).toBe('裁军');
  });
});

describe('hostile pages take no longer than others', () => {
  it.each([
    ['remarks left open', '<!--'.repeat(200_000)],
    ['declarations left open', '<meta "'.repeat(100_000)],
    ['line breaks', `a${'<br>'.repeat(200_000)}b`],
    ['lists in lists', '<ol><li>x'.repeat(20_000)],
    ['notes in notes', '<div class="footnote">x'.repeat(10_000)],
    ['tables in tables', '<table><tr><td>x'.repeat(10_000)],
  ])('%s', { timeout: 20_000 }, async (_, html) => {
    const { text } = await read(`<p>x</p>${html}`);
    expect(inkOf(text)).toMatch(/^x[xab]*$/);
  });
});

const treaty = resolve('..', 'shared', 'files', 'html', 'unclos.html');
describe.skipIf(!existsSync(treaty))('a treaty of 820 KB (../shared/files is there)', () => {
  it('is read whole, without the frame of its site', async () => {
    const { text, title, notes } = await read(readFileSync(treaty));
    expect(title).toBe('聯合國海洋法公約');
    expect(notes).toEqual([]);
    expect(text.match(/^第[一二三四五六七八九十百〇]+條/gm)!.length).toBeGreaterThanOrEqual(320);
    expect(text).not.toMatch(/條文目錄|GitHub/);
  });
});
