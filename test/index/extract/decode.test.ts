import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../index/extract/decode.js';
import { encode } from './encode.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

const CHINESE = '各国代表团在会议上讨论了裁减军备的问题，并且同意明年继续进行谈判。';
const TRADITIONAL = '各國代表團在會議上討論了裁減軍備的問題，並且同意明年繼續進行談判。';
const JAPANESE = '各国の代表は会議で軍備を減らすことについて話し合い、来年も続けることにした。';
const KOREAN = '각국 대표들은 회의에서 군비를 줄이는 문제에 대하여 이야기하고 내년에도 계속하기로 하였다.';
const RUSSIAN = 'Представители стран обсудили сокращение вооружений и решили продолжить переговоры.';
const GREEK = 'Οι αντιπρόσωποι των χωρών συζήτησαν για τον περιορισμό των όπλων.';
const HEBREW = 'נציגי המדינות דנו בצמצום החימוש והחליטו להמשיך בשנה הבאה.';
const ARABIC = 'ناقش ممثلو الدول خفض التسلح وقرروا مواصلة المفاوضات في السنة المقبلة.';
const FRENCH = 'Les représentants ont décidé de poursuivre les négociations l’année prochaine à Genève.';
const GERMAN = 'Die Vertreter haben beschlossen, die Gespräche über Abrüstung nächstes Jahr fortzuführen.';
const POLISH =
  'Przedstawiciele państw omówili ograniczenie zbrojeń i postanowili kontynuować rozmowy w przyszłości.';
const TURKISH = 'Temsilciler silahların azaltılması konusunu görüştüler ve gelecek yıl için karar aldılar.';

describe('decodeText', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from('裁军 𠮷 é\r\n')],
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from('\ufeff裁军 𠮷 é\r\n')],
    ['UTF-16LE with a mark', 'utf-16le', encode('\ufeff裁军 𠮷 é\r\n', 'utf-16le')],
    ['UTF-16BE with a mark', 'utf-16be', encode('\ufeff裁军 𠮷 é\r\n', 'utf-16be')],
    ['UTF-32LE with a mark', 'utf-32le', encode('\ufeff裁军 𠮷 é\r\n', 'utf-32le')],
    ['UTF-32BE with a mark', 'utf-32be', encode('\ufeff裁军 𠮷 é\r\n', 'utf-32be')],
  ])('reads %s, keeping line ends and dropping the mark', (_, encoding, content) => {
    expect(decodeText(content)).toEqual({ text: '裁军 𠮷 é\r\n', encoding, notes: [] });
  });

  it.each([
    ['gb18030', CHINESE],
    ['big5', TRADITIONAL],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['windows-1253', GREEK],
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC],
    ['windows-1252', FRENCH],
    ['windows-1252', GERMAN],
    ['windows-1250', POLISH],
    ['iso-8859-2', POLISH],
    ['windows-1254', TURKISH],
    ['utf-16le', CHINESE],
    ['utf-16be', RUSSIAN],
    ['utf-32le', FRENCH],
    ['utf-32be', CHINESE],
  ])('finds %s without a declaration: %s', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding, notes: [] });
  });

  it('judges what is not ASCII where most is markup', () => {
    const markup =
      '<td class="col" style="margin: 0 auto"><a href="https://example.org/feed?id=1">link</a></td>\n';
    const text = `${markup.repeat(400)}<p>${CHINESE.slice(0, 12)}</p>${markup.repeat(400)}`;
    expect(decodeText(encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'gb18030' });
  });

  it('reads a long text as it reads a short one, whatever lies where samples are cut', () => {
    const text = `${CHINESE.repeat(40)}\n`.repeat(60);
    expect(decodeText(encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'gb18030' });
    expect(decodeText(encode(CHINESE.repeat(2000).slice(0, 50_000), 'gb18030')).encoding).toBe('gb18030');
  });

  it('reads HZ, which would pass as ASCII', () => {
    const cells = (text: string) =>
      String.fromCharCode(...encode(text, 'gb18030').map((byte) => byte & 0x7f));
    const content = Buffer.from(`Treaty ~{${cells('条约生效')}~} and a tilde ~~.\n~{${cells(CHINESE)}~}\n`);
    const text = `Treaty 条约生效 and a tilde ~.\n${CHINESE}\n`;
    expect(decodeText(content)).toMatchObject({ text, encoding: 'hz-gb-2312' });
  });

  it('leaves ASCII as it is where a ~{ begins no HZ', () => {
    const text = 'in this language ~{ a } ~} is a destructor, and ~~ nothing';
    expect(decodeText(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('keeps form feeds, tabs and what Unicode offers', () => {
    const text = 'a\f\tb\u00a0\u3000\u200b１ﬁe\u0301';
    expect(decodeText(Buffer.from(text)).text).toBe(text);
  });

  it('gives every text in UTF-8 back as it was', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((some) => `${some} words`);
    fc.assert(
      fc.property(text, (some) => {
        expect(decodeText(Buffer.from(some)).text).toBe(some);
      }),
    );
  });

  it('shows a damaged place in UTF-8 and says so', () => {
    const sound = Buffer.from(`${CHINESE}\n`.repeat(20));
    const { text, encoding, notes } = decodeText(Buffer.concat([sound, bytes(0xff), sound]));
    expect(text).toBe(`${sound}\ufffd${sound}`);
    expect([encoding, ...notes]).toEqual(['utf-8', expect.stringMatching(/one place/)]);
  });

  it('says nothing of a U+FFFD that the file itself holds', () => {
    expect(decodeText(Buffer.from('lost \ufffd before')).notes).toEqual([]);
  });

  it('takes the place of one byte in much ASCII for damage', () => {
    const english = 'The parties shall meet once a year.\n'.repeat(400);
    const { text, notes } = decodeText(Buffer.concat([Buffer.from(english), bytes(0xff, 0x0a)]));
    expect(text).toBe(`${english}\ufffd\n`);
    expect(notes).toHaveLength(1);
  });

  it('leaves NUL bytes at the end out and says so', () => {
    const content = Buffer.concat([Buffer.from(FRENCH), Buffer.alloc(100)]);
    expect(decodeText(content)).toMatchObject({ text: FRENCH, notes: [expect.stringMatching(/100 NUL/)] });
  });

  it.each([
    ['big5', 'gb2312', TRADITIONAL, ['declared as gb2312, is big5']],
    ['gb18030', 'GBK', CHINESE, []],
    ['windows-1252', 'iso-8859-1', FRENCH, []],
    ['windows-1252', 'utf-8', FRENCH, ['declared as utf-8, is windows-1252']],
    ['windows-1251', 'no such charset', RUSSIAN, ['declared as no such charset, is windows-1251']],
    ['iso-8859-10', 'iso-8859-10', 'Þingið kom saman í gær og ræddi um öryggismál þjóðarinnar.', []],
  ])('finds %s where %s is declared', (encoding, declared, text, notes) => {
    expect(decodeText(encode(text, encoding), declared)).toEqual({ text, encoding, notes });
  });

  it('believes a declaration where a text is too short to tell', () => {
    const content = encode('Łódź', 'windows-1250');
    expect(() => decodeText(content)).toThrow(/evident/);
    expect(decodeText(content, 'windows-1250').text).toBe('Łódź');
  });

  it('believes no declaration against UTF-8', () => {
    const content = Buffer.from(FRENCH);
    expect(decodeText(content, 'gb2312')).toEqual({
      text: FRENCH,
      encoding: 'utf-8',
      notes: ['declared as gb2312, is utf-8'],
    });
  });

  // "Vertreter haben" and so on in code page 437: ä is 0x84, ü 0x81, ö 0x94.
  const dos = GERMAN.replace(/[äüö]/g, (letter) => ({ ä: '\x84', ü: '\x81' })[letter] ?? '\x94');
  const ebcdic = Array.from('the parties shall meet once a year', (char) => {
    const at = 'abcdefghi.......jklmnopqr........stuvwxyz'.indexOf(char);
    return char === ' ' ? 0x40 : 0x81 + at;
  });

  it.each([
    ['no bytes', bytes(), /empty/],
    [
      'halves of pairs in UTF-16',
      bytes(0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x61, 0, 0, 0xd8, 0x61, 0),
      /UTF-16LE.*2 places/,
    ],
    ['a picture', bytes(0x47, 0x49, 0x46, 0x38, 0x01, 0x00, 0x01, 0x00), /not text|evident/],
    ['white space', Buffer.from(' \n\t\n'), /no words/],
    ['marks alone', Buffer.from('--- *** ---'), /no words/],
    ['control characters', Buffer.from('a\x01b\x02c'), /not text: 2 control characters in 5/],
    ['two Chinese characters', encode('裁军', 'gb18030'), /closest: .*save it as UTF-8/],
    ['a code page of DOS', Buffer.from(dos, 'latin1'), /evident/],
    ['EBCDIC', bytes(...ebcdic, ...ebcdic), /EBCDIC/],
    ['EUC-TW', eucTw(TRADITIONAL.replace(/[，。]/g, '')), /EUC-TW/],
  ])('refuses %s', (_, content, reason) => {
    expect(() => decodeText(content)).toThrow(expect.objectContaining({ kind: 'invalid-input' }));
    expect(() => decodeText(content)).toThrow(reason);
  });

  it('refuses bytes at random', () => {
    const noise = fc.uint8Array({ minLength: 200, maxLength: 400 });
    fc.assert(
      fc.property(noise, (content) => {
        expect(() => decodeText(content)).toThrow();
      }),
    );
  });
});

/** Plane 1 of CNS 11643 in the order of Big5, as EUC-TW has it but for a few characters. */
function eucTw(text: string): Uint8Array {
  const big5 = [...encode(text, 'big5')];
  const cells = big5.flatMap((lead, i) => {
    if (i % 2 === 1) return [];
    const trail = big5[i + 1]!;
    const index = (lead - 0xa4) * 157 + (trail < 0x80 ? trail - 0x40 : trail - 0xa1 + 63);
    return [0xc4 + Math.floor(index / 94), 0xa1 + (index % 94)];
  });
  return Uint8Array.from(cells);
}

const FILES = resolve('..', 'shared', 'files');

describe.skipIf(!existsSync(FILES))('decodeText on real files (needs ../shared/files)', () => {
  it.each([
    ['encodings/_chromium_gb18030_with_no_encoding_specified.html.xml', 'gb18030', '中国制造'],
    ['encodings/cnblog.org.xml', 'gb18030', '马克思的人学思想'],
    ['encodings/lily.blogsome.com.xml', 'gb18030', '午后红茶'],
    ['encodings/sinica.edu.tw.xml', 'big5', '線上演算法'],
    ['encodings/_chromium_Big5_with_no_encoding_specified.html', 'big5', '台北看守所'],
    ['encodings/sample-chinese.txt', 'big5', '網路為礎'],
    ['encodings/bom-utf-16-le.srt', 'utf-16le', '00:00:06,500'],
    ['encodings/nobom-utf16be.txt', 'utf-16be', 'DateTime,Bid,Ask'],
    ['encodings/fake-text-utf-32.txt', 'utf-32le', 'This is a test'],
    ['encodings/sample-russian-3.txt', 'utf-8', 'столица'],
    ['encodings/sample-english.bom.txt', 'utf-8', '00:00:06,500'],
    ['encodings/multi-language.txt', 'windows-1252', 'español'],
    ['encodings/udhr_Chinese_Mandarin-HZ.txt', 'hz-gb-2312', '世界人权宣言'],
    ['encodings/udhr_Russian_Russky-Cyrillic.txt', 'windows-1251', 'Всеобщая декларация'],
    ['encodings/udhr_French_Francais-Latin1.txt', 'windows-1252', 'Déclaration'],
    ['encodings/udhr_Japanese_Nihongo-SJIS.txt', 'shift_jis', '世界人権宣言'],
    ['html/fake-html-cp1252.html', 'windows-1252', '15,50 €'],
    ['html/big-preamble.html', 'windows-1251', 'Аренда квартир'],
    ['html/testHTMLNoisyMetaEncoding_1.html', 'iso-8859-6', 'الاتحاد الجزائري'],
    ['html/unclos.html', 'utf-8', '聯合國海洋法公約'],
  ])('%s is %s', (path, encoding, words) => {
    const found = decodeText(readFileSync(resolve(FILES, path)));
    expect(found).toMatchObject({ encoding, notes: [] });
    expect(found.text.includes(words)).toBe(true);
    expect(found.text.includes('\ufffd')).toBe(false);
  });

  it.each([
    ['encodings/_ude_euc-tw1.txt', /EUC-TW/],
    ['encodings/english.cp500.txt', /EBCDIC/],
    ['encodings/fake-text-all-whitespace.txt', /no words/],
  ])('%s is refused', (path, reason) => {
    expect(() => decodeText(readFileSync(resolve(FILES, path)))).toThrow(reason);
  });
});
