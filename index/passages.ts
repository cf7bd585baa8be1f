/** Makes a document's passages: where each begins and ends, what it says, what goes before it in the index. */
import { Document as LangChainDocument } from '@langchain/core/documents';
import { languageOf } from './language.js';
import { headingAt, locatorOf, partsOf, type Run, textOf } from './locate.js';
import { DEFAULT_SIZES, splitIntoRuns } from './split.js';
import type { IndexedDocument, Passage } from './types.js';

/** Tokens that title and heading may take of those the model has. */
const MOST_CONTEXT_TOKENS = 90;

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

function contextOf(document: IndexedDocument, run: Run): string {
  const start = document.sentences[run.from]!.spans[0]!.start;
  const heading = headingAt(document, start);
  const texts = [document.title, heading === document.title ? null : heading];
  return texts.filter(Boolean).join(' ');
}
