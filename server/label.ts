/** Labels as a person would cite: "CD/1634, annex I, para. 3 (b), p. 5" · "CD/1634，附件一，第3(b)段，第5页". */
import { hanFigure, numberOf, ROMAN_FIGURES } from '../index/structure/figures.js';
import type { IndexedDocument, Locator } from '../index/types.js';
import { wordingOf } from './wording.js';

/** In columns; a Chinese character takes two. */
const LONGEST_TITLE = 90;
const KINDS: readonly [RegExp, 'annex' | 'enclosure' | 'appendix'][] = [
  [/^(?:附件|annex|anexo|приложение|المرفق|مرفق)/iu, 'annex'],
  [/^(?:附文|enclosure|pièce jointe|الضميمة)/iu, 'enclosure'],
  [/^(?:附录|appendi|apéndice|добавление|تذييل)/iu, 'appendix'],
];

/** @param lang Language of the question; English where there are no words for it. */
export function labelOf(document: IndexedDocument, locator: Locator, lang: string | null): string {
  const words = wordingOf(lang);
  const pieces = [
    document.symbol ?? shortTitle(document),
    locator.annex && words.annex(kindOf(locator.annex), figureOf(locator.annex, words.figures)),
    locator.paragraphs && words.paragraphs(locator.paragraphs),
    locator.pages && words.pages(locator.pages),
  ];
  return pieces.filter(Boolean).join(words.comma);
}

function shortTitle(document: IndexedDocument): string {
  const title = document.title || document.source;
  let columns = 0;
  let end = 0;
  for (const character of title) {
    columns += character >= '\u2e80' ? 2 : 1;
    if (columns > LONGEST_TITLE) return `${title.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return title;
}

function kindOf(printed: string): 'annex' | 'enclosure' | 'appendix' {
  return KINDS.find(([pattern]) => pattern.test(printed))?.[1] ?? 'annex';
}

/** The annex's number in the figures of the language: "附件三" is annex III. Empty where it has none. */
function figureOf(printed: string, figures: 'han' | 'roman'): string {
  const last =
    /(?:[IVX]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,3}|\s[A-Z])$/u.exec(printed)?.[0]?.trim() ?? '';
  const number = /^\d/.test(last) ? 0 : numberOf(last);
  if (number === 0) return last;
  return figures === 'han' ? hanFigure(number) : ROMAN_FIGURES[number - 1]!;
}
