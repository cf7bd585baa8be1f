/** Document symbols such as CD/1634, A/RES/55/33 or S/RES/2789 (2025). */

/** A whole line, or a whole column of one, that is a symbol. A symbol has a slash and a figure. */
const SYMBOL =
  /^(?=.*\d)(?:[A-Z](?:[A-Z0-9_.]{0,13}[A-Z0-9_])?|(?:C|EC|RC|PC)(?:-(?:SS|M))?-(?:[IVXLC]{1,7}|\d{1,3}))(?:\([A-Z0-9-]+\))?(?:\/(?:[A-Z0-9][A-Za-z0-9_.\-–]*|\([A-Z0-9-]+\))(?:\([A-Za-z0-9]+\))?){1,7}(?:[-–][A-Z](?:\/[A-Z0-9][A-Za-z0-9.]*){1,5})?(?: ?\((?:\d{4}|Parts? [IVX]+(?: and [IVX]+)?|(?:\p{Lu}\p{L}+ )?[Pp]art(?:ie|e)(?: [IVX]+)?|Часть [IVX]+|第[一二三四五六]部分|Vol\. ?[IVX]+|Resumption \d|Corrected)\))?\*{0,2}$/u;

/** A figure that ends with a letter, as scans are read ("A/39/36I"); resolutions and decisions have such letters. */
const MISREAD = /\d[IOa-z](?=[/*\s]|$)|(?<!\b(?:RES|DEC)\/[\d/]*)\d{2}[A-Z](?=[/*\s]|$)/;

/** The symbol that the words are, without a footnote's star, or null where they are anything else. */
export function asSymbol(words: string): string | null {
  return SYMBOL.test(words) && !MISREAD.test(words) ? words.replace(/\*+$/, '') : null;
}

/** The columns of a line: what three blanks or more, or a tab, keep apart. */
export function columnsOf(line: string): string[] {
  return line
    .split(/\s{3,}|\t+/)
    .map((column) => column.trim())
    .filter((column) => column !== '');
}
