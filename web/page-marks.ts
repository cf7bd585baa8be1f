/** The rectangles of a place's words on the pages of its PDF: of all of them, or none. */
import type { DocumentDetail, PageRectangles, Place, Span } from '../server/contract.js';
import { carriesParts } from './blocks.js';

export interface PageMark {
  kind: 'part' | 'highlight';
  /** In hundredths of the page's width and height. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** By the index of the page, from 0; on each the parts first, since the highlight lies upon them. */
export type PageMarks = ReadonlyMap<number, readonly PageMark[]>;

/** Rectangles of one range; none where they are not sure. */
export type RectanglesOf = (span: Span) => Promise<PageRectangles[]>;

/** Null where the words are no longer in the document, or where one of the parts has no sure rectangles. */
export async function marksOf(
  { text }: Pick<DocumentDetail, 'text'>,
  { parts, highlight }: Pick<Place, 'parts' | 'highlight'>,
  rectanglesOf: RectanglesOf,
): Promise<PageMarks | null> {
  if (!carriesParts(text, parts)) return null;
  const [ofParts, ofHighlight] = await Promise.all(
    [parts, highlight ?? []].map((spans) =>
      Promise.all(spans.map(({ start, end }) => rectanglesOf({ start, end }))),
    ),
  );
  if (!ofParts?.length || !isWhole(ofParts)) return null;
  const marks = new Map<number, PageMark[]>();
  addMarks(marks, 'part', ofParts.flat());
  if (ofHighlight && isWhole(ofHighlight)) addMarks(marks, 'highlight', ofHighlight.flat());
  return marks;
}

function isWhole(found: readonly PageRectangles[][]): boolean {
  return found.every((pages) => pages.length > 0);
}

function addMarks(marks: Map<number, PageMark[]>, kind: PageMark['kind'], pages: PageRectangles[]): void {
  for (const { filePage, width, height, rectangles } of pages) {
    const here = marks.get(filePage - 1) ?? [];
    marks.set(filePage - 1, here);
    for (const one of rectangles) {
      const [left, top] = [(one.x / width) * 100, (one.y / height) * 100];
      here.push({ kind, left, top, width: (one.width / width) * 100, height: (one.height / height) * 100 });
    }
  }
}

/** The first mark to look at: of the words that answer, else of the quote. */
export function firstMark(marks: PageMarks): { page: number; mark: PageMark } | null {
  const all = [...marks]
    .sort(([a], [b]) => a - b)
    .flatMap(([page, here]) => here.map((mark) => ({ page, mark })));
  return all.find(({ mark }) => mark.kind === 'highlight') ?? all[0] ?? null;
}
