/** From bytes to text, in the encoding that the evidence is for. */
import { isUtf8 } from 'node:buffer';
import { PinciteError } from '../errors.js';
import { encodingOf } from './encodings/candidates.js';
import { detect } from './encodings/detect.js';
import { isEbcdic } from './encodings/ebcdic.js';
import { decodeHz } from './encodings/hz.js';
import { decodeMarked } from './encodings/marks.js';

/** Control characters other than white space, in a share that no text has. */
const MOST_CONTROLS = 0.001;
/** Damaged places in a text, in a share that still lets the encoding be told. */
const MOST_DAMAGE = 0.001;
/** Sequences of UTF-8 for each byte that is none, so that the file is UTF-8 with damage. */
const LEAST_SOUND = 20;
const ADVICE = 'save it as UTF-8';

export interface Decoded {
  text: string;
  /** Name in lower case: "utf-8", "gb18030", "big5", "windows-1251", "utf-32le", "hz-gb-2312". */
  encoding: string;
  /** What the reader should know, such as a declared charset that was wrong; empty where all is plain. */
  notes: string[];
}

/**
 * The text of a file, without its byte order mark; line ends stay. A mark counts, then UTF-8, then the reading that is
 * most like a language; of the ISO 8859 encodings those of Windows that hold them.
 *
 * @param declared Charset that the format itself states (HTML meta, XML declaration), or null.
 * @throws PinciteError `invalid-input` where it is no text, or no encoding is evident.
 */
export function decodeText(content: Uint8Array, declared: string | null = null): Decoded {
  if (content.length === 0) throw new PinciteError('invalid-input', 'the file is empty (0 bytes)');
  const { body, notes } = withoutPadding(content);
  const found = decodeMarked(body) ?? decodeUtf8(body) ?? decodeByEvidence(body, declared);
  refuseNoText(found.text);
  return {
    text: found.text,
    encoding: found.encoding,
    notes: [...notes, ...declarationNotes(found, declared), ...damageNotes(body, found)],
  };
}

/** Without the NUL bytes that fill a file up to a block's length; a NUL between other bytes means something else. */
function withoutPadding(content: Uint8Array): { body: Uint8Array; notes: string[] } {
  let [start, end] = [0, content.length];
  while (start < end && content[start] === 0) start++;
  while (end > start && content[end - 1] === 0) end--;
  const nuls = content.length - (end - start);
  if (nuls < 2 || end === start || content.subarray(start, end).includes(0))
    return { body: content, notes: [] };
  return { body: content.subarray(start, end), notes: [`${nuls} NUL bytes around the text are left out`] };
}

type Found = Pick<Decoded, 'text' | 'encoding'>;

/** UTF-8 and what looks like it (ASCII, HZ, ISO-2022-JP), also with a little damage; null where it is none of them. */
function decodeUtf8(content: Uint8Array): Found | null {
  if (content.subarray(0, 4096).filter((byte) => byte === 0).length > 1) return null;
  if (!isUtf8(content)) return decodeDamagedUtf8(content);
  const hz = decodeHz(content);
  if (hz !== null) return { text: hz, encoding: 'hz-gb-2312' };
  const encoding = Buffer.from(content.subarray(0, 4096)).includes('\x1b$') ? 'iso-2022-jp' : 'utf-8';
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(content), encoding };
}

function decodeDamagedUtf8(content: Uint8Array): Found | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  const damaged = damageIn(content, { text, encoding: 'utf-8' });
  let sound = -damaged;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) sound++;
  const light = damaged <= Math.max(1, text.length * MOST_DAMAGE);
  return light && damaged * LEAST_SOUND <= sound ? { text, encoding: 'utf-8' } : null;
}

function decodeByEvidence(content: Uint8Array, declared: string | null): Found {
  if (isEbcdic(content)) throw new PinciteError('invalid-input', `EBCDIC text, which is not read: ${ADVICE}`);
  const { candidate, closest } = detect(content, declared === null ? null : encodingOf(declared));
  if (candidate?.encoding === 'euc-tw') {
    throw new PinciteError('invalid-input', `EUC-TW text, which is not read: ${ADVICE}`);
  }
  if (candidate) return { text: candidate.decode(content), encoding: candidate.encoding };
  const fallback = decodeAlmostAscii(content);
  if (fallback) return fallback;
  const names = closest.length > 0 ? `; closest: ${closest.join(', ')}` : '';
  throw new PinciteError(
    'invalid-input',
    `neither UTF-8 nor evidently in another encoding${names}: ${ADVICE}`,
  );
}

/** ASCII with so few other bytes that they do not tell an encoding, and matter little. */
function decodeAlmostAscii(content: Uint8Array): Found | null {
  let others = 0;
  for (const byte of content) if (byte > 0x7f) others++;
  if (others > content.length * MOST_DAMAGE * 0.2) return null;
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content), encoding: 'utf-8' };
}

function refuseNoText(text: string): void {
  let controls = 0;
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++;
  if (controls > text.length * MOST_CONTROLS) {
    throw new PinciteError('invalid-input', `not text: ${controls} control characters in ${text.length}`);
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new PinciteError('invalid-input', 'the file holds no words');
}

/** Control characters but tab, line feeds, form feed, carriage return, and the next-line character. */
function isControl(code: number): boolean {
  return code < 0x20 ? code < 0x09 || code > 0x0d : code >= 0x7f && code <= 0x9f && code !== 0x85;
}

function declarationNotes({ text, encoding }: Found, declared: string | null): string[] {
  if (!declared || !/[^\0-\x7f]/.test(text)) return [];
  const stated = encodingOf(declared) ?? declared.trim().toLowerCase();
  if (stated === encoding || encoding.startsWith(stated) || stated.slice(0, 6) === encoding.slice(0, 6))
    return [];
  return [`declared as ${declared.trim()}, is ${encoding}`];
}

/** @throws PinciteError `invalid-input` where more than a little is damaged. */
function damageNotes(content: Uint8Array, found: Found): string[] {
  const damaged = damageIn(content, found);
  if (damaged === 0) return [];
  if (damaged > Math.max(1, found.text.length * MOST_DAMAGE)) {
    const message = `not ${found.encoding.toUpperCase()} text: ${damaged} places are not: ${ADVICE}`;
    throw new PinciteError('invalid-input', message);
  }
  const places = damaged === 1 ? 'one place is' : `${damaged} places are`;
  return [`${places} no ${found.encoding} and shown as \ufffd`];
}

/** Replacement characters that decoding put in. */
function damageIn(content: Uint8Array, { text, encoding }: Found): number {
  const shown = countOf(text, '\ufffd');
  if (shown === 0 || encoding !== 'utf-8') return shown;
  return shown - countOf(Buffer.from(content.buffer, content.byteOffset, content.byteLength), '\ufffd');
}

function countOf(text: string | Buffer, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
