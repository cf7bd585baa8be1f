/**
 * The index on disk. Each build is a folder of its own; the file `current` names the one in use and is replaced
 * by a rename, so that a process killed at any moment leaves either the old index or the new one.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { jsonLines, lines, sha256, syncFolder, writeSynced } from './disk.js';
import { READING_VERSION } from './document.js';
import { messageOf, PinciteError } from './errors.js';
import { type Fingerprint, FORMAT_VERSION, type Manifest, parseManifest } from './manifest.js';
import { PassageStore } from './passage-store.js';
import { passageOf } from './passages.js';
import { SentenceVectors } from './sentence-vectors.js';
import type { IndexedDocument, LeftOut } from './types.js';

export interface IndexContent {
  documents: IndexedDocument[];
  /** Files of the corpus that are not in the index. */
  leftOut: LeftOut[];
  store: PassageStore;
  /** Of all documents, of some, or of none. */
  sentences: SentenceVectors;
}

export interface OpenedIndex extends IndexContent {
  manifest: Manifest;
}

const CURRENT = 'current';
const FILES = {
  documents: 'documents.jsonl',
  leftOut: 'left-out.jsonl',
  passages: 'passages.jsonl',
  vectors: 'passages.f32',
  sentenceCounts: 'sentences.json',
  sentenceVectors: 'sentences.i8',
  graph: 'passages.hnsw',
};

/**
 * Opens the index in use, every file checked against the manifest.
 *
 * @returns null where the folder holds none.
 * @throws PinciteError `stale-index` where it was built from something else, `corrupt-index` where a file is
 *   damaged.
 */
export async function openIndex(
  folder: string,
  embeddings: EmbeddingsInterface,
  fingerprint: Fingerprint,
): Promise<OpenedIndex | null> {
  const name = await currentIndexId(folder);
  if (name === null) return null;
  const version = join(folder, name);
  const manifest = await readManifest(version);
  if (manifest?.fingerprint !== fingerprint.hash) {
    throw new PinciteError(
      'stale-index',
      `the index in ${folder} was built from other settings or by another version: run \`npm run ingest\``,
    );
  }
  const contents = new Map<string, Buffer>();
  for (const file of manifest.files) contents.set(file.name, await checkedContent(version, file));
  const documents = lines<IndexedDocument>(contents.get(FILES.documents)!);
  const store = await storeFrom(version, documents, contents, embeddings, manifest);
  const leftOut = lines<LeftOut>(contents.get(FILES.leftOut)!);
  return { manifest, documents, leftOut, store, sentences: sentencesFrom(contents, manifest) };
}

/**
 * The documents of the index in use alone, for what needs no vectors and so no model: whatever model it was built with,
 * they are the same.
 *
 * @returns null where the folder holds no index.
 * @throws PinciteError `stale-index` where documents are read otherwise now, `corrupt-index` where a file is damaged.
 */
export async function openDocuments(folder: string): Promise<IndexedDocument[] | null> {
  const name = await currentIndexId(folder);
  if (name === null) return null;
  const version = join(folder, name);
  const manifest = await readManifest(version);
  const file = manifest?.files.find((one) => one.name === FILES.documents);
  if (!file || manifest?.builtFrom.readingVersion !== READING_VERSION) {
    throw new PinciteError(
      'stale-index',
      `the index in ${folder} was built by another version: run \`npm run ingest\``,
    );
  }
  return lines<IndexedDocument>(await checkedContent(version, file));
}

/** The id of the index in use, which is also the name of its folder; null where there is none. */
export async function currentIndexId(folder: string): Promise<string | null> {
  const name = await readFile(join(folder, CURRENT), 'utf8').catch(() => null);
  return name === null ? null : name.trim();
}

/** Null where the manifest is of another form or not there. */
async function readManifest(version: string): Promise<Manifest | null> {
  try {
    return parseManifest(JSON.parse(await readFile(join(version, 'manifest.json'), 'utf8')));
  } catch {
    return null;
  }
}

async function checkedContent(version: string, file: Manifest['files'][number]): Promise<Buffer> {
  const path = join(version, file.name);
  const content = await readFile(path).catch((cause: unknown) => {
    throw new PinciteError('corrupt-index', `${path}: ${messageOf(cause)}; run \`npm run ingest\``, {
      cause,
    });
  });
  if (sha256(content) !== file.sha256) {
    throw new PinciteError(
      'corrupt-index',
      `${path} is not as it was written (${content.length} of ${file.bytes} bytes): run \`npm run ingest\``,
    );
  }
  return content;
}

async function storeFrom(
  version: string,
  documents: readonly IndexedDocument[],
  contents: ReadonlyMap<string, Buffer>,
  embeddings: EmbeddingsInterface,
  manifest: Manifest,
): Promise<PassageStore> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const store = new PassageStore(embeddings);
  const rows = lines<PassageRow>(contents.get(FILES.passages)!);
  const bytes = Uint8Array.from(contents.get(FILES.vectors)!);
  const data = new Float32Array(bytes.buffer);
  const dimensions = manifest.vectors[0]?.dimensions ?? 0;
  const passages = rows.map(([id, from, to, lang]) => passageOf(byId.get(id)!, { from, to }, lang));
  await store.addVectors(
    rows.map((_, i) => data.subarray(i * dimensions, (i + 1) * dimensions)),
    passages,
  );
  if (contents.has(FILES.graph)) store.loadGraph(join(version, FILES.graph));
  return store;
}

function sentencesFrom(contents: ReadonlyMap<string, Buffer>, manifest: Manifest): SentenceVectors {
  const sentences = new SentenceVectors();
  const table = manifest.vectors.find(({ of }) => of === 'sentences');
  if (!table) return sentences;
  const content = contents.get(table.file)!;
  const rows = new Int8Array(content.buffer, content.byteOffset, content.length);
  let start = 0;
  for (const [documentId, count] of JSON.parse(contents.get(FILES.sentenceCounts)!.toString()) as [
    string,
    number,
  ][]) {
    const end = start + count * table.dimensions;
    sentences.setRows(documentId, rows.subarray(start, end), count);
    start = end;
  }
  return sentences;
}

/** Document id, first sentence, sentence after the last, language. */
type PassageRow = [string, number, number, string | null];

/** Writes a new version, synced, and switches to it; older versions are removed. */
export async function writeIndex(
  folder: string,
  content: IndexContent,
  fingerprint: Fingerprint,
): Promise<OpenedIndex> {
  const indexId = randomBytes(8).toString('hex');
  const version = join(folder, indexId);
  await mkdir(version, { recursive: true });
  const manifest = await writeVersion(version, indexId, content, fingerprint);
  await writeSynced(join(folder, `${CURRENT}.new`), indexId);
  await rename(join(folder, `${CURRENT}.new`), join(folder, CURRENT));
  await syncFolder(folder);
  await removeOthers(folder, indexId);
  return { ...content, manifest };
}

async function writeVersion(
  version: string,
  indexId: string,
  content: IndexContent,
  fingerprint: Fingerprint,
): Promise<Manifest> {
  const { documents, leftOut, store } = content;
  const rows = store.passages.map(
    ({ metadata }): PassageRow => [metadata.documentId, metadata.from, metadata.to, metadata.lang],
  );
  const files = [
    await writeFile(version, FILES.documents, jsonLines(documents)),
    await writeFile(version, FILES.leftOut, jsonLines(leftOut)),
    await writeFile(version, FILES.passages, jsonLines(rows)),
  ];
  const vectors = [
    await writePassageVectors(version, store, files),
    ...(await writeSentences(version, content, files)),
  ];
  if (store.saveGraph(join(version, FILES.graph))) {
    files.push(describe(FILES.graph, await readFile(join(version, FILES.graph))));
  }
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    fingerprint: fingerprint.hash,
    builtFrom: fingerprint.builtFrom,
    indexId,
    createdAt: new Date().toISOString(),
    documentCount: documents.length,
    passageCount: rows.length,
    vectors,
    files,
  };
  await writeFile(version, 'manifest.json', Buffer.from(JSON.stringify(manifest, null, 1)));
  await syncFolder(version);
  return manifest;
}

async function writePassageVectors(
  version: string,
  store: PassageStore,
  files: Manifest['files'],
): Promise<Manifest['vectors'][number]> {
  const data = store.vectorData();
  const count = store.passages.length;
  files.push(
    await writeFile(version, FILES.vectors, Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
  );
  return { of: 'passages', file: FILES.vectors, dimensions: count === 0 ? 0 : data.length / count, count };
}

/** Nothing where no document has them. */
async function writeSentences(
  version: string,
  { documents, sentences }: IndexContent,
  files: Manifest['files'],
): Promise<Manifest['vectors']> {
  const blocks = documents
    .filter(({ id }) => sentences.has(id))
    .map(({ id }) => ({ id, ...sentences.rows(id) }));
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  if (count === 0) return [];
  const content = Buffer.concat(
    blocks.map(({ rows }) => Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)),
  );
  const counts = Buffer.from(JSON.stringify(blocks.map((block) => [block.id, block.count])));
  files.push(await writeFile(version, FILES.sentenceCounts, counts));
  files.push(await writeFile(version, FILES.sentenceVectors, content));
  return [{ of: 'sentences', file: FILES.sentenceVectors, dimensions: content.length / count, count }];
}

async function writeFile(version: string, name: string, content: Buffer): Promise<Manifest['files'][number]> {
  await writeSynced(join(version, name), content);
  return describe(name, content);
}

function describe(name: string, content: Buffer): Manifest['files'][number] {
  return { name, bytes: content.length, sha256: sha256(content) };
}

async function removeOthers(folder: string, keep: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^[0-9a-f]{16}$/.test(name) && name !== keep)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}
