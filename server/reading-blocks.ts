/** Reading blocks: a document's sentences as the paragraphs, headings and footnotes that are read. */
import { firstSpanFrom, joinSpans } from '../index/spans.js';
import type { IndexedDocument, Paragraph, Sentence, Span } from '../index/types.js';
import type { ReadingBlock } from './contract.js';

/**
 * The blocks of a document: the body's in order, then the footnotes'. Footnotes come last, as they do among the
 * sentences: at the foot of a page they mostly fall inside a paragraph that runs on overleaf, and which word a footnote
 * belongs to is not known. What is in no sentence (page headers, notation) is in no block.
 */
export function blocksOf(document: IndexedDocument): ReadingBlock[] {
  const inFootnote = lookup(document.footnotes);
  const runs = runsOf(document.sentences, ({ spans }) => Boolean(inFootnote(spans[0]!.start)));
  const labels = labelsByBeginning(document.paragraphs, boundsOf(runs));
  const inHeading = lookup(joinSpans(document.text, document.headings));
  return runs.map((sentences) => {
    const spans = joinSpans(
      document.text,
      sentences.flatMap((sentence) => sentence.spans),
    );
    const { start } = spans[0]!;
    const text = sentences.map((sentence, i) => (i ? sentence.before : '') + sentence.text).join('');
    if (inFootnote(start)) return { kind: 'footnote', label: null, text, spans };
    // A block that only begins as a heading, with other words behind it, is read as the paragraph that it mostly is.
    const isHeading = spans.every((span) => (inHeading(span.start)?.end ?? 0) >= span.end);
    return { kind: isHeading ? 'heading' : 'paragraph', label: labels.get(start) ?? null, text, spans };
  });
}

/** Sentences between line ends, the first footnote apart from the last words of the body: never empty runs. */
function runsOf(sentences: readonly Sentence[], isNote: (sentence: Sentence) => boolean): Sentence[][] {
  const runs: Sentence[][] = [];
  let wasNote: boolean | null = null;
  for (const sentence of sentences) {
    const note = isNote(sentence);
    if (sentence.before === '\n' || note !== wasNote) runs.push([]);
    runs.at(-1)!.push(sentence);
    wasNote = note;
  }
  return runs;
}

/** From the first word of each run to its last, sorted. */
function boundsOf(runs: readonly Sentence[][]): Span[] {
  const bounds = runs.map((run) => {
    return { start: run[0]!.spans[0]!.start, end: run.at(-1)!.spans.at(-1)!.end };
  });
  return bounds.sort((a, b) => a.start - b.start);
}

/** The label of the innermost paragraph that begins with the block, by the offset of the block's first word. */
function labelsByBeginning(
  paragraphs: readonly Paragraph[],
  blocks: readonly Span[],
): ReadonlyMap<number, string> {
  const innermost = new Map<number, Paragraph>();
  for (const paragraph of paragraphs) {
    const at = firstSpanFrom(blocks, paragraph.start);
    const start = blocks[at]?.start ?? Infinity;
    // Between the paragraph's beginning and the block's stand no words: only white space or notation.
    if (start >= paragraph.end || (blocks[at - 1]?.end ?? 0) > paragraph.start) continue;
    const known = innermost.get(start);
    if (!known || paragraph.end <= known.end) innermost.set(start, paragraph);
  }
  return new Map([...innermost].map(([start, { label }]) => [start, label]));
}

/** Finds the span that holds an offset, among spans that are sorted and do not overlap. */
function lookup(spans: readonly Span[]): (offset: number) => Span | undefined {
  return (offset) => {
    const after = firstSpanFrom(spans, offset + 1);
    const span = spans[after - 1];
    return span && offset < span.end ? span : undefined;
  };
}
