/** Keeps a run of sentences from ending between the two halves of a pair of quotation marks or brackets. */
import type { Run } from '../../index/locate.js';
import { columnsOf } from './likeliest-run.js';

const CLOSING: ReadonlyMap<string, string> = new Map(
  ['「」', '『』', '“”', '‘’', '«»', '‹›', '《》', '〈〉', '()', '（）', '[]', '【】', '〔〕'].map((pair) => [
    pair[0]!,
    pair[1]!,
  ]),
);
const OPENING: ReadonlyMap<string, string> = new Map([...CLOSING].map(([open, close]) => [close, open]));
/** A run is not made longer than this for the sake of a pair. */
const LONGEST_COLUMNS = 400;

/** The run with the sentences next to it that hold the other halves of its pairs; as it was where that takes too many. */
export function withPairsClosed(texts: readonly string[], run: Run): Run {
  let { from, to } = run;
  for (;;) {
    const joined = texts.slice(from, to).join('');
    const { opened, closed } = unpaired(joined);
    if (!opened && !closed) return { from, to };
    if (to - from > run.to - run.from && columnsOf(joined) > LONGEST_COLUMNS) return run;
    if (closed && from > 0) from--;
    else if (opened && to < texts.length) to++;
    else return run;
  }
}

/** Whether halves are left over: ones that open, ones that close. A curly apostrophe closes nothing. */
function unpaired(text: string): { opened: boolean; closed: boolean } {
  const open: string[] = [];
  let closed = false;
  for (const mark of text) {
    if (CLOSING.has(mark)) open.push(mark);
    const opening = OPENING.get(mark);
    if (!opening || mark === '’') continue;
    if (open.at(-1) === opening) open.pop();
    else closed = true;
  }
  return { opened: open.length > 0, closed };
}
