/** The pipeline of ingest: load → describe (structure, clean, sentences) → split → embed → store. */
import type { AlignedEmbeddings } from './aligned-embeddings.js';
import { sha256 } from './disk.js';
import { documentId } from './document.js';
import { type EmbeddedPassages, embedDocument } from './embed-document.js';
import { messageOf, PinciteError } from './errors.js';
import { type FileState, fileStates } from './file-states.js';
import { withLock } from './lock.js';
import { type Fingerprint, fingerprintOf } from './manifest.js';
import { PassageStore } from './passage-store.js';
import { SentenceVectors } from './sentence-vectors.js';
import { currentIndexId, type OpenedIndex, openIndex, writeIndex } from './store.js';
import type { IndexedDocument, LeftOut, Source } from './types.js';

export interface BuildOptions {
  /** Folder of this corpus' index. */
  folder: string;
  sources: readonly Source[];
  /** Files already known not to be indexed, for the record. */
  leftOut: readonly LeftOut[];
  embeddings: AlignedEmbeddings;
  /**
   * The limits and settings that reading goes by, as text; by default none. A file that failed under the same ones,
   * with the same content, is not read again: one that takes all of its time would take it at every run.
   */
  readUnder?: string;
  /** Which files, by path, are read again although they would fail as before; by default none. */
  retry?: (path: string) => boolean;
  /** The index in use where it is open already; it is opened where it is left out or no longer in use. */
  previous?: OpenedIndex | null;
  onProgress?: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  /** Files finished. */
  done: number;
  total: number;
  /** The file being read. */
  source: string;
  /** Of its passages, how many are embedded; 0 of 0 before they are known. */
  passagesDone: number;
  passagesTotal: number;
}

export interface BuildReport {
  index: OpenedIndex;
  /** What became of every file, in the order of their paths. */
  files: FileState[];
  /** Characters embedded, without what was unchanged. */
  characterCount: number;
  /** False where nothing had changed and the index was left as it is. */
  written: boolean;
}

/** A document with its passages and their vectors. */
interface Embedded extends EmbeddedPassages {
  document: IndexedDocument;
  unchanged: boolean;
}

/** What the files of a run are compared with. */
interface Known {
  options: BuildOptions;
  /** What the index holds already, by document id. */
  held: ReadonlyMap<string, Embedded>;
  /** What the last run left out, by document id. */
  leftOut: ReadonlyMap<string, LeftOut>;
  /** The documents of this run so far, by the hash of their content. */
  byContent: Map<string, IndexedDocument>;
}

/**
 * Brings the index up to date: what has the same content hash is kept, the rest is read and embedded, what is
 * gone is removed. Of files with the same content the first in order is indexed and the others name it. A file that
 * fails is recorded with the reason, and the others go on.
 *
 * @throws PinciteError `busy` where another process is writing the same index.
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  return withLock(options.folder, () => build(options));
}

async function build(options: BuildOptions): Promise<BuildReport> {
  const fingerprint = fingerprintOf(options.embeddings.model.identity, options.embeddings.alignment);
  const previous = await usableIndex(options, fingerprint);
  const leftBefore = new Map(previous?.leftOut.map((left) => [left.id, left]));
  const known: Known = { options, held: documentsOf(previous), leftOut: leftBefore, byContent: new Map() };
  const embedded: Embedded[] = [];
  const leftOut = [...options.leftOut];
  for (const [done, source] of options.sources.entries()) {
    const at = { done, total: options.sources.length, source: source.path };
    const report = (passagesDone: number, passagesTotal: number) =>
      options.onProgress?.({ ...at, passagesDone, passagesTotal });
    report(0, 0);
    const result = await readSource(source, known, report);
    if ('state' in result) leftOut.push(result);
    else {
      embedded.push(result);
      known.byContent.set(result.document.contentHash, result.document);
    }
  }
  return finish({ options, fingerprint, previous, embedded, leftOut });
}

/** The index in use, if it can be built upon. */
async function usableIndex(options: BuildOptions, fingerprint: Fingerprint): Promise<OpenedIndex | null> {
  const { previous } = options;
  const fits = previous?.manifest.fingerprint === fingerprint.hash;
  if (previous && fits && (await currentIndexId(options.folder)) === previous.manifest.indexId)
    return previous;
  try {
    return await openIndex(options.folder, options.embeddings, fingerprint);
  } catch (error) {
    if (error instanceof PinciteError) return null;
    throw error;
  }
}

/** A file of which it is not decided yet whether it is left out. */
type FileRecord = Omit<LeftOut, 'state' | 'reason'>;

async function readSource(
  source: Source,
  known: Known,
  report: (passagesDone: number, passagesTotal: number) => void,
): Promise<Embedded | LeftOut> {
  const { path, bytes } = source;
  const file: FileRecord = { id: documentId(path), source: path, contentHash: null, bytes };
  try {
    const content = await source.read();
    const contentHash = sha256(content);
    file.contentHash = contentHash;
    const decided = withoutReading(file, contentHash, known);
    if (decided) return decided;
    const { embeddings, readUnder = '' } = known.options;
    const document = await source.describe(content, contentHash).catch((error: unknown) => {
      if (isOfTheFile(error)) file.decidedUnder = readUnder;
      throw error;
    });
    if (document.notes.length > 0) document.readUnder = readUnder;
    return { document, ...(await embedDocument(document, embeddings, report)), unchanged: false };
  } catch (error) {
    if (error instanceof PinciteError && error.kind === 'model-unavailable') throw error;
    return { ...file, state: 'failed', reason: messageOf(error) };
  }
}

/** Whether the file is at fault, and would be again; anything else may pass. */
function isOfTheFile(error: unknown): boolean {
  return error instanceof PinciteError && error.kind === 'invalid-input';
}

/** What becomes of a duplicate, of what is held already, and of what would fail as before; null for anything else. */
function withoutReading(file: FileRecord, contentHash: string, known: Known): Embedded | LeftOut | null {
  const original = known.byContent.get(contentHash);
  if (original) {
    const reason = `the same content as ${original.source}`;
    return { ...file, state: 'skipped', reason, duplicateOf: original.id };
  }
  const { readUnder = '', retry } = known.options;
  const held = known.held.get(file.id);
  const isHeld = held?.document.contentHash === contentHash;
  if (isHeld && (held.document.readUnder ?? readUnder) === readUnder) return held;
  const left = known.leftOut.get(file.id);
  const failsAgain = left?.contentHash === contentHash && left.decidedUnder === readUnder;
  return failsAgain && !retry?.(file.source) ? left : null;
}

/** What the index holds already, by document id. */
function documentsOf(index: OpenedIndex | null): Map<string, Embedded> {
  const held = new Map<string, Embedded>();
  if (!index) return held;
  for (const document of index.documents) {
    held.set(document.id, { document, passages: [], vectors: [], unchanged: true });
  }
  for (const [i, passage] of index.store.passages.entries()) {
    const embedded = held.get(passage.metadata.documentId)!;
    embedded.passages.push(passage);
    embedded.vectors.push(index.store.vector(i));
  }
  return held;
}

interface Finished {
  options: BuildOptions;
  fingerprint: Fingerprint;
  previous: OpenedIndex | null;
  embedded: Embedded[];
  leftOut: LeftOut[];
}

async function finish({ options, fingerprint, previous, embedded, leftOut }: Finished): Promise<BuildReport> {
  const files = fileStates(previous, embedded, leftOut);
  const characterCount = embedded
    .filter(({ unchanged }) => !unchanged)
    .reduce(
      (sum, { passages }) =>
        sum + passages.reduce((length, passage) => length + passage.pageContent.length, 0),
      0,
    );
  if (previous && !files.some(({ news }) => news))
    return { index: previous, files, characterCount, written: false };
  const store = new PassageStore(options.embeddings);
  for (const { vectors, passages } of embedded) await store.addVectors(vectors, passages);
  const documents = embedded.map(({ document }) => document);
  const sentences = keptSentences(previous, embedded);
  const index = await writeIndex(options.folder, { documents, leftOut, store, sentences }, fingerprint);
  return { index, files, characterCount, written: true };
}

/** The sentences' vectors of what is unchanged. */
function keptSentences(previous: OpenedIndex | null, embedded: readonly Embedded[]): SentenceVectors {
  const kept = new SentenceVectors();
  for (const { document, unchanged } of embedded) {
    if (!previous || !unchanged || !previous.sentences.has(document.id)) continue;
    const { rows, count } = previous.sentences.rows(document.id);
    kept.setRows(document.id, rows, count);
  }
  return kept;
}
