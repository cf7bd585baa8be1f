/** The words at the edges of pages: symbols, page numbers, languages, printers' marks. */
import type { Line } from '../lines.js';
import { asSymbol, columnsOf } from './symbol.js';

const PAGE_WORD =
  /^(?:page|página|pág\.|p\.|стр\.|страница|الصفحة|صفحة)\s*([0-9\u0660-\u0669]{1,4}|[ivxlc]{1,7})$|^第\s*(\d{1,4}|[一二三四五六七八九十百]{1,5})\s*页$/iu;
const PAGE_OF = /^(\d{1,4})\s*\/\s*(\d{1,4})$/;
const BARE_NUMBER = /^(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?$/;
const LANGUAGE_LINE =
  /^(?:english|french|spanish|russian|arabic|chinese|français|español|русский|中文|chinese only|english only)$/i;
/** Job numbers, bar codes, printing dates and the sign that a page goes on. */
const PRINTER_MARK =
  /^(?:\d{2}-\d{5}(?:\s*\([A-Z]\))*|\*\d{6,8}\*|GE\.\d{2}-\d{5}(?:\s*\([A-Z]\))*(?:\s+\d{6}(?:\s+\d{6})?)?|\/\s?\.{3}|\d{6}|Please recycle.*|请回收.*)$/u;

type EdgeWords = { kind: 'symbol' | 'mark' | 'language' } | { kind: 'page'; label: string; sure: boolean };

function classify(words: string): EdgeWords | null {
  const page = PAGE_WORD.exec(words);
  if (page) return { kind: 'page', label: (page[1] ?? page[2])!, sure: true };
  const of = PAGE_OF.exec(words);
  if (of && Number(of[1]) <= Number(of[2])) return { kind: 'page', label: of[1]!, sure: false };
  const bare = BARE_NUMBER.exec(words);
  if (bare) return { kind: 'page', label: bare[1]!, sure: false };
  if (asSymbol(words)) return { kind: 'symbol' };
  if (PRINTER_MARK.test(words)) return { kind: 'mark' };
  if (LANGUAGE_LINE.test(words)) return { kind: 'language' };
  return null;
}

export function edgeWords(text: string, line: Line): EdgeWords[] | null {
  const columns = columnsOf(text.slice(line.start, line.end)).map(classify);
  return columns.every((column) => column !== null) ? columns : null;
}

export interface Footer {
  page: number;
  line: Line;
  label: string | undefined;
  /** What the footers of one document have in common. */
  key: string;
}

export function footerAt(text: string, line: Line, page: number): Footer | null {
  if (!edgeWords(text, line)) return null;
  const columns = columnsOf(text.slice(line.start, line.end));
  const of = columns.map((column) => PAGE_OF.exec(column)).find((found) => found !== null);
  if (of) return { page, line, label: of[1]!, key: `${of[2]} ${Number(of[1]) - page}` };
  const [job] = columns;
  return job && /^\d{2}-\d{5}$/.test(job) ? { page, line, label: undefined, key: job } : null;
}

export function labelsIn(text: string, lines: readonly Line[]): { label: string; sure: boolean }[] {
  return lines.flatMap((line) => edgeWords(text, line) ?? []).filter((words) => words.kind === 'page');
}

/** Labels at one edge; a bare number only where it is the outermost words, as further in it may be a footnote's. */
export function edgeLabels(text: string, edge: readonly Line[]): { label: string; sure: boolean }[] {
  const outermost = edge.find((line) => edgeWords(text, line)?.some(({ kind }) => kind === 'page'));
  const bare = (line: Line) => BARE_NUMBER.test(text.slice(line.start, line.end));
  return labelsIn(
    text,
    edge.filter((line) => !bare(line) || line === outermost),
  );
}

export function symbolsIn(text: string, lines: readonly Line[]): string[] {
  return lines
    .flatMap((line) => columnsOf(text.slice(line.start, line.end)).map(asSymbol))
    .filter((symbol) => symbol !== null);
}
