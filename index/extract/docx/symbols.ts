/** Characters of `w:sym`, which names a place in a font. */

/** Adobe's Symbol encoding, as far as its signs are letters or carry a meaning in a sentence. */
const SYMBOL = new Map<number, string>([
  ...pairs(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...pairs(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...pairs(0x20, ' '),
  ...pairs(0x28, '()'),
  ...pairs(0x2b, '+,−./0123456789:;<=>?'),
  ...pairs(0xa2, '′≤'),
  ...pairs(0xa5, '∞'),
  ...pairs(0xab, '↔←↑→↓°±″≥×'),
  ...pairs(0xb8, '÷≠≡≈…'),
]);

function pairs(from: number, signs: string): [number, string][] {
  return [...signs].map((sign, i) => [from + i, sign]);
}

/** The character, or null for a picture in a font such as Wingdings, which no text can carry. */
export function symbolCharacter(font: string, code: string): string | null {
  const point = Number.parseInt(code, 16);
  if (!(point >= 0x20 && point <= 0x10ffff)) return null;
  const inFont = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : null;
  if (font.toLowerCase() === 'symbol') return SYMBOL.get(inFont ?? point) ?? null;
  const pictures = /wingdings|webdings|dingbats|marlett|symbol/i.test(font) && point < 0x100;
  const isPrivate = (point >= 0xe000 && point <= 0xf8ff) || (point >= 0xd800 && point <= 0xdfff);
  return pictures || isPrivate ? null : String.fromCodePoint(point);
}
