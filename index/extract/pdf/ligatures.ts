/** Puts letters of right-to-left scripts that share a glyph back into the order they are read in. */

/** Letters and vowel signs of right-to-left scripts. */
const RIGHT_TO_LEFT = /(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])[\p{L}\p{M}]/gu;
/** Alef in its forms, then lam: no glyph shows them in that order, but some files state them so, turned round. */
const TURNED_LAM_ALEF = /^[\u0622\u0623\u0625\u0627]\u0644$/;

/** Whether the words may hold letters in the wrong order: a glyph for several is found in Arabic, or in Hebrew. */
export function mayHoldLigatures(words: readonly string[]): boolean {
  return words.some((text) => (text.match(RIGHT_TO_LEFT)?.length ?? 0) > 1);
}

/**
 * pdf.js turns words of right-to-left scripts round character by character, for their glyphs follow each other from
 * left to right. A glyph may stand for several letters, which the file states in reading order (ISO 32000-1, 9.10.3):
 * lam and alef are the commonest. Those come out reversed, and are put right here. Words that the glyphs do not
 * account for letter by letter stay as they are.
 *
 * @param words As pdf.js gives them, in the order of the file.
 * @param glyphs What each glyph of the page stands for, in the same order.
 */
export function withLigatures(words: readonly string[], glyphs: readonly string[]): string[] {
  const shown = glyphs.flatMap((glyph) => {
    const letters = glyph.match(RIGHT_TO_LEFT) ?? [];
    return letters.map((letter, i) => ({ letter, isFirst: i === 0 }));
  });
  let at = 0;
  return words.map((text) => {
    const letters = text.match(RIGHT_TO_LEFT) ?? [];
    const theirs = shown.slice(at, at + letters.length);
    at += letters.length;
    return corrected(text, letters, theirs);
  });
}

interface Shown {
  letter: string;
  /** Of its glyph. */
  isFirst: boolean;
}

function corrected(text: string, letters: readonly string[], shown: readonly Shown[]): string {
  const reversed = shown.map(({ letter }) => letter).reverse();
  // So it is where several stretches among Latin words are turned round, each in itself.
  if (reversed.join('') !== letters.join('')) return text;
  const read = glyphsOf(shown).reverse().flatMap(asRead);
  let next = 0;
  return text.replace(RIGHT_TO_LEFT, () => read[next++]!);
}

function glyphsOf(shown: readonly Shown[]): string[][] {
  const glyphs: string[][] = [];
  for (const { letter, isFirst } of shown) {
    if (isFirst || glyphs.length === 0) glyphs.push([letter]);
    else glyphs.at(-1)!.push(letter);
  }
  return glyphs;
}

function asRead(letters: string[]): string[] {
  return TURNED_LAM_ALEF.test(letters.join('')) ? letters.toReversed() : letters;
}
