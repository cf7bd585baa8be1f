/** The answer as a text to read: the words that answer, each with the citations that hold them. */
import type { Citation } from '../server/contract.js';
import { withoutBlanks } from './offsets.js';
import { quoteRuns, type Run } from './quote.js';

export interface AnswerSentence {
  /** As the quote has them; the whole quote where nothing in it is marked. */
  words: string;
  /** Those that hold the same words, in order. */
  citations: Citation[];
}

/** In the order of the citations. Words that several citations hold, but for white space, are there once. */
export function answerSentences(citations: readonly Citation[]): AnswerSentence[] {
  const sentences = new Map<string, AnswerSentence>();
  for (const citation of citations) {
    const words = answeringWords(citation);
    const key = withoutBlanks(words);
    const known = sentences.get(key);
    if (known) known.citations.push(citation);
    else sentences.set(key, { words, citations: [citation] });
  }
  return [...sentences.values()];
}

function answeringWords(citation: Citation): string {
  const marked = quoteRuns(citation).filter((run) => run.marked);
  const words = marked.length > 0 ? marked.map(({ text }) => text.trim()).join(' … ') : citation.quote;
  return words.replace(/\s*\n\s*/g, ' ');
}

/**
 * The quote around its marked words, cut where a word ends and with "…" for what is left out. Without marked words its
 * beginning.
 *
 * @param most Characters kept before and after the marked words.
 */
export function contextRuns(runs: readonly Run[], most = 160): Run[] {
  const first = runs.findIndex(({ marked }) => marked);
  if (first < 0) return runs.map((run) => ({ ...run, text: beginning(run.text, 2 * most) }));
  const last = runs.findLastIndex(({ marked }) => marked);
  return runs.map((run, i) => {
    if (i < first) return { ...run, text: i === first - 1 ? ending(run.text, most) : '' };
    if (i > last) return { ...run, text: i === last + 1 ? beginning(run.text, most) : '' };
    return run;
  });
}

function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$|(?<=\s)\S{0,20}$/u, '')
    .trimEnd()} …`;
}

function ending(text: string, most: number): string {
  if (text.length <= most) return text;
  return `… ${text
    .slice(-most)
    .replace(/^[\udc00-\udfff]|^\S{0,20}(?=\s)/u, '')
    .trimStart()}`;
}
