/** Holds measured figures against their floors. */
import type { Measures } from '../../server/evaluate/evaluate.js';
import type { Floor } from './floors.js';

/** Figures by set, by language of the questions or "all", and by measure. */
export type Measured = Record<string, Record<string, Record<string, number>>>;

export const ALL = 'all';

export interface Judged extends Floor {
  /** Null where it was not measured. */
  figure: number | null;
  verdict: 'aim reached' | '' | 'under its floor' | 'not measured';
}

export function judge(floors: readonly Floor[], measured: Measured): Judged[] {
  return floors.map((floor) => {
    const figure = measured[floor.set]?.[floor.lang ?? ALL]?.[floor.measure] ?? null;
    return { ...floor, figure, verdict: verdictOf(floor, figure) };
  });
}

function verdictOf({ floor, aim, atMost }: Floor, figure: number | null): Judged['verdict'] {
  if (figure === null || Number.isNaN(figure)) return 'not measured';
  const reaches = (bound: number) =>
    atMost ? rounded(figure) <= rounded(bound) : rounded(figure) >= rounded(bound);
  if (!reaches(floor)) return 'under its floor';
  return reaches(aim) ? 'aim reached' : '';
}

/** As `evaluate` rounds: 17 of 21 is not under 17/21. */
function rounded(figure: number): number {
  return Math.round(figure * 10_000) / 10_000;
}

/** All figures in one record, with a dot before what lies within: "endToEnd.inHighlight". */
export function figuresOf(measures: Measures): Record<string, number> {
  const entries = Object.entries(measures) as [string, number | Record<string, number>][];
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, number][] =>
      typeof value === 'number'
        ? [[name, value]]
        : Object.entries(value).map(([inner, figure]) => [`${name}.${inner}`, figure]),
    ),
  );
}

/** Of what was measured of a set, every language. */
export function figuresByLang(byLang: Record<string, Measures>): Record<string, Record<string, number>> {
  return Object.fromEntries(Object.entries(byLang).map(([lang, measures]) => [lang, figuresOf(measures)]));
}
