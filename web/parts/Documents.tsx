import { useId } from 'preact/hooks';
import type { DocumentSummary } from '../../server/contract.js';
import { fileAddress, listDocuments } from '../api.js';
import { useLoaded } from '../state/useLoaded.js';
import { useTexts } from '../texts/languages.js';
import { DocumentRow } from './DocumentRow.js';
import { Failure } from './Failure.js';

/** The list of all files; loaded anew when the index has been replaced. */
export function Documents({ indexId }: { indexId: string | null }) {
  const texts = useTexts();
  const titleId = useId();
  const { loaded, retry } = useLoaded(listDocuments, [indexId]);
  return (
    <section class="documents" aria-labelledby={titleId}>
      <h2 id={titleId}>{texts.documents}</h2>
      {loaded.state === 'loading' && <p class="waiting">{texts.loadingDocuments}</p>}
      {loaded.state === 'failed' && <Failure title={texts.loadFailed} error={loaded.error} onRetry={retry} />}
      {loaded.state === 'loaded' &&
        (loaded.value.length === 0 ? (
          <p>{texts.noDocuments}</p>
        ) : (
          <DocumentTable titleId={titleId} documents={loaded.value} />
        ))}
    </section>
  );
}

function DocumentTable({ titleId, documents }: { titleId: string; documents: DocumentSummary[] }) {
  const texts = useTexts();
  return (
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
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} address={fileAddress(document.id)} />
        ))}
      </tbody>
    </table>
  );
}
