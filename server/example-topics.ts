/** What one may ask about a document without having read it: its headings, articles, and the works it names. */
import type { LexicalIndex } from '../index/lexical.js';
import { splitLabel, type UnitLabel, unitAt } from '../index/structure/unit-words.js';
import { termsOf } from '../index/terms.js';
import type { Heading, IndexedDocument, Span } from '../index/types.js';
import { widthOf } from '../index/width.js';
import type { Place } from './contract.js';
import { byCount, isHan, phrasesOf } from './example-phrases.js';
import { isContent } from './question/content-words.js';

/** Something that a document says, and whether a citation is where it says so. */
export type Topic = { isAt: (place: Pick<Place, 'locator' | 'quote' | 'highlight'>) => boolean } & (
  | { kind: 'words'; words: string }
  | { kind: 'provision'; unit: UnitLabel['unit'] }
);

/** In columns (a Chinese character takes two): what is longer is no name, what is shorter says nothing. */
const LONGEST_COLUMNS = 56;
const LONGEST_HAN_COLUMNS = 32;
const SHORTEST_COLUMNS = 4;
/** Fewer words than these, or columns of Chinese, say little by themselves: "History". */
const PLENTY = { words: 2, columns: 8 };
const ARTICLE = /^art(?:icle|[ií]culo|\.)?(?![a-z])/iu;

/** Enough to know what a text is about: a reader waits meanwhile. */
const SENTENCES_READ = 200;

/** Before a heading's words: "II. ", "3.1 ", "(b) ", "一、". */
const NUMBERING =
  /^(?:\(?(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Za-z])[.)]|\d+(?:\.\d+)*(?=\s)|[（(]?[一二三四五六七八九十]+[）)、．.])\s*/u;
/** Headings that every document may have. */
const COMMON =
  /^(?:introduct|conclu|summary|executive summary|background|annex|appendi|enclosure|preamble|contents|table of|note|reference|general$|overview|files$|index|introducción|resumen|anexo|índice|contexto|resumé|résumé|annexe|préambule|sommaire|antécédent|введение|заключение|приложение|содержание|преамбула|مقدمة|خاتمة|مرفق|المحتويات|ديباجة|导言|引言|前言|序言|概述|总则|结论|结语|摘要|背景|附件|附录|附文|目录|注释|说明$|定义$)/iu;
const WORKS = [
  /《[^《》\n]{3,26}》/gu,
  /\b(?:Treaty|Convention|Protocol|Agreement) (?:on|for|against|of)(?: (?:(?:the|of|and|for|in|on|their|to) )*[A-Z][\p{L}-]+)+/gu,
  /\b(?!(?:This|The|That|Each|Any|Such|Said|Present|These) )(?:[A-Z][\p{L}-]+ ){1,4}(?:Treaty|Convention|Protocol)\b/gu,
];

/** A few topics of a document, the most telling first: of each kind some, since one kind may fail as a whole. */
export function topicsOf(document: IndexedDocument, lexical: LexicalIndex): Topic[] {
  const beginning = document.sentences.slice(0, SENTENCES_READ).map(({ text }) => text);
  return [
    ...headingTopics(document).slice(0, 2),
    ...workTopics(document, beginning).slice(0, 2),
    ...phraseTopics(document, beginning, lexical).slice(0, 2),
    ...provisionTopics(document).slice(0, 1),
  ];
}

/** Headings of more than a word before the others, and of these the ones with much below them. */
function headingTopics({ headings, title, text }: IndexedDocument): Topic[] {
  return headings
    .map((heading, i) => ({ section: sectionOf(headings, i, text), words: wordsOf(heading) }))
    .filter(({ words }) => isTelling(words) && !title?.includes(words))
    .sort((a, b) => plenty(b.words) - plenty(a.words) || lengthOf(b.section) - lengthOf(a.section))
    .map(({ section, words }) => ({
      kind: 'words',
      words,
      isAt: within(section),
    }));
}

/** Without its number: "II. History", "Article VI: Disarmament". */
function wordsOf({ text }: Heading): string {
  const words = text.replace(NUMBERING, '').trim();
  return unitAt(words)?.rest.trim() ?? words;
}

/** Whether what answers begins there. */
function within(span: Span): Topic['isAt'] {
  return ({ highlight }) => (highlight ?? []).some(({ start }) => start >= span.start && start < span.end);
}

/** From a heading to the next that is not below it. */
function sectionOf(headings: readonly Heading[], i: number, text: string): Span {
  const { start, level } = headings[i]!;
  const next = headings.slice(i + 1).find((heading) => heading.level <= level);
  return { start, end: next?.start ?? text.length };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function isTelling(words: string): boolean {
  const columns = widthOf(words);
  const longest = isHan(words) ? LONGEST_HAN_COLUMNS : LONGEST_COLUMNS;
  if (columns < SHORTEST_COLUMNS || columns > longest) return false;
  if (COMMON.test(words) || ARTICLE.test(words) || /[:：;；,，。]/u.test(words)) return false;
  return termsOf(words).some((term) => !/\d/.test(term) && isContent(term));
}

function plenty(words: string): number {
  const isPlenty = isHan(words)
    ? widthOf(words) >= PLENTY.columns
    : words.split(/\s+/).filter(isContent).length >= PLENTY.words;
  return Number(isPlenty);
}

/** Treaties that the text names, the most often named first. */
function workTopics({ title }: IndexedDocument, sentences: readonly string[]): Topic[] {
  const named = sentences.flatMap((text) => WORKS.flatMap((pattern) => text.match(pattern) ?? []));
  return byCount(named)
    .filter(([name]) => isTelling(name) && !title?.includes(name.replace(/[《》]/gu, '')))
    .map(([words]) => ({ kind: 'words', words, isAt: quoting(words) }));
}

function quoting(words: string): Topic['isAt'] {
  return ({ quote }) => quote.includes(words);
}

/** Phrases that the text says again and again, rare ones first. */
function phraseTopics(
  { title }: IndexedDocument,
  sentences: readonly string[],
  lexical: LexicalIndex,
): Topic[] {
  const weight = (words: string) =>
    Math.max(...termsOf(words).map((term) => (lexical.frequency(term) > 0 ? lexical.idf(term) : 0)));
  return phrasesOf(sentences)
    .filter(({ words }) => isTelling(words) && plenty(words) && !title?.includes(words))
    .map(({ words, count }) => ({ words, rank: Math.sqrt(count) * weight(words) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ words }) => ({ kind: 'words', words, isAt: quoting(words) }));
}

/** From the middle on, where a text is done with its names and definitions. */
function provisionTopics({ paragraphs }: IndexedDocument): Topic[] {
  const articles = paragraphs.flatMap((paragraph) => {
    const label = splitLabel(paragraph.label);
    return label?.inner === '' && label.unit.kind === 'article' ? [{ unit: label.unit, paragraph }] : [];
  });
  const middle = Math.floor(articles.length / 3);
  return [...articles.slice(middle), ...articles.slice(0, middle)].map(({ unit, paragraph }) => ({
    kind: 'provision',
    unit,
    isAt: within(paragraph),
  }));
}
