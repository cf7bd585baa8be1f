/** From a tree of HTML to text: blocks, tables, lists; with headings, footnotes and shown numbers in their places. */
import { mergeSpans } from '../spans.js';
import type { Heading, ShownNumber, Span } from '../types.js';
import { BlockWriter, type Space } from './block-writer.js';
import { headingLevel, isBlock, isFootnote, spaceIn } from './html-elements.js';
import { itemNumbers } from './html-lists.js';
import { elementsOf, type XmlElement, type XmlNode } from './xml.js';

export interface PageText {
  text: string;
  headings: Heading[];
  footnotes: Span[];
  shownNumbers: ShownNumber[];
}

/** How an element's content is written. */
interface Manner {
  space: Space;
  /** Within a cell of one block, which stays in its row's line. */
  flat: boolean;
}

/** @param leftOut Whether an element is left out with all it holds. */
export function textOfPage(
  roots: readonly XmlElement[],
  leftOut: (element: XmlElement) => boolean,
): PageText {
  const reading = new PageReading(leftOut);
  for (const root of roots) reading.element(root, { space: 'collapsed', flat: false });
  return reading.finish();
}

class PageReading {
  private readonly writer = new BlockWriter();
  private readonly headings: (Span & { level: number })[] = [];
  private readonly footnotes: Span[] = [];
  private readonly shownNumbers: ShownNumber[] = [];
  private readonly numbers = new Map<XmlElement, string>();

  constructor(private readonly leftOut: (element: XmlElement) => boolean) {}

  element(element: XmlElement, outside: Manner): void {
    if (this.leftOut(element)) return;
    const manner = { ...outside, space: spaceIn(element) ?? outside.space };
    const level = headingLevel(element);
    const isNote = isFootnote(element);
    if (level === null && !isNote) {
      this.parted(element, manner);
      return;
    }
    const mark = this.writer.open();
    this.parted(element, manner);
    const span = this.writer.close(mark);
    if (span && isNote) this.footnotes.push(span);
    if (span && level !== null) this.headings.push({ ...span, level });
  }

  finish(): PageText {
    const text = this.writer.finish();
    const headings = this.headings.map(({ start, end, level }) => ({
      text: text.slice(start, end).replace(/\s+/g, ' '),
      level,
      start,
      end,
    }));
    // An item that begins with a list of its own ends after it, and comes first.
    const shownNumbers = this.shownNumbers.reverse().sort((a, b) => a.at - b.at);
    return { text, headings, footnotes: mergeSpans(this.footnotes), shownNumbers };
  }

  /** The element's content, parted from what is before and after as its kind demands. */
  private parted(element: XmlElement, manner: Manner): void {
    const { name } = element;
    if (name === 'br') this.writer.lineBreak();
    else if (name === 'li') this.item(element, manner);
    else if (manner.flat || !isBlock(element)) this.content(element, manner);
    else if (name === 'tr') this.row(element, manner);
    else if (name === 'tbody' || name === 'thead' || name === 'tfoot') this.content(element, manner);
    else this.block(element, manner);
  }

  private block(element: XmlElement, manner: Manner): void {
    if (element.name === 'ol') {
      const numbers = itemNumbers(element, (item) => !this.leftOut(item));
      for (const [item, shown] of numbers) this.numbers.set(item, shown);
    }
    this.writer.block();
    this.content(element, manner);
    this.writer.block();
  }

  private item(element: XmlElement, manner: Manner): void {
    const shown = this.numbers.get(element);
    const mark = this.writer.open();
    this.block(element, manner);
    const span = this.writer.close(mark);
    if (span && shown) this.shownNumbers.push({ at: span.start, shown });
  }

  /** A row of cells with one block each is a line with tabs; other cells are blocks one after the other. */
  private row(row: XmlElement, manner: Manner): void {
    if (elementsOf(row).every((cell) => this.isFlat(cell))) this.flatRow(row, manner);
    else this.block(row, manner);
  }

  private flatRow(row: XmlElement, manner: Manner): void {
    this.writer.row();
    for (const child of row.children) {
      if (typeof child === 'string') this.writer.words(child, manner.space);
      else {
        this.writer.cell();
        this.element(child, { ...manner, flat: true });
      }
    }
    this.writer.row();
  }

  private content(element: XmlElement, manner: Manner): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.writer.words(child, manner.space);
      else this.element(child, manner);
    }
  }

  /** Whether a cell holds no more than one block, and no list. */
  private isFlat(cell: XmlElement): boolean {
    return new BlockCount(this.leftOut).of(cell) <= 1;
  }
}

/** Counts blocks of words within an element, up to two; an item of a list counts as two. */
class BlockCount {
  private blocks = 0;
  private within = false;

  constructor(private readonly leftOut: (element: XmlElement) => boolean) {}

  of(node: XmlNode): number {
    if (typeof node === 'string') this.words(node);
    else if (!this.leftOut(node)) this.element(node);
    return this.blocks;
  }

  private words(text: string): void {
    if (this.within || !/[^ \t\n\r\f]/.test(text)) return;
    this.within = true;
    this.blocks++;
  }

  private element(element: XmlElement): void {
    const apart = isBlock(element);
    if (apart) this.within = false;
    if (element.name === 'li') this.blocks = 2;
    for (const child of element.children) if (this.blocks < 2) this.of(child);
    if (apart) this.within = false;
  }
}
