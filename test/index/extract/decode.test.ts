import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../index/extract/decode.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('裁军 𠮷 é\r\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff裁军 𠮷 é\r\n')],
    ['UTF-16LE with a byte order mark', Buffer.from('\ufeff裁军 𠮷 é\r\n', 'utf16le')],
    ['UTF-16BE with a byte order mark', Buffer.from('\ufeff裁军 𠮷 é\r\n', 'utf16le').swap16()],
  ])('reads %s, keeping line ends and dropping the mark', (_, content) => {
    expect(decodeText(content)).toBe('裁军 𠮷 é\r\n');
  });

  it('keeps form feeds, tabs and what Unicode offers', () => {
    const text = 'a\f\tb\u00a0\u3000\u200b１ﬁe\u0301';
    expect(decodeText(Buffer.from(text))).toBe(text);
  });

  it.each([
    ['no bytes', bytes(), /empty/],
    ['bytes of another encoding', Buffer.from('traité', 'latin1'), /UTF-8/],
    ['GBK', bytes(0xb2, 0xc3, 0xbe, 0xfc), /UTF-8/],
    ['half a character of UTF-16', bytes(0xff, 0xfe, 0x61), /UTF-16/],
    ['UTF-16 without a mark', Buffer.from('The treaty', 'utf16le'), /not text/],
    ['a picture', bytes(0x47, 0x49, 0x46, 0x38, 0x01, 0x00, 0x01, 0x00), /not text/],
    ['white space', Buffer.from(' \n\t\n'), /no words/],
    ['marks alone', Buffer.from('--- *** ---'), /no words/],
  ])('refuses %s', (_, content, reason) => {
    expect(() => decodeText(content)).toThrow(expect.objectContaining({ kind: 'invalid-input' }));
    expect(() => decodeText(content)).toThrow(reason);
  });
});
