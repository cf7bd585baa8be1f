/** Windows-1252, which the decoder of Node 20 reads as ISO 8859-1: 0x80..0x9f would be control characters. */

/** What stands at 0x80..0x9f; the five bytes without a character stay control characters. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function decodeWindows1252(content: Uint8Array): string {
  const latin1 = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80]!);
}

const BYTES = new Map([...UPPER].map((char, i) => [char, 0x80 + i]));

/** The bytes that are read as the text; `?` for what Windows-1252 does not have, counted in `lost`. */
export function encodeWindows1252(text: string): { bytes: Uint8Array; lost: number } {
  let lost = 0;
  const bytes = Uint8Array.from(text, (char) => {
    const byte = BYTES.get(char) ?? char.codePointAt(0)!;
    if (byte > 0xff) lost++;
    return byte > 0xff ? 0x3f : byte;
  });
  return { bytes, lost };
}
