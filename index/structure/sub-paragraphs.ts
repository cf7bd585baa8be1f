/** Items (a), (b), … and (i), (ii), … of a paragraph or article, where they begin lines in sequence. */
import { firstSpanFrom } from '../spans.js';
import type { Paragraph } from '../types.js';
import { ENDED, type Layout, wordsOf } from './layout.js';
import { type Mark, marksAt } from './marks.js';

/** A line that begins with a mark. */
interface MarkedLine {
  line: number;
  /** The ways to read the mark. */
  readings: Mark[];
  /** Nothing follows the mark on its line. */
  alone: boolean;
  /** The words before it end a sentence: no list within an item begins there. */
  afterStop: boolean;
}

export interface SubOptions {
  /** The style that counts the paragraphs themselves; none of their items has it. */
  own: string | null;
}

/** The styles that count items where other marks between them make no sequence. */
const LETTERS = ['(a)', '(i)'];
const ROMAN_STYLES = ['(i)', 'i)'];
const STOPPED = /[.。!！?？؟][”"’')）\]]*$/u;
const DEEPEST = 3;
/** No list is longer; the reading goes as deep as there are marks. */
const MOST_MARKS = 500;
/** Readings tried; beyond it the marks are too muddled to tell. */
const MOST_STEPS = 20_000;

/** Items in order; empty where the marks are out of sequence, can be read in two ways or lost their words. */
export function subParagraphs(layout: Layout, paragraph: Paragraph, { own }: SubOptions): Paragraph[] {
  const marked = marksIn(layout, paragraph, own);
  return itemsOf(layout, paragraph, marked) ?? itemsOf(layout, paragraph, onlyLetters(marked)) ?? [];
}

function onlyLetters(marked: readonly MarkedLine[]): MarkedLine[] {
  return marked
    .map((line) => ({ ...line, readings: line.readings.filter(({ style }) => LETTERS.includes(style)) }))
    .filter(({ readings }) => readings.length > 0);
}

function itemsOf(layout: Layout, paragraph: Paragraph, marked: readonly MarkedLine[]): Paragraph[] | null {
  if (marked.length < 2) return null;
  const parted = marked.some((mark, i) => mark.alone && marked[i + 1]?.line === mark.line + 1);
  const muddled = parted || marked.length > MOST_MARKS || isInner(layout, paragraph, marked[0]!);
  const labels = muddled ? null : labelsOf(marked);
  if (!labels) return null;
  return marked.map((mark, i) => {
    const start = layout.lines[mark.line]!.start;
    const next = marked.findIndex((_, j) => j > i && !labels[j]!.startsWith(`${labels[i]} `));
    const limit = next < 0 ? paragraph.end : layout.lines[marked[next]!.line]!.start;
    const end = blockEnd(layout, mark, limit, marked);
    return { label: `${paragraph.label} ${labels[i]}`, start, end };
  });
}

/** The items are (i), (ii), … of an (a) that stands in the middle of a line. */
function isInner(layout: Layout, paragraph: Paragraph, first: MarkedLine): boolean {
  const before = layout.text.slice(paragraph.start, layout.lines[first.line]!.start);
  return (
    first.readings.some(({ style }) => ROMAN_STYLES.includes(style)) && /(?<![\p{L}\d])a[)）]/u.test(before)
  );
}

function marksIn(layout: Layout, paragraph: Paragraph, own: string | null): MarkedLine[] {
  const marked: MarkedLine[] = [];
  // A full stop or a dash behind a figure counts paragraphs, not items, unless something else counts those.
  const outer =
    own === null ? ['1.', '1-', '一、'] : own === '一、' || own === '(一)' ? ['1-'] : ['1.', '1-'];
  for (let i = firstSpanFrom(layout.lines, paragraph.start); i < layout.lines.length; i++) {
    const line = layout.lines[i]!;
    if (line.start >= paragraph.end) break;
    if (!layout.starts[i]) continue;
    const words = wordsOf(layout, line);
    const counter = marksAt(words).find(({ style }) => style === own);
    const readings = marksAt(counter ? counter.rest : words).filter(
      ({ style }) => style !== own && !outer.includes(style),
    );
    if (readings.length === 0) continue;
    const before = i > 0 ? wordsOf(layout, layout.lines[i - 1]!) : '';
    marked.push({ line: i, readings, alone: readings[0]!.rest === '', afterStop: STOPPED.test(before) });
  }
  return marked;
}

interface Level {
  style: string;
  value: number;
  printed: string;
}

/** "(a)", "(b) (i)", … for each mark, or null where they can't be read in just one way. */
function labelsOf(marks: readonly MarkedLine[]): string[] | null {
  const found: string[][] = [];
  let steps = 0;
  const read = (i: number, open: readonly Level[], labels: readonly string[]): void => {
    if (found.length > 1 || ++steps > MOST_STEPS) return;
    const mark = marks[i];
    if (!mark) {
      if (isWhole(open)) found.push([...labels]);
      return;
    }
    for (const levels of mark.readings.flatMap((reading) => continuations(open, reading, mark.afterStop)))
      read(i + 1, levels, [...labels, levels.map(({ printed }) => printed).join(' ')]);
  };
  read(0, [], []);
  return found.length === 1 && steps <= MOST_STEPS ? found[0]! : null;
}

/** A list of one item is none: the mark meant something else. */
function isWhole(levels: readonly Level[]): boolean {
  return levels.every(({ value }) => value > 1);
}

/** The levels open after the mark: it goes on with one that is open, or begins one within the innermost. */
function continuations(open: readonly Level[], mark: Mark, afterStop: boolean): Level[][] {
  const { style, value, printed } = mark;
  const ways = open.flatMap((level, depth) =>
    level.style === style && value === level.value + 1 && isWhole(open.slice(depth + 1))
      ? [[...open.slice(0, depth), { style, value, printed }]]
      : [],
  );
  const opens =
    value === 1 &&
    open.length < DEEPEST &&
    !(afterStop && open.length > 0) &&
    !open.some((level) => level.style === style);
  return opens ? [...ways, [...open, { style, value, printed }]] : ways;
}

/** An item ends with its block, unless its words go on: a page break is no end. */
function blockEnd(layout: Layout, mark: MarkedLine, limit: number, marked: readonly MarkedLine[]): number {
  let end = layout.lines[mark.line]!.end;
  for (let i = mark.line + 1; i < layout.lines.length && layout.lines[i]!.start < limit; i++) {
    const words = wordsOf(layout, layout.lines[i - 1]!);
    const afterMark = marked.some((other) => other.line === i - 1 && other.alone);
    const ownMark = marked.some((other) => other.line === i);
    const newBlock = layout.starts[i]! && ENDED.test(words);
    if (newBlock && !afterMark && !ownMark) break;
    end = layout.lines[i]!.end;
  }
  return end;
}
