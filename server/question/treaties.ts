/** Which treaties a text names, whatever language it names them in. */
import { fold } from '../../index/fold.js';
import { phrasePattern } from './phrases.js';
import { remembered } from './remembered.js';
import { TREATIES } from './treaty-names.js';

/** Arabic writes and, by, to, as a part of the word. */
const ARABIC_BEFORE = '[وفبكل]?';
const PATTERNS = Object.entries(TREATIES).map(
  ([treaty, names]) =>
    [
      treaty,
      phrasePattern({ ...names, ...(names.ar && { ar: `${ARABIC_BEFORE}(?:${names.ar})` }) }),
    ] as const,
);
const PATTERN_OF = new Map(PATTERNS);

export interface NamedTreaty {
  /** The same for all its names. */
  treaty: string;
  start: number;
  end: number;
}

/** The treaties that a text names, with where it does; of two that overlap, the one with the longer name. */
export function treatiesIn(text: string): NamedTreaty[] {
  const { folded, placeOf } = foldedWithPlaces(text);
  return namedIn(folded).map(({ treaty, start, end }) => ({
    treaty,
    start: placeOf(start),
    end: placeOf(end),
  }));
}

function namedIn(folded: string): NamedTreaty[] {
  const named = PATTERNS.flatMap(([treaty, pattern]) =>
    [...folded.matchAll(pattern)].map(({ 0: name, index }) => ({
      treaty,
      start: index,
      end: index + name.length,
    })),
  );
  named.sort((a, b) => b.end - b.start - (a.end - a.start));
  return named.filter(
    (one, i) => !named.slice(0, i).some(({ start, end }) => one.start < end && start < one.end),
  );
}

/** Whether a text names the treaty, and not only within the longer name of another. */
export function namesTreaty(text: string, treaty: string): boolean {
  const folded = foldedOneLine(text);
  if (folded.search(PATTERN_OF.get(treaty)!) < 0) return false;
  return namedIn(folded).some((named) => named.treaty === treaty);
}

/** Lines may end within a name. */
const foldedOneLine = remembered((text) =>
  fold(text.replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/gu, '').replace(/\s+/gu, ' ')),
);

/** Folded character by character, so that each place in it has its own in the text. */
function foldedWithPlaces(text: string): { folded: string; placeOf: (index: number) => number } {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let i = 0; i < plain.length; i++) places.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, placeOf: (index) => places[index] ?? text.length };
}
