/** From a tree of XML to text: the text nodes, with blank lines between those of different blocks. */
import { gapOf } from '../tags.js';
import type { Heading, ShownNumber, Span } from '../types.js';
import { BlockWriter } from './block-writer.js';
import { elementAt, textOf, type XmlElement } from './xml.js';
import { xmlListNumbers } from './xml-lists.js';

export interface XmlText {
  text: string;
  title: string | null;
  headings: Heading[];
  /** Tags of HTML that feeds carry as text. */
  markup: Span[];
  /** Of items that are blocks of their own. */
  shownNumbers: ShownNumber[];
}

const HEADING = /^(?:title|head|heading|h[1-6])$/i;
/** Longer ones are no headings, whatever they are called. */
const MOST_HEADING_LETTERS = 300;
/** Names of marks within a sentence, as in HTML, DocBook, TEI, JATS and Akoma Ntoso. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|bold|big|cite|code|del|dfn|em|emph|emphasis|font|hi|i|ins|italic|kbd|mark|q|ref|ruby|s|samp|sc|small|span|strike|strong|sub|sup|tt|u|underline|var|xref)$/i;
/** A feed: its texts may be HTML that is escaped. */
const FEED = /^(?:rss|feed|rdf)$/i;
const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][\w:-]*(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?\/?>/gi;

export function textOfXml(root: XmlElement): XmlText {
  const reading = new XmlReading(FEED.test(root.name));
  reading.block(root, 0);
  return { ...reading.finish(), title: titleOf(root) };
}

/** The title that stands directly in the root, or in what it wraps. */
function titleOf(root: XmlElement): string | null {
  const title =
    elementAt(root, 'title') ?? elementAt(root, 'channel', 'title') ?? elementAt(root, 'info', 'title');
  return title ? textOf(title).replace(/\s+/g, ' ').trim() || null : null;
}

class XmlReading {
  private readonly writer = new BlockWriter();
  private readonly headings: (Span & { depth: number })[] = [];
  private readonly markup: Span[] = [];
  private readonly shownNumbers: ShownNumber[] = [];
  private readonly numbers = new Map<XmlElement, string>();
  /** Ordered lists around what is read. */
  private openLists = 0;
  /** The place of the last item of the list that ended last. */
  private lastPlace = 0;

  /** @param isFeed Whether tags in the text are looked for. */
  constructor(private readonly isFeed: boolean) {}

  /** @param depth Elements around this one. */
  block(element: XmlElement, depth: number): void {
    this.writer.block();
    const mark = this.writer.open();
    this.content(element, depth, false);
    const span = this.writer.close(mark);
    this.writer.block();
    const isShort = span && span.end - span.start <= MOST_HEADING_LETTERS;
    if (isShort && HEADING.test(element.name)) this.headings.push({ ...span, depth });
    const shown = this.numbers.get(element);
    if (span && shown) this.shownNumbers.push({ at: span.start, shown });
  }

  finish(): Omit<XmlText, 'title'> {
    const text = this.writer.finish();
    const depths = [...new Set(this.headings.map(({ depth }) => depth))].sort((a, b) => a - b);
    const headings = this.headings.map(({ start, end, depth }) => ({
      text: text.slice(start, end).replace(/\s+/g, ' '),
      level: depths.indexOf(depth) + 1,
      start,
      end,
    }));
    // An item that begins with a list of its own ends after it, and comes first.
    const shownNumbers = this.shownNumbers.reverse().sort((a, b) => a.at - b.at);
    return { text, headings, markup: this.markup, shownNumbers };
  }

  private content(element: XmlElement, depth: number, isInline: boolean): void {
    const list = xmlListNumbers(element, this.lastPlace, this.openLists > 0);
    if (!list) {
      this.children(element, depth, isInline);
      return;
    }
    for (const [item, shown] of list.numbers) this.numbers.set(item, shown);
    this.openLists++;
    this.children(element, depth, isInline);
    this.openLists--;
    this.lastPlace = list.last;
  }

  /** Children are within a sentence where text stands beside them, or where they are marks. */
  private children(element: XmlElement, depth: number, isInline: boolean): void {
    const { children } = element;
    const elements = children.filter((child) => typeof child !== 'string');
    const isMixed = children.some((child) => typeof child === 'string' && /\S/.test(child));
    const areMarks = elements.every(({ name }) => INLINE.test(name)) || (isInline && elements.length === 1);
    for (const child of children) {
      if (typeof child === 'string') this.words(child, isMixed || areMarks);
      else if (isMixed || areMarks) this.content(child, depth + 1, true);
      else this.block(child, depth + 1);
    }
  }

  /** Blank text counts between marks; elsewhere it only lays out the file. */
  private words(text: string, counts: boolean): void {
    if (!counts) return;
    if (this.isFeed && text.includes('<')) this.escaped(text);
    else this.writer.words(text, 'kept');
  }

  /** Text with tags: they stay in it as markup, and blocks are parted where they part them. */
  private escaped(text: string): void {
    let at = 0;
    for (const { 0: tag, index } of text.matchAll(TAG)) {
      this.writer.words(text.slice(at, index), 'kept');
      this.tag(tag);
      at = index + tag.length;
    }
    this.writer.words(text.slice(at), 'kept');
  }

  private tag(tag: string): void {
    const parts = gapOf(tag) !== '';
    const closes = tag.startsWith('</') || /^<[bh]r\b/i.test(tag);
    if (parts && !closes) this.writer.block();
    const mark = this.writer.open();
    this.writer.words(tag, 'kept');
    const span = this.writer.close(mark);
    if (span) this.markup.push(span);
    if (parts && closes) this.writer.block();
  }
}
