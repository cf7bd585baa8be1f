/** The characters of XML: decoded, and without the document type, of which nothing is read. */
import { PinciteError } from '../errors.js';

/** A document type can hold anything that looks like elements, so it is taken out before a parser sees it. */
export function withoutDoctype(text: string): string {
  const start = doctypeStart(text);
  if (start === null) return text;
  const token = /"[^"]*"|'[^']*'|<!--[\s\S]*?-->|[[\]>]|[^[\]>"'<]+|</gy;
  token.lastIndex = start;
  let inBrackets = false;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] === '[' || found[0] === ']') inBrackets = found[0] === '[';
    if (found[0] === '>' && !inBrackets) return text.slice(token.lastIndex);
  }
  throw new PinciteError('invalid-input', 'the XML breaks off inside its document type');
}

/** What may stand before it is stepped over piece by piece: one pattern for all could try every split of it. */
function doctypeStart(text: string): number | null {
  const before = /[\s\ufeff]+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
  let start = 0;
  while (before.test(text)) start = before.lastIndex;
  return /^<!DOCTYPE/i.test(text.slice(start, start + 9)) ? start : null;
}

/** @throws PinciteError `invalid-input` where the bytes are not in the encoding that they state. */
export function decodeXml(content: Uint8Array): string {
  const encoding = encodingOf(content);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch (cause) {
    throw new PinciteError('invalid-input', `the XML is not in the encoding it states ("${encoding}")`, {
      cause,
    });
  }
}

/** By mark, by the zeros of UTF-16, or as stated (XML 1.0, appendix F). */
function encodingOf(content: Uint8Array): string {
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const opening = String.fromCharCode(...content.subarray(0, 200));
  const stated = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    opening,
  )?.[1];
  return stated && !/^utf-?16/i.test(stated) ? stated : 'utf-8';
}
