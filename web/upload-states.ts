/** How far each added file is: on its way, in the folder, or read. */
import type { DocumentSummary, Health } from '../server/contract.js';
import type { Upload } from './state/useUploads.js';

/** Of a file in the folder: not read yet, being read, or its state in the list. */
export type UploadStage =
  | Exclude<Upload['state'], 'stored'>
  | 'queued'
  | 'reading'
  | DocumentSummary['state'];

export interface UploadProgress {
  upload: Upload;
  stage: UploadStage;
  /** Of a file in the list. */
  document: DocumentSummary | null;
}

/** @param documents The list as it is now: a file that is in it has been read. */
export function progressOf(
  uploads: readonly Upload[],
  documents: readonly DocumentSummary[],
  health: Health | null,
): UploadProgress[] {
  const bySource = new Map(documents.map((document) => [document.source, document]));
  return uploads.map((upload) => {
    const { state, source } = upload;
    if (state !== 'stored') return { upload, stage: state, document: null };
    const document = bySource.get(source ?? '') ?? null;
    if (document && !document.removed) return { upload, stage: document.state, document };
    const reading = health?.progress !== undefined && health.progress.source === source;
    return { upload, stage: reading ? 'reading' : 'queued', document: null };
  });
}

/** How many have been read, were not taken, and are still to come to an end. */
export function countsOf(progress: readonly UploadProgress[]): {
  read: number;
  refused: number;
  open: number;
} {
  const countOf = (...stages: UploadStage[]) => progress.filter(({ stage }) => stages.includes(stage)).length;
  return {
    read: countOf('indexed', 'skipped', 'failed'),
    refused: countOf('refused', 'folder', 'unsent'),
    open: countOf('waiting', 'sending', 'queued', 'reading'),
  };
}
