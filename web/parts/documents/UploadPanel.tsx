import { useId } from 'preact/hooks';
import type { DocumentSummary, Health } from '../../../server/contract.js';
import { reasonIn } from '../../reason.js';
import type { Uploads } from '../../state/useUploads.js';
import { type Texts, useTexts } from '../../texts/languages.js';
import { countsOf, progressOf, type UploadProgress } from '../../upload-states.js';

interface UploadPanelProps {
  uploads: Uploads;
  documents: DocumentSummary[];
  health: Health | null;
}

/** The files that were added since the list of them was closed. Only the sum is announced. */
export function UploadPanel({ uploads: { uploads, clear }, documents, health }: UploadPanelProps) {
  const texts = useTexts().library;
  const titleId = useId();
  const progress = progressOf(uploads, documents, health);
  const { read, refused, open } = countsOf(progress);
  return (
    <div class={uploads.length > 0 ? 'uploads' : undefined}>
      <output>{uploads.length > 0 && texts.uploadSummary(read, refused, open)}</output>
      {uploads.length > 0 && (
        <>
          <h3 id={titleId} class="visually-hidden">
            {texts.uploads}
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard, too. */}
          <ul aria-labelledby={titleId} tabIndex={0}>
            {progress.map((one) => (
              <UploadItem key={one.upload.id} progress={one} />
            ))}
          </ul>
          {open === 0 && (
            <button type="button" onClick={clear}>
              {texts.clearUploads}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function UploadItem({ progress: { upload, stage, document } }: { progress: UploadProgress }) {
  const texts = useTexts();
  const { name, source } = upload;
  const reason = reasonOf({ upload, stage, document }, texts);
  return (
    <li class={`upload upload-${stage}`}>
      <bdi class="upload-name">{name}</bdi>
      <span class="upload-state">{stageText(stage, texts)}</span>
      {upload.state === 'stored' && source !== name && (
        <span class="hint">
          <bdi>{texts.library.storedAs(source ?? '')}</bdi>
        </span>
      )}
      {reason && (
        <span class="upload-reason" dir="auto">
          {reason}
        </span>
      )}
    </li>
  );
}

function stageText(stage: UploadProgress['stage'], texts: Texts): string {
  if (stage === 'queued' || stage === 'reading') return texts.library[stage];
  if (stage === 'indexed' || stage === 'skipped' || stage === 'failed') return texts.states[stage];
  return texts.library.uploadStates[stage];
}

function reasonOf({ upload, document }: UploadProgress, texts: Texts): string | null {
  if (upload.state === 'folder') return texts.library.folderRefused;
  if (upload.state === 'unsent') return upload.reason ?? texts.unreachable;
  const reason = document ? document.reason : upload.reason;
  return reason && reasonIn(texts, reason);
}
