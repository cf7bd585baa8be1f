/** HZ (RFC 1843): GB2312 in seven bits, between ~{ and ~}; it decodes as ASCII, and means something else. */
import { isAscii } from 'node:buffer';

const RUN = /~\{((?:[\x21-\x77][\x21-\x7e])+)(?:~\}|(?=\r?\n|$))/g;
/** An opening mark may stand in any text about programs; two bytes that are no GB2312 may not stand in HZ. */
const OPENING = /~\{/g;

/**
 * The text, or null where the bytes are not HZ: they hold no ~{, bytes of eight bits, or what is no GB2312 after a ~{.
 */
export function decodeHz(content: Uint8Array): string | null {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!source.includes('~{') || !isAscii(content)) return null;
  const ascii = source.toString('latin1').replace(/~\r?\n/g, '');
  const runs = ascii.match(RUN)?.length ?? 0;
  if (runs === 0 || runs !== ascii.match(OPENING)?.length) return null;
  const text = ascii.replace(RUN, (_, cells: string) => fromGb2312(cells)).replaceAll('~~', '~');
  return text.includes('\ufffd') ? null : text;
}

const decoder = new TextDecoder('gbk');

function fromGb2312(cells: string): string {
  return decoder.decode(Uint8Array.from(cells, (cell) => cell.charCodeAt(0) | 0x80));
}
