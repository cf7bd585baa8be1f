/** The words of one paragraph of a Word document, with tracked changes accepted and hidden text left out. */
import { elementAt, elementsOf, elementsWithin, textOf, type XmlElement } from '../xml.js';
import type { Fields } from './fields.js';
import type { Findings, NoteReference } from './model.js';
import { isOn, type Styles } from './styles.js';
import { symbolCharacter } from './symbols.js';

/** What the words of a paragraph depend on besides themselves. */
export interface InlineContext {
  styles: Styles;
  fields: Fields;
  found: Findings;
  /** The mark of the note that is read; empty in the body. */
  ownMark: string;
}

export interface Inline {
  pieces: (string | NoteReference)[];
  /** Contents of the text boxes that are anchored in the paragraph; a text for lettering as a shape. */
  boxes: (XmlElement | string)[];
}

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};
/** Elements whose content is not words: properties, instructions, readings above Chinese characters. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'rubyPr', 'customXmlPr', 'smartTagPr', 'bodyPr', 'lstStyle'],
  ...['instrText', 'delText', 'delInstrText', 'rt', 'shapetype'],
]);

/** What is not shown is walked through for the marks of fields alone; those in here are none of the paragraph's. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['AlternateContent', 'drawing', 'pict', 'object']);

export function readInline(paragraph: XmlElement, context: InlineContext): Inline {
  const reader = new InlineReader(context, context.styles.styleOf(elementAt(paragraph, 'pPr')));
  reader.children(paragraph, false);
  return { pieces: reader.pieces, boxes: reader.boxes };
}

/** Whether a paragraph's mark, a row or a run is deleted or moved away by a tracked change. */
export function isDeleted(properties: XmlElement | undefined): boolean {
  return elementAt(properties, 'del') !== undefined || elementAt(properties, 'moveFrom') !== undefined;
}

/** One of the copies that a document holds of the same thing for older and newer programs. */
export function chosenCopy(alternatives: XmlElement): XmlElement | undefined {
  const copies = elementsOf(alternatives);
  const hasWords = (copy: XmlElement) => [...elementsWithin(copy)].some(({ name }) => name === 't');
  return copies.find(hasWords) ?? copies[0];
}

class InlineReader {
  readonly pieces: Inline['pieces'] = [];
  readonly boxes: Inline['boxes'] = [];

  constructor(
    private readonly context: InlineContext,
    private readonly style: string | undefined,
  ) {}

  children(element: XmlElement, hidden: boolean): void {
    for (const child of element.children) if (typeof child !== 'string') this.visit(child, hidden);
  }

  private visit(element: XmlElement, hidden: boolean): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name)) return;
    if (name === 'del' || name === 'moveFrom') this.context.found.counts.changes++;
    else if (name === 'r') this.run(element, hidden);
    else if (name === 'fldChar') this.context.fields.mark(attributes.fldCharType);
    else if (!hidden && this.context.fields.shown) this.shown(element);
    else if (!OWN_FIELDS.has(name)) this.children(element, hidden);
  }

  private run(run: XmlElement, hidden: boolean): void {
    const properties = elementAt(run, 'rPr');
    if (isDeleted(properties)) this.context.found.counts.changes++;
    else this.children(run, hidden || this.context.styles.isHidden(properties, this.style));
  }

  private shown(element: XmlElement): void {
    const { name } = element;
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (character !== undefined) this.pieces.push(character);
    else if (name === 't') this.pieces.push(shownText(element));
    else if (name === 'sym') this.symbol(element);
    else if (name === 'AlternateContent') this.copy(element);
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.reference(element);
    else if (name === 'footnoteRef' || name === 'endnoteRef') this.pieces.push(this.context.ownMark);
    else if (name === 'txbxContent' || name === 'txBody') this.boxes.push(element);
    else this.other(element);
  }

  /** What has no words of its own is counted, so that the reader learns of it. */
  private other(element: XmlElement): void {
    const { counts } = this.context.found;
    const { name, attributes } = element;
    if (name === 'blip' || name === 'imagedata') counts.pictures++;
    if (name === 'chart' || name === 'relIds') counts.charts++;
    if (name === 'oMath') counts.formulas++;
    if (name === 'commentReference') counts.comments++;
    if (name === 'ins' || name === 'moveTo') counts.changes++;
    if (name === 'textpath' && attributes.string) this.boxes.push(attributes.string);
    if (name === 'object' || name === 'subDoc') counts.objects++;
    else this.children(element, false);
  }

  private copy(alternatives: XmlElement): void {
    const chosen = chosenCopy(alternatives);
    if (chosen) this.children(chosen, false);
  }

  private symbol({ attributes }: XmlElement): void {
    const character = symbolCharacter(attributes.font ?? '', attributes.char ?? '');
    if (character === null) this.context.found.counts.symbols++;
    else this.pieces.push(character);
  }

  private reference({ name, attributes }: XmlElement): void {
    const { references, sections } = this.context.found;
    const custom =
      attributes.customMarkFollows !== undefined && /^(1|true|on)$/.test(attributes.customMarkFollows);
    const reference: NoteReference = {
      note: name === 'footnoteReference' ? 'footnote' : 'endnote',
      id: attributes.id ?? '',
      section: sections.length,
      custom,
      mark: '',
    };
    references.push(reference);
    this.pieces.push(reference);
  }
}

/** A line end inside is white space of the XML, which Word shows as a blank, and at the edges not at all. */
function shownText(element: XmlElement): string {
  const text = textOf(element);
  if (!/[\r\n]/.test(text)) return text;
  const inner =
    element.attributes.space === 'preserve' ? text : text.replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '');
  return inner.replace(/\r\n?|\n/g, ' ');
}

/** Whether `w:vanish` or the style hides the mark that ends a paragraph, which joins it to the next. */
export function isMarkHidden(properties: XmlElement | undefined, styles: Styles): boolean {
  const mark = elementAt(properties, 'rPr');
  return styles.isHidden(mark, styles.styleOf(properties));
}

/** Whether a row is hidden or deleted. */
export function isRowGone(row: XmlElement): boolean {
  const properties = elementAt(row, 'trPr');
  const hidden = elementAt(properties, 'hidden');
  return isDeleted(properties) || (hidden !== undefined && isOn(hidden));
}
