/** Cite: an excerpt as a citation, and the check of every citation against its document. */
import { type Run, textOf } from '../index/locate.js';
import { inkOf } from '../index/spans.js';
import type { Citation, Place, Scores, SimilarPlace } from './contract.js';
import { placeOf } from './place.js';
import type { Excerpt } from './select.js';

export interface CiteOptions {
  n: number;
  excerpt: Pick<Excerpt, 'document' | 'run'>;
  /** The sentences that answer; null where nothing does. */
  highlighted: Run | null;
  scores: Scores;
  /** Language of the question. */
  lang: string | null;
}

export function cite({ n, excerpt, highlighted, scores, lang }: CiteOptions): Citation {
  return { n, ...placeOf({ ...excerpt, highlighted, lang }), scores };
}

/** The places of what repeats an excerpt; one that does not match its document is left out. */
export function similarPlaces(
  { document, run, repeats }: Pick<Excerpt, 'document' | 'run' | 'repeats'>,
  lang: string | null,
): SimilarPlace[] {
  const ink = inkOf(textOf(document, run));
  return repeats.flatMap((repeat) => {
    const place = placeOf({ document: repeat.document, run: repeat.run, highlighted: null, lang });
    const identical = inkOf(place.quote) === ink;
    return faultOf(place, repeat.document) ? [] : [{ ...place, identical, date: repeat.document.date }];
  });
}

/**
 * What is wrong with a citation, or null: every part must be in the document byte for byte, the quote must equal
 * the parts but for white space, and the highlight must lie inside the parts.
 */
export function faultOf(
  citation: Pick<Place, 'parts' | 'quote' | 'highlight'>,
  document: { text: string },
): string | null {
  const { parts, quote, highlight } = citation;
  if (parts.length === 0) return 'it has no parts';
  for (const [i, part] of parts.entries()) {
    const after = parts[i - 1]?.end ?? 0;
    if (part.start < after || part.end <= part.start || part.end > document.text.length) {
      return `part ${i + 1} (${part.start} to ${part.end}) is out of order or outside the text`;
    }
    if (document.text.slice(part.start, part.end) !== part.text)
      return `part ${i + 1} is not what the document says`;
  }
  if (inkOf(quote) !== inkOf(parts.map(({ text }) => text).join('')))
    return 'the quote differs from its parts';
  const outside = highlight?.find(
    (span) =>
      span.end <= span.start || !parts.some((part) => part.start <= span.start && span.end <= part.end),
  );
  return outside ? `the highlight ${outside.start} to ${outside.end} lies outside the parts` : null;
}
