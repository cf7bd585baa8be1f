/** Whether a text is no text: mojibake, replacement characters, letter soup, pieces of bad character recognition. */
import { isUtf8 } from 'node:buffer';
import { detect } from './encodings/detect.js';
import { isLatin, LANGUAGES, pairCosts, UNSEEN_PAIR } from './encodings/tables.js';
import { encodeWindows1252 } from './encodings/windows-1252.js';

/** Shares and least numbers that no real text was seen to come near; a doubtful text counts as real. */
const REPLACED = { share: 0.1, least: 10 };
const PRIVATE = { share: 0.2, least: 20 };
const CONTROLS = { share: 0.05, least: 10 };
const MOJIBAKE = { share: 0.2, least: 16 };
const MIXED_WORDS = { share: 0.2, least: 12 };
/** Real words with a letter thrice in a row: one in a hundred, and in texts on ever the same gene three. */
const STRETCHED = { share: 0.05, least: 12 };
const PIECES = { han: 100, lone: 0.5, inWords: 0.45 };
/** Bits of a pair of letters: 3.3 in English, at most 6.5 in 405 languages of the Universal Declaration. */
const SOUP = { words: 40, bits: 7, shareOfWords: 0.5 };
const SAMPLE = 20_000;

/**
 * Why a text layer (of a page or of a document) cannot be quoted, or null. Misses are likelier than false alarms:
 * tables, names, codes and short texts are real unless they hold what no text does.
 */
export function garbledReason(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  return (
    mojibake(sample) ??
    unreadable(sample) ??
    mixedScripts(sample) ??
    stretchedWords(sample) ??
    letterSoup(sample) ??
    brokenRecognition(sample)
  );
}

function unreadable(text: string): string | null {
  const all = text.replace(/\s+/g, '').length;
  const kinds = [
    { limit: REPLACED, pattern: /\ufffd/g, name: 'replacement characters (U+FFFD)' },
    {
      limit: PRIVATE,
      pattern: /\p{Co}/gu,
      name: 'characters for private use, which no font but its own shows',
    },
    { limit: CONTROLS, pattern: /(?!\s)\p{Cc}/gu, name: 'control characters' },
  ];
  for (const { limit, pattern, name } of kinds) {
    const count = text.match(pattern)?.length ?? 0;
    if (count >= limit.least && count >= all * limit.share)
      return `${count} of ${all} characters are ${name}`;
  }
  return null;
}

/** Bytes of another encoding that were read as Windows-1252: read again, they are a language. */
function mojibake(text: string): string | null {
  const accented = text.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const all = text.replace(/\s+/g, '').length;
  if (accented < MOJIBAKE.least || accented < all * MOJIBAKE.share) return null;
  const { bytes, lost } = encodeWindows1252(text.replace(LEADERS, ' '));
  if (lost > accented * 0.1) return null;
  const encoding = isUtf8(bytes) ? 'utf-8' : detect(bytes, null).candidate?.encoding;
  return encoding === undefined || LATIN_ENCODINGS.test(encoding)
    ? null
    : `text in ${encoding} that was read as Windows-1252`;
}

/** Dots or lines that lead to a page number, which lose bytes on the way. */
const LEADERS = /(\S{1,2})\1{4,}/g;

const LATIN_ENCODINGS = /^(?:windows-125[0247]|iso-8859-(?:2|4|15)|macintosh)$/;

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u,
];
/** Any other script. */
const OTHER = SCRIPTS.length;

/** A letter of one script: not one such as the stroke that lengthens Arabic words, which belongs to several. */
const OWN_LETTER = /(?!\p{Script=Common})\p{L}/gu;

/** Words of letters from several scripts, as a wrong table of a font's characters makes them. */
function mixedScripts(text: string): string | null {
  const words = text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  const scripts = words.map((word) => new Set((word.match(OWN_LETTER) ?? []).map(scriptOf)));
  const mixed = scripts.filter((found) => isMixed(found)).length;
  if (mixed < MIXED_WORDS.least || mixed < words.length * MIXED_WORDS.share) return null;
  return `${mixed} of ${words.length} words are made of letters from several scripts`;
}

function scriptOf(char: string): number {
  const at = SCRIPTS.findIndex((script) => script.test(char));
  return at < 0 ? OTHER : at;
}

/** Latin letters stand beside any script's in names and formulae; two others in one word are a mistake. */
function isMixed(scripts: ReadonlySet<number>): boolean {
  return [...scripts].filter((script) => script > 0).length > 1;
}

/**
 * Words in which a letter stands three times or more: what a wrong table of a font's characters makes of the stroke
 * that lengthens Arabic words. The stroke itself belongs to several scripts, and capitals (figures, codes) do not count.
 */
function stretchedWords(text: string): string | null {
  const words = text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  const stretched = words.filter((word) => STRETCHED_WORD.test(word) && new Set(word).size > 1).length;
  if (stretched < STRETCHED.least || stretched < words.length * STRETCHED.share) return null;
  return `${stretched} of ${words.length} words have a letter three times in a row`;
}

const STRETCHED_WORD = /([\p{Ll}\p{Script=Arabic}\p{Script=Hebrew}])\1\1/u;

/** Words in Latin letters that follow on each other as in no language. */
function letterSoup(text: string): string | null {
  const all = text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  const words = text.match(/(?<![\p{L}\p{N}\p{M}])[A-Za-z][a-z]{3,}(?![\p{L}\p{N}\p{M}])/gu) ?? [];
  if (words.length < SOUP.words || words.length < all * SOUP.shareOfWords) return null;
  const bits = bitsPerPair(words);
  return bits < SOUP.bits
    ? null
    : `the letters follow on each other as in no language (${bits.toFixed(1)} bits)`;
}

function bitsPerPair(words: readonly string[]): number {
  const totals = new Float64Array(LANGUAGES.length);
  let pairs = 0;
  for (const word of words) {
    const edged = `_${word.toLowerCase()}_`;
    for (let i = 1; i < edged.length; i++, pairs++) {
      const costs = pairCosts(edged.charCodeAt(i - 1), edged.charCodeAt(i));
      for (let at = 0; at < totals.length; at++) totals[at]! += costs?.[at] ?? UNSEEN_PAIR;
    }
  }
  return Math.min(...totals.filter((_, at) => isLatin(LANGUAGES[at]!))) / pairs;
}

/** Chinese of which characters were recognised here and there: most stand alone, and they make no words. */
function brokenRecognition(text: string): string | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = text.match(/[\u3041-\u30fe]/g)?.length ?? 0;
  if (han < PIECES.han || kana > han * 0.05) return null;
  const pieces = text.split(/\s+/).flatMap((piece) => piece.match(/\p{Script=Han}/gu)?.length ?? []);
  const lone = pieces.filter((length) => length === 1).length;
  if (lone < pieces.length * PIECES.lone) return null;
  return shareInWords(text) < PIECES.inWords ? 'Chinese characters in pieces that make no words' : null;
}

/** Share of the Han characters that stand in words of two or more, by the platform's dictionary. */
function shareInWords(text: string): number {
  const run = text.replace(/[^\p{Script=Han}\p{P}]+/gu, '');
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)].map(
    ({ segment }) => segment,
  );
  const han = words.filter((word) => /\p{Script=Han}/u.test(word));
  const long = han.filter((word) => word.length > 1).reduce((sum, word) => sum + word.length, 0);
  return long / han.reduce((sum, word) => sum + word.length, 0);
}
