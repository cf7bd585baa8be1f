/** Narrow: of an excerpt too wide to be read at a glance, the sentences around those that answer. */
import { type Run, textOf } from '../index/locate.js';
import type { IndexedDocument } from '../index/types.js';
import { widthOf } from '../index/width.js';

/**
 * A run of whole sentences within the excerpt that holds the answer and as much around it, before and after by turns,
 * as the width allows. The answer itself is never cut, however wide.
 *
 * @param widest In columns; a Chinese character takes two.
 */
export function narrow(document: IndexedDocument, excerpt: Run, answer: Run, widest: number): Run {
  const fits = (run: Run) => widthOf(textOf(document, run)) <= widest;
  if (fits(excerpt)) return excerpt;
  let run = answer;
  for (let grown = true; grown; ) {
    grown = false;
    for (const wider of [
      { from: run.from, to: run.to + 1 },
      { from: run.from - 1, to: run.to },
    ]) {
      const candidate = grown
        ? { from: Math.min(run.from, wider.from), to: Math.max(run.to, wider.to) }
        : wider;
      if (candidate.from < excerpt.from || candidate.to > excerpt.to || !fits(candidate)) continue;
      run = candidate;
      grown = true;
    }
  }
  return run;
}
