/** The words of a run of a document's sentences: as they are read, where they stand, and by what they are compared. */
import { type CleanText, sourceSpans } from '../../index/clean.js';
import type { Run } from '../../index/locate.js';
import { SPACE } from '../../index/spans.js';
import type { IndexedDocument, Span } from '../../index/types.js';
import { documentSkeleton, type Range, type Skeleton, sentenceAt, skeletonOf } from './skeleton.js';

export interface RunWords {
  document: IndexedDocument;
  run: Run;
  /** The run's text for reading, with the offset of every character in the document's text. */
  clean: CleanText;
  skeleton: Skeleton;
  /** Where the run begins in the document's skeleton. */
  from: number;
}

/** The words of the sentences that the range of the document's skeleton touches, and of mere marks around them. */
export function wordsAround(document: IndexedDocument, range: Range): RunWords {
  const { starts } = documentSkeleton(document);
  const run = { from: sentenceAt(starts, range.start), to: sentenceAt(starts, range.end - 1) + 1 };
  while (run.from > 0 && starts[run.from - 1] === starts[run.from]) run.from--;
  while (run.to < starts.length - 1 && starts[run.to + 1] === starts[run.to]) run.to++;
  return wordsOfRun(document, run);
}

export function wordsOfRun(document: IndexedDocument, run: Run): RunWords {
  const { starts } = documentSkeleton(document);
  const texts: string[] = [];
  const offsets: number[] = [];
  const units: string[] = [];
  const at: number[] = [];
  let length = 0;
  for (const [i, sentence] of document.sentences.slice(run.from, run.to).entries()) {
    const text = (i === 0 ? '' : sentence.before) + sentence.text;
    const skeleton = skeletonOf(sentence.text);
    const shift = length + text.length - sentence.text.length;
    addOffsets(offsets, text, document.text, sentence.spans);
    for (const offset of skeleton.at) at.push(offset + shift);
    units.push(skeleton.units);
    texts.push(text);
    length += text.length;
  }
  return {
    document,
    run,
    clean: { text: texts.join(''), offsets: Int32Array.from(offsets) },
    skeleton: { units: units.join(''), at: Int32Array.from(at) },
    from: starts[run.from]!,
  };
}

/** Where a range of the run's text stands in the document's. */
export function spansOf({ document, clean }: RunWords, span: Span): Span[] {
  return sourceSpans(document.text, clean, span);
}

/** A sentence equals its spans' text once white space is removed, so that both are walked side by side. */
function addOffsets(offsets: number[], text: string, source: string, spans: readonly Span[]): void {
  let span = 0;
  let at = spans[0]!.start;
  const toInk = () => {
    while (span < spans.length) {
      while (at < spans[span]!.end && SPACE.test(source.charAt(at))) at++;
      if (at < spans[span]!.end) return;
      at = spans[++span]?.start ?? at;
    }
  };
  for (let i = 0; i < text.length; i++) {
    if (SPACE.test(text.charAt(i))) offsets.push(offsets.at(-1) ?? at);
    else {
      toInk();
      offsets.push(at++);
    }
  }
}
