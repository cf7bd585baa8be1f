/**
 * What became of the words that a permalink names: they are looked for where they stood, then elsewhere in their document,
 * then in others. What is found has the very same letters as what was cited, whatever its white space, or it is nothing.
 */
import type { IndexedDocument } from '../index/types.js';
import { faultOf } from './cite.js';
import type { FoundPlace, Place } from './contract.js';
import { quoteInPlace, quoteOfWords, runOfWords } from './find-words.js';
import type { CitedWords } from './permalink.js';
import { placeOf, placeOfQuote } from './place.js';

/** In a document that is neither theirs nor a copy of it fewer units, such as "Thank you.", may be anyone's. */
const FEWEST_UNITS_ELSEWHERE = 20;

/** @param lang Of labels and references; null: each document's own. */
export function findPlace(
  documents: readonly IndexedDocument[],
  cited: CitedWords,
  lang: string | null,
): FoundPlace {
  const { beginning } = cited;
  const own = documents.find(({ id }) => id === cited.documentId);
  const copies = documents.filter((document) => document !== own && hasContent(document, cited));
  const others = cited.inkLength < FEWEST_UNITS_ELSEWHERE ? [] : documents;
  for (const document of new Set([...(own ? [own] : []), ...copies, ...others])) {
    const place = placeIn(document, cited, lang ?? document.lang);
    if (!place || faultOf(place, document)) continue;
    const isSame = document === own && hasContent(document, cited);
    return { state: isSame ? 'unchanged' : 'moved', place, document: namesOf(document), beginning };
  }
  const successor = own ?? copies[0];
  const state = successor ? 'changed' : 'gone';
  return { state, place: null, document: successor ? namesOf(successor) : null, beginning };
}

/** Null where the words stand nowhere in the document. */
function placeIn(document: IndexedDocument, cited: CitedWords, lang: string | null): Place | null {
  if (cited.whole) {
    const run = runOfWords(document, cited);
    if (run) return placeOf({ document, run, highlighted: null, lang });
  }
  // Where the content is the same, its sentences may yet be told apart otherwise than before.
  const inPlace = hasContent(document, cited) ? quoteInPlace(document, cited) : null;
  const quote = inPlace ?? (cited.whole ? null : quoteOfWords(document, cited));
  return quote && placeOfQuote({ document, quote, lang });
}

function hasContent({ contentHash }: IndexedDocument, cited: CitedWords): boolean {
  return contentHash.startsWith(cited.contentHash);
}

function namesOf({ id, title, source }: IndexedDocument): NonNullable<FoundPlace['document']> {
  return { documentId: id, title: title || source };
}
