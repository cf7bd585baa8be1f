import { describe, expect, it } from 'vitest';
import { HtmlLoader } from '../../../index/extract/html-loader.js';

async function textOf(html: string): Promise<string> {
  const [document] = await new HtmlLoader(Buffer.from(html)).load();
  return document!.pageContent;
}

const BODY = '<p>Each State undertakes never to use such weapons first.</p>';
const WORDS = 'Each State undertakes never to use such weapons first.';
const MENU = '<a href="/">Home</a> | <a href="/news">News</a> | <a href="/about">About us</a>';

describe('what surrounds the text is left out', () => {
  it.each([
    ['nav', `<nav>Menu</nav>${BODY}`],
    ['navigation by role', `<div role="navigation">Menu</div>${BODY}`],
    ['a search form', `<div role="search">Search this site</div>${BODY}`],
    ['a menu', `<ul role="menu"><li>Print</ul>${BODY}`],
    ['the header of the page', `<header>Our site</header>${BODY}`],
    ['a header with its name as a link', `<header><h1><a href="/">Our site</a></h1></header>${BODY}`],
    ['the footer of the page', `${BODY}<footer>© Our site</footer>`],
    ['an aside of the page', `<aside>Latest news</aside>${BODY}`],
    ['banner and contentinfo by role', `<div role=banner>Site</div>${BODY}<div role=contentinfo>©</div>`],
    ['a footer of links within main', `<main>${BODY}<footer>Code: ${MENU}</footer></main>`],
    ['what stands beside main', `<div>Welcome, reader!</div><main>${BODY}</main><p>Sign up`],
    ['what stands beside main by role', `<div>Welcome, reader!</div><div role=main>${BODY}</div>`],
    ['what stands beside an article', `<p>Hello</p><article>${BODY}</article><p>Bye`],
    [
      'a menu by its name',
      `${BODY}<div class="top-menu"><p>Go: ${MENU}</p></div>${BODY.replace('first', 'last')}`,
    ],
    ['a notice about cookies', `<div id="cookie-banner">Cookies?</div>${BODY}`],
    ['links before the text', `<table><tr><td>${MENU}</table><ul><li>${MENU}</ul>${BODY}`],
    ['links after the text', `${BODY}<p>${MENU.slice(0, 22)}</p>`],
  ])('%s', async (_, html) => {
    expect((await textOf(html)).replace(/\n\n.*last\.$/, '')).toBe(WORDS);
  });
});

describe('what may be text stays', () => {
  it.each([
    ['the header of an article', `<article><header>Adopted in 1968</header>${BODY}</article>`, /1968/],
    [
      'a header of the page with its title',
      `<header><h1>The treaty</h1>1968</header>${BODY}`,
      /The treaty\n\n1968/,
    ],
    ['a title before main', `<div><h1>The treaty</h1>Share</div><main>${BODY}</main>`, /^The treaty\n\nEach/],
    ['a title before the article', `<h1>The treaty</h1><article>${BODY}</article>`, /^The treaty\n\nEach/],
    ['an aside of an article', `<article>${BODY}<aside>A remark</aside></article>`, /A remark/],
    ['the landmarks of a section', `<main>${BODY}<div role=contentinfo>Signed by all</div></main>`, /Signed/],
    ['the greater part, beside main', `<main>${WORDS}</main><p>${'More of the words. '.repeat(9)}`, /More/],
    [
      'half a page beside articles',
      `<article>${BODY}</article><p>Article 2 is of equal length to it.`,
      /Article 2/,
    ],
    ['a part named as a menu that is text', `<div class="header">Adopted in 1968</div>${BODY}`, /1968/],
    [
      'a good part of the page, named as a notice',
      `<div class="cookies">${BODY}</div><p>${WORDS}`,
      /first\.\n\nEach/,
    ],
    [
      'the greater part, named as a menu',
      `<div class="links"><a href="/1">${WORDS}</a> See it.</div>Short`,
      /undertakes/,
    ],
    ['a law on cookies', `<div class="cookies">${BODY}</div>`, /undertakes/],
    [
      'a text that is a list of links',
      `<ul><li><a href="1.html">Article 1</a><li>${MENU}</ul>`,
      /Article 1.*About/s,
    ],
    ['a table of contents', `<ul><li><a href="#a1">Article 1</a></ul>${BODY}`, /Article 1/],
    ['a title that is a link', `<h1><a href="/t">The treaty</a></h1>${BODY}`, /The treaty/],
    [
      'a list of links with a heading',
      `${BODY}<h2>Annexes</h2><ul><li><a href="/a">Annex I</a></ul>`,
      /Annex I/,
    ],
    [
      'links with long titles',
      `${BODY}<p><a href="/a">${'Treaty on the prohibition '.repeat(3)}</a>`,
      /prohib/,
    ],
    ['links between words', `${BODY}<p><a href="/a">Annex</a></p>${BODY}`, /Annex/],
    [
      'a sentence that begins with a link',
      `<p><a href="/a">The treaty</a> says:</p>${BODY}`,
      /The treaty says/,
    ],
    ['a page of nothing else', `<nav>Menu</nav><footer>Words</footer>`, /Menu\n\nWords/],
    ['a page without a body', WORDS, /undertakes/],
  ])('%s', async (_, html, kept) => {
    expect(await textOf(html)).toMatch(kept);
  });
});
