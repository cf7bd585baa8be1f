import { describe, expect, it } from 'vitest';
import { EpubLoader } from '../../../index/extract/epub-loader.js';
import type { Extracted } from '../../../index/types.js';
import { type ZipEntry, zipOf } from '../../support/zip.js';
import { wordsAt } from '../texts.js';

async function read(entries: readonly ZipEntry[]): Promise<Extracted> {
  const [document] = await new EpubLoader(zipOf(entries)).load();
  return { ...(document!.metadata as unknown as Extracted), text: document!.pageContent };
}

interface Part {
  href: string;
  body?: string;
  /** Attributes of the item in the manifest. */
  item?: string;
  /** Attributes of its place in the reading order. */
  place?: string;
}

/** A book in the folder OEBPS with the parts in order; a part without a body is not in the archive. */
function book(parts: readonly Part[], extra: { guide?: string; entries?: ZipEntry[] } = {}): ZipEntry[] {
  const items = parts.map(
    ({ href, item }, i) =>
      `<item id="i${i}" href="${href}" media-type="application/xhtml+xml" ${item ?? ''}/>`,
  );
  const spine = parts.map(({ place }, i) => `<itemref idref="i${i}" ${place ?? ''}/>`);
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <metadata><dc:title>The  treaty</dc:title><dc:title>Second</dc:title></metadata>
    <manifest>${items.reverse().join('')}</manifest><spine>${spine.join('')}</spine>${extra.guide ?? ''}</package>`;
  const container = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';
  const files = parts.flatMap(({ href, body }) =>
    body === undefined ? [] : [{ name: `OEBPS/${decodeURI(href)}`, content: xhtml(body), deflate: true }],
  );
  return [
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: container },
    { name: 'OEBPS/book.opf', content: opf },
    ...files,
    ...(extra.entries ?? []),
  ];
}

const xhtml = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

describe('EpubLoader', () => {
  it('reads the chapters in reading order, with all places moved', async () => {
    const { text, title, headings, footnotes, shownNumbers, notes } = await read(
      book([
        { href: 'a.xhtml', body: '<h1>Part one</h1><p>A<a id="x"/>B</p>' },
        {
          href: 'b%20%E8%A3%81.xhtml',
          body: '<h1>Part two</h1><ol><li>C</li></ol><aside epub:type="footnote">Note</aside>',
        },
      ]),
    );
    expect(text).toBe('Part one\n\nAB\n\nPart two\n\nC\n\nNote');
    expect(title).toBe('The treaty');
    expect(headings!.map((heading) => wordsAt(text, heading))).toEqual(['Part one', 'Part two']);
    expect(footnotes.map((span) => wordsAt(text, span))).toEqual(['Note']);
    expect(shownNumbers.map(({ at, shown }) => shown + text.slice(at, at + 1))).toEqual(['1.C']);
    expect(notes).toEqual([]);
  });

  it('keeps headers, footers and links, which are no frame in a book', async () => {
    const { text } = await read(
      book([{ href: 'a.xhtml', body: '<header>A</header><p><a href="b.xhtml">B</a></p><nav>C</nav>' }]),
    );
    expect(text).toBe('A\n\nB');
  });

  it('leaves out contents, cover and asides, and says so', async () => {
    const { text, notes } = await read(
      book(
        [
          { href: 'cover.xhtml', body: 'Cover' },
          { href: 'nav.xhtml', body: 'Contents', item: 'properties="nav"' },
          { href: 'a.xhtml', body: 'Words' },
          { href: 'key.xhtml', body: 'Answers', place: 'linear="no"' },
          { href: 'gone.xhtml' },
          { href: 'http://a.b/OEBPS/a.xhtml' },
        ],
        { guide: '<guide><reference type="cover" href="cover.xhtml#top"/></guide>' },
      ),
    );
    expect(text).toBe('Words');
    expect(notes).toEqual([
      'cover and table of contents are left out (2)',
      'parts outside the reading order are left out (1)',
      'chapters that the book names are not in it (2)',
    ]);
  });

  it('loses no more than a chapter that cannot be read', async () => {
    const entries = book([
      { href: 'a.xhtml', body: 'Words' },
      { href: 'b.xhtml', body: 'More' },
    ]);
    const { text, notes } = await read(
      entries.map((entry) => (entry.name.endsWith('a.xhtml') ? { ...entry, content: '' } : entry)),
    );
    expect(text).toBe('More');
    expect(notes.join()).toMatch(/"OEBPS\/a.xhtml" is not read: .*empty/);
  });

  const encryption = (uri: string, algorithm: string) => ({
    name: 'META-INF/encryption.xml',
    content: `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
  });
  const AES = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';

  it('is refused where its text is encrypted', async () => {
    const entries = [encryption('OEBPS/a.xhtml', AES)];
    await expect(read(book([{ href: 'a.xhtml', body: 'Words' }], { entries }))).rejects.toThrow(
      /protected \(DRM\)/,
    );
  });

  it.each([
    ['its fonts are scrambled', 'OEBPS/a.xhtml', 'http://www.idpf.org/2008/embedding'],
    ['only another file is encrypted', 'OEBPS/font.otf', AES],
  ])('is read where %s', async (_, uri, algorithm) => {
    const { text } = await read(
      book([{ href: 'a.xhtml', body: 'Words' }], { entries: [encryption(uri, algorithm)] }),
    );
    expect(text).toBe('Words');
  });

  it.each([
    ['no archive', () => new TextEncoder().encode('These are no bytes of an archive'), /no ZIP/],
    ['an archive of something else', () => zipOf([{ name: 'a.txt', content: 'A' }]), /no EPUB/],
    ['a book of pictures', () => zipOf(book([{ href: 'a.xhtml', body: '<img src="1.png"/>' }])), /no words/],
  ])('refuses %s', async (_, content, reason) => {
    await expect(new EpubLoader(content()).load()).rejects.toThrow(reason);
  });
});
