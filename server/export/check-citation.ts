/** Holds a citation that was kept elsewhere to the corpus as it is now. */
import { type Run, textOf } from '../../index/locate.js';
import type { IndexedDocument } from '../../index/types.js';
import { faultOf } from '../cite.js';
import { placeOf } from '../place.js';
import type { GivenCitation } from './export-request.js';

/**
 * unchanged: all is as the document has it; relabelled: the words are, but not the title, label or reference; moved: the
 * file is another one, which holds the words at the same offsets; changed: it does not; gone: there is no such document.
 */
export type Standing = 'unchanged' | 'relabelled' | 'moved' | 'changed' | 'gone';

/** The languages that labels are written in: which one it was is not kept. */
const LABEL_LANGUAGES = ['en', 'zh', 'fr', 'es', 'ru', 'ar'];

export function standingOf(citation: GivenCitation, document: IndexedDocument | null): Standing {
  if (!document) return 'gone';
  if (faultOf(citation, document)) return 'changed';
  if (document.contentHash !== citation.contentHash) return 'moved';
  return isLabelledSo(citation, document) ? 'unchanged' : 'relabelled';
}

/** Whether the document has the quote as a run of its sentences, which title, label and reference are those of. */
function isLabelledSo(citation: GivenCitation, document: IndexedDocument): boolean {
  const run = runOf(citation, document);
  if (!run || textOf(document, run) !== citation.quote) return false;
  return LABEL_LANGUAGES.some((lang) => {
    const place = placeOf({ document, run, highlighted: null, lang });
    return (
      place.title === citation.title &&
      place.symbol === citation.symbol &&
      place.label === citation.label &&
      place.references.un === citation.references.un
    );
  });
}

/** The sentences that begin and end where the parts do; null where there are none. */
function runOf({ parts }: GivenCitation, { sentences }: IndexedDocument): Run | null {
  const from = sentences.findIndex(({ spans }) => spans[0]?.start === parts[0]?.start);
  const last = sentences.findLastIndex(({ spans }) => spans.at(-1)?.end === parts.at(-1)?.end);
  return from >= 0 && last >= from ? { from, to: last + 1 } : null;
}
