/** Writes the words of a page in blocks, lines and cells, with white space as a browser shows it. */
import { joinsWithoutBlank } from '../lines.js';
import type { Span } from '../types.js';

/** A range that is open: its start is known once words follow. */
export interface Mark {
  start: number | null;
}

/**
 * What white space in the words is: collapsed to a blank; preserved, as in `pre`; or kept within a block, but not at its
 * beginning.
 */
export type Space = 'collapsed' | 'preserved' | 'kept';

/** White space that HTML collapses; no-break and wide blanks are words. */
const RUNS = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;

/** Empty cells and lines in a row that are told; more are none of the text. */
const WIDEST_GAP = 100;

export class BlockWriter {
  private readonly pieces: string[] = [];
  private length = 0;
  private last = '';
  /** What parts the words to come from those before; white space within a line is `held`. */
  private boundary: '' | '\n' | '\n\n' = '\n\n';
  private held = '';
  /** Whether `held` is a blank that stands for a line end of the source. */
  private wrapped = false;
  private waiting: Mark[] = [];

  words(text: string, space: Space): void {
    for (const [run] of text.matchAll(RUNS)) {
      if (!/[ \t\n\r\f]/.test(run.charAt(0))) this.write(run);
      else if (space === 'collapsed') this.collapse(run);
      else if (space === 'preserved' || this.boundary === '') this.hold(run);
    }
  }

  /** What follows is a block of its own. */
  block(): void {
    this.boundary = '\n\n';
    this.held = '';
  }

  /** What follows is a row of a table. */
  row(): void {
    if (this.boundary === '') this.boundary = '\n';
    this.held = '';
  }

  /** What follows is the next cell of a row; a row's first words stand at the beginning of the line. */
  cell(): void {
    if (this.boundary === '' && this.held.length < WIDEST_GAP)
      this.held = `${this.held.replace(/[^\t]/g, '')}\t`;
  }

  lineBreak(): void {
    if (this.boundary === '' && this.held.length < WIDEST_GAP)
      this.held = `${this.held.replace(/ +$/, '')}\n`;
  }

  /** Opens a range that begins with the next words. */
  open(): Mark {
    const mark: Mark = { start: null };
    this.waiting.push(mark);
    return mark;
  }

  /** The range from the mark to the last words, or null where there are none. */
  close(mark: Mark): Span | null {
    if (mark.start !== null) return { start: mark.start, end: this.length };
    this.waiting = this.waiting.filter((other) => other !== mark);
    return null;
  }

  /** Whether the next words begin a line. */
  get atLineStart(): boolean {
    return this.boundary !== '' || this.held.endsWith('\n');
  }

  finish(): string {
    return this.pieces.join('');
  }

  private collapse(run: string): void {
    if (this.boundary !== '' || /[\n\t]$/.test(this.held)) return;
    if (this.held === '') this.wrapped = false;
    if (/[\n\r]/.test(run)) this.wrapped = true;
    this.held = ' ';
  }

  /** Blank lines at a block's beginning are none of its words, but the indent of its first line is. */
  private hold(run: string): void {
    this.wrapped = false;
    const held = this.held + run;
    this.held = this.boundary === '' ? held : held.slice(held.lastIndexOf('\n') + 1);
  }

  private write(word: string): void {
    const gap = this.length === 0 ? this.held : this.boundary + this.gapBefore(word);
    this.pieces.push(gap, word);
    for (const mark of this.waiting) mark.start = this.length + gap.length;
    this.waiting = [];
    this.length += gap.length + word.length;
    this.last = word.charAt(word.length - 1);
    this.boundary = '';
    this.held = '';
    this.wrapped = false;
  }

  /** A line end of the source between Chinese characters is nothing, otherwise a blank (CSS Text 3, 4.1.3). */
  private gapBefore(word: string): string {
    const none = this.wrapped && this.held === ' ' && joinsWithoutBlank(this.last, word.charAt(0));
    return none ? '' : this.held;
  }
}
