import { useContext } from 'preact/hooks';
import type { DocumentSummary } from '../../server/contract.js';
import type { Retry } from '../state/useDocuments.js';
import { type Language, LanguageContext, useTexts } from '../texts/languages.js';
import { RetryFile } from './RetryFile.js';

interface DocumentRowProps {
  document: DocumentSummary;
  /** Of the file itself. */
  address: string;
  /** Path of the file that a duplicate has its content from. */
  original: string | null;
  retry: Retry | null;
  onRetry: () => void;
}

/** On narrow screens a row becomes a card, and each cell shows its column's name from `data-column`. */
export function DocumentRow({ document, address, original, retry, onRetry }: DocumentRowProps) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const { title, symbol, source, lang, state, passageCount } = document;
  return (
    <tr class={`document-${state}`}>
      <th scope="row">
        <a href={address} dir="auto">
          {title}
        </a>
        {source !== title && <bdi class="source">{source}</bdi>}
      </th>
      <td data-column={texts.documentSymbol} class="symbol">
        {symbol && <bdi>{symbol}</bdi>}
      </td>
      <td data-column={texts.documentLanguage}>{lang && languageName(lang, language)}</td>
      <td data-column={texts.documentState} class="state">
        {texts.states[state]}
      </td>
      <td data-column={texts.documentPassages} class="count">
        {state === 'indexed' && passageCount}
      </td>
      <td class="notes">
        <Notes document={document} original={original} />
        {(state === 'failed' || retry) && (
          <RetryFile source={source} retry={retry} onRetry={state === 'failed' ? onRetry : null} />
        )}
      </td>
    </tr>
  );
}

function Notes({ document: { reason, notes }, original }: Pick<DocumentRowProps, 'document' | 'original'>) {
  const texts = useTexts();
  const said = original === null ? reason : texts.duplicateOf(original);
  return [said, ...notes]
    .filter((note) => note !== null)
    .map((note) => (
      <p key={note} dir="auto">
        {note}
      </p>
    ));
}

function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
