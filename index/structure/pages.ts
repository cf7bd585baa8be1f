/** Pages, their printed labels, and the furniture (running headers, footers) at their edges. */

import { byFrequency } from '../frequency.js';
import type { Line } from '../lines.js';
import type { Page, Span } from '../types.js';
import { edgeWords, symbolsIn } from './edges.js';
import { footnotesOf } from './page-footnotes.js';
import { labelPages, scatteredFooters } from './page-labels.js';
import { pagesByHeaders } from './running-headers.js';
import { findEdges, repeatedLines, sheetsOf, wordsIn } from './sheets.js';

export interface PageLayout {
  pages: Page[];
  /** Sorted, not overlapping. */
  furniture: Span[];
  /** Blocks of footnotes, sorted: from the rule at the foot of a page, or the first old note, to its end. */
  footnotes: Span[];
  /** Symbols that running headers print, most frequent first. */
  runningSymbols: string[];
}

/** Finds the pages by form feeds or, where there are none, by running headers that print a symbol and a page. */
export function layOutPages(text: string): PageLayout {
  if (text.includes('\f')) return byFormFeeds(text);
  const { pages, furniture, symbols } = pagesByHeaders(text);
  return { pages, furniture, footnotes: [], runningSymbols: byFrequency(symbols) };
}

function byFormFeeds(text: string): PageLayout {
  const sheets = sheetsOf(text);
  const repeated = repeatedLines(text, sheets);
  findEdges(text, sheets, repeated);
  const footers = scatteredFooters(text, sheets);
  const pages = labelPages(text, sheets, footers);
  const notes = sheets.flatMap((sheet) => footnotesOf(text, sheet) ?? []);
  const furniture = new Set([
    ...sheets.flatMap((sheet, i) =>
      [...sheet.top, ...sheet.bottom].filter((line) => isFurniture(text, line, pages[i]!, repeated)),
    ),
    ...footers.flatMap(({ lines }) => lines),
    ...notes.flatMap(({ rule }) => rule ?? []),
  ]);
  return {
    pages,
    furniture: spansOf(furniture),
    footnotes: notes.map(({ span }) => span),
    runningSymbols: byFrequency(sheets.slice(1).flatMap(({ top }) => symbolsIn(text, top))),
  };
}

/** A number at the edge that is not the page's label may be a table's: it stays in the text. */
function isFurniture(text: string, line: Line, page: Page, repeated: ReadonlySet<string>): boolean {
  if (repeated.has(wordsIn(text, line, page.index))) return true;
  return (edgeWords(text, line) ?? []).every((words) => words.kind !== 'page' || words.label === page.label);
}

function spansOf(lines: Iterable<Line>): Span[] {
  return [...lines].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}
