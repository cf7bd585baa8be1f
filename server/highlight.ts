/** Highlight: the sentences of an excerpt that answer. */
import { type LexicalIndex, termsOf } from '../index/lexical.js';
import type { Run } from '../index/locate.js';
import type { IndexedDocument } from '../index/types.js';

export interface HighlightOptions {
  query: string;
  lexical: LexicalIndex;
  /** Similarity of each sentence of the excerpt to the query; null: words alone decide. */
  similarities: readonly number[] | null;
}

/** How much the terms that a sentence holds count beside its similarity. */
const TERM_WEIGHT = 0.3;
/** A sentence that holds less of the weight of the query's terms may do so by chance. */
const TELLING_SHARE = 0.2;
/** The sentence after or before the best is marked, too, if it is nearly as good and both are short. */
const NEARLY = 0.97;
const LONGEST_CHARACTERS = 160;

/** The sentence within the excerpt that is nearest to the query and holds most of its rare terms, or two in a row. */
export function highlight(document: IndexedDocument, excerpt: Run, options: HighlightOptions): Run {
  const weights = termWeights(options);
  const { similarities } = options;
  const texts = textsOf(document, excerpt);
  const scores = texts.map(
    (text, i) => (similarities?.[i] ?? 0) + (similarities ? TERM_WEIGHT : 1) * heldShare(text, weights),
  );
  const best = scores.indexOf(Math.max(...scores));
  const joins = (i: number) => {
    const short = (texts[i]?.length ?? Infinity) + texts[best]!.length <= LONGEST_CHARACTERS;
    return short && scores[best]! > 0 && scores[i]! >= scores[best]! * NEARLY;
  };
  const from = excerpt.from + best;
  if (joins(best + 1)) return { from, to: from + 2 };
  return joins(best - 1) ? { from: from - 1, to: from + 1 } : { from, to: from + 1 };
}

/** Whether some sentence of the excerpt holds enough of the query's terms to be chosen by them alone. */
export function wordsDecide(
  document: IndexedDocument,
  excerpt: Run,
  query: Pick<HighlightOptions, 'query' | 'lexical'>,
): boolean {
  const weights = termWeights(query);
  return textsOf(document, excerpt).some((text) => heldShare(text, weights) >= TELLING_SHARE);
}

function textsOf({ sentences }: IndexedDocument, { from, to }: Run): string[] {
  return sentences.slice(from, to).map(({ text }) => text);
}

/** The query's distinct terms with their share of all their weight. */
function termWeights({ query, lexical }: Pick<HighlightOptions, 'query' | 'lexical'>): Map<string, number> {
  const terms = [...new Set(termsOf(query))];
  const total = terms.reduce((sum, term) => sum + lexical.idf(term), 0) || 1;
  return new Map(terms.map((term) => [term, lexical.idf(term) / total]));
}

function heldShare(text: string, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of new Set(termsOf(text))) sum += weights.get(term) ?? 0;
  return sum;
}
