/** Makes one text of the blocks of a Word document, and keeps where its headings, numbers and marks stand. */
import type { Heading, ShownNumber, Span } from '../../types.js';
import { type Block, isBlank, type Paragraph, type Table, wordsOf } from './model.js';

/** A longer one is a paragraph of the body that a hand set in a heading's style. */
const LONGEST_HEADING = 300;

export class DocumentText {
  readonly headings: Heading[] = [];
  readonly shownNumbers: ShownNumber[] = [];
  /** Marks of notes in the body: no words, and read as part of the word before they would alter a number. */
  readonly marks: Span[] = [];
  private readonly written: string[] = [];
  private length = 0;
  /** Whether the line so far holds nothing but white space. */
  private lineIsBlank = true;

  /** Adds the blocks that show anything; returns where they stand, or null. */
  add(blocks: readonly Block[]): Span | null {
    let start: number | null = null;
    for (const block of blocks.filter((other) => !isBlank(other))) {
      if (this.length > 0) this.write('\n\n');
      start ??= this.length;
      this.block(block);
    }
    return start === null ? null : { start, end: this.length };
  }

  get text(): string {
    return this.written.join('');
  }

  private block(block: Block): void {
    if (block.kind === 'table') this.table(block);
    else this.paragraph(block);
  }

  /** Rows are lines; the paragraphs of a cell are lines, too, so that no sentence runs into the next. */
  private table({ rows }: Table): void {
    const shown = rows.filter((row) => !row.every((cell) => cell.every(isBlank)));
    for (const [i, row] of shown.entries()) {
      if (i > 0) this.write('\n');
      for (const [j, cell] of row.entries()) {
        if (j > 0) this.write('\t');
        this.cell(cell);
      }
    }
  }

  private cell(blocks: readonly Block[]): void {
    for (const [i, block] of blocks.filter((other) => !isBlank(other)).entries()) {
      if (i > 0) this.write('\n');
      this.block(block);
    }
  }

  private paragraph(paragraph: Paragraph): void {
    const pieces = paragraph.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.mark));
    const text = pieces.join('');
    const lead = text.length - text.trimStart().length;
    const at = this.length + lead;
    const beginsLine = this.lineIsBlank || text.slice(0, lead).includes('\n');
    if (beginsLine && paragraph.number !== null) this.shownNumbers.push({ at, shown: paragraph.number });
    if (beginsLine) this.heading(paragraph, { start: at, end: this.length + text.trimEnd().length });
    for (const [i, piece] of pieces.entries()) {
      const start = this.length;
      this.write(piece);
      if (typeof paragraph.pieces[i] !== 'string' && piece !== '')
        this.marks.push({ start, end: this.length });
    }
  }

  private heading(paragraph: Paragraph, span: Span): void {
    const text = wordsOf(paragraph).replace(/\s+/g, ' ').trim();
    if (paragraph.heading === null || text === '' || text.length > LONGEST_HEADING) return;
    this.headings.push({ text, level: paragraph.heading, ...span });
  }

  private write(text: string): void {
    this.written.push(text);
    this.length += text.length;
    const line = text.slice(text.lastIndexOf('\n') + 1);
    this.lineIsBlank = (this.lineIsBlank || text.includes('\n')) && !/\S/.test(line);
  }
}
