/** Makes a document's passages: where each begins and ends, what it says, what goes before it in the index. */
import { Document as LangChainDocument } from '@langchain/core/documents';
import { languageOf } from './language.js';
import { headingAt, locatorOf, partsOf, type Run, textOf } from './locate.js';
import { DEFAULT_SIZES, splitIntoRuns } from './split.js';
import type { IndexedDocument, Passage } from './types.js';
import { widthOf } from './width.js';

/** Tokens that title and heading may take of those the model has. */
const MOST_CONTEXT_TOKENS = 90;
/** A part of a document that is narrower says too little by itself. */
const LEAST_COLUMNS = 40;
/** Sentences that are searched with it. */
const MOST_BESIDE = 3;

export function runsOf(document: IndexedDocument, countTokens: (text: string) => number): Run[] {
  const tokenCounts = document.sentences.map((sentence) => countTokens(sentence.text));
  return splitIntoRuns(document.sentences, tokenCounts, DEFAULT_SIZES);
}

/**
 * The passage that a run of a document's sentences makes.
 *
 * @param lang Its language where that is known already; detected where it is left out.
 */
export function passageOf(document: IndexedDocument, run: Run, lang?: string | null): Passage {
  const text = textOf(document, run);
  return new LangChainDocument({
    pageContent: text,
    metadata: {
      documentId: document.id,
      from: run.from,
      to: run.to,
      parts: partsOf(document, run),
      locator: locatorOf(document, run),
      lang: lang === undefined ? languageOf(text) : lang,
      context: contextOf(document, run),
    },
  });
}

/** What is embedded and word-indexed: the passage after the title and heading it stands under. */
export function indexText(passage: Passage): string {
  const { context } = passage.metadata;
  return context === '' ? passage.pageContent : `${context}\n${passage.pageContent}`;
}

/** Cuts the context to the tokens it may take. */
export function withinContext(passage: Passage, countTokens: (text: string) => number): Passage {
  let { context } = passage.metadata;
  while (countTokens(context) > MOST_CONTEXT_TOKENS)
    context = context.slice(0, Math.floor(context.length * 0.8));
  return new LangChainDocument({ ...passage, metadata: { ...passage.metadata, context } });
}

/** Title and heading; for a part too short to be told from them, what stands beside it as well. */
function contextOf(document: IndexedDocument, run: Run): string {
  const start = document.sentences[run.from]!.spans[0]!.start;
  const heading = headingAt(document, start);
  const title = document.title;
  const texts = [
    title,
    heading === title ? null : heading,
    isScrap(document, run) ? beside(document, run) : null,
  ];
  return texts.filter(Boolean).join(' ');
}

/** Its index text would be near to all that is about the title. */
function isScrap(document: IndexedDocument, { from, to }: Run): boolean {
  return to - from < document.sentences.length && widthOf(textOf(document, { from, to })) < LEAST_COLUMNS;
}

/** The sentences after the run, or before it at the document's end. */
function beside({ sentences }: IndexedDocument, { from, to }: Run): string {
  const run =
    to < sentences.length
      ? sentences.slice(to, to + MOST_BESIDE)
      : sentences.slice(Math.max(0, from - MOST_BESIDE), from);
  return run.map(({ text }) => text).join(' ');
}
