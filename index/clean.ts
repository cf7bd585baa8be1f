/** The index copy of a text: unwrapped, without furniture and markup, with a map back to every offset. */
import { brokenHyphens, goesOnAfterHyphen } from './hyphens.js';
import { blockStarts, joinsWithoutBlank, type Line, readLines } from './lines.js';
import { INVISIBLE, mergeSpans, onlySpace, SPACE } from './spans.js';
import { gapOf } from './tags.js';
import type { Extracted, Span } from './types.js';

export interface CleanText {
  /** Words as in the source; every gap is nothing, one blank, or one line end (a block begins after it). */
  text: string;
  /** For each UTF-16 unit of `text`, its offset in the source; for a gap, where the gap begins. */
  offsets: Int32Array;
}

/**
 * Makes the index copy. A wrap is nothing between Chinese characters and behind a hyphen, and a blank between words;
 * furniture, markup and the hyphens of broken words leave no trace but in the map, except that tags of HTML part words.
 * Pure; the same text gives the same copy.
 *
 * @param furniture Ranges to leave out that a sentence may go on behind, such as page headers.
 * @param format What the format says: notation to leave out, and numbers before which blocks begin.
 */
export function cleanText(
  text: string,
  furniture: readonly Span[],
  { markup = [], shownNumbers = [] }: Partial<Pick<Extracted, 'markup' | 'shownNumbers'>> = {},
): CleanText {
  const hidden = mergeSpans([...furniture, ...markup]);
  const lines = readLines(text, hidden, markup);
  const starts = blockStarts(text, lines, shownNumbers);
  const copy = new CopyWriter(text, mergeSpans([...hidden, ...brokenHyphens(text, wrapsOf(lines, starts))]));
  lines.forEach((line, i) => {
    if (i > 0) copy.gap(lines[i - 1]!.end, starts[i] ? '\n' : 'wrap');
    copy.words(line);
  });
  return copy.finish();
}

/** From the end of each line's words to those of the next line that go on with them. */
function wrapsOf(lines: readonly Line[], starts: readonly boolean[]): Span[] {
  return lines.flatMap((line, i) => (starts[i] ? [] : [{ start: lines[i - 1]!.end, end: line.start }]));
}

/** Collects kept characters with their offsets; a gap is written only once words follow it. */
class CopyWriter {
  private readonly pieces: string[] = [];
  private readonly offsets: number[] = [];
  private last = '';
  private pending: { at: number; kind: '\n' | 'wrap' | ' ' } | null = null;
  private nextHidden = 0;

  constructor(
    private readonly source: string,
    private readonly hidden: readonly Span[],
  ) {}

  gap(at: number, kind: '\n' | 'wrap' | ' '): void {
    const stronger = kind === '\n' || (kind === 'wrap' && this.pending?.kind !== '\n');
    if (!this.pending) this.pending = { at, kind };
    else if (stronger) this.pending.kind = kind;
  }

  words(span: Span): void {
    for (let i = span.start; i < span.end; i++) {
      const shown = this.skipHidden(i);
      const gap = shown > i && gapOf(this.source.slice(i, shown));
      if (gap) this.gap(i, gap);
      i = shown;
      if (i >= span.end) return;
      const character = this.source.charAt(i);
      if (SPACE.test(character)) this.gap(i, ' ');
      else if (!INVISIBLE.test(character)) this.keep(character, i);
    }
  }

  /** The next offset from `at` on that is not hidden. */
  private skipHidden(at: number): number {
    while (this.nextHidden < this.hidden.length && this.hidden[this.nextHidden]!.end <= at) this.nextHidden++;
    const cover = this.hidden[this.nextHidden];
    return cover && cover.start <= at ? cover.end : at;
  }

  private keep(character: string, offset: number): void {
    if (this.pending && this.last) this.writeGap(this.pending, offset);
    this.pending = null;
    this.pieces.push(character);
    this.offsets.push(offset);
    this.last = character;
  }

  private writeGap(gap: { at: number; kind: '\n' | 'wrap' | ' ' }, right: number): void {
    if (gap.kind === 'wrap' && this.isNothing(gap.at, right)) return;
    this.pieces.push(gap.kind === '\n' ? '\n' : ' ');
    this.offsets.push(gap.at);
  }

  /** Whether a wrap is: the hyphen before it may be hidden, or soft and behind the words. */
  private isNothing(left: number, right: number): boolean {
    if (joinsWithoutBlank(this.last, this.source.charAt(right))) return true;
    return goesOnAfterHyphen(
      this.source.slice(Math.max(0, left - 8), left + 1),
      this.source.slice(right, right + 12),
    );
  }

  finish(): CleanText {
    return { text: this.pieces.join(''), offsets: Int32Array.from(this.offsets) };
  }
}

/**
 * The ranges of the source that a range of the index copy stands for: one where only white space was left out,
 * more where furniture or markup lies between. Their text equals the copy's once white space is removed.
 */
export function sourceSpans(source: string, clean: CleanText, span: Span): Span[] {
  const spans: Span[] = [];
  for (let i = span.start; i < span.end; i++) {
    if (clean.text.charAt(i) === ' ' || clean.text.charAt(i) === '\n') continue;
    const offset = clean.offsets[i]!;
    const open = spans.at(-1);
    if (open && onlySpace(source, open.end, offset)) open.end = offset + 1;
    else spans.push({ start: offset, end: offset + 1 });
  }
  return spans;
}
