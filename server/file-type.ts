/** What an original file is sent as: its media type, whether a browser shows it, and what keeps it from running. */
import { isAscii, isUtf8 } from 'node:buffer';
import { declaredCharset } from '../index/extract/declared-charset.js';
import { decodeText } from '../index/extract/decode.js';
import { endingOf } from '../index/extract/extract.js';

export interface FileType {
  /** Media type; of text without the charset. */
  media: string;
  /** Whether it is text, markup included, which is sent as plain text so that none of it runs. */
  text: boolean;
  /** Whether a browser shows it; anything else is offered for download. */
  shown: boolean;
  /** Content-Security-Policy of the response. */
  policy: string;
}

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const SANDBOXED = `${NOTHING}; sandbox`;
const TEXT: FileType = { media: 'text/plain', text: true, shown: true, policy: SANDBOXED };
/** Chromium's viewer opens a sandboxed PDF, but that of WebKit does not, and scripts of a PDF reach no page anyway. */
const PDF: FileType = { media: 'application/pdf', text: false, shown: true, policy: NOTHING };
const TEXT_ENDINGS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.xml'];

const TYPES: ReadonlyMap<string, FileType> = new Map([
  ...TEXT_ENDINGS.map((ending) => [ending, TEXT] as const),
  ['.pdf', PDF],
  ['.docx', download('application/vnd.openxmlformats-officedocument.wordprocessingml.document')],
  ['.epub', download('application/epub+zip')],
]);

/** By the path's ending; a file of another kind is offered for download as bytes. */
export function fileTypeOf(path: string): FileType {
  return TYPES.get(endingOf(path)) ?? download('application/octet-stream');
}

function download(media: string): FileType {
  return { media, text: false, shown: false, policy: SANDBOXED };
}

/** In bytes. Telling an encoding takes some 60 ms a megabyte, during which no one else is answered. */
const LONGEST_JUDGED = 4_000_000;
const WITH_DECLARATION = ['.html', '.htm', '.xhtml', '.xml'];

/**
 * The charset of a text, judged as by its loader; null where none is evident, or where browsers do not know it. Of a
 * long text only UTF-8 is told.
 */
export function charsetOf(path: string, content: Uint8Array): string | null {
  if (content.length > LONGEST_JUDGED) return isUtf8(content) && !isAscii(content) ? 'utf-8' : null;
  const declared = WITH_DECLARATION.includes(endingOf(path)) ? declaredCharset(content) : null;
  try {
    return new TextDecoder(decodeText(content, declared).encoding).encoding;
  } catch {
    // No text, in no evident encoding, or in one that browsers do not read.
    return null;
  }
}
