/** A sample of a file's bytes that shows its encoding: what is not ASCII, from all over the file. */

/** Bytes: a file this short is judged as a whole. */
const WHOLE = 12_288;
const PIECES = 16;
const PIECE = 768;
/** How far back a piece looks for a place to begin at. */
const BACK = 400;
/** Bytes below never belong to a character of several bytes, but in GB18030's longest, where it does no harm. */
const BREAK = 0x30;

/** Bytes to judge by; of UTF-16 and UTF-32 the beginning is enough. */
export function sampleOf(content: Uint8Array): Uint8Array {
  if (content.length <= WHOLE) return content;
  const step = Math.ceil(content.length / PIECES);
  const pieces = Array.from({ length: PIECES }, (_, i) =>
    pieceOf(content, i * step, Math.min((i + 1) * step, content.length)),
  );
  const found = pieces.flatMap((piece) => (piece ? [...piece, 0x0a] : []));
  return found.length > 0 ? Uint8Array.from(found) : content.subarray(0, WHOLE);
}

/** Up to PIECE bytes of content from..end around its first byte outside of ASCII, cut at breaks; null for none. */
function pieceOf(content: Uint8Array, from: number, end: number): Uint8Array | null {
  let first = from;
  while (first < end && content[first]! < 0x80) first++;
  if (first >= end) return null;
  const begin = breakBefore(content, first, Math.max(from - BACK, first - BACK, 0));
  if (begin === null) return null;
  return content.subarray(begin, breakAfter(content, Math.min(first + PIECE, end)));
}

function breakBefore(content: Uint8Array, at: number, least: number): number | null {
  for (let i = at; i > least; i--) if (content[i - 1]! < BREAK) return i;
  return least === 0 ? 0 : null;
}

/** The next break, or the end of what is still read: half a character then costs little. */
function breakAfter(content: Uint8Array, at: number): number {
  for (let i = at; i < Math.min(at + BACK, content.length); i++) if (content[i]! < BREAK) return i;
  return Math.min(at + BACK, content.length);
}
