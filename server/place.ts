/** Place: words of a document as they are quoted, located and referred to. */
import { filePageAt, locatorOf, pageAt, partsOf, type Run, textOf } from '../index/locate.js';
import { joinSpans } from '../index/spans.js';
import type { IndexedDocument, Span } from '../index/types.js';
import type { Place } from './contract.js';
import { labelOf } from './label.js';
import { permalinkOf } from './permalink.js';
import { referencesTo } from './references/references.js';

export interface PlaceOptions {
  document: IndexedDocument;
  /** The sentences quoted. */
  run: Run;
  /** The sentences that answer; null where nothing does. */
  highlighted: Run | null;
  /** Language of labels and references: the question's. */
  lang: string | null;
}

export function placeOf({ document, run, highlighted, lang }: PlaceOptions): Place {
  return placeAt({
    document,
    locator: locatorOf(document, run),
    spans: partsOf(document, run),
    quote: textOf(document, run),
    highlight: highlighted && partsOf(document, highlighted),
    lang,
  });
}

export interface QuotePlaceOptions {
  document: IndexedDocument;
  /** Any ranges of its text, which may begin and end within sentences, and their words for reading. */
  quote: { spans: readonly Span[]; text: string };
  /** Language of labels and references. */
  lang: string | null;
}

/** The place of the very words, not of the sentences that hold them: a sentence may go over pages on which they are not. */
export function placeOfQuote({ document, quote, lang }: QuotePlaceOptions): Place {
  const spans = joinSpans(document.text, quote.spans);
  const words: IndexedDocument = {
    ...document,
    sentences: [{ text: quote.text, spans, before: '', zone: 0 }],
  };
  const locator = locatorOf(words, { from: 0, to: 1 });
  return placeAt({ document, locator, spans, quote: quote.text, highlight: null, lang });
}

interface Words extends Pick<Place, 'locator' | 'quote' | 'highlight'> {
  document: IndexedDocument;
  spans: readonly Span[];
  lang: string | null;
}

function placeAt({ document, locator, spans, quote, highlight, lang }: Words): Place {
  const parts = spans.map(({ start, end }) => ({
    start,
    end,
    text: document.text.slice(start, end),
    page: pageAt(document.pages, start),
    filePage: filePageAt(document, start),
  }));
  return {
    documentId: document.id,
    contentHash: document.contentHash,
    title: document.title || document.source,
    lang: document.lang,
    symbol: document.symbol,
    label: labelOf(document, locator, lang),
    locator,
    parts,
    quote,
    highlight,
    permalink: permalinkOf(document, parts, quote),
    references: referencesTo(document, locator, lang),
  };
}
