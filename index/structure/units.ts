/** The articles of a text and their kin, which paragraphs are numbered within: where each begins and ends. */
import { ENDED, type Layout, wordsOf } from './layout.js';
import { OUTER_KINDS, type UnitName, unitAt } from './unit-words.js';

/** A line that names a unit, as far as the line itself tells. */
export interface UnitLine {
  line: number;
  name: UnitName;
  /** Nothing but the label, or the label and a title. */
  heading: boolean;
}

export interface Unit {
  label: string;
  kind: UnitName['kind'];
  /** The line of its label. */
  line: number;
  /** The line after its last. */
  to: number;
  /** Whether the unit surely reaches to `to`: nothing tells where the last of a text ends. */
  sure: boolean;
}

/** Units of one text in one language, in order. */
type Sequence = UnitLine[];

const LONGEST_TITLE_COLUMNS = 120;
/** A sequence that begins later than with 1 (an excerpt) is longer. */
const SHORTEST_LATE = 3;
const MOST_MISSING = 2;

/** All lines between `from` and `to` that may begin a unit. */
export function unitLines(layout: Layout, from: number, to: number): UnitLine[] {
  const found: UnitLine[] = [];
  for (let i = from; i < to; i++) {
    const name = unitAt(wordsOf(layout, layout.lines[i]!));
    if (name && standsApart(layout, i, name) && mayBegin(layout, i, name))
      found.push({ line: i, name, heading: isTitle(layout, i, name) });
  }
  return found;
}

/** In running text a label at a line's beginning is the tail of a wrapped sentence; one of a unit stands apart. */
function standsApart(layout: Layout, i: number, { rest }: UnitName): boolean {
  const line = layout.lines[i]!;
  if (layout.headingLines.has(line.start) || i === 0) return true;
  const before = wordsOf(layout, layout.lines[i - 1]!);
  const apart = layout.starts[i]! || line.blankBefore > 0 || line.interrupted;
  // A line that ends with a word such as "under" goes on with what stands below it.
  const goesOn = !line.blankBefore && !ENDED.test(before) && /\p{Ll}$/u.test(before) && rest !== '';
  return apart && !goesOn;
}

function mayBegin(layout: Layout, i: number, name: UnitName): boolean {
  const { rest, parting } = name;
  if (layout.headingLines.has(layout.lines[i]!.start)) return true;
  const han = /^第/u.test(name.label);
  if (rest === '') return !goesOnBelow(layout, i);
  // A list of articles on one line is a table of contents; "第三条第二款" and "Article 51 of" speak of one.
  if (unitAt(rest)?.kind === name.kind && han) return false;
  if (parting === 'mark') return !/^\d/.test(rest);
  if (han) return parting === ' ' || /^[（【［]/u.test(rest);
  return /^[\p{Lu}"“«]/u.test(rest) && isTitle(layout, i, name);
}

/** The line below goes on with the sentence: "Article 51" / "of the Charter". */
function goesOnBelow(layout: Layout, i: number): boolean {
  const next = layout.lines[i + 1];
  if (!next || next.blankBefore > 0 || next.interrupted) return false;
  return /^(?:\p{Ll}{2,}\s|[,;，；)）])/u.test(wordsOf(layout, next));
}

function isTitle(layout: Layout, i: number, { rest }: UnitName): boolean {
  if (layout.headingLines.has(layout.lines[i]!.start) || rest === '') return true;
  const next = layout.lines[i + 1];
  const own = !next || next.blankBefore > 0 || layout.starts[i + 1]!;
  return own && !ENDED.test(rest) && layout.lines[i]!.width <= LONGEST_TITLE_COLUMNS;
}

/** Sequences of articles and other units that hold paragraphs, and of parts where these hold no articles. */
export function unitsAmong(
  layout: Layout,
  lines: readonly UnitLine[],
  borders: readonly number[],
  to: number,
): Unit[] {
  const outer = ({ name }: UnitLine) => OUTER_KINDS.includes(name.kind);
  const articles = sequencesOf(lines.filter((line) => !outer(line))).filter((sequence) =>
    hasBodies(layout, sequence, lines, to),
  );
  const inner = articles.flat();
  const parts = sequencesOf(lines.filter(outer)).filter(
    (sequence) =>
      hasBodies(layout, sequence, lines, to) &&
      !inner.some(({ line }) => line > sequence[0]!.line && line < sequence.at(-1)!.line),
  );
  const accepted = [...articles, ...parts];
  return accepted
    .flatMap((sequence) => extents(sequence, { accepted, lines, borders, to }))
    .sort((a, b) => a.line - b.line);
}

/** The units in the order of their numbers, by word: another language, or another text, begins anew. */
function sequencesOf(lines: readonly UnitLine[]): Sequence[] {
  const open = new Map<string, Sequence[]>();
  for (const unit of lines) {
    const key = `${unit.name.kind} ${unit.name.word.toLowerCase()}`;
    const sequences = open.get(key) ?? [];
    open.set(key, sequences);
    const last = sequences.findLast((sequence) => follows(sequence.at(-1)!, unit));
    if (last) last.push(unit);
    else sequences.push([unit]);
  }
  return [...open.values()].flat().filter(isSequence);
}

function follows(last: UnitLine, next: UnitLine): boolean {
  const step = next.name.number - last.name.number;
  // "Article 8 bis" comes after "Article 8", "Part IV (B)" after "Part IV (A)".
  if (step === 0)
    return next.name.label !== last.name.label && /(?:[a-z)]|\d[A-Z]|之[一二三四五])$/u.test(next.name.label);
  return step > 0 && step <= MOST_MISSING + 1;
}

function isSequence(sequence: Sequence): boolean {
  const [first] = sequence;
  return sequence.length >= (first!.name.number === 1 ? 2 : SHORTEST_LATE);
}

/** In a table of contents nothing but titles stands between the units. */
function hasBodies(layout: Layout, sequence: Sequence, lines: readonly UnitLine[], to: number): boolean {
  const empty = sequence.filter((unit) => {
    if (!unit.heading) return false;
    const next = lines.find(({ line }) => line > unit.line)?.line ?? to;
    const body = layout.lines.slice(unit.line + 1, Math.min(next, unit.line + 4));
    return next - unit.line <= 3 && body.every((line) => !ENDED.test(wordsOf(layout, line)));
  });
  return empty.length < sequence.length * 0.5;
}

interface Surroundings {
  accepted: readonly Sequence[];
  lines: readonly UnitLine[];
  /** Lines that end every unit, such as those that look like an annex's label. */
  borders: readonly number[];
  to: number;
}

function extents(sequence: Sequence, { accepted, lines, borders, to }: Surroundings): Unit[] {
  const all = accepted.flat();
  return sequence.map((unit, i) => {
    const next = sequence[i + 1];
    // A heading of a unit that is in no sequence (another text's, quoted) leaves in doubt whose words follow.
    const stops = lines
      .filter(
        (other) => other.line > unit.line && (all.includes(other) || (other.heading && ends(unit, other))),
      )
      .map(({ line }) => line);
    const border = borders.find((line) => line > unit.line) ?? to;
    const end = Math.min(stops[0] ?? to, border, to);
    const skipped = next !== undefined && next.name.number > unit.name.number + 1;
    const sure =
      end < border && !skipped && (end === next?.line || !accepted.some(([first]) => first?.line === end));
    return { label: unit.name.label, kind: unit.name.kind, line: unit.line, to: end, sure };
  });
}

/** A part that holds no units of its own does not end at a chapter within it. */
function ends(unit: UnitLine, other: UnitLine): boolean {
  return !OUTER_KINDS.includes(unit.name.kind) || unit.name.kind === other.name.kind;
}
