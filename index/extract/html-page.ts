/** What a page of HTML says: the text of its main content, its title, and what was left out of it. */
import type { Extracted, Heading } from '../types.js';
import { isFurniture, isHidden, isUnseen } from './html-elements.js';
import { mainContentOf } from './html-main.js';
import { measure } from './html-measure.js';
import { type PageText, textOfPage } from './html-text.js';
import { elementAt, elementsWithin, textOf, type XmlElement } from './xml.js';

/** Share of a page's letters that attributes hide, from which on the reader is told. */
const TELLING_SHARE = 0.1;
/** Titles that programs give to pages without one. */
const NO_TITLE = /^(?:untitled(?: (?:document|page))?|(?:new )?(?:document|page) ?\d*|title|home|index)$/i;
/** What parts the title of a page from the name of its site. */
const TITLE_PARTS = /\s+[|–—·•»:-]\s+/;

/** A page, with all headings that it marks. */
export type Page = PageText & Pick<Extracted, 'title' | 'notes'>;

/** @param html The element `html`. */
export function extractPage(html: XmlElement): Page {
  const body = elementAt(html, 'body') ?? html;
  const { roots, leftOut } = mainContentOf(body);
  const { text, headings, ...found } = textOfPage(roots, leftOut);
  return {
    ...found,
    text,
    title: titleOf(html, headings),
    headings,
    notes: notesOf(html, body, text),
  };
}

/** A chapter of a book: all of it but menus, since a book has no frame around its text. */
export function extractChapter(html: XmlElement): PageText {
  const body = elementAt(html, 'body') ?? html;
  return textOfPage([body], (element) => isUnseen(element) || isFurniture(element));
}

/** The headings, or null where a title alone is marked: others are then looked for in the text. */
export function structuring(headings: Heading[]): Heading[] | null {
  return headings.length > 1 ? headings : null;
}

/** The only heading of the first level, or the title of the page, or null. */
function titleOf(html: XmlElement, headings: readonly { text: string; level: number }[]): string | null {
  const [top, second] = headings.filter(({ level }) => level === 1);
  const stated = statedTitle(html);
  const confirmed = top && (!second || stated?.startsWith(top.text));
  return confirmed ? top.text : stated;
}

/** The element `title`, without the name of the site where the page states that name. */
function statedTitle(html: XmlElement): string | null {
  const element = elementAt(html, 'head', 'title') ?? elementAt(html, 'title');
  const title = element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
  if (title === '' || NO_TITLE.test(title)) return null;
  const site = siteName(html);
  const parts = title.split(TITLE_PARTS);
  if (site === null || parts.length < 2) return title;
  if (parts.at(-1) === site) return title.slice(0, title.lastIndexOf(site)).replace(/\s+\S\s*$/, '');
  if (parts[0] === site) return title.slice(site.length).replace(/^\s*\S\s+/, '');
  return title;
}

function siteName(html: XmlElement): string | null {
  const head = elementAt(html, 'head') ?? html;
  for (const { name, attributes } of elementsWithin(head)) {
    const of = attributes.property ?? attributes.name ?? '';
    if (name === 'meta' && /^(?:og:site_name|application-name)$/i.test(of)) {
      return attributes.content?.trim() ?? null;
    }
  }
  return null;
}

function notesOf(html: XmlElement, body: XmlElement, text: string): string[] {
  const names = [...elementsWithin(html)].map(({ name }) => name);
  const frames = names.filter((name) => name === 'frame' || name === 'iframe').length;
  const images = names.filter((name) => name === 'img').length;
  const notes: string[] = [];
  if (frames > 0) notes.push(`pages shown in frames are not read (${frames})`);
  if (text === '' && images > 0) notes.push(`the page shows ${images} pictures and no text`);
  const all = measure(body, isScript)(body).letters;
  const seen = measure(body, (element) => isScript(element) || isHidden(element))(body).letters;
  if (all - seen > all * TELLING_SHARE) {
    notes.push(
      `text that the page hides is left out (${Math.round((100 * (all - seen)) / all)} % of its letters)`,
    );
  }
  return notes;
}

function isScript({ name }: XmlElement): boolean {
  return /^(?:script|style|template|noscript|svg)$/.test(name);
}
