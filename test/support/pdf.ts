/** Small PDFs, written by hand: pages with words in Helvetica, or in a Chinese font that is not in the file. */

export interface PdfWords {
  text: string;
  /** Points from the left and from the foot of the page. */
  x: number;
  y: number;
  /** Height of the type in points; 12 unless told. */
  size?: number;
  /** How the words are turned: cosine, sine, −sine, cosine; upright unless told. */
  turn?: [number, number, number, number];
  /** helvetica unless told; the others show any character of the BMP that GB 2312 has. */
  font?: 'helvetica' | 'song' | 'song-vertical';
  /** Whether the words are there but not drawn, as below the picture of a scanned page. */
  isInvisible?: boolean;
}

export interface PdfPage {
  words?: PdfWords[];
  /** Degrees clockwise by which the page is shown turned. */
  rotate?: number;
  /** Whether its content is packed in a way that cannot be unpacked. */
  isDamaged?: boolean;
  /** A picture in 8-bit grey that fills the page. */
  picture?: { width: number; height: number; grey: Uint8Array };
}

const FONTS = {
  helvetica: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  song: songFont('UniGB-UCS2-H'),
  'song-vertical': songFont('UniGB-UCS2-V'),
};
const NAMES = { helvetica: 'F1', song: 'F2', 'song-vertical': 'F3' };

/** A block of codes of no length, after the head of a packed stream. */
const BROKEN = Buffer.from([0x78, 0x9c, 0x05, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

/** Each page is 595 points wide and 842 high. */
export function pdfOf(pages: readonly PdfPage[]): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (content: string | Uint8Array) =>
    objects.push(typeof content === 'string' ? Buffer.from(content) : content);
  const kids = pages.map((_, i) => `${6 + i * 3} 0 R`);
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`);
  for (const font of Object.values(FONTS)) add(font);
  for (const [i, page] of pages.entries()) {
    const fonts = '/Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>';
    const pictures = page.picture ? `/XObject<</P ${8 + i * 3} 0 R>>` : '';
    const form = `/MediaBox[0 0 595 842]/Rotate ${page.rotate ?? 0}/Resources<<${fonts}${pictures}>>`;
    add(`<</Type/Page/Parent 2 0 R${form}/Contents ${7 + i * 3} 0 R>>`);
    add(page.isDamaged ? streamOf('/Filter/FlateDecode', BROKEN) : streamOf('', contentOf(page)));
    add(pictureOf(page));
  }
  return fileOf(objects);
}

/** A page with a line of type 12 for each text, from the top, one every 15 points. */
export function pageOf(lines: readonly string[], font?: PdfWords['font']): PdfPage {
  return { words: lines.map((text, i) => ({ text, x: 72, y: 770 - i * 15, ...(font && { font }) })) };
}

function songFont(encoding: string): string {
  const system = '<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>';
  const shape =
    '/Flags 6/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80';
  const descriptor = `<</Type/FontDescriptor/FontName/STSong-Light${shape}>>`;
  const descendant = `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo${system}/DW 1000/FontDescriptor ${descriptor}>>`;
  return `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[${descendant}]>>`;
}

function contentOf({ words = [], picture }: PdfPage): Buffer {
  const shown = words.map((given) => {
    const { text, x, y, size = 12, turn = [1, 0, 0, 1], font = 'helvetica', isInvisible } = given;
    const bytes: Buffer =
      font === 'helvetica' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
    return `BT ${isInvisible ? 3 : 0} Tr /${NAMES[font]} ${size} Tf ${turn.join(' ')} ${x} ${y} Tm <${bytes.toString('hex')}> Tj ET`;
  });
  return Buffer.from([...shown, picture ? 'q 595 0 0 842 0 0 cm /P Do Q' : ''].join('\n'));
}

function pictureOf({ picture }: PdfPage): Uint8Array {
  if (!picture) return Buffer.from('null');
  const { width, height, grey } = picture;
  const form = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`;
  return streamOf(form, grey);
}

function streamOf(form: string, content: Uint8Array): Buffer {
  const head = `<<${form}/Length ${content.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}

function fileOf(objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  push(
    Buffer.from(`${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`),
  );
  return new Uint8Array(Buffer.concat(parts));
}
