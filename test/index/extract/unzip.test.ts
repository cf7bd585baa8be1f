import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PinciteError } from '../../../index/errors.js';
import { openArchive } from '../../../index/extract/unzip.js';
import { type ZipEntry, zipOf } from '../../support/zip.js';

async function readAll(content: Uint8Array): Promise<[string, string][]> {
  const archive = await openArchive(content);
  const contents = archive.names.map(
    async (name): Promise<[string, string]> => [name, new TextDecoder().decode(await archive.read(name))],
  );
  return Promise.all(contents);
}

const readOne = async (entry: Partial<ZipEntry>) =>
  (await openArchive(zipOf([{ name: 'a', content: 'The words', ...entry }]))).read('a');

/** A compound file of Microsoft's, as far as its beginning and the name of a stream go. */
function compoundFile(stream: string): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
}

describe('openArchive', () => {
  it('reads entries, stored or compressed, and leaves folders out', async () => {
    const entries = [
      { name: 'a/', content: '' },
      { name: 'a/文.txt', content: 'stored' },
      { name: 'b', content: 'compressed '.repeat(50), deflate: true },
      { name: 'empty', content: '' },
    ];
    expect(await readAll(zipOf(entries))).toEqual(
      entries.slice(1).map(({ name, content }) => [name, content]),
    );
  });

  it.each([
    ['nothing', new Uint8Array(), /empty \(0 bytes\)/],
    ['a few bytes', Buffer.from('PK'), /only 2 bytes/],
    ['text', Buffer.from('No archive but a line of words.'), /no ZIP archive, damaged or cut short/],
    ['an encrypted file', compoundFile('EncryptedPackage'), /needs a password: save the file without one/],
    ['an old Word file', compoundFile('WordDocument'), /an old Word file \(\.doc\): save it as \.docx/],
    ['another old file', compoundFile('Workbook'), /needs a password, or is an old Office file/],
  ])('refuses %s, saying why', async (_, content, message) => {
    await expect(openArchive(content)).rejects.toThrow(message);
    await expect(openArchive(content)).rejects.toBeInstanceOf(PinciteError);
  });

  it.each([
    ['that is missing', { name: 'b' }, /"a" is missing/],
    ['that needs a password', { flags: 0x801, deflate: true }, /needs a password/],
    ['whose checksum differs', { stated: { crc: 1 } }, /"a" in it is damaged \(its checksum differs\)/],
    ['that is longer than stated', { stated: { length: 3 }, deflate: true }, /"a" in it is damaged/],
    ['that is shorter than stated', { stated: { length: 30 }, deflate: true }, /"a" in it is damaged/],
  ])('refuses an entry %s', async (_, entry, message) => {
    await expect(readOne(entry)).rejects.toThrow(message);
    await expect(readOne(entry)).rejects.toBeInstanceOf(PinciteError);
  });

  it('refuses an entry of which there are two, and reads the others', async () => {
    const names = ['a', 'b', 'a'];
    const archive = await openArchive(zipOf(names.map((name) => ({ name, content: name }))));
    await expect(archive.read('a')).rejects.toThrow(/"a" occurs twice/);
    expect(Buffer.from(await archive.read('b')).toString()).toBe('b');
  });

  it.each([
    ['an entry unpacks', { entry: 999, all: 9000 }, 0],
    ['entries together unpack', { entry: 1000, all: 2999 }, 2],
  ])('stops where %s to too much', async (_, limits, readable) => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(1000), deflate: true }));
    const archive = await openArchive(zipOf(entries), limits);
    for (const name of archive.names.slice(0, readable)) expect(await archive.read(name)).toHaveLength(1000);
    const next = archive.read(archive.names[readable]!);
    await expect(next).rejects.toThrow(/unpacks to more than is allowed \(999 bytes left\)/);
    await expect(next).rejects.toBeInstanceOf(PinciteError);
  });

  it('refuses more entries than a document has', async () => {
    const many = Array.from({ length: 20_001 }, (_, i) => ({ name: String(i), content: '' }));
    await expect(openArchive(zipOf(many))).rejects.toThrow(/has 20001 entries, over 20000/);
  });

  const whole = zipOf([{ name: 'a', content: 'The words of the entry. '.repeat(9), deflate: true }]);

  it('says so wherever an archive is cut short', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await expect(readAll(whole.slice(0, length))).rejects.toBeInstanceOf(PinciteError);
      }),
    );
  });

  it('never gives other words for a damaged archive', async () => {
    const [[, words] = []] = await readAll(whole);
    const byte = fc.integer({ min: 0, max: 255 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), byte, async (at, value) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = value;
        const read = await readAll(damaged).catch((error: unknown) => {
          expect(error).toBeInstanceOf(PinciteError);
          return [];
        });
        for (const [, found] of read) expect(found).toBe(words);
      }),
    );
  });
});
