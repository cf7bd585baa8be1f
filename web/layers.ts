/** Cuts a text where marks begin and end that lie upon each other: places, the quote, its answer, what was searched. */
import type { Span } from '../server/contract.js';
import { cutBySpans } from './spans.js';

/** Ranges of the same text, each layer in order of beginnings. */
export interface Layers {
  /** The quote's parts, `of` their positions among them. */
  parts: readonly Numbered[];
  /** What answers in the quote. */
  highlight: readonly Span[];
  /** Other places, quoted elsewhere. */
  others: readonly Span[];
  /** What was searched for, `of` the position among all hits. */
  found: readonly Numbered[];
  /** Where pages begin. */
  turns: readonly Turn[];
}

export interface Numbered extends Span {
  of: number;
}

export interface Turn {
  at: number;
  /** What the page is called. */
  label: string;
}

/** Text that lies in one part, or in none. */
export interface Piece {
  part: number | null;
  runs: Run[];
}

export interface Run {
  /** Whether it answers, within a part; whether it is quoted elsewhere, outside of the parts. */
  marked: boolean;
  words: Words[];
}

export interface Words {
  text: string;
  hit: number | null;
  /** The page that begins with the words. */
  turn: string | null;
}

export const NO_LAYERS: Layers = { parts: [], highlight: [], others: [], found: [], turns: [] };

/** The pieces of the text's range in order; their joined words are its text. */
export function cutByLayers(text: string, range: Span, layers: Layers): Piece[] {
  return cutBySpans(range, layers.parts).map(({ span, ...piece }) => {
    const runs = cutBySpans(piece, span === null ? layers.others : layers.highlight);
    return {
      part: span === null ? null : layers.parts[span]!.of,
      runs: runs.map((run) => ({ marked: run.span !== null, words: wordsOf(text, run, layers) })),
    };
  });
}

function wordsOf(text: string, range: Span, { found, turns }: Layers): Words[] {
  return cutBySpans(range, found).flatMap(({ span, ...piece }) => {
    const hit = span === null ? null : found[span]!.of;
    const inside = turns.filter(({ at }) => piece.start <= at && at < piece.end);
    const starts = [...new Set([piece.start, ...inside.map(({ at }) => at)])];
    return starts.map((start, i) => {
      const turn = inside.findLast(({ at }) => at === start)?.label ?? null;
      return { text: text.slice(start, starts[i + 1] ?? piece.end), hit, turn };
    });
  });
}
