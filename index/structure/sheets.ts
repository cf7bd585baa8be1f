/** The pages of a text with form feeds before they are labelled: their lines, and which of them stand at the edges. */
import { type Line, readLines } from '../lines.js';
import type { Span } from '../types.js';
import { edgeWords } from './edges.js';

/** A page with the lines at its edges that may be furniture. */
export interface Sheet extends Span {
  lines: Line[];
  top: Line[];
  /** From the last line upwards. */
  bottom: Line[];
}

/** Lines looked at from either edge of a page. */
const EDGE_LINES = 7;
/** Lines in which a damaged header may stand above its page word. */
export const HEADER_LINES = 4;
const HEADER_COLUMNS = 48;

/** What opens an annex or chapter stands at the top of many pages, and is no running header. */
const OPENING =
  /^(?:annex|enclosure|appendi|anexo|apéndice|pièce jointe|приложение|добавление|المرفق|مرفق|附件|附录|chapter|article|part|section|table|figure|box|第|表|图)/iu;

/** @param repeated As `repeatedLines` finds them. */
export function findEdges(text: string, sheets: readonly Sheet[], repeated: ReadonlySet<string>): void {
  for (const [i, sheet] of sheets.entries()) {
    const isEdge = (line: Line) => edgeWords(text, line) !== null || repeated.has(wordsIn(text, line, i + 1));
    // The first page's top is its masthead, which says what the document is.
    if (i > 0) {
      sheet.top = leading(sheet.lines, isEdge);
      sheet.top = headerWithPageWord(text, sheet) ?? sheet.top;
    }
    sheet.bottom = leading([...sheet.lines].reverse(), isEdge).filter((line) => !sheet.top.includes(line));
  }
}

export function sheetsOf(text: string): Sheet[] {
  const sheets: Sheet[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\f', start);
    const end = feed < 0 ? text.length : feed;
    const lines = readLines(text.slice(start, end)).map((line) => ({
      ...line,
      start: line.start + start,
      end: line.end + start,
    }));
    // What follows the last form feed is a page only if it holds words.
    if (feed >= 0 || lines.length > 0) sheets.push({ start, end, lines, top: [], bottom: [] });
    start = end + 1;
  }
  return sheets;
}

function leading(lines: Line[], accept: (line: Line) => boolean): Line[] {
  const end = lines.slice(0, EDGE_LINES).findIndex((line) => !accept(line));
  return lines.slice(0, end < 0 ? EDGE_LINES : end);
}

/** The header that ends with a page word on a line of its own, whatever its other lines are: scans misread symbols. */
function headerWithPageWord(text: string, sheet: Sheet): Line[] | null {
  const page = sheet.lines.slice(0, HEADER_LINES).findIndex((line) => {
    const words = edgeWords(text, line);
    return words?.length === 1 && words[0]!.kind === 'page' && words[0]!.sure;
  });
  return headerTo(sheet, page);
}

/** The lines down to this one where they are as short as those of a header and not known for one yet; or null. */
export function headerTo(sheet: Sheet, last: number): Line[] | null {
  const header = sheet.lines.slice(0, last + 1);
  const isLonger = header.length > sheet.top.length;
  return isLonger && header.every(({ width }) => width <= HEADER_COLUMNS) ? header : null;
}

/**
 * The words of a line, however they are spaced, with the last number as its distance from the page's position: so
 * "Report, part 3" on page 3 is the same as "Report, part 4" on page 4. A number that the line begins with counts a
 * paragraph.
 */
export function wordsIn(text: string, line: Line, page: number): string {
  const words = text.slice(line.start, line.end).replace(/\s+/g, ' ');
  return words.replace(/(?<=\D)\d+(?=\D*$)/, (figure) => `#${Number(figure) - page}`);
}

/** First and last lines that recur, word for word, on at least three pages and on half of them. */
export function repeatedLines(text: string, sheets: readonly Sheet[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [i, sheet] of sheets.entries()) {
    // The first page has a masthead instead.
    if (i === 0) continue;
    const edges = [...sheet.lines.slice(0, 3), ...sheet.lines.slice(-3)];
    const words = new Set(edges.map((line) => wordsIn(text, line, i + 1)));
    for (const line of words)
      if (/\p{L}/u.test(line) && !OPENING.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const enough = Math.max(3, (sheets.length - 1) / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([line]) => line));
}
