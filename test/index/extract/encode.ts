/** Text to bytes in the encodings that the platform only decodes: its decoder, turned round. */

/** @throws Error where the encoding does not have a character, so that no test is about less than it says. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-32')) return utf32(text, encoding.endsWith('le'));
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = char <= '\x7f' ? [char.charCodeAt(0)] : table.get(char);
      if (!bytes) throw new Error(`${encoding} has no ${char}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const leads = Array.from({ length: 128 }, (_, i) => 128 + i);
  const table = new Map<string, number[]>();
  const add = (bytes: number[]) => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  };
  // The platform decodes windows-1252 as ISO 8859-1; its own characters are written here.
  if (encoding === 'windows-1252') {
    for (const [char, byte] of [
      ['€', 0x80],
      ['’', 0x92],
      ['“', 0x93],
      ['”', 0x94],
      ['œ', 0x9c],
    ] as const) {
      table.set(char, [byte]);
    }
  }
  for (const lead of leads) add([lead]);
  for (const lead of leads) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail]);
  return table;
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const points = Array.from(text, (char) => char.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [i, point] of points.entries()) view.setUint32(i * 4, point, littleEndian);
  return new Uint8Array(view.buffer);
}
