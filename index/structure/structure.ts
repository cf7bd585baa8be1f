/** What a text says of its own layout: symbol, title, date, pages, annexes, headings, numbered paragraphs. */
import { blockStarts, readLines } from '../lines.js';
import { mergeSpans } from '../spans.js';
import type { Annex, Extracted, Heading, Paragraph, Structure } from '../types.js';
import { annexesOf } from './annexes.js';
import { headingsOf } from './headings.js';
import type { Layout } from './layout.js';
import { mastheadOf } from './masthead.js';
import { layOutPages } from './pages.js';
import { numberedParagraphs } from './paragraphs.js';

/** Pure: the same text gives the same structure. What is not certain is left out. */
export function structureOf(extracted: Extracted): Structure {
  const { text } = extracted;
  const { pages, furniture, footnotes, runningSymbols } = layOutPages(text);
  const lines = readLines(text, mergeSpans([...furniture, ...footnotes]));
  const layout: Layout = { text, lines, starts: blockStarts(text, lines) };
  const annexes = annexesOf(text, lines);
  const headings = extracted.headings ?? headingsOf(layout, annexes);
  const masthead = mastheadOf(layout, runningSymbols[0] ?? null);
  return {
    ...masthead,
    title: extracted.title ?? masthead.title,
    pages,
    annexes,
    headings,
    paragraphs: paragraphsOf(layout, annexes, headings),
    furniture,
    footnotes,
  };
}

/** Numbering runs anew in each annex. */
function paragraphsOf(layout: Layout, annexes: readonly Annex[], headings: readonly Heading[]): Paragraph[] {
  const borders = [...headings, ...annexes].map(({ start }) => start).sort((a, b) => a - b);
  const zoneStarts = [
    0,
    ...annexes.map((annex) => layout.lines.findIndex((line) => line.start >= annex.start)),
    layout.lines.length,
  ];
  return zoneStarts
    .slice(0, -1)
    .flatMap((from, i) => numberedParagraphs(layout, { from, to: zoneStarts[i + 1]! }, borders));
}
