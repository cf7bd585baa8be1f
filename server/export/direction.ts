/** Which way words are written, for formats that want to be told. */

const RTL = '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
const RTL_LETTER = new RegExp(`^${RTL}$`, 'u');
/** Words written to the left with what stands between them; the letters of other scripts, and figures, part them. */
const RTL_RUNS = new RegExp(`(${RTL}[^\\p{L}\\p{N}]*(?:${RTL}[^\\p{L}\\p{N}]*)*)`, 'u');

/** By the first letter, as browsers tell it (Unicode Standard Annex 9, rules P2 and P3). */
export function isRightToLeft(text: string): boolean {
  return RTL_LETTER.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** The text in stretches of one direction; joined they are the text. */
export function byDirection(text: string): { text: string; rightToLeft: boolean }[] {
  return text
    .split(RTL_RUNS)
    .map((piece, i) => ({ text: piece, rightToLeft: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
