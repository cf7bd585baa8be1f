/**
 * Permalinks: quoted words as a short text that finds them again. In the first version, in order and with points between:
 * the version, with an s for whole sentences or a w for words within some; the document's id; the beginning of its
 * content's hash; the offsets of the words in it, and the number of units that are no white space, to base 36; the
 * beginning of the SHA-256 of those units; and how the words begin, base64url of UTF-8. Some 210 characters at most, none
 * of which an address escapes.
 */
import { createHash } from 'node:crypto';
import { PinciteError } from '../index/errors.js';
import { inkOf, singleSpaced } from '../index/spans.js';
import type { IndexedDocument, Sentence, Span } from '../index/types.js';

const VERSION = '1';
const HASH_DIGITS = 16;
const BEGINNING_LENGTH = 24;
const LONGEST = 400;
/** Far more than a passage has, or a text that is verified. */
const MOST_UNITS = 100_000;
const FORM =
  /^1([sw])\.([0-9a-f]{12})\.([0-9a-f]{16})\.([0-9a-z]{1,8})-([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([0-9a-f]{16})\.([\w-]{2,200})$/;

/** What a permalink holds. */
export interface CitedWords extends Span {
  /** Whether the words are whole sentences. */
  whole: boolean;
  documentId: string;
  /** The first 16 digits of the document's SHA-256. */
  contentHash: string;
  /** Number of UTF-16 units of the words that are no white space. */
  inkLength: number;
  /** Of those units: the first 16 digits of their SHA-256. */
  digest: string;
  /** The first 24 characters of the words, for reading. */
  beginning: string;
}

/** @param parts Where the words stand. @param quote The parts' text for reading. */
export function permalinkOf(
  document: Pick<IndexedDocument, 'id' | 'contentHash' | 'sentences'>,
  parts: readonly Span[],
  quote: string,
): string {
  const ink = inkOf(quote);
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const isWhole = beginsSentence(document.sentences, start) && endsSentence(document.sentences, end);
  return [
    VERSION + (isWhole ? 's' : 'w'),
    document.id,
    document.contentHash.slice(0, HASH_DIGITS),
    `${start.toString(36)}-${end.toString(36)}`,
    ink.length.toString(36),
    digestOf(ink),
    Buffer.from(beginningOf(quote)).toString('base64url'),
  ].join('.');
}

/** @throws PinciteError `invalid-input` where it is no permalink, or one that was cut. */
export function parsePermalink(link: string): CitedWords {
  const found = link.length <= LONGEST ? FORM.exec(link) : null;
  const beginning = decoded(found?.[8] ?? '');
  if (!found || inkOf(beginning) === '') throw noPermalink(link);
  const [, unit, documentId = '', contentHash = '', start = '', end = '', inkLength = '', digest = ''] =
    found;
  const words = { documentId, contentHash, digest, beginning, inkLength: Number.parseInt(inkLength, 36) };
  const span = { start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
  const [fewest, most] = [inkOf(beginning).length, Math.min(span.end - span.start, MOST_UNITS)];
  if (words.inkLength < fewest || words.inkLength > most) throw noPermalink(link);
  return { whole: unit === 's', ...words, ...span };
}

function beginsSentence(sentences: readonly Sentence[], start: number): boolean {
  return sentences.some(({ spans }) => spans[0]?.start === start);
}

function endsSentence(sentences: readonly Sentence[], end: number): boolean {
  return sentences.some(({ spans }) => spans.at(-1)?.end === end);
}

export function digestOf(ink: string): string {
  return createHash('sha256').update(ink, 'utf16le').digest('hex').slice(0, HASH_DIGITS);
}

function beginningOf(quote: string): string {
  return [...singleSpaced(quote)].slice(0, BEGINNING_LENGTH).join('').trimEnd();
}

/** Empty where it is not what `beginningOf` makes. */
function decoded(encoded: string): string {
  const words = Buffer.from(encoded, 'base64url').toString();
  return [...words].length <= BEGINNING_LENGTH ? words : '';
}

function noPermalink(link: string): PinciteError {
  const shown = JSON.stringify(link.length > 80 ? `${link.slice(0, 80)}…` : link);
  return new PinciteError(
    'invalid-input',
    `${shown} is no permalink of this version of Pincite, or a part of it is missing: copy the whole link`,
  );
}
