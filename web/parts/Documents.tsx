import { useId, useState } from 'preact/hooks';
import type { DocumentSummary } from '../../server/contract.js';
import { fileAddress } from '../api.js';
import { type Retry, useDocuments } from '../state/useDocuments.js';
import { useTexts } from '../texts/languages.js';
import { DocumentRow } from './DocumentRow.js';
import { Failure } from './Failure.js';
import { type Shown, StateFilter } from './StateFilter.js';

/** The list of all files, with what became of each. */
export function Documents({ indexId }: { indexId: string | null }) {
  const texts = useTexts();
  const titleId = useId();
  const { documents, error, reload, retries, retry } = useDocuments(indexId);
  return (
    <section class="documents" aria-labelledby={titleId}>
      <h2 id={titleId}>{texts.documents}</h2>
      {error && <Failure title={texts.loadFailed} error={error} onRetry={reload} />}
      {!documents && !error && <p class="waiting">{texts.loadingDocuments}</p>}
      {documents?.length === 0 && <p>{texts.noDocuments}</p>}
      {documents && documents.length > 0 && (
        <DocumentTable titleId={titleId} documents={documents} retries={retries} onRetry={retry} />
      )}
    </section>
  );
}

interface DocumentTableProps {
  titleId: string;
  documents: DocumentSummary[];
  retries: ReadonlyMap<string, Retry>;
  onRetry: (id: string) => void;
}

function DocumentTable({ titleId, documents, retries, onRetry }: DocumentTableProps) {
  const texts = useTexts();
  const [chosen, choose] = useState<Shown>('all');
  // Where the last file of a state has left it, nothing would be shown and no button would be pressed.
  const shown = documents.some(({ state }) => state === chosen) ? chosen : 'all';
  const sources = new Map(documents.map(({ id, source }) => [id, source]));
  // What came of a retry stays to be seen, in whichever state the file is now.
  const rows = documents.filter(({ id, state }) => shown === 'all' || state === shown || retries.has(id));
  return (
    <>
      <StateFilter documents={documents} shown={shown} onChoose={choose} />
      <table aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{texts.documentTitle}</th>
            <th scope="col">{texts.documentSymbol}</th>
            <th scope="col">{texts.documentLanguage}</th>
            <th scope="col">{texts.documentState}</th>
            <th scope="col">{texts.documentPassages}</th>
            <th scope="col">{texts.documentNotes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              address={fileAddress(document.id)}
              original={sources.get(document.duplicateOf ?? '') ?? null}
              retry={retries.get(document.id) ?? null}
              onRetry={() => onRetry(document.id)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
