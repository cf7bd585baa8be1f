/**
 * Footnotes as the United Nations Editorial Manual has them ("Footnotes and other references", part III): a masthead
 * document by its symbol alone, an adopted resolution by its number, anything else by its title and date.
 */
import type { IndexedDocument, Locator } from '../../index/types.js';
import { piecesOf, shortTitle } from '../label.js';
import { wordingOf } from '../wording.js';
import { dateIn } from './dates.js';
import { LONGEST_TITLE, oneLine } from './one-line.js';
import { resolutionIn, resolutionOf } from './resolution.js';

const PREAMBLE: Readonly<Record<string, string>> = {
  en: 'preamble',
  zh: '序言部分',
  fr: 'préambule',
  es: 'preámbulo',
  ru: 'преамбула',
  ar: 'الديباجة',
};

/** @param lang Of the footnote's own words: the question's. English where there are none in it. */
export function unReference(document: IndexedDocument, locator: Locator, lang: string | null): string {
  const { annex, speaker, paragraphs, pages } = piecesOf(locator, lang);
  const preamble = locator.part === 'preambular' ? (PREAMBLE[lang ?? 'en'] ?? PREAMBLE.en!) : null;
  const pieces = [...sourceIn(document, lang), annex, speaker, paragraphs ?? preamble ?? pages];
  const words = oneLine(pieces.filter(Boolean).join(wordingOf(lang).comma));
  return words + (lang === 'zh' ? '。' : /\. ?[”»“]?$/.test(words) ? '' : '.');
}

function sourceIn(document: IndexedDocument, lang: string | null): (string | null)[] {
  const { symbol, kind, date } = document;
  const resolution = resolutionOf(symbol);
  if (resolution) return [resolutionIn(lang, resolution)];
  if (symbol) return [symbol];
  // A treaty is known by its name; a date that its text prints may be that of a copy.
  return [titleIn(document, lang), kind !== 'treaty' && date ? dateIn(lang, date) : null];
}

/** A title stands in quotation marks, in Chinese in 《》; a treaty's name and a file's path do without. */
function titleIn(document: IndexedDocument, lang: string | null): string {
  const title = shortTitle(document, LONGEST_TITLE);
  if (!document.title) return title;
  if (lang === 'zh') return /^《[^《》]*》$/u.test(title) ? title : `《${inner(title)}》`;
  const { open, close } = wordingOf(lang);
  return document.kind === 'treaty' ? title : open + title + close;
}

/** Within 《》 stand 〈〉 (GB/T 15834—2011, 4.15). */
function inner(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}
