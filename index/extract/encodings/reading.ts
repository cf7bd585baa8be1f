/** What a reading of bytes costs: the fewer bits, the more it is like a language. */

export interface Reading {
  /** Bits of the characters outside of ASCII, under the best of the languages in question. */
  bits: number;
  /** Pairs of letters, or characters, that were counted. */
  units: number;
}

const COMMON = /[\u00a0«»“”‘’‹›–—…•·°§№¡¿™©®€£]/;
const UNCOMMON = /[‚„]/;
/** Lines and blocks that tables are drawn of. */
const DRAWN = /[\u2500-\u25a0]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: It is these that are looked for.
const STRAY = /[\u0080-\u009f\ufffd\ue000-\uf8ff\ud800-\udfff\0-\x08\x0e-\x1f\x7f]/;

/** Whether no text holds it but by mistake: control characters, private use, halves of pairs, replacements. */
export function isStray(char: string): boolean {
  return STRAY.test(char);
}

/** Bits of a character that is no letter and not of ASCII. */
export function symbolCost(char: string): number {
  if (isStray(char)) return 25;
  if (COMMON.test(char)) return 6;
  if (DRAWN.test(char)) return 20;
  return UNCOMMON.test(char) ? 9 : 12;
}
