/** EBCDIC, of which there are many kinds: told, so that the reason can be given, and not read. */

/** Blanks (0x40) among all bytes of a text. */
const LEAST_BLANKS = 0.08;
/** Blanks and small letters among all bytes of a text. */
const LEAST_SMALL = 0.6;
/** Blanks of ASCII among all bytes of a text that is not ASCII. */
const MOST_ASCII_BLANKS = 0.01;

/** Whether the bytes are letters and blanks as IBM's mainframes write them, in any of EBCDIC's code pages. */
export function isEbcdic(content: Uint8Array): boolean {
  const sample = content.subarray(0, 8192);
  const share = (test: (byte: number) => boolean) => sample.filter(test).length / sample.length;
  return (
    share((byte) => byte === 0x40) >= LEAST_BLANKS &&
    share((byte) => byte === 0x20) <= MOST_ASCII_BLANKS &&
    share((byte) => byte === 0x40 || isSmall(byte)) >= LEAST_SMALL
  );
}

function isSmall(byte: number): boolean {
  const [row, column] = [byte >> 4, byte & 0xf];
  return (row === 0x8 || row === 0x9 || row === 0xa) && column >= (row === 0xa ? 2 : 1) && column <= 9;
}
