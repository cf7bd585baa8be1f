/** Paragraphs numbered by clause, 1.1, 1.2, 1.2.1, …: labelled only where all such numbers are in sequence. */
import { type Layout, wordsOf } from './layout.js';

/** A line that begins with a clause's number. */
export interface ClauseLine {
  line: number;
  /** As printed, without a full stop behind it: "1.2.1". */
  printed: string;
  path: number[];
  /** What stands behind the number on the line. */
  rest: string;
  /** The format counts it: its place in the sequence need not prove it. */
  counted: boolean;
}

const CLAUSE = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?(?=\s|$)\s*(.*)$/u;
const FEWEST = 3;

/** The lines in order, chapters such as "2." among them; those that the format counts, or that make a sequence from 1.1 on. */
export function clauseLines(layout: Layout, range: { from: number; to: number }): ClauseLine[] {
  const found: ClauseLine[] = [];
  for (let i = range.from; i < range.to; i++) {
    const words = wordsOf(layout, layout.lines[i]!);
    const clause = layout.starts[i] ? CLAUSE.exec(words) : null;
    const chapter = clause && !clause[1]!.includes('.');
    if (!clause || (chapter && !/^\d{1,2}\.(?:\s|$)/.test(words))) continue;
    const [, printed = '', rest = ''] = clause;
    const counted = layout.countedLines.has(layout.lines[i]!.start);
    found.push({ line: i, printed, path: printed.split('.').map(Number), rest, counted });
  }
  const clauses = found.filter(({ path }) => path.length > 1);
  const inSequence = found.every(({ path }, i) => follows(found[i - 1]?.path ?? [0], path));
  return clauses.length >= FEWEST && inSequence ? found : found.filter(({ counted }) => counted);
}

/** 1.2 goes on with 1.2.1 or 1.3, or with 2 or 2.1 where the chapter's own number is not printed. */
function follows(before: readonly number[], path: readonly number[]): boolean {
  const same = path.findIndex((value, i) => value !== before[i]);
  if (same < 0) return false;
  const step = (before[same] ?? 0) + 1;
  return path[same] === step && path.slice(same + 1).every((value) => value === 1) && path.length <= same + 2;
}
