/** The encodings that a file may be in, and how text in each is judged. */
import { readAlphabetic } from './alphabetic.js';
import { decodeEucTw } from './euc-tw.js';
import { type Ideographic, readIdeographic } from './ideographic.js';
import type { Reading } from './reading.js';
import { isLatin, LANGUAGES } from './tables.js';
import { decodeUtf32 } from './utf-32.js';
import { decodeWindows1252 } from './windows-1252.js';

export interface Candidate {
  encoding: string;
  /** Bits against the rarer encodings, which need more evidence. */
  rarity: number;
  /** Never throws: what cannot be decoded becomes U+FFFD. */
  decode(content: Uint8Array): string;
  /** Judges a decoded text. */
  read(text: string): Reading;
  /** Most bits for a unit of text that is in this encoding. */
  most: number;
}

const IDEOGRAPHIC: readonly [string, Ideographic, number][] = [
  ['gb18030', 'zh', 4],
  ['big5', 'zh', 4],
  ['euc-tw', 'zh', 10],
  ['shift_jis', 'ja', 8],
  ['euc-jp', 'ja', 8],
  ['euc-kr', 'ko', 8],
];

const WESTERN = 'en fr es pt it de nl sv da nb fi is ca gl eu sq ga cy af lb fo';
const CENTRAL = 'pl cs sk sl hr hu ro sq de en';
const CYRILLIC = 'ru uk bg mk be';

const ALPHABETIC: readonly [string, string, number][] = [
  ['windows-1252', WESTERN, 0],
  ['iso-8859-15', WESTERN, 12],
  ['macintosh', WESTERN, 20],
  ['windows-1250', CENTRAL, 8],
  ['iso-8859-2', CENTRAL, 12],
  ['windows-1254', 'tr en', 8],
  ['windows-1257', 'lt lv et en', 10],
  ['iso-8859-4', 'lt lv et', 14],
  ['windows-1251', CYRILLIC, 8],
  ['koi8-r', 'ru bg', 12],
  ['koi8-u', 'uk', 14],
  ['iso-8859-5', CYRILLIC, 16],
  ['ibm866', CYRILLIC, 16],
  ['x-mac-cyrillic', CYRILLIC, 18],
  ['windows-1253', 'el', 10],
  ['iso-8859-7', 'el', 14],
  ['windows-1255', 'he', 10],
  ['windows-1256', 'ar fa ur', 10],
  ['iso-8859-6', 'ar', 14],
  ['windows-874', 'th', 12],
];

/** Most bits for a character, or for a pair of letters, of a text that is in a language. */
const MOST = { ideographic: 12.5, latin: 7.5, otherScript: 5.4 };

/** Bits, besides those of any replacement character. */
const NO_CODE_POINT = 50;

/** Encodings with one or two bytes for a character, which leave ASCII as it is. */
export const CANDIDATES: readonly Candidate[] = [
  ...IDEOGRAPHIC.map(([encoding, language, rarity]) => ideographic(encoding, language, rarity)),
  ...ALPHABETIC.map(([encoding, languages, rarity]) => alphabetic(encoding, languages.split(' '), rarity)),
];

/** UTF-16 and UTF-32 without a byte order mark, in any language. */
export const WIDE: readonly Candidate[] = ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'].map(unicode);

/** An encoding that the file names and that is none of the above; null where it is unknown. */
export function otherCandidate(label: string): Candidate | null {
  const encoding = encodingOf(label);
  return encoding === null || encoding.startsWith('utf-') ? null : alphabetic(encoding, LANGUAGES, 0);
}

/** The name that the WHATWG Encoding Standard gives to what a file calls its charset, or null for none. */
export function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

function ideographic(encoding: string, language: Ideographic, rarity: number): Candidate {
  const decode = encoding === 'euc-tw' ? decodeEucTw : decoderOf(encoding);
  return {
    encoding,
    rarity,
    decode,
    read: (text) => readIdeographic(text, language),
    most: MOST.ideographic,
  };
}

function alphabetic(encoding: string, languages: readonly string[], rarity: number): Candidate {
  const read = (text: string) => readAlphabetic(text, languages);
  const most = languages.some(isLatin) ? MOST.latin : MOST.otherScript;
  return { encoding, rarity, decode: decoderOf(encoding), read, most };
}

function unicode(encoding: string): Candidate {
  const common = { encoding, rarity: 8, most: MOST.ideographic };
  if (!encoding.startsWith('utf-32')) return { ...common, decode: decoderOf(encoding), read: readAny };
  const decode = (content: Uint8Array) => decodeUtf32(content, encoding.endsWith('le'));
  return { ...common, decode, read: readUtf32 };
}

/** As any, but four bytes that are no code point count as much as what another encoding makes of them. */
function readUtf32(text: string): Reading {
  const { bits, units } = readAny(text);
  return { bits: bits + NO_CODE_POINT * (text.split('\ufffd').length - 1), units };
}

/** The best reading in any language. ASCII, which costs nothing, counts as units: only here it takes part in the choice. */
function readAny(text: string): Reading {
  const readings = [
    readIdeographic(text, 'zh'),
    readIdeographic(text, 'ja'),
    readIdeographic(text, 'ko'),
    readAlphabetic(text, LANGUAGES),
  ];
  return { bits: Math.min(...readings.map(({ bits }) => bits)), units: text.length };
}

function decoderOf(encoding: string): (content: Uint8Array) => string {
  if (encoding === 'windows-1252') return decodeWindows1252;
  return (content) => new TextDecoder(encoding, { ignoreBOM: true }).decode(content);
}
