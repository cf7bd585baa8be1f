/** Text as it is written from runs, which remembers which of its characters came from where. */
import type { Run } from './runs.js';

/** `text.slice(start, end)` is `run.text.slice(from, from + end - start)`. */
export interface Stretch {
  start: number;
  end: number;
  run: Run;
  from: number;
}

/** Characters in no stretch (blanks, line ends) are of no run. */
export class WrittenText {
  text = '';
  /** In order, not overlapping. */
  stretches: Stretch[] = [];

  /** Adds characters that are of no run. */
  add(text: string): void {
    this.text += text;
  }

  /** Adds the run's text from the given character on. */
  addRun(run: Run, from: number): void {
    const start = this.text.length;
    this.text += run.text.slice(from);
    if (this.text.length > start) this.stretches.push({ start, end: this.text.length, run, from });
  }

  append(other: WrittenText): void {
    const by = this.text.length;
    this.text += other.text;
    for (const { start, end, run, from } of other.stretches)
      this.stretches.push({ start: start + by, end: end + by, run, from });
  }

  /** Without the white space around it. */
  trimmed(): WrittenText {
    const kept = this.text.trimStart();
    return this.slice(this.text.length - kept.length, this.text.trimEnd().length);
  }

  /** Without the white space at its end. */
  trimmedEnd(): WrittenText {
    return this.slice(0, this.text.trimEnd().length);
  }

  private slice(from: number, to: number): WrittenText {
    const sliced = new WrittenText();
    sliced.text = this.text.slice(from, to);
    sliced.stretches = stretchesWithin(this.stretches, { start: from, end: to }).map((stretch) => ({
      ...stretch,
      start: stretch.start - from,
      end: stretch.end - from,
    }));
    return sliced;
  }
}

/** Those that lie within the range, cut to it. */
export function stretchesWithin(
  stretches: readonly Stretch[],
  range: { start: number; end: number },
): Stretch[] {
  return stretches.flatMap((stretch) => {
    const start = Math.max(stretch.start, range.start);
    const end = Math.min(stretch.end, range.end);
    if (start >= end) return [];
    return [{ run: stretch.run, start, end, from: stretch.from + start - stretch.start }];
  });
}
