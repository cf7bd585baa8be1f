/** What the columns of the list are called. */
import type { Column } from '../../document-list.js';
import type { Texts } from '../../texts/languages.js';

export function columnName(column: Column, texts: Texts): string {
  const names: Record<Column, string> = {
    title: texts.documentTitle,
    symbol: texts.documentSymbol,
    kind: texts.library.kind,
    date: texts.library.date,
    lang: texts.documentLanguage,
    state: texts.documentState,
    pages: texts.library.pages,
  };
  return names[column];
}
