/** Walks through a text of a Word document (its body, a note, a text box) and yields its blocks. */
import { elementAt, elementsOf, type XmlElement } from '../xml.js';
import { Fields } from './fields.js';
import { chosenCopy, type Inline, isDeleted, isMarkHidden, isRowGone, readInline } from './inline.js';
import type { ListCounter } from './list-counter.js';
import type { Block, Findings, Paragraph, Table } from './model.js';
import type { Styles } from './styles.js';

export interface StoryContext {
  styles: Styles;
  found: Findings;
  /** Null where paragraphs are not counted: Word's order for text boxes and notes is not known. */
  lists: ListCounter | null;
  ownMark: string;
  /** Whether instructions of fields are told from results. */
  trustFields: boolean;
}

/** Blocks so far, and the words of a paragraph whose mark is deleted or hidden: the next one goes on with them. */
interface Sequence {
  blocks: Block[];
  carried: { paragraph: Paragraph; boxes: Inline['boxes']; keepsLook: boolean } | null;
}

/** Elements that hold no blocks. */
const NO_BLOCKS: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'pPr',
  'rPr',
]);

export function readStory(container: XmlElement, context: StoryContext): Block[] {
  const story = new Story(context);
  const blocks = story.blocksIn(container);
  if (story.fields.unended) context.found.openField = true;
  return blocks;
}

class Story {
  readonly fields: Fields;

  constructor(private readonly context: StoryContext) {
    this.fields = new Fields(context.trustFields);
  }

  blocksIn(container: XmlElement): Block[] {
    const sequence: Sequence = { blocks: [], carried: null };
    this.walk(container, sequence);
    this.release(sequence);
    return sequence.blocks;
  }

  private walk(container: XmlElement, sequence: Sequence): void {
    for (const element of elementsOf(container)) {
      if (element.name === 'p') this.paragraph(element, sequence);
      else if (element.name === 'tbl') this.table(element, sequence);
      else if (element.name === 'sectPr') this.context.found.sections.push(element);
      else if (element.name === 'altChunk') this.context.found.counts.objects++;
      else if (element.name === 'AlternateContent') this.walkCopy(element, sequence);
      else if (!NO_BLOCKS.has(element.name)) this.walk(element, sequence);
    }
  }

  private walkCopy(alternatives: XmlElement, sequence: Sequence): void {
    const chosen = chosenCopy(alternatives);
    if (chosen) this.walk(chosen, sequence);
  }

  private paragraph(element: XmlElement, sequence: Sequence): void {
    const { styles, found } = this.context;
    const properties = elementAt(element, 'pPr');
    const { pieces, boxes } = readInline(element, { ...this.context, fields: this.fields });
    const deleted = isDeleted(elementAt(properties, 'rPr'));
    const hidden = !deleted && isMarkHidden(properties, styles);
    const section = elementAt(properties, 'sectPr');
    if (section) found.sections.push(section);
    if (deleted) found.counts.changes++;
    if (hidden && pieces.length === 0 && boxes.length === 0) return;
    const { carried } = sequence;
    const counts = !deleted && !carried?.keepsLook;
    const look = carried?.keepsLook ? runIn(carried.paragraph, pieces) : this.lookOf(properties, counts);
    const paragraph = { ...look, pieces: [...(carried?.paragraph.pieces ?? []), ...pieces] };
    sequence.carried = {
      paragraph,
      boxes: [...(carried?.boxes ?? []), ...boxes],
      keepsLook: hidden || Boolean(carried?.keepsLook),
    };
    if (!deleted && !hidden) this.release(sequence);
  }

  /** Where two paragraphs are one since the mark between them is deleted, the last mark says how it looks. */
  private lookOf(properties: XmlElement | undefined, counts: boolean): Omit<Paragraph, 'pieces'> {
    const { styles, lists } = this.context;
    return {
      kind: 'paragraph',
      heading: lists ? styles.headingLevel(properties) : null,
      title: lists !== null && styles.isTitle(properties),
      number: counts ? (lists?.next(properties) ?? null) : null,
    };
  }

  private release(sequence: Sequence): void {
    const { carried, blocks } = sequence;
    sequence.carried = null;
    if (!carried) return;
    blocks.push(carried.paragraph);
    for (const box of carried.boxes) blocks.push(...this.boxed(box));
  }

  /** A text box stands behind the paragraph that it is anchored in. */
  private boxed(box: XmlElement | string): Block[] {
    if (typeof box !== 'string') return readStory(box, { ...this.context, lists: null });
    return [{ kind: 'paragraph', pieces: [box], heading: null, title: false, number: null }];
  }

  private table(element: XmlElement, sequence: Sequence): void {
    this.release(sequence);
    const all = partsOf(element, 'tr');
    this.context.found.counts.changes += all.filter((row) => isDeleted(elementAt(row, 'trPr'))).length;
    const rows = all.filter((row) => !isRowGone(row)).map((row) => this.cellsOf(row));
    const table: Table = { kind: 'table', rows };
    sequence.blocks.push(table);
  }

  private cellsOf(row: XmlElement): Block[][] {
    const all = partsOf(row, 'tc');
    const cells = all.filter((cell) => !elementAt(cell, 'tcPr', 'cellDel'));
    this.context.found.counts.changes += all.length - cells.length;
    return cells.map((cell) => this.blocksIn(cell));
  }
}

/** A paragraph that goes on in the next one's words, which are no heading even where its own are. */
function runIn(paragraph: Paragraph, pieces: Paragraph['pieces']): Paragraph {
  return pieces.length > 0 ? { ...paragraph, heading: null } : paragraph;
}

/** Rows of a table or cells of a row, also within content controls and tracked changes. */
function partsOf(element: XmlElement, name: 'tr' | 'tc'): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return NO_BLOCKS.has(child.name) || child.name === 'tbl' ? [] : partsOf(child, name);
  });
}
