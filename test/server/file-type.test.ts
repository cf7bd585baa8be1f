import { describe, expect, it } from 'vitest';
import { KNOWN_ENDINGS } from '../../index/extract/extract.js';
import { charsetOf, fileTypeOf } from '../../server/file-type.js';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Russian in windows-1251: capital and small letters stand in order from 0xC0. */
const cyrillic = (text: string) =>
  Uint8Array.from(text, (letter) => (letter < '\x80' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350));
const RUSSIAN = 'Комиссия постановила закрыть заповедник для моторных лодок с апреля по сентябрь. ';

describe('fileTypeOf', () => {
  it('knows every ending that is read', () => {
    expect(KNOWN_ENDINGS.length).toBeGreaterThan(8);
    const unknown = KNOWN_ENDINGS.filter(
      (ending) => fileTypeOf(`a${ending}`).media === 'application/octet-stream',
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    ['a.html', 'text/plain', true],
    ['b/A.XHTML', 'text/plain', true],
    ['a.xml', 'text/plain', true],
    ['a.md', 'text/plain', true],
    ['a.pdf', 'application/pdf', true],
    ['a.epub', 'application/epub+zip', false],
    ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
    ['a.svg', 'application/octet-stream', false],
    ['html', 'application/octet-stream', false],
  ])('sends %s as %s', (path, media, shown) => {
    expect(fileTypeOf(path)).toMatchObject({ media, shown });
  });

  it('lets nothing run: all is sandboxed but a PDF, which not every viewer would open then', () => {
    for (const path of ['a.txt', 'a.html', 'a.docx', 'a.svg'])
      expect(fileTypeOf(path).policy).toMatch(/default-src 'none';.* sandbox$/);
    expect(fileTypeOf('a.pdf').policy).toMatch(/default-src 'none'/);
    expect(fileTypeOf('a.pdf').policy).not.toContain('sandbox');
  });
});

describe('charsetOf', () => {
  it.each([
    ['ASCII', 'a.txt', bytes('The herons are back.'), 'utf-8'],
    ['UTF-8', 'a.txt', bytes('Цапли вернулись.'), 'utf-8'],
    ['windows-1251', 'a.txt', cyrillic(RUSSIAN.repeat(3)), 'windows-1251'],
    ['UTF-16 with a mark', 'a.txt', Buffer.from('\ufeffThe herons.', 'utf16le'), 'utf-16le'],
    ['nothing evident', 'a.txt', cyrillic('Да'), null],
    ['nothing', 'a.txt', bytes(''), null],
    [
      'UTF-32, which browsers do not read',
      'a.txt',
      Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0]),
      null,
    ],
  ])('of %s', (_, path, content, charset) => {
    expect(charsetOf(path, content)).toBe(charset);
  });

  it('takes what a page of HTML declares where little else tells, and a text’s words for words', () => {
    const page = cyrillic('<meta charset="windows-1251"><p>Да');
    expect(charsetOf('a.html', page)).toBe('windows-1251');
    expect(charsetOf('a.txt', page)).toBeNull();
  });

  it('tells of a long text only that it is UTF-8', () => {
    expect(charsetOf('a.txt', bytes(RUSSIAN.repeat(40_000)))).toBe('utf-8');
    expect(charsetOf('a.txt', cyrillic(RUSSIAN.repeat(60_000)))).toBeNull();
  });
});
