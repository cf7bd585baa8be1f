/** Select: from ranked passages to the excerpts that are shown: overlapping ones joined, repeats listed with the newest. */
import { type Run, textOf } from '../index/locate.js';
import type { IndexedDocument, Passage } from '../index/types.js';
import { widthOf } from '../index/width.js';
import { type Repeat, Repeats } from './excerpt/repeats.js';
import { shownOf } from './excerpt/shown-repeat.js';
import type { Specific } from './question/specifics.js';
import type { RankedPassage, RankingSum } from './retrieve.js';

export interface Excerpt {
  document: IndexedDocument;
  /** The sentences quoted. */
  run: Run;
  /** Of the best of its passages. */
  scores: RankingSum;
  /** The passages that it was made of, best first. */
  passages: readonly Passage[];
  /** Where the same is said in the same words or nearly; newest first. */
  repeats: readonly Repeat[];
}

export interface SelectOptions {
  /** Most excerpts wanted. */
  k: number;
  /** Passages that overlap are joined up to this many columns (a Chinese character takes two). */
  longest: number;
  /** Of the question: of repeats, the one that holds most of them is shown. */
  specifics?: readonly Specific[];
}

/** An excerpt while passages are still joined to it and set beside it. */
type Growing = Excerpt & { passages: Passage[]; repeats: Repeat[] };

/** Ranks looked at for each excerpt wanted, before fewer are shown. */
const RANKS_PER_EXCERPT = 8;

/** At most `k` excerpts, in the order of their best passages. */
export function select(
  ranked: readonly RankedPassage[],
  documents: ReadonlyMap<string, IndexedDocument>,
  { k, longest, specifics = [] }: SelectOptions,
): Excerpt[] {
  const chosen: Growing[] = [];
  const repeats = new Repeats();
  for (const { passage, ...found } of ranked.slice(0, k * RANKS_PER_EXCERPT)) {
    const { documentId, from, to } = passage.metadata;
    const document = documents.get(documentId)!;
    const { fused, similarity, coverage, raised, exact, named } = found;
    const scores = { fused, similarity, coverage, raised, exact, named };
    const excerpt: Growing = { document, run: { from, to }, scores, passages: [passage], repeats: [] };
    if (joined(chosen, excerpt, longest)) continue;
    const repeated = chosen.find((shown) => repeats.says(shown, excerpt));
    if (repeated) repeated.repeats.push({ document, run: excerpt.run, scores });
    const left = repeated || chosen.length === k ? null : withoutShown(chosen, excerpt);
    if (left) chosen.push(left);
  }
  return newestShown(chosen, specifics);
}

/** With the newest of a series in the place of what was found, which others of the excerpts may show already. */
function newestShown(chosen: readonly Growing[], specifics: readonly Specific[]): Excerpt[] {
  const shown: Growing[] = [];
  for (const excerpt of chosen) {
    const left = withoutShown(shown, shownOf(excerpt, specifics));
    if (left) shown.push(left);
  }
  return shown;
}

/** Whether the passage lies within an excerpt, or could be joined to one that it overlaps or continues. */
function joined(chosen: readonly Growing[], { document, run, passages }: Growing, longest: number): boolean {
  return chosen.some((excerpt) => {
    if (excerpt.document !== document) return false;
    const union = { from: Math.min(excerpt.run.from, run.from), to: Math.max(excerpt.run.to, run.to) };
    const touching = run.from <= excerpt.run.to && run.to >= excerpt.run.from && sameZone(document, union);
    if (!touching) return false;
    const within = union.from === excerpt.run.from && union.to === excerpt.run.to;
    if (!within && widthOf(textOf(document, union)) > longest) return false;
    excerpt.run = union;
    excerpt.passages.push(...passages);
    return true;
  });
}

/** The passage without the sentences that an excerpt already shows; null where less than half is left. */
function withoutShown(chosen: readonly Growing[], passage: Growing): Growing | null {
  const { document } = passage;
  const run = { ...passage.run };
  for (const shown of chosen) {
    if (shown.document !== document || shown.run.from >= run.to || shown.run.to <= run.from) continue;
    if (shown.run.from <= run.from) run.from = Math.min(shown.run.to, run.to);
    else run.to = shown.run.from;
  }
  const whole = widthOf(textOf(document, passage.run));
  const left = textOf(document, run);
  return left.trim() !== '' && widthOf(left) >= whole / 2 ? { ...passage, run } : null;
}

function sameZone(document: IndexedDocument, run: Run): boolean {
  return document.sentences[run.from]!.zone === document.sentences[run.to - 1]!.zone;
}
