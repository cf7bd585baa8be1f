/** Where words stand: character for character, or but for white space, punctuation, case, width and script. */
import type { IndexedDocument, Span } from '../../index/types.js';
import { isHan } from './characters.js';
import { type Comparison, compare } from './compare.js';
import { snapped, startsCharacter, startsWord } from './groups.js';
import { barePiece, type Piece } from './pasted.js';
import { exactQuote, type Quote, quoteOf } from './quote.js';
import { type RunWords, wordsAround } from './run-words.js';
import { documentSkeleton } from './skeleton.js';

export interface Occurrence extends Pick<Comparison, 'differences' | 'changes'> {
  verdict: 'exact' | Comparison['verdict'];
  document: IndexedDocument;
  /** Where it begins in the document's text, and where it ends. */
  at: number;
  end: number;
  /** In what is pasted. */
  pasted: Span;
  /** Less is better; 0 for exact ones, and for no others. */
  rank: number;
  quote(): Quote;
}

/** Shorter texts must be found as whole words with the same blanks: "no war" does not stand in "now arrives". */
const SHORT_UNITS = 20;
/** So many places with the same letters are compared; a text of a few letters may have any number of them. */
const MOST_COMPARED = 3000;

/** All places of the piece, best first; those where words are the same but something other is said only for want of better. */
export function occurrencesOf(documents: readonly IndexedDocument[], piece: Piece): Occurrence[] {
  const bare = barePiece(piece);
  const whole = exactIn(documents, piece);
  const exact = whole.length > 0 || sameBounds(piece, bare) ? whole : exactIn(documents, bare);
  const compared = comparedIn(documents, bare, exact);
  const good = [...exact, ...compared.filter(({ verdict }) => verdict !== 'nearest')];
  return (good.length > 0 ? good : compared).sort((a, b) => a.rank - b.rank);
}

/** Whether the places are those of the words, not only of the nearest. */
export function areFound(occurrences: readonly Occurrence[]): boolean {
  return occurrences.length > 0 && occurrences[0]!.verdict !== 'nearest';
}

function rankOf({ verdict, differences, changes }: Comparison): number {
  const more = differences.filter((difference) => difference !== 'wraps').length;
  const letters = changes
    .filter(({ kind }) => kind !== 'same')
    .reduce((sum, { text }) => sum + text.length, 0);
  return (verdict === 'variant' ? 1 : 1e6) + 1e4 * more + Math.min(letters, 9999);
}

function sameBounds(a: Piece, b: Piece): boolean {
  return a.bounds.start === b.bounds.start && a.bounds.end === b.bounds.end;
}

function exactIn(documents: readonly IndexedDocument[], { words, bounds }: Piece): Occurrence[] {
  const text = words.text.slice(bounds.start, bounds.end);
  if (text === '') return [];
  return documents.flatMap((document) =>
    placesOf(document.text, text).map((at): Occurrence => {
      const changes = [{ kind: 'same' as const, text }];
      const quote = () => exactQuote(document, { start: at, end: at + text.length });
      return {
        document,
        at,
        end: at + text.length,
        pasted: bounds,
        verdict: 'exact',
        rank: 0,
        differences: [],
        changes,
        quote,
      };
    }),
  );
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

/** Places that are not among the exact ones. */
function comparedIn(
  documents: readonly IndexedDocument[],
  piece: Piece,
  exact: readonly Occurrence[],
): Occurrence[] {
  const units = piece.words.skeleton.units.slice(piece.units.start, piece.units.end);
  if (units === '') return [];
  const strict = units.length < SHORT_UNITS && ![...units].some(isHan);
  const found: Occurrence[] = [];
  let left = MOST_COMPARED;
  for (const document of documents) {
    const known = exact.filter((place) => place.document === document);
    const skeleton = documentSkeleton(document).units;
    let at = skeleton.indexOf(units);
    while (at >= 0 && left-- > 0) {
      const place = placeAt({ document, piece, at, strict });
      const isNew = place && !known.some((other) => overlaps(place, other));
      if (isNew) found.push(place);
      at = skeleton.indexOf(units, at + (place ? units.length : 1));
    }
  }
  return found;
}

function overlaps(place: Occurrence, exact: Occurrence): boolean {
  return place.at < exact.end && exact.at < place.end;
}

interface Candidate {
  document: IndexedDocument;
  piece: Piece;
  /** In the document's skeleton. */
  at: number;
  strict: boolean;
}

/** Null where characters, or words if it is strict, begin before or end after what is looked for. */
function placeAt({ document, piece, at, strict }: Candidate): Occurrence | null {
  const { words, units, bounds } = piece;
  const length = units.end - units.start;
  const source = wordsAround(document, { start: at, end: at + length });
  const block = { p: units.start, q: at - source.from, length };
  const theirs = { text: source.clean.text, skeleton: source.skeleton };
  const kept = snapped(words, theirs, block, strict ? startsWord : startsCharacter);
  if (kept.length < length) return null;
  return occurrenceOf(source, compare({ pasted: words, bounds, source, blocks: [block], strict }));
}

export function occurrenceOf(source: RunWords, comparison: Comparison): Occurrence {
  const quote = quoteOf(source, comparison.source);
  const { verdict, differences, changes, pasted } = comparison;
  const [at, end] = [quote.spans[0]!.start, quote.spans.at(-1)!.end];
  return {
    document: source.document,
    at,
    end,
    pasted,
    verdict,
    differences,
    changes,
    rank: rankOf(comparison),
    quote: () => quote,
  };
}
