import { useContext } from 'preact/hooks';
import type { DocumentSummary } from '../../server/contract.js';
import { shownAs } from '../document-list.js';
import { languageName } from '../language-name.js';
import type { Retry } from '../state/useDocuments.js';
import type { RemovalState } from '../state/useRemovals.js';
import { LanguageContext, useTexts } from '../texts/languages.js';
import { RemoveFile } from './documents/RemoveFile.js';
import { RowTitle } from './documents/RowTitle.js';
import { RetryFile } from './RetryFile.js';

interface DocumentRowProps {
  document: DocumentSummary;
  /** Of the file itself. */
  address: string;
  /** Path of the file that a duplicate has its content from. */
  original: string | null;
  retry: Retry | null;
  onRetry: () => void;
  removal: RemovalState | null;
  onRemove: () => void;
  onRestore: () => void;
  /** Whether it is one of those to be asked. */
  chosen: boolean;
  onChoose: () => void;
}

/** On narrow screens a row becomes a card, and each cell shows its column's name from `data-column`. */
export function DocumentRow(props: DocumentRowProps) {
  const { document, address, original, retry, onRetry, removal, onRemove, onRestore, chosen, onChoose } =
    props;
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const { title, symbol, source, lang, date, kind, state, removed, pageCount } = document;
  const { library } = texts;
  const failed = state === 'failed';
  return (
    <tr class={`document-${shownAs(document)}`}>
      <td class="choose">
        {state === 'indexed' && (
          <input type="checkbox" aria-label={library.chooseOne(title)} checked={chosen} onChange={onChoose} />
        )}
      </td>
      <RowTitle {...{ document, address, original }} />
      <td data-column={texts.documentSymbol} class="symbol">
        {symbol && <bdi>{symbol}</bdi>}
      </td>
      <td data-column={library.kind}>{kind && (library.kinds[kind] ?? kind)}</td>
      <td data-column={library.date} class="date">
        {date}
      </td>
      <td data-column={texts.documentLanguage}>{lang && languageName(lang, language)}</td>
      <td data-column={texts.documentState} class="state">
        {removed ? library.removedState : texts.states[state]}
      </td>
      <td data-column={library.pages} class="count">
        {pageCount}
      </td>
      <td class="actions">
        {(failed || retry) && <RetryFile source={source} retry={retry} onRetry={failed ? onRetry : null} />}
        <RemoveFile {...{ document, removal, onRemove, onRestore }} />
      </td>
    </tr>
  );
}
