/** What a filter says, in a line: "3 documents · French · since 2019". */
import { languageName } from '../../language-name.js';
import { yearsOf } from '../../question-filter.js';
import type { Filter } from '../../state/useConversation.js';
import type { Texts } from '../../texts/languages.js';

export function filterText(filter: Filter, allTexts: Texts, language: string): string {
  const texts = allTexts.library.filter;
  const { documents, languages } = filter;
  const { from, to } = yearsOf(filter);
  const years = from && to ? texts.between(from, to) : from ? texts.since(from) : to ? texts.until(to) : null;
  const parts = [
    documents ? texts.documents(documents.length) : null,
    languages ? languages.map((code) => languageName(code, language)).join(allTexts.listSeparator) : null,
    years,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(texts.separator) : texts.all;
}
