/** Folding for the search within a document: what is written in two ways is found by either. Never shown. */

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, the unit that its character begins with in the text that was folded. */
  sources: Int32Array;
}

const QUOTES: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
};
const known = new Map<string, string>();

/**
 * The text without case, accents, vowel marks, invisible characters and differences of width; white space is one blank,
 * and none beside Chinese characters, where it means nothing.
 */
export function fold(text: string): Folded {
  const written = new Writer(text.length);
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    if (code === 32 || (code >= 9 && code <= 13)) written.blank(unit);
    else if (code < 128) written.code(code >= 65 && code <= 90 ? code + 32 : code, unit);
    else if (isHan(code)) written.han(code, unit);
    else {
      const character = String.fromCodePoint(text.codePointAt(unit)!);
      written.folded(foldedCharacter(character), unit);
      unit += character.length - 1;
    }
  }
  return written.finish();
}

function foldedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = /\s/.test(character) ? ' ' : (QUOTES[character] ?? character);
  const folded = plain
    .replace(/\p{Pd}/u, '-')
    .normalize('NFKD')
    // Vowel signs of Indian scripts are marks, too, but no accents: they belong to one script.
    .replace(/[\p{Cf}\u00ad]|(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/gu, '')
    .toLowerCase();
  known.set(character, folded);
  return folded;
}

class Writer {
  private codes: Uint16Array;
  private sources: Int32Array;
  private length = 0;

  constructor(units: number) {
    this.codes = new Uint16Array(units + 64);
    this.sources = new Int32Array(units + 64);
  }

  code(code: number, source: number): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.sources[this.length++] = source;
  }

  blank(source: number): void {
    const last = this.codes[this.length - 1] ?? 32;
    if (this.length > 0 && last !== 32 && !isHan(last)) this.code(32, source);
  }

  han(code: number, source: number): void {
    if (this.codes[this.length - 1] === 32) this.length -= 1;
    this.code(code, source);
  }

  folded(text: string, source: number): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 32) this.blank(source);
      else if (isHan(code)) this.han(code, source);
      else this.code(code, source);
    }
  }

  finish(): Folded {
    if (this.codes[this.length - 1] === 32) this.length -= 1;
    const text = new TextDecoder('utf-16le').decode(this.codes.subarray(0, this.length));
    return { text, sources: this.sources.slice(0, this.length) };
  }

  private grow(): void {
    const [codes, sources] = [this.codes, this.sources];
    this.codes = new Uint16Array(codes.length * 2);
    this.sources = new Int32Array(sources.length * 2);
    this.codes.set(codes);
    this.sources.set(sources);
  }
}

/** Chinese characters with their marks and full-width forms folded to them; Japanese kana among them. */
function isHan(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
