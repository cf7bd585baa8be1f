/** Finds the highlighted sentences of a citation in its quote, which is the parts' text unwrapped and joined. */
import { SPACE } from '../../index/spans.js';
import type { Span } from '../contract.js';

/** A stretch of a quote. */
export interface QuoteRun {
  text: string;
  marked: boolean;
}

export interface Quoted {
  parts: readonly (Span & { text: string })[];
  quote: string;
  highlight: readonly Span[] | null;
}

/** In order; their joined text is the quote. Where quote and parts do not line up, nothing is marked. */
export function quoteRuns(quoted: Quoted): QuoteRun[] {
  const { quote } = quoted;
  const marks = marksOf(quoted);
  if (!marks) return [{ text: quote, marked: false }];
  const runs: QuoteRun[] = [];
  for (const [i, marked] of marks.entries()) {
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += quote[i];
    else runs.push({ text: quote[i]!, marked });
  }
  return runs;
}

/** For every UTF-16 unit of the quote whether it is highlighted; blanks are where both neighbours are. */
function marksOf({ parts, quote, highlight }: Quoted): boolean[] | null {
  if (!highlight?.length || parts.some(({ start, end, text }) => text.length !== end - start)) return null;
  const ink = parts.flatMap(({ start, text }) =>
    text
      .split('')
      .map((unit, i) => ({ unit, marked: highlight.some((h) => h.start <= start + i && start + i < h.end) }))
      .filter(({ unit }) => !SPACE.test(unit)),
  );
  let at = 0;
  const marks: boolean[] = [];
  for (const unit of quote.split('')) {
    if (SPACE.test(unit)) marks.push((ink[at - 1]?.marked && ink[at]?.marked) ?? false);
    else if (ink[at]?.unit === unit) marks.push(ink[at++]!.marked);
    else return null;
  }
  return at === ink.length ? marks : null;
}
