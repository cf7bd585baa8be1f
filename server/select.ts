/** Select: from ranked passages to the excerpts that are shown, overlapping ones joined and repeats left out. */
import { type Run, textOf } from '../index/locate.js';
import type { IndexedDocument } from '../index/types.js';
import type { RankedPassage } from './retrieve.js';

export interface Excerpt {
  document: IndexedDocument;
  /** The sentences quoted. */
  run: Run;
  /** Of the best of its passages. */
  scores: Omit<RankedPassage, 'passage'>;
}

/** Passages that overlap are joined up to this many columns (a Chinese character takes two). */
const LONGEST_COLUMNS = 900;
/** Ranks looked at for each excerpt wanted, before fewer are shown. */
const RANKS_PER_EXCERPT = 8;

/** At most `k` excerpts, in the order of their best passages. */
export function select(
  ranked: readonly RankedPassage[],
  documents: ReadonlyMap<string, IndexedDocument>,
  k: number,
): Excerpt[] {
  const chosen: Excerpt[] = [];
  const texts = new Set<string>();
  for (const { passage, ...scores } of ranked.slice(0, k * RANKS_PER_EXCERPT)) {
    const { documentId, from, to } = passage.metadata;
    const excerpt = { document: documents.get(documentId)!, run: { from, to }, scores };
    if (joined(chosen, excerpt)) continue;
    if (chosen.length === k) break;
    const left = withoutShown(chosen, excerpt);
    const text = left && withoutSpace(textOf(left.document, left.run));
    if (!left || !text || texts.has(text)) continue;
    texts.add(text);
    chosen.push(left);
  }
  return chosen;
}

/** Whether the passage lies within an excerpt, or could be joined to one that it overlaps or continues. */
function joined(chosen: readonly Excerpt[], { document, run }: Excerpt): boolean {
  return chosen.some((excerpt) => {
    if (excerpt.document !== document) return false;
    const union = { from: Math.min(excerpt.run.from, run.from), to: Math.max(excerpt.run.to, run.to) };
    const touching = run.from <= excerpt.run.to && run.to >= excerpt.run.from && sameZone(document, union);
    if (!touching) return false;
    const within = union.from === excerpt.run.from && union.to === excerpt.run.to;
    if (!within && columns(textOf(document, union)) > LONGEST_COLUMNS) return false;
    excerpt.run = union;
    return true;
  });
}

/** The passage without the sentences that an excerpt already shows; null where less than half is left. */
function withoutShown(chosen: readonly Excerpt[], passage: Excerpt): Excerpt | null {
  const { document } = passage;
  const run = { ...passage.run };
  for (const shown of chosen) {
    if (shown.document !== document || shown.run.from >= run.to || shown.run.to <= run.from) continue;
    if (shown.run.from <= run.from) run.from = Math.min(shown.run.to, run.to);
    else run.to = shown.run.from;
  }
  const whole = columns(textOf(document, passage.run));
  return run.from < run.to && columns(textOf(document, run)) >= whole / 2 ? { ...passage, run } : null;
}

function sameZone(document: IndexedDocument, run: Run): boolean {
  return document.sentences[run.from]!.zone === document.sentences[run.to - 1]!.zone;
}

function columns(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) count += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return count;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
