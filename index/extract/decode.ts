/** From bytes to text. */
import { PinciteError } from '../errors.js';

/** Control characters other than white space, in a share that no text has. */
const MOST_CONTROLS = 0.001;

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark, and drops the mark; line ends stay.
 *
 * @throws PinciteError `invalid-input` where the bytes are neither, or are no text.
 */
export function decodeText(content: Uint8Array): string {
  if (content.length === 0) throw new PinciteError('invalid-input', 'the file is empty (0 bytes)');
  const encoding = encodingByMark(content) ?? 'utf-8';
  const text = decode(content, encoding);
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length * MOST_CONTROLS) {
    throw new PinciteError('invalid-input', `not text: ${controls} control characters in ${text.length}`);
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new PinciteError('invalid-input', 'the file holds no words');
  return text;
}

function encodingByMark(content: Uint8Array): string | null {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  return null;
}

function decode(content: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch (cause) {
    const advice = 'save it as UTF-8, or as UTF-16 with a byte order mark';
    throw new PinciteError('invalid-input', `not ${encoding.toUpperCase()} text: ${advice}`, { cause });
  }
}
