/** What is exported is read back by parsers, and the words are compared letter for letter. */
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWordFile } from '../../../index/extract/docx/word-file.js';
import { elementsWithin, textOf, type XmlElement } from '../../../index/extract/xml.js';
import type { OpenedIndex } from '../../../index/store.js';
import type { Citation } from '../../../server/contract.js';
import { htmlOf } from '../../../server/export/html.js';
import { markdownOf } from '../../../server/export/markdown.js';
import type { Transcript } from '../../../server/export/transcript.js';
import { wordOf } from '../../../server/export/word.js';
import { verify } from '../../../server/verify/verify.js';
import { en } from '../../../web/texts/en.js';
import { zh } from '../../../web/texts/zh.js';
import { readDocx } from '../../support/docx.js';
import {
  answerWith,
  citationsOf,
  EXPORTED_DOCUMENTS,
  exportRequest,
  similarTo,
  transcribed,
} from '../../support/exporting.js';
import { temporaryFolder } from '../../support/folders.js';
import { HOSTILE_WORDS, spaced } from '../../support/hostile-words.js';
import { indexTexts } from '../../support/indexing.js';
import { withoutSpace } from '../../support/quotations.js';

const folder = temporaryFolder();
let index: OpenedIndex;
let citations: Citation[];
let transcript: Transcript;
let word: Awaited<ReturnType<typeof readDocx>>;

beforeAll(async () => {
  index = await indexTexts(EXPORTED_DOCUMENTS, folder);
  const all = index.documents.flatMap(citationsOf);
  // Each with itself and the next as places where the same is said, the last with one that is gone.
  citations = all.map((one, i) => {
    const next = all[i + 1] ?? { ...one, documentId: 'ffffffffffff' };
    return { ...one, alsoIn: [similarTo(one, true), similarTo(next, false)] };
  });
  const answers = HOSTILE_WORDS.map((question, i) =>
    answerWith(i === 0 ? citations : [], {
      question,
      query: `${question}, and?`,
      unmatchedTerms: ['zeppelin', question],
      notInPassages: ['1997', question],
    }),
  );
  transcript = transcribed(index, exportRequest(answers, { title: '<i>The lake</i> & *co* [1]' }));
  word = await readDocx(await wordOf(transcript));
});

/** The words of the highlighted sentences. */
function highlightOf({ parts, highlight }: Citation): string {
  const isMarked = (offset: number) => highlight!.some(({ start, end }) => start <= offset && offset < end);
  const words = parts.flatMap(({ start, text }) => text.split('').filter((_, i) => isMarked(start + i)));
  return withoutSpace(words.join(''));
}

type MarkdownNode = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];
const within = (node: MarkdownNode): MarkdownNode[] => [
  node,
  ...('children' in node ? node.children.flatMap((child) => within(child as MarkdownNode)) : []),
];
const wordsIn = (node: MarkdownNode): string =>
  within(node)
    .map((one) =>
      one.type === 'text' || one.type === 'inlineCode' ? one.value : one.type === 'break' ? '\n' : '',
    )
    .join('');

type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
const all = (node: HtmlNode): HtmlNode[] => [
  node,
  ...('childNodes' in node ? node.childNodes.flatMap(all) : []),
];
const wordsOf = (node: HtmlNode) =>
  all(node)
    .map((one) => ('value' in one ? one.value : ''))
    .join('');

describe('Markdown', () => {
  it('holds every quote letter for letter, its highlight in bold, and nothing that words have made', () => {
    const tree = fromMarkdown(markdownOf(transcript));
    const quotes = tree.children.filter(({ type }) => type === 'blockquote');
    expect(quotes.map((quote) => spaced(wordsIn(quote)))).toEqual(
      citations.map(({ quote }) => spaced(quote)),
    );
    const strong = quotes.map((quote) => within(quote).filter(({ type }) => type === 'strong'));
    expect(strong.map((nodes) => withoutSpace(nodes.map(wordsIn).join('')))).toEqual(
      citations.map(highlightOf),
    );
    const kinds = new Set(within(tree).map(({ type }) => type));
    const own = [
      'root',
      'heading',
      'paragraph',
      'text',
      'strong',
      'blockquote',
      'break',
      'list',
      'listItem',
      'inlineCode',
    ];
    expect([...kinds].filter((kind) => !own.includes(kind))).toEqual([]);
  });

  it('tells for each quote its label, reference, file, hash and permalink', () => {
    const { children } = fromMarkdown(markdownOf(transcript));
    const first = children.findIndex(({ type }) => type === 'blockquote');
    const after = children
      .slice(first + 1, first + 3)
      .map(wordsIn)
      .join(' ');
    const { label, references, contentHash, permalink } = citations[0]!;
    const { source } = index.documents[0]!;
    const told = ['[1]', label, `Reference: ${references.un}`, `File: ${source}`, contentHash];
    for (const words of [...told, `/#place=${encodeURIComponent(permalink)}`]) expect(after).toContain(words);
  });
});

describe('HTML', () => {
  const named = (node: HtmlNode, name: string) => all(node).filter(({ nodeName }) => nodeName === name);
  const attribute = (node: HtmlNode, name: string) =>
    'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;

  it('holds every quote letter for letter, with its highlight marked', () => {
    const quotes = named(parse(htmlOf(transcript)), 'blockquote');
    expect(quotes.map(wordsOf)).toEqual(citations.map(({ quote }) => quote));
    const marked = quotes.map((quote) => withoutSpace(named(quote, 'mark').map(wordsOf).join('')));
    expect(marked).toEqual(citations.map(highlightOf));
  });

  it('has no element, attribute or address that words have made, and loads and runs nothing', () => {
    const tree = parse(htmlOf(transcript));
    for (const name of ['script', 'b', 'i', 'img', 'link', 'iframe', '#comment'])
      expect(named(tree, name), name).toEqual([]);
    const attributes = new Set(
      all(tree).flatMap((node) => ('attrs' in node ? node.attrs.map(({ name }) => name) : [])),
    );
    const own = [
      'lang',
      'dir',
      'charset',
      'http-equiv',
      'content',
      'name',
      'class',
      'href',
      'id',
      'rel',
      'value',
      'aria-label',
    ];
    expect([...attributes].filter((name) => !own.includes(name))).toEqual([]);
    const addresses = named(tree, 'a').map((link) => attribute(link, 'href')!);
    expect(
      addresses.filter(
        (href) => !/^(?:#(?:quote|reference)-\d+|http:\/\/127\.0\.0\.1:8787\/#place=[\w~%.-]+)$/.test(href),
      ),
    ).toEqual([]);
    expect(wordsOf(named(tree, 'title')[0]!)).toBe('<i>The lake</i> & *co* [1]');
    expect(wordsOf(named(tree, 'style')[0]!)).not.toMatch(/url\(|@import/);
  });

  it('lets words run their own way, and names their languages', () => {
    const tree = parse(htmlOf(transcript));
    expect(attribute(named(tree, 'html')[0]!, 'lang')).toBe('en');
    const quotes = named(tree, 'blockquote');
    expect(quotes.every((quote) => attribute(quote, 'dir') === 'auto')).toBe(true);
    const arabic = quotes.filter((quote) => attribute(quote, 'lang') === 'ar');
    expect(wordsOf(arabic[0]!)).toContain('محمية مالك الحزين');
  });

  it('leads from each quote to its reference and back', () => {
    const tree = parse(htmlOf(transcript));
    const ids = new Set(all(tree).map((node) => attribute(node, 'id')));
    const within = named(tree, 'a')
      .map((link) => attribute(link, 'href')!)
      .filter((href) => href.startsWith('#'));
    expect(within.length).toBe(2 * citations.length);
    expect(within.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
    const references = named(tree, 'li').map((item) => wordsOf(item));
    expect(references).toEqual(citations.map(({ references }) => `${references.un} ↑`));
  });
});

describe('Word', () => {
  it('holds every quote letter for letter, and every reference as a footnote', () => {
    const words = spaced(word.text.replace(/\[\d+\]/g, ''));
    for (const { quote } of citations) expect(words).toContain(spaced(quote.replace(/\[\d+\]/g, '')));
    const notes = word.footnotes.map(({ start, end }) => word.text.slice(start, end).trim());
    expect(notes.map((note) => note.replace(/^\S+\s+/, ''))).toEqual(
      citations.map(({ references }) => references.un),
    );
  });

  it('has the title, the questions as headings, and the table of the documents with their hashes', () => {
    expect(word.title).toBe('<i>The lake</i> & *co* [1]');
    const headings = word.headings!.map(({ text }) => spaced(text));
    for (const question of HOSTILE_WORDS) expect(headings).toContain(spaced(question));
    for (const { contentHash, source } of index.documents) {
      expect(word.text).toContain(contentHash);
      expect(word.text).toContain(source);
    }
  });

  it('writes what is read from right to left so', async () => {
    const { body } = await openWordFile(await wordOf(transcript));
    const paragraphs = [...elementsWithin(body)].filter(({ name }) => name === 'p');
    const directed = (element: XmlElement, name: string) =>
      [...elementsWithin(element)].some((one) => one.name === name && one.attributes.val !== 'false');
    const arabic = paragraphs.filter((one) => textOf(one).startsWith('قررت لجنة'));
    expect(arabic.length).toBeGreaterThan(1);
    expect(arabic.filter((one) => !directed(one, 'bidi') || !directed(one, 'rtl'))).toEqual([]);
    const english = paragraphs.filter((one) => textOf(one).includes('two wardens'));
    expect(english.length).toBe(1);
    expect(english.some((one) => directed(one, 'bidi') || directed(one, 'rtl'))).toBe(false);
  });

  it('holds no character that XML cannot, and says where one was', async () => {
    const odd = answerWith([], { question: 'bell\u0007 escape\u001b end\uffff half\ud800' });
    const { text } = await readDocx(await wordOf(transcribed(index, exportRequest([odd]))));
    expect(text).toContain('bell\ufffd escape\ufffd end\ufffd half\ufffd');
  });
});

describe('every format', () => {
  const inAll = async (given: Transcript) => [
    wordsIn(fromMarkdown(markdownOf(given))),
    wordsOf(parse(htmlOf(given))),
    (await readDocx(await wordOf(given))).text,
  ];

  it('names the corpus: its size, its hash, the index, the model, and when it was exported', async () => {
    const { corpus } = transcript;
    const { indexId, fingerprint } = index.manifest;
    expect(corpus).toMatchObject({
      documentCount: Object.keys(EXPORTED_DOCUMENTS).length,
      indexId,
      fingerprint,
    });
    for (const text of await inAll(transcript)) {
      for (const told of [corpus.hash, indexId, fingerprint, 'fake', '23 November 2026', '4 March 2026'])
        expect(text).toContain(told);
      for (const { contentHash } of index.documents) expect(text).toContain(contentHash);
    }
  });

  it('warns of each quote that is not confirmed, and keeps its words', async () => {
    const [first] = citations;
    const wrong = { ...first!, documentId: 'ffffffffffff' };
    for (const text of await inAll(transcribed(index, exportRequest([answerWith([wrong])])))) {
      expect(text).toContain('NOT CONFIRMED');
      expect(spaced(text)).toContain(spaced(first!.quote));
    }
    for (const text of await inAll(transcribed(index, exportRequest([answerWith([first!])]))))
      expect(text).not.toMatch(/NOT CONFIRMED|CHANGED SINCE|not confirmed:/);
  });

  it('tells beneath each quote where the same is said, by its place alone', async () => {
    const told = citations.flatMap(({ alsoIn = [] }) => alsoIn.map(({ label }) => label));
    for (const text of await inAll(transcript)) {
      const lines = [...text.matchAll(/Also in(?:: )?(.*?) · /g)].map(([, label]) => label);
      expect(lines).toEqual(told.map((label) => label.split(' · ')[0]));
      expect(text.match(/ · same words/g)).toHaveLength(citations.length);
      expect(text.match(/ · wording or figures differ/g)).toHaveLength(citations.length - 1);
      expect(text.match(/ · could not be confirmed/g)).toHaveLength(1);
    }
  });

  it('is verified to hold no more words of the documents than without these places', async () => {
    const letter = (n: number) =>
      `LAKE/1${n}\n\nLetter dated ${n} May 2001 from the Lake Commission addressed to all of the towns of the eastern shore\n\n1. The gate on the road to the village of Orvale closes one hour before every sunset in April, and ${n} hours before it in May.\n`;
    const series = await indexTexts({ '2.txt': letter(2), '3.txt': letter(3) }, join(folder, 'series'));
    const [one, other] = series.documents.map((document) => citationsOf(document).at(-1)!);
    const fragmentsOf = (citation: Citation) => {
      const text = markdownOf(transcribed(series, exportRequest([answerWith([citation])])));
      const { fragments } = verify({ documents: series.documents, text });
      return fragments.map(({ start, end }) => text.slice(start, end));
    };
    const alone = fragmentsOf(one!);
    expect(alone[0]).toContain('one hour before every sunset');
    expect(fragmentsOf({ ...one!, alsoIn: [similarTo(other!, false)] })).toEqual(alone);
  });

  it.each([
    ['en', en],
    ['zh', zh],
  ] as const)('says as the page does what no passage holds: %s', async (language, texts) => {
    const answers = [answerWith(citations, { notInPassages: ['1997', '*Canada*'] }), answerWith([])];
    const given = transcribed(index, exportRequest(answers, { language }));
    const said = texts.notInPassages(['1997', '*Canada*']);
    for (const text of await inAll(given)) {
      expect(text).toContain(said);
      expect(text.indexOf(said)).toBeLessThan(text.indexOf(citations[0]!.quote.slice(0, 5)));
      expect(text.split(texts.notInPassages([]).trim())).toHaveLength(2);
    }
  });

  it('frames the words in Chinese', async () => {
    const chinese = transcribed(index, exportRequest([answerWith(citations)], { language: 'zh' }));
    for (const text of await inAll(chinese)) {
      for (const told of ['文件原文如下', '所引文件', '2026年11月23日', '永久链接', '另见于', '原文相同'])
        expect(text).toContain(told);
      expect(text).not.toMatch(/Documents cited|Permalink|Exported|Also in|same words/);
    }
  });
});
