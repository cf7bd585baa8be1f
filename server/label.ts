/** Labels as a person would cite: "CD/1634, annex I, para. 3 (b), p. 5" · "CD/1634，附件一，第3(b)段，第5页". */
import { hanFigure, hanNumber, romanFigure, romanNumber } from '../index/structure/figures.js';
import { splitLabel } from '../index/structure/unit-words.js';
import type { IndexedDocument, Locator } from '../index/types.js';
import type { Provision, Range } from './provision.js';
import { type Wording, wordingOf } from './wording.js';

/** In columns; a Chinese character takes two. */
const LONGEST_TITLE = 90;
const KINDS: readonly [RegExp, 'annex' | 'enclosure' | 'appendix'][] = [
  [/^(?:附件|annex|anexo|приложение|المرفق|مرفق)/iu, 'annex'],
  [/^(?:附文|enclosure|pièce jointe|الضميمة)/iu, 'enclosure'],
  [/^(?:附录|appendi|apéndice|добавление|تذييل)/iu, 'appendix'],
];

/** The pieces of a locator in words, each null where the document prints none. */
export interface LocatorPieces {
  annex: string | null;
  speaker: string | null;
  paragraphs: string | null;
  /** The printed pages, or else the file's, called that. */
  pages: string | null;
}

/** @param lang Language of the question; English where there are no words for it. */
export function labelOf(document: IndexedDocument, locator: Locator, lang: string | null): string {
  const { annex, speaker, paragraphs, pages } = piecesOf(locator, lang);
  const pieces = [document.symbol ?? shortTitle(document), annex, speaker, paragraphs, pages];
  return pieces.filter(Boolean).join(wordingOf(lang).comma);
}

/** @param lang As for labels. */
export function piecesOf(locator: Locator, lang: string | null): LocatorPieces {
  const words = wordingOf(lang);
  const { annex, paragraphs } = locator;
  return {
    annex: annex && words.annex(kindOf(annex), figureOf(annex, words.figures)),
    speaker: locator.speaker,
    paragraphs: paragraphs && paragraphsIn(words, paragraphs),
    pages: pagesIn(words, locator),
  };
}

/** @param range Labels as printed, with the article they are in. */
function paragraphsIn(words: Wording, range: Range): string {
  const [from, to] = [provisionOf(range.from), provisionOf(range.to)];
  return from && to
    ? words.provisions(from, to)
    : plainParagraphs(words, pathOf(range.from), pathOf(range.to));
}

/** "11, 2 (b)", paragraph 2 (b) of the text that paragraph 11 sets out, as its two steps. */
function pathOf(label: string): string[] {
  return label.split(', ');
}

/** A range that goes beyond the text which one paragraph sets out is one of those that set out texts. */
function plainParagraphs(words: Wording, from: string[], to: string[]): string {
  const [[first = '', ...within], [last = '', ...withinLast]] = [from, to];
  const outer = words.paragraphs({ from: first, to: last });
  if (first !== last || within.length === 0 || withinLast.length === 0) return outer;
  return words.setOut(plainParagraphs(words, within, withinLast), outer);
}

/** The printed pages, or else the file's, called that: they may be others than those the reader expects. */
function pagesIn(words: Wording, { pages, filePages }: Locator): string | null {
  if (pages) return words.pages(pages);
  return filePages && words.filePages({ from: String(filePages.from), to: String(filePages.to) });
}

function provisionOf(label: string): Provision | null {
  const found = splitLabel(label);
  if (!found) return null;
  const { kind, figure, number, label: printed } = found.unit;
  const items = found.numbered ? '' : found.inner;
  // Of a text that a paragraph of the article sets out, the paragraph alone is named.
  const paragraph = found.numbered ? pathOf(found.inner)[0]! : '';
  return { kind, printed, figure, number, paragraph, items };
}

/** @param longest In columns; what is longer is cut, and says so. */
export function shortTitle(
  document: Pick<IndexedDocument, 'title' | 'source'>,
  longest = LONGEST_TITLE,
): string {
  const title = document.title || document.source;
  let columns = 0;
  let end = 0;
  for (const character of title) {
    columns += character >= '\u2e80' ? 2 : 1;
    if (columns > longest) return `${title.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return title;
}

function kindOf(printed: string): 'annex' | 'enclosure' | 'appendix' {
  return KINDS.find(([pattern]) => pattern.test(printed))?.[1] ?? 'annex';
}

/** The annex's number in the figures of the language: "附件三" is annex III. Empty where it has none. */
function figureOf(printed: string, figures: 'han' | 'roman'): string {
  // A letter such as C or D is no figure here, though Rome counted with it.
  const last =
    /(?:[IVX]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,3}|\s[A-Z])$/u.exec(printed)?.[0]?.trim() ?? '';
  const number = (/^[IVX]+$/.test(last) ? romanNumber(last) : 0) || hanNumber(last);
  if (number === 0) return last;
  return figures === 'han' ? hanFigure(number) : romanFigure(number);
}
