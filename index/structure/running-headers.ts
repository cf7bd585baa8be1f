/** Pages of a text without form feeds: each begins at a running header that prints a symbol and a page. */
import { type Line, readLines } from '../lines.js';
import type { Page, Span } from '../types.js';
import { edgeWords, labelsIn, symbolsIn } from './edges.js';
import { inferFirst } from './page-labels.js';

/** A page ends at the latest after this many columns: a header further on may be lost. */
const LONGEST_PAGE_COLUMNS = 7000;

interface Header {
  lines: Line[];
  label: string;
  symbols: string[];
}

/** A page begins with a line that is a symbol and, beside it, a page word. */
export function pagesByHeaders(text: string): { pages: Page[]; furniture: Span[]; symbols: string[] } {
  const headers = headersOf(text);
  const pages: Page[] = headers.map((header, i) => {
    const start = header.lines[0]!.start;
    return {
      index: i + 2,
      label: header.label,
      start,
      end: pageEnd(text, start, headers[i + 1]?.lines[0]?.start),
    };
  });
  if (pages[0]) pages.unshift({ index: 1, label: null, start: 0, end: pages[0].start });
  inferFirst(pages);
  return {
    pages,
    furniture: headers.flatMap(({ lines }) => lines).map(({ start, end }) => ({ start, end })),
    symbols: headers.flatMap(({ symbols }) => symbols),
  };
}

function headersOf(text: string): Header[] {
  const lines = readLines(text);
  const headers: Header[] = [];
  for (let i = 0; i < lines.length; i++) {
    const header = headerAt(text, lines, i);
    if (!header) continue;
    headers.push(header);
    i += header.lines.length - 1;
  }
  return headers;
}

/** The header that begins at line `i`: symbol lines, perhaps a language, and a page word, in any order. */
function headerAt(text: string, lines: readonly Line[], i: number): Header | null {
  const found: Line[] = [];
  for (const line of lines.slice(i, i + 4)) {
    const words = edgeWords(text, line);
    if (!words || words.some((column) => column.kind === 'mark' || (column.kind === 'page' && !column.sure)))
      break;
    found.push(line);
    if (labelsIn(text, found).length > 0 && symbolsIn(text, found).length > 0) break;
  }
  const [label] = labelsIn(text, found);
  const symbols = symbolsIn(text, found);
  return label && symbols.length > 0 ? { lines: found, label: label.label, symbols } : null;
}

function pageEnd(text: string, start: number, nextStart: number | undefined): number {
  let columns = 0;
  const end = nextStart ?? text.length;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20) columns += code > 0x2e80 ? 2 : 1;
    if (columns > LONGEST_PAGE_COLUMNS) return i;
  }
  return end;
}
