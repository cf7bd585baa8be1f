/** What HTML's elements are: blocks, notation, hidden, page furniture, footnotes. */
import { BLOCKS } from '../tags.js';
import type { Space } from './block-writer.js';
import { elementsWithin, type XmlElement } from './xml.js';

/** Elements whose content is no text of the page: scripts, controls, pictures, and readings of ruby. */
const WITHOUT_TEXT = new Set(
  `annotation annotation-xml applet area audio base button canvas colgroup datalist embed frame head iframe img input
  link meta meter noembed noframes noscript object option optgroup param progress rp rt rtc script select source style
  svg template textarea title track video`.split(/\s+/),
);
const FURNITURE_ROLE = /^(?:navigation|search|menu|menubar|toolbar|dialog|alertdialog)$/;
const SURROUNDING_ROLE = /^(?:banner|contentinfo|complementary)$/;
const NOTE_ROLE = /^(?:doc-)?(?:footnotes?|endnotes?|rearnotes?)$/;
/** Names that authors give to notes; they count only with a link back into the text. */
const NOTE_NAME =
  /^(?:(?:foot|end)-?notes?(?:[-_]?(?:text|list|body|area))?|mso(?:foot|end)notetext|_?(?:fn|ftn|edn|note|footnote|endnote|cite_note)[-_:.]*\d*)$/i;

export const isBlock = ({ name, attributes }: XmlElement): boolean =>
  BLOCKS.has(name) ||
  /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)/i.test(attributes.style ?? '');

/** Neither shown nor read out: scripts, controls, pictures, what attributes hide. */
export function isUnseen(element: XmlElement): boolean {
  return WITHOUT_TEXT.has(element.name) || isHidden(element);
}

/** What attributes hide; style sheets are not read. */
export function isHidden({ name, attributes }: XmlElement): boolean {
  const hidden = attributes.hidden;
  return (
    (hidden !== undefined && hidden.toLowerCase() !== 'until-found') ||
    attributes['aria-hidden'] === 'true' ||
    (name === 'dialog' && attributes.open === undefined) ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  );
}

/** Menus and the like, by element or role. */
export function isFurniture({ name, attributes }: XmlElement): boolean {
  return name === 'nav' || name === 'search' || rolesOf(attributes).some((role) => FURNITURE_ROLE.test(role));
}

/** What may surround a page's text, or be a part of it: that is told by where it stands, and by its links. */
export function isSurrounding({ name, attributes }: XmlElement): boolean {
  return (
    /^(?:header|footer|aside)$/.test(name) || rolesOf(attributes).some((role) => SURROUNDING_ROLE.test(role))
  );
}

export function isMain({ name, attributes }: XmlElement): boolean {
  return name === 'main' || rolesOf(attributes).includes('main');
}

/** A footnote or endnote, or a list of them. */
export function isFootnote(element: XmlElement): boolean {
  const { attributes } = element;
  if (/mso-element:\s*(?:foot|end)note(?:-list)?\s*(?:;|$)/i.test(attributes.style ?? '')) return true;
  const roles = `${attributes.role ?? ''} ${attributes.type ?? ''}`.split(/\s+/);
  if (roles.some((role) => NOTE_ROLE.test(role))) return true;
  return isBlock(element) && namesOf(element).some((name) => NOTE_NAME.test(name)) && linksBack(element);
}

/** 1 to 6 for a heading, otherwise null. */
export function headingLevel({ name, attributes }: XmlElement): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (!rolesOf(attributes).includes('heading')) return null;
  const level = Number(attributes['aria-level'] ?? 2);
  return level >= 1 && level <= 6 ? level : null;
}

/** What white space is within; undefined where the element does not say. The classes are those of Tailwind CSS. */
export function spaceIn({ name, attributes }: XmlElement): Space | undefined {
  const style = /(?:^|;)\s*white-space\s*:\s*([a-z-]+)/i.exec(attributes.style ?? '')?.[1];
  const utility = /(?:^|\s)whitespace-([a-z-]+)/.exec(attributes.class ?? '')?.[1];
  const stated = style ?? utility ?? (/^(?:pre|listing|xmp|plaintext)$/.test(name) ? 'pre' : undefined);
  if (stated === undefined) return undefined;
  return /^(?:pre|break-spaces)/i.test(stated) ? 'preserved' : 'collapsed';
}

/** The element's classes and its id. */
export function namesOf({ attributes }: XmlElement): string[] {
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`.split(/\s+/).filter((name) => name !== '');
}

function rolesOf(attributes: XmlElement['attributes']): string[] {
  return (attributes.role ?? '').toLowerCase().split(/\s+/);
}

function linksBack(element: XmlElement): boolean {
  for (const { name, attributes } of elementsWithin(element)) {
    if (name === 'a' && attributes.href?.startsWith('#')) return true;
  }
  return false;
}
