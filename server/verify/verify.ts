/** Verification: where a pasted text stands in the documents, and in what it differs from them. */
import { languageOf } from '../../index/language.js';
import type { IndexedDocument, Span } from '../../index/types.js';
import { faultOf } from '../cite.js';
import type { Place, Verification, VerifiedFragment } from '../contract.js';
import { placeOfQuote } from '../place.js';
import { type Fragment, fragmentsOf, scaleOf } from './fragments.js';
import { areFound, type Occurrence, occurrencesOf } from './occurrences.js';
import { barePiece, type Piece, piecesBetweenEllipses, trimmedPiece, wordsOf } from './pasted.js';

export interface VerifyOptions {
  documents: readonly IndexedDocument[];
  text: string;
  /** Told of each place that was dropped because it did not match its document. */
  onFault?: (fault: string) => void;
}

const SENTENCE_END = /[.。!！?？؟;；:：]\p{P}*$/u;
const MOST_PLACES = 10;
/**
 * Fragments say nothing of a text of which they are less than this part, unless one is as long as this, in letters; less
 * will do for whole sentences.
 */
const LEAST_FOUND = 0.5;
const LONG_FRAGMENT = 80;
const LONG_SENTENCE = 36;

/**
 * Pure. Quotation marks, ellipses and marks of footnotes ("[1]") around the text are not looked for.
 *
 * - exact, variant: the whole text stands at one place. Variants are the same words: white space, wraps, hyphens of broken
 *   words and page headers count as `wraps`; full and half width, ligatures, Arabic presentation forms, tatweel, vowel
 *   marks, figures of another script and composed accents as `width`. Accents and figures that are others make other words,
 *   and so do signs and points of figures and per cent signs.
 * - nearest: one place, with words changed, added or left out.
 * - stitched: fragments of different places. An ellipsis joins fragments, too, wherever something is left out at it, even
 *   where they stand in order at one place: the reader is shown each and sees what lies between. So does a sentence that is
 *   left out without one. A text of which a part stands somewhere and the rest nowhere is stitched with that one fragment.
 * - absent: not even half of the text, and no long piece of it.
 */
export function verify({ documents, text, onFault }: VerifyOptions): Verification {
  const words = wordsOf(text);
  const whole = trimmedPiece(words, { start: 0, end: text.length });
  const pieces = piecesOf(documents, whole);
  const found = pieces.flatMap((piece) => fragmentsOf(documents, piece));
  const sorted = nearEachOther(found);
  const lang = languageOf(text);
  const fragments = sorted.flatMap((fragment) => verifiedFragment(fragment, { lang, onFault }) ?? []);
  return { text, ...judged(whole, fragments) };
}

/** The whole where it stands somewhere, or else what is between its ellipses. */
function piecesOf(documents: readonly IndexedDocument[], whole: Piece): Piece[] {
  const pieces = piecesBetweenEllipses(barePiece(whole));
  if (pieces.length < 2) return [whole];
  return areFound(occurrencesOf(documents, whole)) ? [whole] : pieces;
}

function judged(whole: Piece, fragments: VerifiedFragment[]): Pick<Verification, 'verdict' | 'fragments'> {
  const { units } = whole.words.skeleton;
  const found = fragments.map((fragment) => unitsWithin(whole, fragment));
  const sum = found.reduce((total, count) => total + count, 0);
  const [only] = fragments;
  if (only && fragments.length === 1 && sum === units.length) return { verdict: only.verdict, fragments };
  const scale = scaleOf(units);
  const isLong = fragments.some(
    (fragment, i) =>
      found[i]! * scale >= (isSentence(whole.words.text, fragment) ? LONG_SENTENCE : LONG_FRAGMENT),
  );
  const isTelling = isLong || sum >= LEAST_FOUND * units.length;
  return isTelling && only ? { verdict: 'stitched', fragments } : { verdict: 'absent', fragments: [] };
}

/** Whether the fragment begins and ends where a sentence of the text does. */
function isSentence(text: string, { start, end }: Span): boolean {
  const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()];
  return (
    (before === '' || SENTENCE_END.test(before)) && (after === '' || SENTENCE_END.test(text.slice(0, end)))
  );
}

function unitsWithin({ words }: Piece, { start, end }: Span): number {
  return words.skeleton.at.filter((offset) => start <= offset && offset < end).length;
}

/** Of places that are as good, those come first whose document holds the most of the fragments. */
function nearEachOther(fragments: readonly Fragment[]): Fragment[] {
  const counts = new Map<IndexedDocument, number>();
  for (const occurrences of fragments)
    for (const document of new Set(occurrences.map((place) => place.document)))
      counts.set(document, (counts.get(document) ?? 0) + 1);
  const shared = (place: Occurrence) => counts.get(place.document)!;
  return fragments.map((occurrences) =>
    [...occurrences].sort((a, b) => a.rank - b.rank || shared(b) - shared(a)),
  );
}

interface Telling {
  lang: string | null;
  onFault: VerifyOptions['onFault'];
}

/** Null where none of its places matches its document. */
function verifiedFragment(occurrences: Fragment, { lang, onFault }: Telling): VerifiedFragment | null {
  const best = occurrences.find((occurrence) => placeOf(occurrence, lang, onFault) !== null);
  if (!best) return null;
  const good = [best, ...occurrences.filter((other) => other !== best)];
  const places = good.slice(0, MOST_PLACES).flatMap((occurrence) => placeOf(occurrence, lang) ?? []);
  const { verdict, differences, changes, pasted } = best;
  return { ...pasted, verdict, differences, places, placeCount: occurrences.length, changes };
}

function placeOf(
  occurrence: Occurrence,
  lang: string | null,
  onFault?: (fault: string) => void,
): Place | null {
  const { document } = occurrence;
  const place = placeOfQuote({ document, quote: occurrence.quote(), lang });
  const fault = faultOf(place, document);
  if (fault) onFault?.(`${document.source}: a place was dropped because ${fault}`);
  return fault ? null : place;
}
