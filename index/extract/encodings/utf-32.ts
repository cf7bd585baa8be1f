/** UTF-32, which the platform's decoder does not know. */

const CHUNK = 8192;

/** The text; what is no code point, or not whole, becomes U+FFFD. A byte order mark is kept. */
export function decodeUtf32(content: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const count = Math.floor(content.length / 4);
  let text = '';
  for (let from = 0; from < count; from += CHUNK) {
    const length = Math.min(CHUNK, count - from);
    const points = Array.from({ length }, (_, i) => scalar(view.getUint32((from + i) * 4, littleEndian)));
    text += String.fromCodePoint(...points);
  }
  return content.length % 4 === 0 ? text : `${text}\ufffd`;
}

function scalar(point: number): number {
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point;
}
