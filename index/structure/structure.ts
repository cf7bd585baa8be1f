/** What a text says of its own layout: symbol, title, date, pages, annexes, headings, numbered paragraphs. */
import { firstSpanFrom, mergeSpans } from '../spans.js';
import type { Annex, Extracted, Heading, Structure } from '../types.js';
import { sureAnnexes } from './annex-ends.js';
import { annexesOf, annexLinesOf } from './annexes.js';
import { type Numbered, paragraphsIn } from './articles.js';
import { clausesOf } from './clauses.js';
import { headingsOf } from './headings.js';
import { kindOf } from './kind.js';
import { type Layout, layOut } from './layout.js';
import { mastheadOf } from './masthead.js';
import { layOutPages } from './pages.js';
import { relationOf } from './relation.js';
import { sessionOf } from './session.js';
import { speechesOf } from './speeches.js';

/** Pure: the same text gives the same structure. What is not certain is left out. */
export function structureOf(extracted: Extracted): Structure {
  const { text } = extracted;
  const { pages, furniture, footnotes: below, runningSymbols } = layOutPages(text);
  const footnotes = mergeSpans([...below, ...extracted.footnotes]);
  const layout = layOut(extracted, mergeSpans([...furniture, ...footnotes]));
  const annexes = sureAnnexes(layout, annexesOf(layout));
  const titled = extracted.headings ?? headingsOf(layout, annexes);
  const { paragraphs, headings: ofUnits } = paragraphsOf(layout, annexes, titled);
  const headings = extracted.headings ?? inOrder([...ofUnits, ...titled]);
  const masthead = mastheadOf(layout, runningSymbols[0] ?? null);
  const known = { ...masthead, title: extracted.title ?? masthead.title };
  const kind = kindOf(layout, { ...known, annexes, paragraphs });
  return {
    ...known,
    kind,
    session: sessionOf(layout),
    relation: relationOf(known.symbol),
    pages,
    annexes,
    headings,
    paragraphs,
    clauses: kind === 'resolution' ? clausesOf(layout, paragraphs, annexes) : [],
    speeches: kind === 'verbatim record' ? speechesOf(layout, headings) : [],
    furniture,
    footnotes,
  };
}

/** Numbering runs anew in each annex, and in what stands behind one that ends. */
function paragraphsOf(layout: Layout, annexes: readonly Annex[], headings: readonly Heading[]): Numbered {
  const borders = [...headings, ...annexes].map(({ start }) => start).sort((a, b) => a - b);
  const annexLines = annexLinesOf(layout);
  const edges = annexes.flatMap(({ start, end }) => [start, end]);
  const lines = [0, ...edges, layout.text.length].map((offset) => firstSpanFrom(layout.lines, offset));
  const found = lines
    .slice(0, -1)
    .map((from, i) => paragraphsIn(layout, { from, to: lines[i + 1]!, borders, annexLines }));
  return {
    paragraphs: found.flatMap(({ paragraphs }) => paragraphs),
    headings: found.flatMap((zone) => zone.headings),
  };
}

/** By their beginnings; of two at one place the first given. */
function inOrder(headings: readonly Heading[]): Heading[] {
  const sorted = [...headings].sort((a, b) => a.start - b.start);
  return sorted.filter((heading, i) => i === 0 || heading.start >= sorted[i - 1]!.end);
}
