/** The pipeline of ingest: load → describe (structure, clean, sentences) → split → embed → store. */
import { createHash } from 'node:crypto';
import type { AlignedEmbeddings } from './aligned-embeddings.js';
import { describeDocument, documentId } from './document.js';
import { messageOf, PinciteError } from './errors.js';
import { withLock } from './lock.js';
import { type Fingerprint, fingerprintOf } from './manifest.js';
import { PassageStore } from './passage-store.js';
import { indexText, passageOf, runsOf, withinContext } from './passages.js';
import { SentenceVectors } from './sentence-vectors.js';
import { currentIndexId, type OpenedIndex, openIndex, writeIndex } from './store.js';
import { estimateTokens } from './token-estimate.js';
import type { IndexedDocument, LeftOut, Passage, Source } from './types.js';

export interface BuildOptions {
  /** Folder of this corpus' index. */
  folder: string;
  sources: readonly Source[];
  /** Files already known not to be indexed, for the record. */
  leftOut: readonly LeftOut[];
  embeddings: AlignedEmbeddings;
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
  files: {
    source: string;
    state: 'indexed' | 'unchanged' | 'removed' | 'skipped' | 'failed';
    reason: string | null;
  }[];
  /** Characters embedded, without what was unchanged. */
  characterCount: number;
  /** False where nothing had changed and the index was left as it is. */
  written: boolean;
}

/** A document with its passages and their vectors. */
interface Embedded {
  document: IndexedDocument;
  passages: Passage[];
  vectors: (number[] | Float32Array)[];
  unchanged: boolean;
}

/**
 * Brings the index up to date: what has the same content hash is kept, the rest is read and embedded, what is
 * gone is removed. A file that fails is recorded with the reason, and the others go on.
 *
 * @throws PinciteError `busy` where another process is writing the same index.
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  return withLock(options.folder, () => build(options));
}

async function build(options: BuildOptions): Promise<BuildReport> {
  const fingerprint = fingerprintOf(options.embeddings.model.identity, options.embeddings.alignment);
  const previous = await usableIndex(options, fingerprint);
  const held = documentsOf(previous);
  const embedded: Embedded[] = [];
  const leftOut = [...options.leftOut];
  for (const [done, source] of options.sources.entries()) {
    const report = (passagesDone: number, passagesTotal: number) =>
      options.onProgress?.({
        done,
        total: options.sources.length,
        source: source.path,
        passagesDone,
        passagesTotal,
      });
    report(0, 0);
    const result = await readSource(source, held, options.embeddings, report);
    if ('state' in result) leftOut.push(result);
    else embedded.push(result);
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

async function readSource(
  source: Source,
  held: ReadonlyMap<string, Embedded>,
  embeddings: AlignedEmbeddings,
  report: (passagesDone: number, passagesTotal: number) => void,
): Promise<Embedded | LeftOut> {
  const id = documentId(source.path);
  let contentHash: string | null = null;
  try {
    const content = await source.read();
    contentHash = createHash('sha256').update(content).digest('hex');
    const known = held.get(id);
    if (known?.document.contentHash === contentHash) return known;
    const extracted = await source.extract(content);
    const document = describeDocument({ source: source.path, contentHash, bytes: content.length }, extracted);
    return { document, ...(await embedDocument(document, embeddings, report)), unchanged: false };
  } catch (error) {
    if (error instanceof PinciteError && error.kind === 'model-unavailable') throw error;
    return {
      id,
      source: source.path,
      contentHash,
      bytes: source.bytes,
      state: 'failed',
      reason: messageOf(error),
    };
  }
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

/**
 * Passages are measured by an estimate; where the model had to cut one of them all the same (text of no language),
 * the document is split anew by true counts.
 */
async function embedDocument(
  document: IndexedDocument,
  embeddings: AlignedEmbeddings,
  report: (passagesDone: number, passagesTotal: number) => void,
): Promise<EmbeddedPassages> {
  const { model } = embeddings;
  const cutBefore = model.cutCount;
  const embedded = await embedRuns(document, estimateTokens, embeddings, report);
  if (model.cutCount === cutBefore) return embedded;
  return embedRuns(document, (text) => model.countTokens(text), embeddings, report);
}

interface EmbeddedPassages {
  passages: Passage[];
  vectors: number[][];
}

async function embedRuns(
  document: IndexedDocument,
  countTokens: (text: string) => number,
  embeddings: AlignedEmbeddings,
  report: (passagesDone: number, passagesTotal: number) => void,
): Promise<EmbeddedPassages> {
  const passages = runsOf(document, countTokens).map((run) => passageOf(document, run));
  const vectors: number[][] = [];
  for (const [i, passage] of passages.entries()) {
    report(i, passages.length);
    const [vector] = await embeddings.embedDocuments([indexText(withinContext(passage, countTokens))]);
    vectors.push(vector!);
  }
  return { passages, vectors };
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
  if (
    previous &&
    files.every(({ state }) => state !== 'indexed' && state !== 'removed') &&
    sameLeftOut(previous, leftOut)
  ) {
    return { index: previous, files, characterCount, written: false };
  }
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

function fileStates(
  previous: OpenedIndex | null,
  embedded: readonly Embedded[],
  leftOut: readonly LeftOut[],
): BuildReport['files'] {
  const present = new Set([
    ...embedded.map(({ document }) => document.source),
    ...leftOut.map(({ source }) => source),
  ]);
  const gone = previous?.documents.filter(({ source }) => !present.has(source)) ?? [];
  const files: BuildReport['files'] = [
    ...embedded.map(({ document, unchanged }) => ({
      source: document.source,
      state: unchanged ? ('unchanged' as const) : ('indexed' as const),
      reason: null,
    })),
    ...leftOut.map(({ source, state, reason }) => ({ source, state, reason })),
    ...gone.map(({ source }) => ({ source, state: 'removed' as const, reason: 'no longer in the folder' })),
  ];
  return files.sort((a, b) => (a.source < b.source ? -1 : 1));
}

function sameLeftOut(previous: OpenedIndex, leftOut: readonly LeftOut[]): boolean {
  const key = (list: readonly LeftOut[]) =>
    list
      .map(({ source, reason, bytes }) => `${source}\0${bytes}\0${reason}`)
      .sort()
      .join('\n');
  const failedNow = previous.documents.some(({ id }) => leftOut.some((left) => left.id === id));
  return !failedNow && key(previous.leftOut) === key(leftOut);
}
