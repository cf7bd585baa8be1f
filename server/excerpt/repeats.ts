/** Repeats: which passages say what an excerpt says already, and the very sentences that do. */
import { type Run, textOf } from '../../index/locate.js';
import { inkOf } from '../../index/spans.js';
import type { IndexedDocument } from '../../index/types.js';
import type { RankingSum } from '../retrieve.js';
import { isContained, type Shingles, shinglesOf } from './similar.js';

/** Words of a document. */
interface Words {
  document: IndexedDocument;
  run: Run;
}

/** A passage that repeats an excerpt. */
export interface Repeat extends Words {
  scores: RankingSum;
}

/** An excerpt with the passages that repeat it. */
export interface Repeated extends Repeat {
  repeats: readonly Repeat[];
}

/** Of a passage's shingles, how many stand in the excerpt and around it, where passages are cut at other sentences. */
const NEARLY_ALL = 0.8;
/** How many stand in the excerpt itself; the rest is what its document says before and after. */
const MOST = 0.5;
/** Shorter passages are alike by chance, titles most of all: they repeat each other only in the very same words. */
const LEAST_SHINGLES = 20;

/** Remembers the shingles of the passages that it has compared. */
export class Repeats {
  private readonly known = new Map<string, Shingles>();

  /** Whether a passage says nothing but what the excerpt says, or its document around it. */
  says(excerpt: Words, passage: Words): boolean {
    const around = neighbourhood(excerpt);
    const isElsewhere = excerpt.document !== passage.document;
    if (!isElsewhere && overlaps(around, passage.run)) return false;
    // The figures last: to find them takes longest, and most passages differ in their words.
    return this.hasWords(excerpt, around, passage) && (isElsewhere || hasFigures(excerpt, around, passage));
  }

  private hasWords(excerpt: Words, around: Run, passage: Words): boolean {
    const shingles = this.shinglesOf(passage);
    if (shingles.size < LEAST_SHINGLES) return inkOf(wordsOf(excerpt)) === inkOf(wordsOf(passage));
    return (
      isContained(shingles, this.shinglesOf(excerpt), MOST) &&
      isContained(shingles, this.shinglesOf({ ...excerpt, run: around }), NEARLY_ALL)
    );
  }

  private shinglesOf(words: Words): Shingles {
    const { document, run } = words;
    const key = `${document.id} ${run.from} ${run.to}`;
    const shingles = this.known.get(key) ?? shinglesOf(wordsOf(words));
    this.known.set(key, shingles);
    return shingles;
  }
}

/** Other figures in the same document are other facts, such as the lines of a table. */
function hasFigures({ document }: Words, around: Run, passage: Words): boolean {
  const figures = new Set(figuresIn({ document, run: around }));
  return figuresIn(passage).every((figure) => figures.has(figure));
}

function figuresIn(words: Words): string[] {
  return wordsOf(words).match(/\p{N}+/gu) ?? [];
}

/**
 * The sentences of a repeat, or beside it, that say what the excerpt says; the repeat itself where none does, or where
 * more of them do than the excerpt has.
 */
export function repeatingRun(excerpt: Words, repeat: Words): Run {
  const shingles = shinglesOf(wordsOf(excerpt));
  const { from, to } = neighbourhood({ ...repeat, run: widened(repeat.run, excerpt.run) });
  const repeating = repeat.document.sentences
    .slice(from, to)
    .flatMap(({ text }, i) => (isContained(shinglesOf(text), shingles, MOST) ? [from + i] : []));
  const [first, last] = [repeating[0], repeating.at(-1)];
  if (first === undefined || last === undefined || last - first >= excerpt.run.to - excerpt.run.from)
    return repeat.run;
  return { from: first, to: last + 1 };
}

/** As many sentences as the longer of both. */
function widened(run: Run, other: Run): Run {
  return { from: run.from, to: Math.max(run.to, run.from + other.to - other.from) };
}

/** With as many sentences before and behind, as far as the zone goes. */
function neighbourhood({ document: { sentences }, run }: Words): Run {
  const count = run.to - run.from;
  const { zone } = sentences[run.from]!;
  let [from, to] = [run.from, Math.min(run.to, sentences.length)];
  while (from > run.from - count && sentences[from - 1]?.zone === zone) from--;
  while (to < run.to + count && sentences[to]?.zone === zone) to++;
  return { from, to };
}

export function overlaps(a: Run, b: Run): boolean {
  return a.from < b.to && b.from < a.to;
}

export function wordsOf({ document, run }: Words): string {
  return textOf(document, run);
}
