/** EUC-TW, known well enough to be told from other encodings, not to be read. */

/** Cells of a row in CNS 11643 and in Big5. */
const CNS_ROW = 94;
const BIG5_ROW = 157;
/** Characters of plane 1, as many as on Big5's first level. */
const PLANE_1 = 5401;

/**
 * Plane 1 of CNS 11643 lists the characters of Big5's first level in nearly the same order, so its cells are counted
 * through in Big5. That is right for nearly all of them: good for judging, too little for quoting. Other planes are
 * shown as a geta mark, punctuation as a comma.
 */
export function decodeEucTw(content: Uint8Array): string {
  const big5: number[] = [];
  for (let i = 0; i < content.length; i++) {
    const lead = content[i]!;
    if (lead < 0x80) big5.push(lead);
    else if (lead === 0x8e) i += skipPlane(big5);
    else big5.push(...cellOf(lead, content[++i] ?? 0));
  }
  return new TextDecoder('big5').decode(Uint8Array.from(big5));
}

/** Puts a square for the four bytes of a character elsewhere than on plane 1. */
function skipPlane(big5: number[]): number {
  big5.push(0xa1, 0xbc);
  return 3;
}

/** Two bytes of Big5; bytes that Big5 does not have where EUC-TW does not have these. */
function cellOf(lead: number, trail: number): [number, number] {
  if (lead < 0xa1 || lead > 0xfd || trail < 0xa1 || trail === 0xff) return [0xff, 0xff];
  if (lead < 0xc4) return [0xa1, lead === 0xa1 ? 0x41 : 0xbc];
  const index = (lead - 0xc4) * CNS_ROW + trail - 0xa1;
  if (index >= PLANE_1) return [0xff, 0xff];
  const cell = index % BIG5_ROW;
  return [0xa4 + Math.floor(index / BIG5_ROW), cell < 63 ? 0x40 + cell : 0xa1 + cell - 63];
}
