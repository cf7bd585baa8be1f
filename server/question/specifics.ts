/** The specifics of a question, the figures, dates, symbols and names it turns on, and whether a text holds each. */
import { fold } from '../../index/fold.js';
import { askedFigures, type Figure, holdsFigure } from './asked-figures.js';
import { countriesIn, namesCountry } from './country-names.js';
import { datesIn, holdsDate, type WrittenDate } from './dates-in.js';
import { capitalNamesIn, holdsName } from './names-in.js';
import { numbersIn, withWesternDigits } from './numbers-in.js';
import { languageIn, remembered } from './remembered.js';
import { namesTreaty, treatiesIn } from './treaties.js';

export interface Specific {
  /** As typed. */
  text: string;
  kind: 'figure' | 'year' | 'date' | 'symbol' | 'title' | 'country' | 'name';
  /** What the text is compared by: a country's code, a date's parts, a figure's number. */
  sense: Sense;
}

type Sense =
  | { by: 'words'; lang: string | null }
  | { by: 'country'; code: string }
  | { by: 'treaty'; treaty: string }
  | { by: 'date'; date: WrittenDate }
  | { by: 'figure'; figure: Figure };

interface Found extends Specific {
  start: number;
  end: number;
}

const SYMBOL =
  /(?<![\p{Script=Latin}\p{N}/])(?:[A-Z][A-Z0-9.]*(?:\/[A-Z0-9.()-]*[A-Z0-9)])+|\d{1,3}\/\d{1,4}(?![\d/]))/giu;
const TITLE = /《([^《》]+)》/gu;
/** A decade is not written as its first year: 1990s, 90年代. */
const YEAR =
  /(?<!\d)(?:1[89]|20)\d\d(?!\d|s\b| ?年代|-е|х)|(?<![〇零一二三四五六七八九])[一二][〇零八九][〇零一二三四五六七八九]{2}(?= ?年(?!代))/gu;
/** Names of States in the six languages are known; in what language a text of another one has them is not. */
const LANGUAGES = new Set(['en', 'zh', 'fr', 'es', 'ru', 'ar']);

/**
 * What a text must hold to speak of the very thing asked: in the order of the question, none within another. Plain
 * words are not among them, nor are Chinese names but for those of States and what stands in 《》.
 *
 * @param lang The question's language, null where undetected.
 */
export function specificsOf(question: string, lang: string | null): Specific[] {
  const found: Found[] = [];
  for (const one of candidates(question, lang)) {
    if (found.some(({ start, end, kind }) => one.start < end && start < one.end && !isSameRun(one, kind)))
      continue;
    found.push(one);
  }
  return found.sort((a, b) => a.start - b.start).map(({ start: _, end: __, ...specific }) => specific);
}

/** 中俄 names two countries in one run. */
function isSameRun({ kind }: Found, other: Specific['kind']): boolean {
  return kind === 'country' && other === 'country';
}

/** Those first that swallow others: a title its year, a symbol its figures. */
function candidates(question: string, lang: string | null): Found[] {
  const at = (
    kind: Specific['kind'],
    { start, end }: { start: number; end: number },
    sense: Sense,
  ): Found => ({
    text: question.slice(start, end),
    kind,
    sense,
    start,
    end,
  });
  const western = withWesternDigits(question);
  const matches = (pattern: RegExp) =>
    [...western.matchAll(pattern)].map(({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
      all,
    }));
  const words: Sense = { by: 'words', lang };
  return [
    ...matches(TITLE).map((match) => at('title', match, words)),
    ...matches(SYMBOL)
      .filter(({ all }) => /\d/.test(all))
      .map((match) => at('symbol', match, words)),
    ...treatiesIn(question).map((named) => at('title', named, { by: 'treaty', treaty: named.treaty })),
    ...datesIn(question).map((date) => at('date', date, { by: 'date', date })),
    ...matches(YEAR).map((match) => {
      const [number = ''] = numbersIn(match.all);
      return at('year', match, { by: 'figure', figure: { number, unit: null } });
    }),
    ...countriesIn(question).map((country) => at('country', country, { by: 'country', code: country.code })),
    ...askedFigures(question).map(({ start, end, ...figure }) =>
      at('figure', { start, end }, { by: 'figure', figure }),
    ),
    ...capitalNamesIn(question).map((match) => at('name', match, words)),
  ];
}

/** Whether a text holds a specific of a question; null where that cannot be told, as of names in another script. */
export function holds(text: string, { text: words, kind, sense }: Specific): boolean | null {
  switch (sense.by) {
    case 'date':
      return holdsDate(text, sense.date);
    case 'figure':
      return holdsFigure(text, sense.figure);
    case 'country':
    case 'treaty':
      return names(text, { sense }) || (isKnown(text) ? false : null);
    case 'words':
      if (kind === 'symbol') return holdsSymbol(text, words);
      return kind === 'title' ? holdsTitle(text, words) : holdsName(text, words, sense.lang);
  }
}

/**
 * Whether a text in any of the six languages names a country, a treaty or a figure. False for specifics of other kinds,
 * dates among them: a treaty's title has the day of its conclusion, and what mentions that day is not what it says.
 */
export function names(text: string, { sense }: Pick<Specific, 'sense'>): boolean {
  switch (sense.by) {
    case 'country':
      return namesCountry(text, sense.code);
    case 'treaty':
      return namesTreaty(text, sense.treaty);
    case 'figure':
      return holdsFigure(text, sense.figure) === true;
    default:
      return false;
  }
}

function isKnown(text: string): boolean {
  const lang = languageIn(text);
  return lang === null || LANGUAGES.has(lang);
}

/** A resolution's number stands for it: A/RES/59/50 is 第59/50号决议, and S/RES/1327 (2000) resolution 1327. */
function holdsSymbol(text: string, symbol: string): boolean {
  const number = /\/RES\/([\d/]+)/i.exec(symbol)?.[1];
  const held = folded(text);
  return [symbol, ...(number ? [number] : [])].map(fold).some((one) => {
    for (let at = held.indexOf(one); at >= 0; at = held.indexOf(one, at + 1)) {
      const [before = '', after = ''] = [held[at - 1], held[at + one.length]];
      if (!/[a-z\d]/.test(before) && !/[a-z\d]/.test(after)) return true;
    }
    return false;
  });
}

/** A title may be shortened: its characters then stand in the whole one, in the same order. */
function holdsTitle(text: string, title: string): boolean | null {
  const wanted = withoutSpace(title.slice(1, -1));
  const held = withoutSpace(text);
  if (held.includes(wanted)) return true;
  if ([...held.matchAll(TITLE)].some(([, whole = '']) => isWithin(wanted, whole))) return true;
  return /\p{Script=Han}/u.test(text) ? false : null;
}

function isWithin(short: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === short[at]) at++;
  return at === short.length;
}

const folded = remembered(fold);
const withoutSpace = remembered((text) => folded(text).replace(/\s+/g, ''));
