/** The parts of a DOCX file that its text is read from (ECMA-376 part 2: packages and relationships). */
import { messageOf, PinciteError } from '../../errors.js';
import { type Archive, openArchive } from '../unzip.js';
import { elementAt, elementsOf, parseXml, type XmlElement } from '../xml.js';

/** Roots of the parts; null for one that the file does not have, or that cannot be read. */
export interface WordFile {
  body: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  settings: XmlElement | null;
  /** docProps/core.xml: title, author and the like. */
  properties: XmlElement | null;
  /** What could not be read. */
  notes: string[];
}

type PartName = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'settings';

const MAIN_PART = 'word/document.xml';

/** @throws PinciteError `invalid-input` where the content is no DOCX file, or its main part cannot be read. */
export async function openWordFile(content: Uint8Array): Promise<WordFile> {
  const parts = new Parts(await openArchive(content));
  const main = (await parts.related('', 'officeDocument')) ?? MAIN_PART;
  const body = bodyOf(await parts.required(main));
  const optional = (name: PartName) => parts.optional(main, name);
  const found = {
    styles: await optional('styles'),
    numbering: await optional('numbering'),
    footnotes: await optional('footnotes'),
    endnotes: await optional('endnotes'),
    settings: await optional('settings'),
    properties: await parts.optional('', 'core-properties', 'docProps/core.xml'),
  };
  return { body, ...found, notes: parts.notes };
}

function bodyOf(root: XmlElement): XmlElement {
  const body = elementAt(root, 'body');
  if (root.name === 'document' && body) return body;
  throw new PinciteError('invalid-input', `no Word document: its main part is a <${root.name}>`);
}

class Parts {
  readonly notes: string[] = [];
  private readonly names: ReadonlyMap<string, string>;
  private readonly relations = new Map<string, XmlElement[]>();

  /** Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3). */
  constructor(private readonly archive: Archive) {
    this.names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  }

  async required(path: string): Promise<XmlElement> {
    const name = this.names.get(path.toLowerCase());
    if (name === undefined) {
      throw new PinciteError('invalid-input', `no Word document: "${path}" is missing in the file`);
    }
    const { root, notes } = await this.parsed(name);
    this.notes.push(...notes);
    return root;
  }

  /** A part that the text can be read without; what is wrong with it goes into the notes. */
  async optional(from: string, type: string, usual?: string): Promise<XmlElement | null> {
    const path = (await this.related(from, type)) ?? usual ?? from.replace(/[^/]*$/, `${type}.xml`);
    const name = this.names.get(path.toLowerCase());
    if (name === undefined) return null;
    try {
      return (await this.parsed(name)).root;
    } catch (error) {
      this.notes.push(`read without its ${type}: ${messageOf(error)}`);
      return null;
    }
  }

  /** The path of the part that another one names by a kind of relationship; none outside the file. */
  async related(from: string, type: string): Promise<string | null> {
    const relation = (await this.relationsOf(from)).find(
      ({ attributes }) => attributes.Type?.endsWith(`/${type}`) && attributes.TargetMode !== 'External',
    );
    const target = relation?.attributes.Target;
    return target === undefined ? null : pathFrom(from, target);
  }

  private async relationsOf(from: string): Promise<XmlElement[]> {
    const known = this.relations.get(from);
    if (known) return known;
    const name = this.names.get(from.replace(/[^/]*$/, '_rels/$&.rels').toLowerCase());
    const found = name === undefined ? [] : await this.relationsIn(name);
    this.relations.set(from, found);
    return found;
  }

  private async relationsIn(name: string): Promise<XmlElement[]> {
    try {
      return elementsOf((await this.parsed(name)).root, 'Relationship');
    } catch (error) {
      this.notes.push(`parts are looked for under their usual names: ${messageOf(error)}`);
      return [];
    }
  }

  private async parsed(name: string): Promise<ReturnType<typeof parseXml>> {
    const bytes = await this.archive.read(name);
    try {
      return parseXml(bytes);
    } catch (error) {
      if (!(error instanceof PinciteError)) throw error;
      throw new PinciteError(error.kind, `"${name}" in the file cannot be read (${error.message})`, {
        cause: error,
      });
    }
  }
}

/** Resolves a relationship's target against the part that states it. */
function pathFrom(from: string, target: string): string {
  const { pathname } = new URL(target, `file:///${from}`);
  try {
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return pathname.slice(1);
  }
}
