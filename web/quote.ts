/** Finds the highlighted sentences of a citation in its quote, which is the parts' text unwrapped and joined. */
import type { Citation } from '../server/contract.js';

export interface Run {
  text: string;
  marked: boolean;
}

type Quoted = Pick<Citation, 'parts' | 'quote' | 'highlight'>;

/**
 * The quote cut into runs, whose joined text is the quote. Highlights are offsets into the document, so both texts
 * are walked side by side, white space skipped. Where they do not line up, nothing is marked: a mark in the wrong
 * place would be worse than none.
 */
export function quoteRuns(citation: Quoted): Run[] {
  const marks = citation.highlight?.length ? marksOfQuote(citation) : null;
  return marks ? joinMarks(citation.quote, marks) : [{ text: citation.quote, marked: false }];
}

/**
 * Position in the file of the page on which the words that answer begin, or else the quote; null where its format has no
 * pages. Where nothing else stands between its pages a part runs on over them, and form feeds part them.
 */
export function filePageOf({ parts, highlight }: Pick<Citation, 'parts' | 'highlight'>): number | null {
  const answer = highlight?.[0]?.start ?? parts[0]?.start ?? 0;
  const part = parts.find(({ start, end }) => start <= answer && answer < end) ?? parts[0];
  if (!part || part.filePage === null) return null;
  return part.filePage + part.text.slice(0, Math.max(0, answer - part.start)).split('\f').length - 1;
}

/** For every UTF-16 unit of the quote whether it is highlighted; null where quote and parts differ. */
function marksOfQuote(citation: Quoted): boolean[] | null {
  const source = inkOfParts(citation);
  if (!source) return null;
  const marks: boolean[] = [];
  let at = 0;
  for (const unit of citation.quote.split('')) {
    if (isBlank(unit)) {
      marks.push(at > 0 && at < source.length && source[at - 1]!.marked && source[at]!.marked);
    } else {
      if (source[at]?.unit !== unit) return null;
      marks.push(source[at]!.marked);
      at += 1;
    }
  }
  return at === source.length ? marks : null;
}

/** The units of the parts that are not white space; null where a part's text does not fill its offsets. */
function inkOfParts({ parts, highlight }: Quoted): { unit: string; marked: boolean }[] | null {
  if (parts.some((part) => part.text.length !== part.end - part.start)) return null;
  const isMarked = (offset: number) =>
    (highlight ?? []).some((span) => span.start <= offset && offset < span.end);
  return parts.flatMap((part) =>
    part.text
      .split('')
      .map((unit, index) => ({ unit, marked: isMarked(part.start + index) }))
      .filter(({ unit }) => !isBlank(unit)),
  );
}

function joinMarks(text: string, marks: boolean[]): Run[] {
  const runs: Run[] = [];
  for (const [index, marked] of marks.entries()) {
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += text[index];
    else runs.push({ text: text[index]!, marked });
  }
  return runs;
}

function isBlank(unit: string): boolean {
  return /\s/.test(unit);
}
