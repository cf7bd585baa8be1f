/** A ZIP archive built by hand: entries as they are, without compression, and every field open to being wrong. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: string | Uint8Array;
  /** Compresses the content; a reader then meets what DOCX and EPUB files hold. */
  deflate?: boolean;
  /** General purpose flags (1: encrypted); 0x800, names in UTF-8, is the default. */
  flags?: number;
  /** What the headers state in place of the true value. */
  stated?: { length?: number; crc?: number };
}

/** Bytes of an archive with the entries in their order (PKWARE APPNOTE 4.3). */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = headersOf(entry, offset);
    bodies.push(local);
    directory.push(central);
    offset += local.length;
  }
  const centralBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(centralBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, centralBytes, end]));
}

function headersOf(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(entry.content);
  const body = entry.deflate ? deflateRawSync(content) : content;
  const name = Buffer.from(entry.name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(entry.flags ?? 0x800, 2);
  common.writeUInt16LE(entry.deflate ? 8 : 0, 4);
  common.writeUInt32LE(entry.stated?.crc ?? crc32(content), 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(entry.stated?.length ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const made = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name, body]),
    central: Buffer.concat([made, common, rest, name]),
  };
}
