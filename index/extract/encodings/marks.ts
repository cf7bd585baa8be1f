/** Byte order marks, which tell the encoding beyond doubt. */
import { decodeUtf32 } from './utf-32.js';

/** The longer ones first: UTF-32's begins with UTF-16's. */
const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text without its mark, what is damaged as U+FFFD; null where there is no mark. */
export function decodeMarked(content: Uint8Array): { text: string; encoding: string } | null {
  const [encoding, mark] = MARKS.find(([, bytes]) => bytes.every((byte, i) => content[i] === byte)) ?? [];
  if (!encoding || !mark) return null;
  const body = content.subarray(mark.length);
  if (encoding.startsWith('utf-32')) return { text: decodeUtf32(body, encoding.endsWith('le')), encoding };
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(body), encoding };
}
