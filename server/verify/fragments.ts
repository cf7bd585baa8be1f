/** Cuts what is pasted into fragments, each of which stands somewhere in the documents. */
import type { IndexedDocument } from '../../index/types.js';
import { Candidates, type Found } from './candidates.js';
import type { Chain } from './chains.js';
import { isHan } from './characters.js';
import { nearestOf } from './nearest.js';
import { type Occurrence, occurrencesOf } from './occurrences.js';
import { type Piece, pieceOf, wordsOf } from './pasted.js';
import type { Range } from './skeleton.js';

/** The places of a piece of what is pasted, best first; at least one. */
export type Fragment = Occurrence[];

/** In letters; a Chinese character counts as two. */
const SEED = 10;
const SHORTEST_FRAGMENT = 24;
const MOST_OMITTED = 40;
/** What is pasted before, between or after the nearest words and is taken to be a change of them. */
const MOST_CHANGED = 60;
/** The part of what is pasted that must be the same for its nearest words to be given. */
const LEAST_SAME = 0.6;

/** The fragments in order; one that spans the piece where it stands at one place, or nearly. */
export function fragmentsOf(documents: readonly IndexedDocument[], piece: Piece): Fragment[] {
  const whole = occurrencesOf(documents, piece);
  if (whole.length > 0) return [whole];
  const candidates = candidatesFor(documents, piece);
  const chains = candidates?.chains() ?? [];
  const [only] = chains;
  if (candidates && only && chains.length === 1 && isNear(piece, only.chain)) {
    const nearest = nearestOfAll(piece, [only, ...candidates.rivalsOf(only.chain)]);
    return nearest ? [[nearest, ...othersLike(documents, nearest)]] : [];
  }
  return chains
    .sort((a, b) => a.chain.start - b.chain.start)
    .flatMap((found) => fragmentOfChain(documents, found, piece));
}

/** Two where most letters are Chinese, which say as much as two others. */
export function scaleOf(units: string): number {
  const han = [...units].filter(isHan).length;
  return 2 * han > units.length ? 2 : 1;
}

function unitsIn({ words, units }: Piece): string {
  return words.skeleton.units.slice(units.start, units.end);
}

/** Null where the piece is too short to be like anything. */
function candidatesFor(documents: readonly IndexedDocument[], piece: Piece): Candidates | null {
  const units = unitsIn(piece);
  const scale = scaleOf(units);
  // Of two stretches beside one changed letter, one is as long.
  const seed = Math.min(SEED / scale, Math.floor((units.length - 1) / 2));
  if (seed * scale < 3) return null;
  const least = Math.min(SHORTEST_FRAGMENT / scale, LEAST_SAME * units.length);
  const limits = { between: MOST_CHANGED / scale, omitted: MOST_OMITTED / scale };
  return new Candidates(documents, { piece, seed, least, ...limits });
}

/** Whether the chain is so much of the piece that the rest of it is a change of its words. */
function isNear(piece: Piece, { blocks, start, end }: Chain): boolean {
  const { units } = piece;
  const same = blocks.reduce((sum, { length }) => sum + length, 0);
  const ends = Math.max(start - units.start, units.end - end);
  return ends * scaleOf(unitsIn(piece)) <= MOST_CHANGED && same >= LEAST_SAME * (units.end - units.start);
}

/** Of the chains that whose words have the fewest changes. */
function nearestOfAll(piece: Piece, chains: readonly Found[]): Occurrence | null {
  const nearest = chains.flatMap(({ document, chain }) => nearestOf(document, piece, chain) ?? []);
  return nearest.sort((a, b) => a.rank - b.rank)[0] ?? null;
}

/** The chain's own words, and the marks behind them where they stand behind the document's, too. */
function fragmentOfChain(documents: readonly IndexedDocument[], found: Found, piece: Piece): Fragment[] {
  const { chain } = found;
  const bare = pieceOfChain(piece, chain);
  if (chain.blocks.length > 1) {
    const nearest = nearestOf(found.document, bare, chain);
    return nearest ? [[nearest, ...othersLike(documents, nearest)]] : [];
  }
  const fragments = [withMarks(bare, piece), bare].map((some) => occurrencesOf(documents, some));
  return fragments
    .filter((places) => places.length > 0)
    .sort((a, b) => a[0]!.rank - b[0]!.rank)
    .slice(0, 1);
}

function pieceOfChain({ words }: Piece, { start, end }: Range): Piece {
  const { at } = words.skeleton;
  const last = at[end - 1]!;
  const length = String.fromCodePoint(words.text.codePointAt(last)!).length;
  return pieceOf(words, { start: at[start]!, end: last + length });
}

function withMarks({ words, bounds }: Piece, { bounds: { end } }: Piece): Piece {
  const marks = /^\p{P}*/u.exec(words.text.slice(bounds.end, end))![0];
  return pieceOf(words, { start: bounds.start, end: bounds.end + marks.length });
}

/** The other places at which the words stand that are nearest; those that write them otherwise come after it. */
function othersLike(documents: readonly IndexedDocument[], nearest: Occurrence): Occurrence[] {
  const { text } = nearest.quote();
  const same = occurrencesOf(documents, pieceOf(wordsOf(text), { start: 0, end: text.length }));
  const { verdict, differences, changes, pasted } = nearest;
  return same
    .filter((other) => other.verdict !== 'nearest' && !isAt(other, nearest))
    .map((other) => ({ ...other, verdict, differences, changes, pasted, rank: nearest.rank + other.rank }));
}

function isAt(place: Occurrence, other: Occurrence): boolean {
  return place.document === other.document && place.at < other.end && other.at < place.end;
}
