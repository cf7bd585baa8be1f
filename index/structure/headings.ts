/** Headings of plain text: numbered chapters, capitals, and the titles of annexes. */
import type { Line } from '../lines.js';
import type { Annex, Heading } from '../types.js';
import { type Layout, wordsOf } from './layout.js';
import { isFormal } from './masthead.js';
import { columnsOf } from './symbol.js';

const ROMAN_CHAPTER = /^[IVX]{1,5}\.(?:\s+(?=\p{Lu}|\p{Lo})|$)/u;
const LETTER_CHAPTER = /^[A-H]\.(?:\s+(?=\p{Lu}|\p{Lo})|$)/u;
const CHINESE_CHAPTER = /^[一二三四五六七八九十]{1,3}、\s*\S/u;
const CAPITALS = /^(?=(?:.*\p{Lu}){6})[^\p{Ll}]+$/u;
const ENDED = /[。！？；，、,;:：]$|[^.]\.$/u;
const LEADER = /(?:\.\s?){5,}|…{2,}/;
const LONGEST_COLUMNS = 100;

/** Headings in order. Only what is surely one: a missing heading costs little, a wrong one misleads. */
export function headingsOf(layout: Layout, annexes: readonly Annex[]): Heading[] {
  const headings: Heading[] = [];
  layout.lines.forEach((line, i) => {
    const annex = annexes.find(({ start }) => start === line.start);
    const heading = annex ? annexTitle(layout, i) : chapter(layout, i);
    if (heading && heading.start >= (headings.at(-1)?.end ?? 0)) headings.push(heading);
  });
  return headings;
}

function chapter(layout: Layout, i: number): Heading | null {
  const line = layout.lines[i]!;
  const words = wordsOf(layout, line);
  const level = levelOf(words);
  if (
    level === null ||
    columnsOf(words).some(isFormal) ||
    line.width > LONGEST_COLUMNS ||
    LEADER.test(words) ||
    !layout.starts[i]
  )
    return null;
  const counterAlone = /^(?:[IVX]{1,5}|[A-H])\.$/u.test(words);
  const title = counterAlone ? layout.lines[i + 1] : line;
  if (!title || !isTitle(layout, counterAlone ? i + 1 : i)) return null;
  const text = counterAlone ? `${words} ${wordsOf(layout, title)}` : words;
  return { text, level, start: line.start, end: title.end };
}

function levelOf(words: string): number | null {
  if (ROMAN_CHAPTER.test(words) || CHINESE_CHAPTER.test(words)) return 2;
  if (LETTER_CHAPTER.test(words)) return 3;
  return CAPITALS.test(words) && words.includes(' ') ? 2 : null;
}

/** The line stands as a block of its own and no mark ends it. */
function isTitle(layout: Layout, i: number): boolean {
  const next = layout.lines[i + 1];
  const own = !next || layout.starts[i + 1]! || next.blankBefore > 0;
  const words = wordsOf(layout, layout.lines[i]!);
  return own && !ENDED.test(words) && !LEADER.test(words) && /\p{L}{2}/u.test(words);
}

/** The lines below an annex's label up to its first full line or sentence end. */
function annexTitle(layout: Layout, i: number): Heading {
  const label = layout.lines[i]!;
  const taken: Line[] = [];
  for (const line of layout.lines.slice(i + 1, i + 6)) {
    const words = wordsOf(layout, line);
    if (/^[[［(（].*[\]］)）]$/u.test(words)) continue;
    if (ENDED.test(words) || /^\d{1,3}[.．]/.test(words) || line.width > 76 || columnsTaken(taken) > 200)
      break;
    if (taken.length > 0 && line.blankBefore > 1) break;
    taken.push(line);
    if (taken.length === 3) break;
  }
  const words = [label, ...taken].map((line) => wordsOf(layout, line));
  return { text: words.join(' '), level: 1, start: label.start, end: label.end };
}

function columnsTaken(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.width, 0);
}
