import { useId } from 'preact/hooks';
import type { Filter } from '../state/useConversation.js';
import type { DocumentList } from '../state/useDocuments.js';
import { useFileDrop } from '../state/useFileDrop.js';
import type { HealthReport } from '../state/useHealth.js';
import type { Uploads } from '../state/useUploads.js';
import { useTexts } from '../texts/languages.js';
import { AddFiles } from './documents/AddFiles.js';
import { FileList } from './documents/FileList.js';
import { UploadPanel } from './documents/UploadPanel.js';
import { Failure } from './Failure.js';

interface DocumentsProps {
  report: HealthReport;
  list: DocumentList;
  uploads: Uploads;
  /** Which documents a question is asked of. */
  filter: Filter;
  /** Has the next question asked of these documents only. */
  onAskOnly: (ids: string[]) => void;
}

/** The list of all files, with what became of each; files are added by a button or dropped anywhere. */
export function Documents({ report, list, uploads, filter, onAskOnly }: DocumentsProps) {
  const texts = useTexts();
  const titleId = useId();
  const { documents, error, reload } = list;
  const isOver = useFileDrop(uploads.add);
  return (
    <section class="documents" aria-labelledby={titleId}>
      <header class="documents-head">
        <h2 id={titleId}>{texts.documents}</h2>
        <AddFiles onAdd={uploads.add} />
      </header>
      <UploadPanel uploads={uploads} documents={documents ?? []} health={report.health} />
      {error && <Failure title={texts.loadFailed} error={error} onRetry={reload} />}
      {!documents && !error && <p class="waiting">{texts.loadingDocuments}</p>}
      {documents?.length === 0 && <p>{texts.noDocuments}</p>}
      {documents && documents.length > 0 && (
        <FileList {...{ titleId, documents, list, report, filter, onAskOnly }} />
      )}
      {isOver && <p class="drop-here">{texts.library.dropHere}</p>}
    </section>
  );
}
