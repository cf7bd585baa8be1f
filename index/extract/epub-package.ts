/** What an EPUB says of itself: its title, and which files are read in which order (EPUB 3.3, chapters 4 and 5). */
import { PinciteError } from '../errors.js';
import type { Archive } from './unzip.js';
import { elementAt, elementsOf, elementsWithin, parseXml, textOf, type XmlElement } from './xml.js';

export interface EpubPackage {
  title: string | null;
  /** Names of the files to read, in order; null for one that is not in the archive. */
  chapters: (string | null)[];
  /** What of the reading order is left out. */
  notes: string[];
}

/** Scrambled fonts need no key, and say nothing of the text. */
const FONT_SCRAMBLING = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;
const TEXT_TYPE = /xhtml|html|dtbook|^text\/|^$/i;

interface Item {
  /** Null where it is not in the archive. */
  name: string | null;
  type: string;
  properties: string[];
}

/** Rejects with a PinciteError where the archive is no EPUB, or its text is encrypted. */
export async function readPackage(archive: Archive): Promise<EpubPackage> {
  const path = await packagePath(archive);
  const { root } = parseXml(await archive.read(path));
  const items = itemsOf(root, path, archive);
  const found = chaptersOf(root, path, items);
  await refuseProtected(archive, found.chapters);
  const title = textOf(elementAt(root, 'metadata', 'title') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return { title: title || null, ...found };
}

async function packagePath(archive: Archive): Promise<string> {
  if (archive.names.includes('META-INF/container.xml')) {
    const { root } = parseXml(await archive.read('META-INF/container.xml'));
    const stated = elementAt(root, 'rootfiles', 'rootfile')?.attributes['full-path'];
    if (stated) return stated;
  }
  const found = archive.names.find((name) => name.endsWith('.opf'));
  if (found) return found;
  throw new PinciteError(
    'invalid-input',
    'no EPUB: neither META-INF/container.xml nor a package (.opf) in it',
  );
}

function itemsOf(root: XmlElement, path: string, archive: Archive): Map<string, Item> {
  const items = elementsOf(elementAt(root, 'manifest') ?? root, 'item');
  return new Map(
    items.map(({ attributes }) => [
      attributes.id ?? '',
      {
        name: entryAt(attributes.href ?? '', path, archive),
        type: attributes['media-type'] ?? '',
        properties: (attributes.properties ?? '').split(/\s+/),
      },
    ]),
  );
}

/** The entry that an address within the package leads to, or null. Addresses elsewhere are never followed. */
function entryAt(href: string, path: string, archive: Archive): string | null {
  const base = new URL(path.split('/').map(encodeURIComponent).join('/'), 'epub://book/');
  if (!URL.canParse(href, base.href)) return null;
  const { protocol, host, pathname } = new URL(href, base);
  if (protocol !== 'epub:' || host !== 'book') return null;
  const name = decoded(pathname.slice(1));
  return archive.names.find((entry) => entry === name) ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function chaptersOf(
  root: XmlElement,
  path: string,
  items: ReadonlyMap<string, Item>,
): Pick<EpubPackage, 'chapters' | 'notes'> {
  const frame = frameAddresses(root);
  const counts = { frame: 0, aside: 0, pictures: 0 };
  const chapters: (string | null)[] = [];
  for (const { attributes } of elementsOf(elementAt(root, 'spine') ?? root, 'itemref')) {
    const item = items.get(attributes.idref ?? '');
    const name = item?.name ?? null;
    if (item?.properties.includes('nav') || (name !== null && frame.some((href) => isAt(name, href, path)))) {
      counts.frame++;
    } else if (attributes.linear === 'no') counts.aside++;
    else if (item && !TEXT_TYPE.test(item.type)) counts.pictures++;
    else chapters.push(name);
  }
  return { chapters, notes: notesOf(counts) };
}

/** Addresses of cover and table of contents, as EPUB 2 states them. */
function frameAddresses(root: XmlElement): string[] {
  const references = elementsOf(elementAt(root, 'guide') ?? root, 'reference');
  return references
    .filter(({ attributes }) => /^(?:cover|toc)$/i.test(attributes.type ?? ''))
    .map(({ attributes }) => decoded((attributes.href ?? '').replace(/#.*$/, '')));
}

function isAt(name: string, href: string, path: string): boolean {
  return href !== '' && name === `${path.slice(0, path.lastIndexOf('/') + 1)}${href}`;
}

function notesOf(counts: { frame: number; aside: number; pictures: number }): string[] {
  const notes: string[] = [];
  if (counts.frame > 0) notes.push(`cover and table of contents are left out (${counts.frame})`);
  if (counts.aside > 0) notes.push(`parts outside the reading order are left out (${counts.aside})`);
  if (counts.pictures > 0) notes.push(`parts that are pictures are left out (${counts.pictures})`);
  return notes;
}

async function refuseProtected(archive: Archive, chapters: readonly (string | null)[]): Promise<void> {
  if (!archive.names.includes('META-INF/encryption.xml')) return;
  const { root } = parseXml(await archive.read('META-INF/encryption.xml'));
  const locked = elementsOf(root, 'EncryptedData').filter((entry) => {
    const method = elementAt(entry, 'EncryptionMethod')?.attributes.Algorithm ?? '';
    return !FONT_SCRAMBLING.test(method);
  });
  const names = locked.flatMap((entry) =>
    [...elementsWithin(entry)].map(({ attributes }) => decoded(attributes.URI ?? '')),
  );
  if (!chapters.some((name) => name !== null && names.includes(name))) return;
  throw new PinciteError(
    'invalid-input',
    'the book is protected (DRM): ask its publisher for a copy without',
  );
}
