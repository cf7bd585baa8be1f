/** Compares words that are not the document's to the letter with those of it, once it is known which stand for which. */
import type { Span } from '../../index/types.js';
import { compareGap, type Difference, type Gap, type GapDifferences, readsAlike } from './gaps.js';
import { type Block, formDifferences, type Group, groupsOf, type Words } from './groups.js';
import { firstFrom } from './pasted.js';
import type { RunWords } from './run-words.js';
import { type Change, Changes, wordChanges } from './word-changes.js';

export interface CompareOptions {
  pasted: Words;
  /** The pasted words to compare lie within. */
  bounds: Span;
  source: RunWords;
  /** What is the same, in order; at least one. */
  blocks: readonly Block[];
  /**
   * Where the words begin and end in the source's text for reading that are compared besides those of the blocks; null
   * where there are none and only marks are.
   */
  around?: { start: number | null; end: number | null };
  strict?: boolean;
}

export interface Comparison {
  /** nearest: words differ, or something other is said. */
  verdict: 'variant' | 'nearest';
  differences: Difference[];
  changes: Change[];
  /** In what is pasted. */
  pasted: Span;
  /** In the source's text for reading. */
  source: Span;
}

export function compare(options: CompareOptions): Comparison {
  const { pasted, source, blocks } = options;
  const theirs: Words = { text: source.clean.text, skeleton: source.skeleton };
  const groups = blocks.flatMap((block) => groupsOf(pasted, theirs, block));
  const begin = beginning(options, groups[0]!);
  const end = ending(options, groups.at(-1)!);
  const walk = new Walk(options, begin);
  for (const group of groups) walk.group(group);
  walk.end(end);
  return {
    ...walk.outcome(),
    pasted: { start: begin.pasted, end: end.pasted },
    source: { start: begin.source, end: end.source },
  };
}

interface Edge {
  /** Offsets from which, or up to which, the texts are compared. */
  pasted: number;
  source: number;
}

const CHANGED_WORDS: GapDifferences = { differences: [], saysOther: true };

/** Goes through both texts side by side and writes down what differs. */
class Walk {
  private readonly changes = new Changes();
  private readonly differences = new Set<Difference>();
  private wordsDiffer = false;
  private before: Group | null = null;
  private at: Edge;

  constructor(
    private readonly options: CompareOptions,
    begin: Edge,
  ) {
    this.at = begin;
  }

  group(group: Group): void {
    const { pasted, source } = this.options;
    this.gap({ pasted: group.pasted.start, source: group.source.start }, group);
    const [ours, theirs] = [textAt(pasted.text, group.pasted), textAt(source.clean.text, group.source)];
    if (ours === theirs) this.changes.same(ours);
    else {
      for (const difference of formDifferences(ours, theirs)) this.differences.add(difference);
      this.changes.replace(ours, theirs);
    }
    this.before = group;
    this.at = { pasted: group.pasted.end, source: group.source.end };
  }

  end(end: Edge): void {
    this.gap(end, null);
  }

  outcome(): Pick<Comparison, 'verdict' | 'differences' | 'changes'> {
    const differences = [...this.differences].sort();
    const { all } = this.changes;
    if (this.wordsDiffer) return { verdict: 'nearest', differences, changes: all };
    return {
      verdict: 'variant',
      differences: differences.length > 0 ? differences : ['wraps'],
      changes: all,
    };
  }

  private gap(to: Edge, after: Group | null): void {
    const { pasted, source, strict = false } = this.options;
    const ours = pasted.text.slice(this.at.pasted, to.pasted);
    const theirs = source.clean.text.slice(this.at.source, to.source);
    const raw = this.rawTo(to, after);
    const gap: Gap = { pasted: ours, source: theirs, raw, strict, ...this.neighbours(after) };
    const isWords = this.holdsWords(ours, theirs, after);
    const { differences, saysOther } = isWords ? CHANGED_WORDS : compareGap(gap);
    if (saysOther) this.wordsDiffer = true;
    else for (const difference of differences) this.differences.add(difference);
    if (readsAlike(gap) && !saysOther) this.changes.same(ours);
    else this.changes.append(wordChanges(ours, theirs));
  }

  /** Whether there are units between the groups, on either side. */
  private holdsWords(ours: string, theirs: string, after: Group | null): boolean {
    if (!this.before || !after) {
      const { skeleton } = this.options.pasted;
      const { pasted } = this.at;
      return hasUnits(skeleton.at, pasted, pasted + ours.length) || this.sourceHasUnits(theirs);
    }
    const { pEnd, qEnd } = this.before.units;
    return after.units.p > pEnd || after.units.q > qEnd;
  }

  private sourceHasUnits(theirs: string): boolean {
    return hasUnits(this.options.source.skeleton.at, this.at.source, this.at.source + theirs.length);
  }

  /** The same gap as it stands in the document, with what is not read. */
  private rawTo(to: Edge, after: Group | null): string {
    const { document, clean } = this.options.source;
    const from = this.before ? clean.offsets[this.at.source - 1]! + 1 : clean.offsets[this.at.source]!;
    const end = after ? clean.offsets[to.source]! : clean.offsets[to.source - 1]! + 1;
    return document.text.slice(from, end);
  }

  private neighbours(after: Group | null): Pick<Gap, 'left' | 'right'> {
    const { text } = this.options.pasted;
    return {
      left: this.before ? [...textAt(text, this.before.pasted)].at(-1)! : '',
      right: after ? [...textAt(text, after.pasted)][0]! : '',
    };
  }
}

function hasUnits(at: Int32Array, from: number, to: number): boolean {
  const first = firstFrom(at, from);
  return first < at.length && at[first]! < to;
}

/** From the marks before the first words that stand on both sides; all that is pasted before them counts. */
function beginning({ pasted, bounds, source, around }: CompareOptions, first: Group): Edge {
  const { at } = pasted.skeleton;
  const hasMore = around && around.start !== null;
  let p = hasMore ? at[firstFrom(at, bounds.start)]! : first.pasted.start;
  let q = hasMore ? around.start! : first.source.start;
  for (;;) {
    const [ours, theirs] = [skipBack(pasted.text, p, bounds.start), skipBack(source.clean.text, q, 0)];
    const character = pasted.text.charAt(ours - 1);
    if (ours <= bounds.start || theirs <= 0 || character !== source.clean.text.charAt(theirs - 1)) break;
    if (isWordAt(source, theirs - 1)) break;
    [p, q] = [ours - 1, theirs - 1];
  }
  return { pasted: bounds.start, source: q };
}

/** The same behind the last words. One mark in the place of another belongs to what is compared. */
function ending({ pasted, bounds, source, around }: CompareOptions, last: Group): Edge {
  const { text } = source.clean;
  const hasMore = around && around.end !== null;
  let p = hasMore ? lastEnd(pasted, bounds.end) : last.pasted.end;
  let q = hasMore ? around.end! : last.source.end;
  for (;;) {
    const [ours, theirs] = [skipForth(pasted.text, p, bounds.end), skipForth(text, q, text.length)];
    if (ours >= bounds.end || theirs >= text.length || pasted.text.charAt(ours) !== text.charAt(theirs))
      break;
    if (isWordAt(source, theirs)) break;
    [p, q] = [ours + 1, theirs + 1];
  }
  const left = pasted.text.slice(skipForth(pasted.text, p, bounds.end), bounds.end);
  const takesPlace = left.length === 1 && /\p{P}/u.test(text.charAt(q));
  return { pasted: bounds.end, source: takesPlace ? q + 1 : q };
}

/** The end of the last character before the offset that has units. */
function lastEnd({ text, skeleton: { at } }: Words, before: number): number {
  const last = at[firstFrom(at, before) - 1]!;
  return last + String.fromCodePoint(text.codePointAt(last)!).length;
}

function isWordAt({ skeleton }: RunWords, offset: number): boolean {
  return hasUnits(skeleton.at, offset, offset + 1);
}

function skipBack(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Over white space and marks of footnotes. */
function skipForth(text: string, from: number, most: number): number {
  const skipped = /^(?:\s|\[\d{1,3}\])*/u.exec(text.slice(from, most))![0];
  return from + skipped.length;
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
