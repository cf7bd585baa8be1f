import { useContext } from 'preact/hooks';
import type { DocumentSummary } from '../../server/contract.js';
import { type Language, LanguageContext, useTexts } from '../texts/languages.js';

/** On narrow screens a row becomes a card, and each cell shows its column's name from `data-column`. */
export function DocumentRow({ document, address }: { document: DocumentSummary; address: string }) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const { title, symbol, source, lang, state, reason, passageCount, notes } = document;
  return (
    <tr class={`document-${state}`}>
      <th scope="row">
        <a href={address} dir="auto">
          {title}
        </a>
        {source !== title && <bdi class="source">{source}</bdi>}
      </th>
      <td data-column={texts.documentSymbol}>{symbol && <bdi>{symbol}</bdi>}</td>
      <td data-column={texts.documentLanguage}>{lang && languageName(lang, language)}</td>
      <td data-column={texts.documentState}>{texts.states[state]}</td>
      <td data-column={texts.documentPassages} class="count">
        {passageCount}
      </td>
      <td data-column={texts.documentNotes} dir="auto">
        {[reason, ...notes].filter(Boolean).join(' · ')}
      </td>
    </tr>
  );
}

function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
