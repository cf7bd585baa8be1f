/** Pages, their printed labels, and the furniture (running headers, footers) at their edges. */
import { type Line, readLines } from '../lines.js';
import type { Page, Span } from '../types.js';
import { edgeLabels, edgeWords, type Footer, footerAt, labelsIn, symbolsIn } from './edges.js';

export interface PageLayout {
  pages: Page[];
  /** Sorted, not overlapping. */
  furniture: Span[];
  /** Blocks of footnotes, sorted: from the rule at the foot of a page to its end. */
  footnotes: Span[];
  /** Symbols that running headers print, most frequent first. */
  runningSymbols: string[];
}

/** Lines looked at from either edge of a page. */
const EDGE_LINES = 7;
/** Without form feeds a page ends at the latest after this many columns: a header further on may be lost. */
const LONGEST_PAGE_COLUMNS = 7000;

/** What opens an annex or chapter stands at the top of many pages, and is no running header. */
const OPENING =
  /^(?:annex|enclosure|appendi|anexo|apéndice|pièce jointe|приложение|добавление|المرفق|مرفق|附件|附录|chapter|article|part|section|table|figure|box|第|表|图)/iu;

/** Finds the pages by form feeds or, where there are none, by running headers that print a symbol and a page. */
export function layOutPages(text: string): PageLayout {
  return text.includes('\f') ? byFormFeeds(text) : byRunningHeaders(text);
}

/** A page of a text with form feeds, with the lines at its edges that may be furniture. */
interface Sheet extends Span {
  lines: Line[];
  top: Line[];
  bottom: Line[];
}

function byFormFeeds(text: string): PageLayout {
  const sheets = sheetsOf(text);
  const repeated = repeatedLines(text, sheets);
  for (const [i, sheet] of sheets.entries()) {
    const isEdge = (line: Line) => edgeWords(text, line) !== null || repeated.has(wordsIn(text, line, i + 1));
    // The first page's top is its masthead, which says what the document is.
    if (i > 0) sheet.top = leading(sheet.lines, isEdge);
    sheet.bottom = leading([...sheet.lines].reverse(), isEdge).filter((line) => !sheet.top.includes(line));
  }
  const footers = scatteredFooters(text, sheets);
  const labels = agreedLabels(text, sheets).map((label, i) => label ?? footers[i]!.label);
  const pages = sheets.map(({ start, end }, i) => ({ index: i + 1, label: labels[i] ?? null, start, end }));
  inferFirst(pages);
  const edges = sheets.flatMap((sheet, i) =>
    [...sheet.top, ...sheet.bottom].map((line) => ({ line, page: i })),
  );
  const furniture = edges
    .filter(({ line, page }) => isFurniture(text, line, pages[page]!, repeated))
    .map(({ line }) => line);
  furniture.push(...footers.flatMap((footer) => footer.lines).filter((line) => !furniture.includes(line)));
  const rules = sheets.flatMap((sheet) => footnoteRule(text, sheet) ?? []);
  furniture.push(...rules.map(({ line }) => line));
  const footnotes = rules.map(({ line, sheet }) => ({ start: line.end, end: sheet.end }));
  return {
    pages,
    furniture: asSpans(furniture),
    footnotes,
    runningSymbols: byFrequency(sheets.slice(1).flatMap((s) => symbolsIn(text, s.top))),
  };
}

function sheetsOf(text: string): Sheet[] {
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

/**
 * The words of a line, however they are spaced, with the last number as its distance from the page's position: so
 * "Report, part 3" on page 3 is the same as "Report, part 4" on page 4. A number that the line begins with counts a
 * paragraph.
 */
function wordsIn(text: string, line: Line, page: number): string {
  const words = text.slice(line.start, line.end).replace(/\s+/g, ' ');
  return words.replace(/(?<=\D)\d+(?=\D*$)/, (figure) => `#${Number(figure) - page}`);
}

/** First and last lines that recur, word for word, on at least three pages and on half of them. */
function repeatedLines(text: string, sheets: readonly Sheet[]): Set<string> {
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

/**
 * The label of each page. A page word ("page 5", "第5页") counts as it is; a bare number or "5/9" counts only
 * where its distance from the page's position is the one that most pages agree on.
 */
function agreedLabels(text: string, sheets: readonly Sheet[]): (string | undefined)[] {
  const candidates = sheets.map((sheet) => [
    ...edgeLabels(text, sheet.top),
    ...edgeLabels(text, sheet.bottom),
  ]);
  const distances = candidates.flatMap((labels, i) =>
    labels.map((label) => Number(label.label) - i).filter(Number.isFinite),
  );
  const [agreed] = byFrequency(distances.map(String));
  const support = distances.filter((distance) => String(distance) === agreed).length;
  return candidates.map((labels, i) => {
    const sure = labels.find((label) => label.sure);
    if (sure) return sure.label;
    return labels.find((label) => support >= 2 && String(Number(label.label) - i) === agreed)?.label;
  });
}

/**
 * Some converters print a footer such as "3/9" or a job number in the middle of the page's text. It is known by
 * what all pages share, the same total, the same distance from the page's position, the same job number, or by
 * a total that is the number of pages.
 */
function scatteredFooters(
  text: string,
  sheets: readonly Sheet[],
): { label: string | undefined; lines: Line[] }[] {
  const found = sheets.flatMap((sheet, page) =>
    sheet.lines.flatMap((line) => footerAt(text, line, page) ?? []),
  );
  const agrees = (a: Footer) =>
    a.key === `${sheets.length} 1` || found.some((b) => b.key === a.key && b.page !== a.page);
  const shared = new Set(found.filter(agrees).map(({ key }) => key));
  return sheets.map((_, page) => {
    const here = found.filter((footer) => footer.page === page && shared.has(footer.key));
    return { label: here.find(({ label }) => label)?.label, lines: here.map(({ line }) => line) };
  });
}

/** A number at the edge that is not the page's label may be a table's: it stays in the text. */
function isFurniture(text: string, line: Line, page: Page, repeated: ReadonlySet<string>): boolean {
  if (repeated.has(wordsIn(text, line, page.index))) return true;
  return (edgeWords(text, line) ?? []).every((words) => words.kind !== 'page' || words.label === page.label);
}

/** The line of underscores in the lower part of a page that footnotes stand below. */
function footnoteRule(text: string, sheet: Sheet): { line: Line; sheet: Sheet } | null {
  const i = sheet.lines.findLastIndex((line) => /^_{8,}$/.test(text.slice(line.start, line.end)));
  const below = sheet.lines.length - 1 - i;
  return i > 0 && below > 0 && below < sheet.lines.length * 0.6 ? { line: sheet.lines[i]!, sheet } : null;
}

function inferFirst(pages: Page[]): void {
  const [first, second] = pages;
  if (first && first.label === null && second?.label === '2') first.label = '1';
}

/** Where there are no form feeds: a page begins with a line that is a symbol and, beside it, a page word. */
function byRunningHeaders(text: string): PageLayout {
  const lines = readLines(text);
  const headers: { lines: Line[]; label: string; symbols: string[] }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const header = headerAt(text, lines, i);
    if (!header) continue;
    headers.push(header);
    i += header.lines.length - 1;
  }
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
  const furniture = asSpans(headers.flatMap((header) => header.lines));
  return {
    pages,
    furniture,
    footnotes: [],
    runningSymbols: byFrequency(headers.flatMap((header) => header.symbols)),
  };
}

/** The header that begins at line `i`: symbol lines, perhaps a language, and a page word, in any order. */
function headerAt(
  text: string,
  lines: readonly Line[],
  i: number,
): { lines: Line[]; label: string; symbols: string[] } | null {
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

function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

function asSpans(lines: readonly Line[]): Span[] {
  return lines.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}
