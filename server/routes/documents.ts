/** GET /api/documents, /api/documents/:id and /api/documents/:id/file; POST /api/documents/:id/retry */
import { Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import { hasFilePages } from '../../index/locate.js';
import type { OpenedIndex } from '../../index/store.js';
import type { IndexedDocument, LeftOut } from '../../index/types.js';
import type { DocumentDetail, DocumentSummary } from '../contract.js';
import type { Engine } from '../engine.js';
import { sendProblem } from '../problem.js';
import { sendFile } from './file.js';

const RETRY_LATER = 'the documents are being read: try again when /api/health says "ready"';

export function documentRoutes(engine: Engine, corpusDir: string): Router {
  return Router()
    .get('/documents', (_, response) => {
      response.json(allDocuments(engine.index()));
    })
    .get('/documents/:id', (request, response) => {
      response.json(detailOf(engine.index(), request.params.id));
    })
    .post('/documents/:id/retry', async (request, response) => {
      const { id } = request.params;
      sourceOf(engine.index(), id);
      const { status } = engine.health();
      if (status === 'indexing') return sendProblem(response, 409, 'An ingest is running', RETRY_LATER);
      await engine.retry(id);
      return response.json(summaryOfId(engine.index(), id));
    })
    .get('/documents/:id/file', async (request, response) => {
      const { source } = sourceOf(engine.index(), request.params.id);
      await sendFile(response, corpusDir, source);
    });
}

function allDocuments({ documents, leftOut, store }: OpenedIndex): DocumentSummary[] {
  const counts = new Map<string, number>();
  for (const { metadata } of store.passages)
    counts.set(metadata.documentId, (counts.get(metadata.documentId) ?? 0) + 1);
  const indexed = documents.map((document) => summaryOf(document, counts.get(document.id) ?? 0));
  return [...indexed, ...leftOut.map(leftOutSummary)].sort((a, b) => (a.source < b.source ? -1 : 1));
}

function summaryOf(document: IndexedDocument, passageCount: number): DocumentSummary {
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
    // Without form feeds the text does not tell how many pages there are.
    pageCount: hasFilePages(text) ? pages.length : null,
    passageCount,
    notes,
  };
}

function leftOutSummary(left: LeftOut): DocumentSummary {
  const { id, source, contentHash, bytes, state, reason, duplicateOf = null } = left;
  const nothing = {
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

function detailOf(index: OpenedIndex, id: string): DocumentDetail {
  const document = index.documents.find((known) => known.id === id);
  if (!document) throw notFound(id);
  const { text, pages, paragraphs } = document;
  return { ...summaryOf(document, passageCountOf(index, id)), text, pages, paragraphs };
}

function summaryOfId(index: OpenedIndex, id: string): DocumentSummary {
  const left = index.leftOut.find((known) => known.id === id);
  if (left) return leftOutSummary(left);
  const document = index.documents.find((known) => known.id === id);
  if (!document) throw notFound(id);
  return summaryOf(document, passageCountOf(index, id));
}

function passageCountOf({ store }: OpenedIndex, id: string): number {
  return store.passages.filter(({ metadata }) => metadata.documentId === id).length;
}

function sourceOf({ documents, leftOut }: OpenedIndex, id: string): { source: string } {
  const found = [...documents, ...leftOut].find((known) => known.id === id);
  if (!found) throw notFound(id);
  return found;
}

function notFound(id: string): PinciteError {
  return new PinciteError('not-found', `no document has the id "${id}"`);
}
