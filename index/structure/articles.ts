/** The paragraphs of articles, rules and parts: "Article VI", "Article VI, 2 (b)", "第三条, 一". */
import type { Heading, Paragraph } from '../types.js';
import { ENDED, type Layout, wordsOf } from './layout.js';
import { marksAt, PARAGRAPH_STYLES } from './marks.js';
import { lastEnd, numberedParagraphs, trimmed } from './paragraphs.js';
import { subParagraphs } from './sub-paragraphs.js';
import { OUTER_KINDS, unitAt } from './unit-words.js';
import { type Unit, unitLines, unitsAmong } from './units.js';

export interface Zone {
  /** Lines, `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  /** Offsets that no paragraph crosses (headings, annexes), sorted. */
  borders: readonly number[];
  /** Lines that look like an annex's label, sorted. */
  annexLines: readonly number[];
}

/** A document's own numbering that runs on over articles is no numbering within them: it quotes them. */
const SHORTEST_OWN = 5;

export interface Numbered {
  paragraphs: Paragraph[];
  /** The titles of the units. */
  headings: Heading[];
}

/** Paragraphs of one zone, within its articles or parts where it has any. */
export function paragraphsIn(layout: Layout, zone: Zone): Numbered {
  const whole = numberedParagraphs(layout, { from: zone.from, to: zone.to, unit: null }, zone.borders);
  const lines = unitLines(layout, zone.from, zone.to);
  const units = unitsAmong(layout, lines, zone.annexLines, zone.to);
  const kept = quotes(layout, units, whole) ? [] : withParts(layout, units);
  const [first] = kept;
  if (!first) return { paragraphs: whole, headings: [] };
  const before = numberedParagraphs(layout, { from: zone.from, to: first.line, unit: null }, zone.borders);
  const bodies = withoutLabels(layout, kept);
  return {
    paragraphs: [...before, ...kept.flatMap((unit) => paragraphsOf(bodies, unit, zone.borders))],
    headings: kept.map((unit) => headingOf(bodies, unit)),
  };
}

/** Whether units lie between one paragraph of the zone's own numbering and the next. */
function quotes(layout: Layout, units: readonly Unit[], whole: readonly Paragraph[]): boolean {
  const own = whole.filter(({ label }) => !label.includes(' '));
  if (own.length < SHORTEST_OWN) return false;
  return units.some(({ line }) => {
    const { start } = layout.lines[line]!;
    return own.some((paragraph, i) => paragraph.start < start && (own[i + 1]?.start ?? 0) > start);
  });
}

/** Parts count only where the numbering begins anew in at least two of them; otherwise it runs through. */
function withParts(layout: Layout, units: readonly Unit[]): Unit[] {
  const outer = (unit: Unit) => OUTER_KINDS.includes(unit.kind);
  const counted = units.filter(
    (unit) =>
      outer(unit) &&
      numberedParagraphs(layout, { from: unit.line + 1, to: unit.to, unit: unit.label }, []).some(
        ({ label }) => /, \(?(?:1|一)\)?$/u.test(label),
      ),
  );
  return units.filter((unit) => !outer(unit) || counted.filter(({ kind }) => kind === unit.kind).length >= 2);
}

/** The layout in which the line of each unit's label says only what stands behind the label. */
function withoutLabels(layout: Layout, units: readonly Unit[]): Layout {
  const otherWords = new Map(layout.otherWords);
  for (const { line } of units) {
    const at = layout.lines[line]!;
    otherWords.set(at.start, unitAt(wordsOf(layout, at))?.rest ?? '');
  }
  return { ...layout, otherWords };
}

function paragraphsOf(bodies: Layout, unit: Unit, borders: readonly number[]): Paragraph[] {
  const { start } = bodies.lines[unit.line]!;
  const limit = bodies.lines[unit.to]?.start ?? bodies.text.length;
  const texts = textsOf(bodies, unit);
  const numbered = texts.flatMap(({ from, to }) =>
    numberedParagraphs(bodies, { from, to, unit: unit.label }, borders),
  );
  if (OUTER_KINDS.includes(unit.kind)) return numbered;
  const end = unit.sure
    ? limit
    : Math.max(firstBlockEnd(bodies, unit, limit), ...numbered.map((paragraph) => paragraph.end));
  const whole = { label: unit.label, ...trimmed(bodies, { start, end }) };
  const items = hasNumbers(bodies, unit) ? [] : texts.flatMap((text) => itemsOf(bodies, whole, text));
  return [whole, ...numbered, ...items];
}

/** Lines, `from` inclusive, `to` exclusive. */
interface LineRange {
  from: number;
  to: number;
}

/** A unit may print its words in one writing, and then all again in another: each counts on its own. */
function textsOf(bodies: Layout, unit: Unit): LineRange[] {
  const scripts = bodies.lines.slice(unit.line, unit.to).map((line) => scriptOf(wordsOf(bodies, line)));
  const last = scripts.findLast((script) => script !== null);
  const other = scripts.findLastIndex((script) => script !== null && script !== last);
  const cut = unit.line + other + 1;
  const whole = { from: unit.line, to: unit.to };
  return other < 0
    ? [whole]
    : [
        { ...whole, to: cut },
        { ...whole, from: cut },
      ];
}

/** The writing that most of the words are in; null for a line of few letters. */
function scriptOf(words: string): string | null {
  const counts = SCRIPTS.map(([script, letters]) => [script, words.match(letters)?.length ?? 0] as const);
  const [most] = counts.sort((a, b) => b[1] - a[1]);
  return most && most[1] >= (most[0] === 'Han' ? 4 : 10) ? most[0] : null;
}

const SCRIPTS: readonly [string, RegExp][] = [
  ['Han', /\p{Script=Han}/gu],
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
];

/** Whether any line begins with the number of a paragraph: then items may be those of one that is not labelled. */
function hasNumbers(bodies: Layout, unit: Unit): boolean {
  return bodies.lines
    .slice(unit.line, unit.to)
    .some((line) =>
      marksAt(wordsOf(bodies, line)).some(({ style }) => PARAGRAPH_STYLES.some((known) => known === style)),
    );
}

function itemsOf(bodies: Layout, whole: Paragraph, { from, to }: LineRange): Paragraph[] {
  const start = Math.max(whole.start, bodies.lines[from]?.start ?? whole.end);
  const end = Math.min(whole.end, bodies.lines[to]?.start ?? whole.end);
  return end <= start ? [] : subParagraphs(bodies, { label: whole.label, start, end }, { own: null });
}

/** The end of the first block below the label and title, with the items that it announces. */
function firstBlockEnd(bodies: Layout, unit: Unit, limit: number): number {
  const body = bodies.lines.findIndex(
    (line, i) => i >= unit.line && i < unit.to && ENDED.test(wordsOf(bodies, line)),
  );
  return body < 0 ? bodies.lines[unit.line]!.end : lastEnd(bodies, Math.max(body, unit.line), limit);
}

/** The label with the title beside or below it. */
function headingOf(bodies: Layout, unit: Unit): Heading {
  const at = bodies.lines[unit.line]!;
  const rest = wordsOf(bodies, at);
  const title = rest === '' ? titleBelow(bodies, unit) : isTitle(bodies, unit.line, rest) ? rest : '';
  const level = OUTER_KINDS.includes(unit.kind) ? 2 : 3;
  return { text: `${unit.label} ${title}`.trim(), level, start: at.start, end: at.end };
}

function titleBelow(bodies: Layout, unit: Unit): string {
  const below = bodies.lines[unit.line + 1];
  if (!below || unit.line + 1 >= unit.to) return '';
  const words = wordsOf(bodies, below);
  return isTitle(bodies, unit.line + 1, words) && marksAt(words).length === 0 ? words : '';
}

function isTitle(layout: Layout, i: number, words: string): boolean {
  const own = layout.starts[i + 1] ?? true;
  return own && words !== '' && !ENDED.test(words) && layout.lines[i]!.width < 90;
}
