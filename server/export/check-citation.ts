/** Holds cited words that were kept elsewhere, and what is said of their place, to the corpus as it is now. */
import { type Run, textOf } from '../../index/locate.js';
import type { IndexedDocument } from '../../index/types.js';
import { faultOf } from '../cite.js';
import { placeOf } from '../place.js';
import type { GivenPlace } from './export-request.js';

/**
 * unchanged: all is as the document has it; relabelled: the words are, but not the title, label or reference; moved: the
 * file is another one, which holds the words at the same offsets; changed: it does not; gone: there is no such document.
 */
export type Standing = 'unchanged' | 'relabelled' | 'moved' | 'changed' | 'gone';

/** The languages that labels are written in: which one it was is not kept. */
const LABEL_LANGUAGES = ['en', 'zh', 'fr', 'es', 'ru', 'ar'];

export function standingOf(given: GivenPlace, document: IndexedDocument | null): Standing {
  if (!document) return 'gone';
  if (faultOf(given, document)) return 'changed';
  if (document.contentHash !== given.contentHash) return 'moved';
  return isLabelledSo(given, document) ? 'unchanged' : 'relabelled';
}

/** Whether the document has the quote as a run of its sentences, which title, label and reference are those of. */
function isLabelledSo(given: GivenPlace, document: IndexedDocument): boolean {
  const run = runOf(given, document);
  if (!run || textOf(document, run) !== given.quote) return false;
  return LABEL_LANGUAGES.some((lang) => {
    const place = placeOf({ document, run, highlighted: null, lang });
    return (
      place.title === given.title &&
      place.symbol === given.symbol &&
      place.label === given.label &&
      place.references.un === given.references.un
    );
  });
}

/** The sentences that begin and end where the parts do; null where there are none. */
function runOf({ parts }: GivenPlace, { sentences }: IndexedDocument): Run | null {
  const from = sentences.findIndex(({ spans }) => spans[0]?.start === parts[0]?.start);
  const last = sentences.findLastIndex(({ spans }) => spans.at(-1)?.end === parts.at(-1)?.end);
  return from >= 0 && last >= from ? { from, to: last + 1 } : null;
}
