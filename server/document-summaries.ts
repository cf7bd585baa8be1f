/** What is told of documents: as the index has them, and as readers have removed or restored them since. */
import { hasFilePages } from '../index/locate.js';
import type { OpenedIndex } from '../index/store.js';
import type { IndexedDocument, LeftOut } from '../index/types.js';
import type { DocumentSummary } from './contract.js';
import { type Holdings, IN_TRASH, LEFT_OUT } from './removal.js';

const RESTORED = 'restored by the reader: it is read with the next run';

/** All files, in the order of their paths. */
export function summariesOf(
  { documents, leftOut, store }: OpenedIndex,
  holdings: Holdings,
): DocumentSummary[] {
  const counts = new Map<string, number>();
  for (const { metadata } of store.passages)
    counts.set(metadata.documentId, (counts.get(metadata.documentId) ?? 0) + 1);
  const summaries = [
    ...documents.map((document) => indexedSummary(document, counts.get(document.id) ?? 0)),
    ...leftOut.map(leftOutSummary),
  ];
  return summaries.map((summary) => asHeld(summary, holdings)).sort((a, b) => (a.source < b.source ? -1 : 1));
}

/** Null where no file has the id. */
export function summaryOf(index: OpenedIndex, id: string, holdings: Holdings): DocumentSummary | null {
  const left = index.leftOut.find((known) => known.id === id);
  if (left) return asHeld(leftOutSummary(left), holdings);
  const document = index.documents.find((known) => known.id === id);
  if (!document) return null;
  const count = index.store.passages.filter(({ metadata }) => metadata.documentId === id).length;
  return asHeld(indexedSummary(document, count), holdings);
}

/** A file is removed and restored at once, while the index follows with the next run. */
function asHeld(summary: DocumentSummary, { uploads, leftOut, trashed }: Holdings): DocumentSummary {
  const { source, contentHash, reason } = summary;
  const upload = uploads.get(source);
  const uploaded = upload !== undefined && (contentHash === '' || contentHash === upload.contentHash);
  const left = leftOut.get(source);
  if (left) return removed(summary, { title: left.title, reason: LEFT_OUT, uploaded: false });
  if (trashed.has(source))
    return removed(summary, { title: upload?.title ?? null, reason: IN_TRASH, uploaded: true });
  return reason === LEFT_OUT || reason === IN_TRASH
    ? { ...summary, uploaded, reason: RESTORED }
    : { ...summary, uploaded };
}

function removed(
  summary: DocumentSummary,
  { title, reason, uploaded }: { title: string | null; reason: string; uploaded: boolean },
): DocumentSummary {
  const told = { title: title ?? summary.title, reason, uploaded };
  return { ...summary, ...told, state: 'skipped', removed: true, duplicateOf: null };
}

function indexedSummary(document: IndexedDocument, passageCount: number): DocumentSummary {
  const { id, contentHash, title, symbol, lang, date, kind, session, relation } = document;
  const { source, bytes, pages, text, notes } = document;
  return {
    id,
    contentHash,
    title: title || source,
    symbol,
    lang,
    date,
    kind,
    session,
    relation,
    source,
    bytes,
    state: 'indexed',
    reason: null,
    duplicateOf: null,
    uploaded: false,
    removed: false,
    // Without form feeds the text does not tell how many pages there are.
    pageCount: hasFilePages(text) ? pages.length : null,
    passageCount,
    notes,
  };
}

function leftOutSummary(left: LeftOut): DocumentSummary {
  const { id, source, contentHash, bytes, state, reason, duplicateOf = null } = left;
  const nothing = {
    uploaded: false,
    removed: false,
    symbol: null,
    lang: null,
    date: null,
    kind: null,
    session: null,
    relation: null,
    pageCount: null,
    passageCount: 0,
    notes: [],
  };
  const file = { id, contentHash: contentHash ?? '', title: source, source, bytes };
  return { ...file, state, reason, duplicateOf, ...nothing };
}
