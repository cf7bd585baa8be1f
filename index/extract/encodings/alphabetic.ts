/** How much a text reads like one of the languages that are written in letters. */
import { isStray, type Reading, symbolCost } from './reading.js';
import { isLatin, LANGUAGES, pairCosts, UNSEEN_PAIR } from './tables.js';

const EDGE = 0x5f;
const LAST_LATIN = 0x24f;
const ALL = LANGUAGES.map((_, at) => at);
const latin = LANGUAGES.map(isLatin);

/** A capital after a small letter, as in a text whose cases are swapped (KOI8-R read as Windows-1251). */
const CAPITAL_INSIDE = 8;
/** A sign between two letters, where words have none but the apostrophe, and dashes stand between words. */
const SIGN_INSIDE = 20;
const DASH_INSIDE = 8;
const JOINING = /[’·\u00a0\u00ad]/;
const DASH = /[–—…]/;
/** Signs that no word ends with. */
const OPENING = /[‚„]/;
/** Signs that no word begins with. */
const FRACTION = /[½¼¾]/;
/** A letter of ASCII beside one of another script. */
const MIXED_SCRIPTS = 6;
/** How far the letters of ASCII around can speak against a language; names from elsewhere are common. */
const MOST_FROM_ASCII = 20;
/** Another script than Latin in a segment that is mostly ASCII. */
const AMONG_ASCII = 8;
/** A segment in another language than the document's. */
const OTHER_LANGUAGE = 6;

interface Segment {
  /** Bits of what is the same in all languages: signs, capitals inside of words. */
  signs: number;
  /** Bits of the pairs with a letter outside of ASCII, by language. */
  own: Float64Array;
  /** Bits of the pairs of ASCII letters, by language. */
  ascii: Float64Array;
  /** The least of `ascii` among the languages in Latin letters. */
  least: number;
  asciiPairs: number;
  units: number;
}

/** Bits that the characters outside of ASCII take in the best of the languages, given by their codes. */
export function readAlphabetic(text: string, languages: readonly string[]): Reading {
  const wanted = languages.map((language) => LANGUAGES.indexOf(language));
  const counted = languages.some(isLatin) ? ALL : wanted;
  const segments = (text.match(/[^\n]{1,400}/g) ?? [])
    .filter((line) => /[^\t-\x7e]/.test(line))
    .map((line) => measure(line, counted));
  const costs = segments.map((segment) => wanted.map((at) => costIn(segment, at)));
  const totals = wanted.map((_, i) => costs.reduce((sum, of) => sum + of[i]!, 0));
  const main = totals.indexOf(Math.min(...totals));
  const bits = costs.reduce((sum, of) => sum + Math.min(of[main]!, Math.min(...of) + OTHER_LANGUAGE), 0);
  return { bits, units: segments.reduce((sum, { units }) => sum + units, 0) };
}

function costIn({ signs, own, ascii, least, units, asciiPairs }: Segment, at: number): number {
  const fromAscii = latin[at] ? Math.min(MOST_FROM_ASCII, ascii[at]! - least) : 0;
  const amongAscii = !latin[at] && asciiPairs > units ? AMONG_ASCII : 0;
  return signs + own[at]! + fromAscii + amongAscii;
}

function measure(line: string, counted: readonly number[]): Segment {
  const segment: Segment = {
    signs: 0,
    own: new Float64Array(LANGUAGES.length),
    ascii: new Float64Array(LANGUAGES.length),
    least: 0,
    asciiPairs: 0,
    units: 0,
  };
  const small = smallLetters(line);
  let before = EDGE;
  for (let i = 0; i <= small.length; i++) {
    const letter = small[i] ?? EDGE;
    if (letter !== EDGE || before !== EDGE) addPair(segment, { before, letter, counted });
    if (i < line.length && (line.charCodeAt(i) > 0x7f || isStray(line[i]!)))
      addMark(segment, { line, small, i });
    before = letter;
  }
  segment.least = Math.min(...segment.ascii.filter((_, at) => latin[at]));
  return segment;
}

/** Code units in lower case, `_` for all that is no letter. */
function smallLetters(line: string): number[] {
  return Array.from({ length: line.length }, (_, i) => {
    const char = line[i]!;
    return /[\p{L}\p{M}]/u.test(char) ? char.toLowerCase().charCodeAt(0) : EDGE;
  });
}

function addPair(
  segment: Segment,
  pair: { before: number; letter: number; counted: readonly number[] },
): void {
  const { before, letter, counted } = pair;
  const costs = pairCosts(before, letter);
  const into = before > 0x7f || letter > 0x7f ? segment.own : segment.ascii;
  for (const at of counted) into[at]! += costs?.[at] ?? UNSEEN_PAIR;
  if (into === segment.own) segment.units++;
  else segment.asciiPairs++;
  if (isSmallLatin(Math.min(before, letter)) && Math.max(before, letter) > LAST_LATIN) {
    segment.signs += MIXED_SCRIPTS;
  }
}

/** What a character outside of ASCII costs whatever the language. */
function addMark(segment: Segment, where: { line: string; small: number[]; i: number }): void {
  const { line, small, i } = where;
  const inside = i > 0 && small[i - 1] !== EDGE;
  if (small[i] !== EDGE) {
    if (inside && isCapital(line[i]!) && !isCapital(line[i - 1]!)) segment.signs += CAPITAL_INSIDE;
    return;
  }
  segment.units++;
  segment.signs += symbolCost(line[i]!);
  const between = inside && (small[i + 1] ?? EDGE) !== EDGE;
  if (between && !JOINING.test(line[i]!)) segment.signs += DASH.test(line[i]!) ? DASH_INSIDE : SIGN_INSIDE;
  else if (inside && OPENING.test(line[i]!)) segment.signs += SIGN_INSIDE;
  else if ((small[i + 1] ?? EDGE) !== EDGE && FRACTION.test(line[i]!)) segment.signs += SIGN_INSIDE;
}

function isSmallLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}
