/** What the walk through a Word document yields, before it becomes one text. */
import type { XmlElement } from '../xml.js';

/** Where the text refers to a footnote or an endnote. */
export interface NoteReference {
  note: 'footnote' | 'endnote';
  id: string;
  /** Index of the section that it stands in. */
  section: number;
  /** The author set the mark as text; Word counts none. */
  custom: boolean;
  /** As shown; empty until all references are known, and where it is not certain. */
  mark: string;
}

export interface Paragraph {
  kind: 'paragraph';
  pieces: (string | NoteReference)[];
  /** 1 to 9, or null for no heading. */
  heading: number | null;
  title: boolean;
  /** The number that Word shows before it, or null. */
  number: string | null;
}

export interface Table {
  kind: 'table';
  /** Rows of cells of blocks. */
  rows: Block[][][];
}

export type Block = Paragraph | Table;

/** What is met on the way besides words. */
export interface Findings {
  references: NoteReference[];
  /** `w:sectPr` of the sections that have ended. */
  sections: XmlElement[];
  /** How often each thing that is not read was met. */
  counts: Counts;
  /** A field had no end, so that its instruction would have swallowed the rest. */
  openField: boolean;
}

export interface Counts {
  pictures: number;
  objects: number;
  charts: number;
  formulas: number;
  comments: number;
  symbols: number;
  changes: number;
}

export function noFindings(): Findings {
  const counts = { pictures: 0, objects: 0, charts: 0, formulas: 0, comments: 0, symbols: 0, changes: 0 };
  return { references: [], sections: [], counts, openField: false };
}

/** The words of a paragraph without the marks of notes. */
export function wordsOf({ pieces }: Paragraph): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

/** Whether nothing but white space is shown. */
export function isBlank(block: Block): boolean {
  if (block.kind === 'table') return block.rows.every((row) => row.every((cell) => cell.every(isBlank)));
  return block.pieces.every((piece) => !/\S/.test(typeof piece === 'string' ? piece : piece.mark));
}
