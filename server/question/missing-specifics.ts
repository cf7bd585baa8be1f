/** Which specifics of a question no citation holds. */
import type { IndexedDocument } from '../../index/types.js';
import type { Place } from '../contract.js';
import { holds, type Specific } from './specifics.js';

/** What a reader sees of a citation, and knows of its document. */
export interface Shown {
  place: Pick<Place, 'quote' | 'label' | 'title' | 'symbol'>;
  document: Pick<IndexedDocument, 'date'>;
}

/** As typed, each once. What cannot be told of one citation is not said to be missing. */
export function missingSpecifics(specifics: readonly Specific[], shown: readonly Shown[]): string[] {
  if (shown.length === 0) return [];
  const texts = shown.map(({ place, document }) => shownText(place, document));
  const missing = specifics.filter((specific) => texts.every((text) => holds(text, specific) === false));
  return [...new Set(missing.map(({ text }) => text))];
}

/** The words of a passage with all that names it: a treaty's year may stand in its title alone. */
export function shownText(
  { quote, label, title, symbol }: Shown['place'],
  { date }: Shown['document'],
): string {
  return [title, symbol, date, label, quote].filter(Boolean).join('\n');
}
