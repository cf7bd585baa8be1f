/** Sub-paragraphs (a), (b), … and (i), (ii), … of a numbered paragraph, where they begin lines in sequence. */
import type { Paragraph } from '../types.js';
import { ENDED, firstLineFrom, type Layout, SUB_MARK, wordsOf } from './layout.js';

interface Mark {
  /** Without brackets: "a", "ii". */
  letter: string;
  line: number;
  /** Nothing follows the mark on its line. */
  alone: boolean;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** Sub-paragraphs in order; empty where the marks are out of sequence or were parted from their words. */
export function subParagraphs(layout: Layout, paragraph: Paragraph): Paragraph[] {
  const marks = marksIn(layout, paragraph);
  const parted = marks.some((mark, i) => mark.alone && marks[i + 1]?.line === mark.line + 1);
  const labels = parted ? null : labelsOf(marks.map((mark) => mark.letter));
  if (!labels) return [];
  return marks.map((mark, i) => {
    const start = layout.lines[mark.line]!.start;
    const next = marks.findIndex((_, j) => j > i && !labels[j]!.startsWith(`${labels[i]} `));
    const limit = next < 0 ? paragraph.end : layout.lines[marks[next]!.line]!.start;
    return { label: `${paragraph.label} ${labels[i]}`, start, end: blockEnd(layout, mark, limit, marks) };
  });
}

function marksIn(layout: Layout, paragraph: Paragraph): Mark[] {
  const marks: Mark[] = [];
  for (let i = firstLineFrom(layout.lines, paragraph.start); i < layout.lines.length; i++) {
    const line = layout.lines[i]!;
    if (line.start >= paragraph.end) break;
    const words = wordsOf(layout, line).replace(/^\d{1,3}[.．]\s*/u, '');
    const mark = SUB_MARK.exec(words);
    if (mark && layout.starts[i]) marks.push({ letter: mark[1]!, line: i, alone: mark[2] === '' });
  }
  return marks;
}

/** "(a)", "(b) (i)", … for each mark, or null where they can't be read in one way. */
function labelsOf(letters: readonly string[]): string[] | null {
  const labels: string[] = [];
  let outer: string | null = null;
  let inner: string | null = null;
  for (const letter of letters) {
    const asLetter = letter === (outer === null ? 'a' : after(outer));
    const asRoman = outer !== null && letter === (inner === null ? 'i' : ROMAN[ROMAN.indexOf(inner) + 1]);
    if (!asLetter && !asRoman) return null;
    // After (h), (i) may be the letter or the figure: what comes next tells.
    if (asLetter && !(asRoman && letters[labels.length + 1] === 'ii')) {
      outer = letter;
      inner = null;
    } else inner = letter;
    labels.push(inner === null ? `(${outer})` : `(${outer}) (${inner})`);
  }
  return labels.length > 1 ? labels : null;
}

/** The letter after: b after a, aa after z, bb after aa. */
function after(letter: string): string {
  const first = letter.charCodeAt(0);
  return first === 0x7a ? 'aa' : String.fromCharCode(first + 1).repeat(letter.length);
}

/** A sub-paragraph ends with its block, unless its words go on: a page break is no end. */
function blockEnd(layout: Layout, mark: Mark, limit: number, marks: readonly Mark[]): number {
  let end = layout.lines[mark.line]!.end;
  for (let i = mark.line + 1; i < layout.lines.length && layout.lines[i]!.start < limit; i++) {
    const words = wordsOf(layout, layout.lines[i - 1]!);
    const afterMark = marks.some((other) => other.line === i - 1 && other.alone);
    const ownMark = marks.some((other) => other.line === i);
    const newBlock = layout.starts[i]! && ENDED.test(words);
    if (newBlock && !afterMark && !ownMark) break;
    end = layout.lines[i]!.end;
  }
  return end;
}
