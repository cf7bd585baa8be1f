/** ZIP archives, the wrapping of DOCX and EPUB: entries by name, with limits on what they unpack to. */
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { messageOf, PinciteError } from '../errors.js';

/** A ZIP archive whose list of entries has been read. */
export interface Archive {
  /** Names of the entries but folders, in the archive's order, with forward slashes. */
  names: readonly string[];
  /** Bytes of an entry. Rejects with PinciteError `invalid-input` where it is missing, damaged, or too large. */
  read(name: string): Promise<Uint8Array>;
}

/** Most that is unpacked, in bytes. */
export interface UnpackLimits {
  /** Of one entry: a text of 5,000 pages with its layout has a fifth of the default. */
  entry: number;
  /** Of all entries that are read. */
  all: number;
}

const MEBIBYTE = 2 ** 20;
const MOST_ENTRIES = 20_000;
const USUAL_LIMITS: UnpackLimits = { entry: 128 * MEBIBYTE, all: 256 * MEBIBYTE };

/**
 * Reads the list of entries. Nothing is written to disk, so names such as "../x" do no harm and stay as they are.
 *
 * @param limits Of 128 MiB for one entry and 256 MiB for all where none are given.
 * @throws PinciteError `invalid-input` where the content is no ZIP archive, is damaged, or needs a password.
 */
export async function openArchive(content: Uint8Array, limits = USUAL_LIMITS): Promise<Archive> {
  refuseOtherContainers(content);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const zip = await fromBufferPromise(bytes, { decodeStrings: false }).catch(damagedArchive);
  if (zip.entryCount > MOST_ENTRIES) {
    throw new PinciteError(
      'invalid-input',
      `the archive has ${zip.entryCount} entries, over ${MOST_ENTRIES}`,
    );
  }
  const entries = await entriesOf(zip).catch(damagedArchive);
  return { names: [...entries.keys()], read: readerOf(zip, entries, limits) };
}

function refuseOtherContainers(content: Uint8Array): void {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) throw new PinciteError('invalid-input', 'the file is empty (0 bytes)');
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw olderContainer(bytes);
  if (bytes.length < 22)
    throw new PinciteError('invalid-input', `no ZIP archive: only ${bytes.length} bytes`);
}

/** Microsoft's compound file, told apart by the names of its streams ([MS-CFB] 2.6, [MS-OFFCRYPTO] 2.3). */
function olderContainer(bytes: Buffer): PinciteError {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) {
    return new PinciteError('invalid-input', 'needs a password: save the file without one');
  }
  const what = holds('WordDocument')
    ? 'an old Word file (.doc)'
    : 'needs a password, or is an old Office file';
  return new PinciteError('invalid-input', `${what}: save it as .docx without a password`);
}

function damagedArchive(cause: unknown): never {
  if (cause instanceof PinciteError) throw cause;
  const advice = 'get the file again, or open it and save it anew';
  throw new PinciteError(
    'invalid-input',
    `no ZIP archive, damaged or cut short (${messageOf(cause)}): ${advice}`,
    { cause },
  );
}

/**
 * By name; null for a name that occurs twice, where readers would disagree on which one is meant. Second names in extra
 * fields are disregarded, as Word does: an archive could otherwise show one text there and another one here.
 */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry | null>> {
  const entries = new Map<string, Entry | null>();
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw } = entry;
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, [], false);
    if (!name.endsWith('/')) entries.set(name, entries.has(name) ? null : entry);
  }
  return entries;
}

function readerOf(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry | null>,
  limits: UnpackLimits,
): Archive['read'] {
  let left = limits.all;
  return async (name) => {
    const entry = readable(name, entries.get(name));
    const bytes = await inflated(zip, entry, Math.min(left, limits.entry)).catch((cause) => {
      if (cause instanceof PinciteError) throw cause;
      throw new PinciteError(
        'invalid-input',
        `"${name}" in it is damaged (${messageOf(cause)}): get the file again`,
        {
          cause,
        },
      );
    });
    left -= bytes.length;
    return bytes;
  };
}

function readable(name: string, entry: Entry | null | undefined): Entry {
  if (entry === undefined) throw new PinciteError('invalid-input', `"${name}" is missing in the file`);
  if (entry === null)
    throw new PinciteError('invalid-input', `"${name}" occurs twice in the file: save it anew`);
  if (entry.isEncrypted())
    throw new PinciteError('invalid-input', 'needs a password: save the file without one');
  return entry;
}

/** The stated length is not trusted: bytes are counted as they come. */
async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      throw new PinciteError('invalid-input', `unpacks to more than is allowed (${most} bytes left)`);
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, length);
  if (crc32(bytes) !== entry.crc32) throw new Error('its checksum differs');
  return bytes;
}
