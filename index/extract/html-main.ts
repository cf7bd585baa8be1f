/** Which part of a page is its text: menus, banners and what is hidden are left out, where it is sure what they are. */
import {
  headingLevel,
  isBlock,
  isFootnote,
  isFurniture,
  isMain,
  isSurrounding,
  isUnseen,
  namesOf,
} from './html-elements.js';
import { type Measure, measure } from './html-measure.js';
import { elementsWithin, type XmlElement } from './xml.js';

export interface MainContent {
  /** What to read, in order. */
  roots: XmlElement[];
  /** What to leave out of it. */
  leftOut: (element: XmlElement) => boolean;
}

/** Names of what surrounds a text. They count only where most words there are links to other pages. */
const FRAME_NAME =
  /^(?:(?:main|top|side|site|page|left|right|bottom|primary|secondary|global)?[-_]?(?:nav|navbar|navigation|menu|sidebar|header|footer|banner|masthead|links)|bread-?crumbs?|share|sharing|social|social-links|pager|pagination|related|skip(?:-?(?:link|to-?content))?)$/i;
const CONSENT_NAME =
  /^(?:cookies?|gdpr|consent)(?:[-_](?:bar|banner|notice|consent|message|popup|law|info))?$/i;
/** Share of all letters that `main` must have, and articles, to stand for the page. */
const MAIN_SHARE = 0.5;
const ARTICLE_SHARE = 0.8;
/** Share of letters in links from which a named part is a menu. */
const MENU_SHARE = 0.6;
const SURROUNDING_MENU_SHARE = 0.4;
/** Letters of a link in a menu, on average at most; longer ones may be titles of what is listed. */
const MENU_LINK_LETTERS = 40;

/** @param body The element `body`, or what stands for it. */
export function mainContentOf(body: XmlElement): MainContent {
  const frame = new Set<XmlElement>();
  collectFrame(body, false, frame);
  const shown = measure(body, (element) => isUnseen(element) || frame.has(element));
  if (shown(body).letters === 0) return { roots: [body], leftOut: isUnseen };
  const roots = rootsOf(body, shown);
  for (const root of roots) {
    for (const element of namedFrames(root, shown)) frame.add(element);
    for (const element of edgeMenus(root, shown)) frame.add(element);
  }
  return { roots, leftOut: (element) => isUnseen(element) || frame.has(element) };
}

/** Menus by element and role, and what surrounds the page by where it stands (HTML Accessibility API Mappings). */
function collectFrame(element: XmlElement, inSection: boolean, frame: Set<XmlElement>): void {
  if (isUnseen(element) || isFootnote(element)) return;
  if (isFurniture(element) || (isSurrounding(element) && isFrame(element, inSection))) {
    frame.add(element);
    return;
  }
  const sectioned = inSection || isMain(element) || /^(?:article|section)$/.test(element.name);
  for (const child of element.children) if (typeof child !== 'string') collectFrame(child, sectioned, frame);
}

/** Those of the page, unless they hold its title or its notes; those of a section, where they are menus. */
function isFrame(element: XmlElement, inSection: boolean): boolean {
  const within = [...elementsWithin(element)];
  if (within.some(isFootnote)) return false;
  const { letters, linked } = measure(element, isUnseen)(element);
  const isMenu = linked > letters * SURROUNDING_MENU_SHARE;
  return isMenu || (!inSection && !within.some(({ name }) => name === 'h1'));
}

type Measured = (element: XmlElement) => Measure;

/** `main` or the articles where they hold most of the page, with a title that stands before them; else the whole. */
function rootsOf(body: XmlElement, shown: Measured): XmlElement[] {
  const mains = outermost(body, isMain);
  if (share(mains, body, shown) >= MAIN_SHARE) return withTitle(body, mains, shown);
  const articles = outermost(body, ({ name }) => name === 'article');
  if (share(articles, body, shown) >= ARTICLE_SHARE) return withTitle(body, articles, shown);
  return [body];
}

function outermost(element: XmlElement, wanted: (element: XmlElement) => boolean): XmlElement[] {
  if (wanted(element)) return [element];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : outermost(child, wanted)));
}

function share(elements: readonly XmlElement[], body: XmlElement, shown: Measured): number {
  const letters = elements.reduce((sum, element) => sum + shown(element).letters, 0);
  return letters / shown(body).letters;
}

function withTitle(body: XmlElement, roots: XmlElement[], shown: Measured): XmlElement[] {
  const titles = outermost(body, (element) => headingLevel(element) === 1 || roots.includes(element));
  const [first, second] = titles.filter((element) => shown(element).letters > 0);
  const isBefore = first && second && !roots.includes(first) && roots.includes(second);
  const within = roots.some((root) => outermost(root, (element) => headingLevel(element) === 1).length > 0);
  return isBefore && !within && shown(first).linked === 0 ? [first, ...roots] : roots;
}

/** Parts whose names say that they are menus or bars, where their links or their shortness agree. */
function namedFrames(root: XmlElement, shown: Measured): XmlElement[] {
  const all = shown(root).letters;
  const isNamed = (element: XmlElement) => {
    const { letters, linked } = shown(element);
    if (!isBlock(element) || letters === 0 || letters * 2 > all) return false;
    const names = namesOf(element);
    if (letters * 5 < all && names.some((name) => CONSENT_NAME.test(name))) return true;
    return linked / letters >= MENU_SHARE && names.some((name) => FRAME_NAME.test(name));
  };
  return outermost(root, isNamed);
}

/** Parts at the beginning and the end that are nothing but short links to other pages, where more words remain. */
function edgeMenus(root: XmlElement, shown: Measured): XmlElement[] {
  const menus = [...edgeMenu(root, shown, false), ...edgeMenu(root, shown, true)];
  const distinct = [...new Set(menus)];
  const letters = distinct.reduce((sum, element) => sum + shown(element).letters, 0);
  return letters * 2 < shown(root).letters ? distinct : [];
}

function edgeMenu(root: XmlElement, shown: Measured, fromEnd: boolean): XmlElement[] {
  const menus: XmlElement[] = [];
  gatherMenus(root, { shown, fromEnd, menus });
  return menus;
}

/** Walks inwards from an edge until there are words; tells whether it met any. */
function gatherMenus(
  element: XmlElement,
  walk: { shown: Measured; fromEnd: boolean; menus: XmlElement[] },
): boolean {
  if (walk.shown(element).letters === 0) return false;
  if (!holdsBlocksOnly(element, walk.shown)) return true;
  const children = element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && walk.shown(child).letters > 0,
  );
  if (walk.fromEnd) children.reverse();
  return children.some((child, i) => {
    if (!isMenu(child, walk.shown)) return gatherMenus(child, walk);
    const before = walk.fromEnd ? children[i + 1] : undefined;
    if (before && headingLevel(before) !== null) return true;
    walk.menus.push(child);
    return false;
  });
}

function isMenu(element: XmlElement, shown: Measured): boolean {
  const { letters, linked, links } = shown(element);
  const short = linked === letters && letters / links <= MENU_LINK_LETTERS;
  return short && ![...elementsWithin(element)].some((inner) => headingLevel(inner) !== null);
}

/** Whether all words of the element stand in blocks within it, none of them a heading. */
function holdsBlocksOnly(element: XmlElement, shown: Measured): boolean {
  return (
    headingLevel(element) === null &&
    element.children.every((child) =>
      typeof child === 'string' ? !/[\p{L}\p{N}]/u.test(child) : isBlock(child) || shown(child).letters === 0,
    )
  );
}
