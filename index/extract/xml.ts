/** XML as a small tree. Nothing outside the text is read: no DTD, no entity of the file's own, no address. */
import { Parser } from 'htmlparser2';
import { PinciteError } from '../errors.js';
import { decodeXml, withoutDoctype } from './xml-source.js';

/** An element, by local names: prefixes and namespaces are dropped. */
export interface XmlElement {
  name: string;
  /** Where two prefixes carry one local name, the first one stated. */
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlDocument {
  root: XmlElement;
  /** What is wrong with the XML and was read over. */
  notes: string[];
}

/** More would let walks by recursion overflow the stack; real files stay below 200. */
const MOST_DEPTH = 1000;
/** Elements and texts of one file, about 1 GiB in memory. */
const MOST_NODES = 6_000_000;

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

type Open = XmlElement & { children: XmlNode[] };

/**
 * @param content Bytes in the encoding that they state (UTF-8 or UTF-16 where they state none), or text.
 * @param options.mayBreakOff Whether XML that breaks off is read up to there, with a note. Default: no.
 * @throws PinciteError `invalid-input` where the XML breaks off, holds no element, is nested more than 1,000 deep, has
 * more than 6 million nodes, or is not in the encoding it states.
 */
export function parseXml(content: Uint8Array | string, options: { mayBreakOff?: boolean } = {}): XmlDocument {
  const text = withoutDoctype(typeof content === 'string' ? content : decodeXml(content));
  const builder = new TreeBuilder(text);
  const parser = new Parser(builder, { xmlMode: true });
  builder.offset = () => parser.endIndex;
  parser.write(text);
  if (options.mayBreakOff) {
    builder.breakOff();
    parser.end();
  }
  return builder.finish();
}

/** Elements among the children; with a name, those of that name. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element down a path of names, or undefined. */
export function elementAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) {
    at = at?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
  }
  return at;
}

/** The element and all elements within it, in document order. */
export function* elementsWithin(element: XmlElement): Generator<XmlElement> {
  const ahead = [element];
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    yield at;
    for (let i = at.children.length - 1; i >= 0; i--) {
      const child = at.children[i]!;
      if (typeof child !== 'string') ahead.push(child);
    }
  }
}

/** All text within an element, in order. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

class TreeBuilder {
  offset: () => number = () => 0;
  private root: XmlElement | null = null;
  private readonly open: Open[] = [];
  private readonly unknown = new Set<string>();
  private nodes = 0;
  private crossed = 0;
  /** The element inside which the XML broke off, where it may. */
  private brokenOff: string | null = null;
  private verbatim = false;

  constructor(private readonly source: string) {}

  onopentag(name: string, attributes: Record<string, string>): void {
    const element: Open = { name: localName(name), attributes: byLocalName(attributes), children: [] };
    if (this.open.length === 0) this.root ??= element;
    this.add(element);
    this.open.push(element);
    if (this.open.length > MOST_DEPTH) {
      throw new PinciteError('invalid-input', `the XML is nested more than ${MOST_DEPTH} deep`);
    }
  }

  /** The parser calls a tag that closes itself implied, too; one that another's end closes is a fault. */
  onclosetag(_name: string, implied: boolean): void {
    if (implied && this.brokenOff === null && this.source[this.offset() - 1] !== '/') this.crossed++;
    this.open.pop();
  }

  ontext(text: string): void {
    this.add(this.verbatim ? text : this.withNamedCharacters(text));
  }

  oncdatastart(): void {
    this.verbatim = true;
  }

  oncdataend(): void {
    this.verbatim = false;
  }

  /** What is open is closed by the parser next. */
  breakOff(): void {
    this.brokenOff = this.open.at(-1)?.name ?? null;
  }

  finish(): XmlDocument {
    const [open] = this.open.slice(-1);
    if (open) throw new PinciteError('invalid-input', `the XML breaks off inside <${open.name}>`);
    if (!this.root) throw new PinciteError('invalid-input', 'the XML holds no element');
    return { root: this.root, notes: this.notes() };
  }

  /** Neighbouring pieces of text, which the parser cuts at references, make one child. */
  private add(node: XmlNode): void {
    const children = this.open.at(-1)?.children;
    if (!children) return;
    const last = children.length - 1;
    const before = children[last];
    if (typeof node === 'string' && typeof before === 'string') children[last] = before + node;
    else children.push(node);
    this.nodes++;
    if (this.nodes > MOST_NODES) {
      throw new PinciteError('invalid-input', `the XML has more than ${MOST_NODES} elements and texts`);
    }
  }

  /** HTML's names of characters, which XHTML uses; references to entities of the file's own stay as written. */
  private withNamedCharacters(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&[A-Za-z_][\w.:-]*;/g, (reference) => {
      const character = namedCharacter(reference);
      if (character === null) this.unknown.add(reference);
      return character ?? reference;
    });
  }

  private notes(): string[] {
    const notes: string[] = [];
    if (this.unknown.size > 0) {
      const names = [...this.unknown].slice(0, 3).join(', ');
      notes.push(`entities of the file's own are not read (${names})`);
    }
    if (this.brokenOff !== null) notes.push(`the XML breaks off inside <${this.brokenOff}>`);
    if (this.crossed > 0) notes.push(`elements in the XML are closed in the wrong order (${this.crossed})`);
    return notes;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function byLocalName(attributes: Record<string, string>): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (names.length === 0) return NO_ATTRIBUTES;
  const local: Record<string, string> = {};
  for (const name of names) local[localName(name)] ??= attributes[name]!;
  return local;
}

/** The character that HTML names by a reference such as "&nbsp;", or null. */
function namedCharacter(reference: string): string | null {
  let text = '';
  new Parser({ ontext: (piece) => (text += piece) }).end(reference);
  return text.includes(';') ? null : text;
}
