/** GET /api/documents, /api/documents/:id and /api/documents/:id/file */
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import type { OpenedIndex } from '../../index/store.js';
import type { IndexedDocument, LeftOut } from '../../index/types.js';
import type { DocumentDetail, DocumentSummary } from '../contract.js';
import type { Engine } from '../engine.js';

export function documentRoutes(engine: Engine, corpusDir: string): Router {
  return Router()
    .get('/documents', (_, response) => {
      response.json(allDocuments(engine.index()));
    })
    .get('/documents/:id', (request, response) => {
      response.json(detailOf(engine.index(), request.params.id));
    })
    .get('/documents/:id/file', async (request, response) => {
      const { source } = sourceOf(engine.index(), request.params.id);
      const path = await pathBelow(corpusDir, source);
      // The document's own markup must not run here: it is shown as the text it is.
      response.type('text/plain; charset=utf-8').sendFile(path, { dotfiles: 'allow' });
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
  const { id, contentHash, title, symbol, lang, date, kind, source, bytes, pages, text, notes } = document;
  return {
    id,
    contentHash,
    title: title || source,
    symbol,
    lang,
    date,
    kind,
    source,
    bytes,
    state: 'indexed',
    reason: null,
    // Without form feeds the text does not tell how many pages there are.
    pageCount: text.includes('\f') ? pages.length : null,
    passageCount,
    notes,
  };
}

function leftOutSummary({ id, source, contentHash, bytes, state, reason }: LeftOut): DocumentSummary {
  const nothing = {
    symbol: null,
    lang: null,
    date: null,
    kind: null,
    pageCount: null,
    passageCount: 0,
    notes: [],
  };
  return { id, contentHash: contentHash ?? '', title: source, source, bytes, state, reason, ...nothing };
}

function detailOf(index: OpenedIndex, id: string): DocumentDetail {
  const document = index.documents.find((known) => known.id === id);
  if (!document) throw notFound(id);
  const passageCount = index.store.passages.filter(({ metadata }) => metadata.documentId === id).length;
  const { text, pages, paragraphs } = document;
  return { ...summaryOf(document, passageCount), text, pages, paragraphs };
}

function sourceOf({ documents, leftOut }: OpenedIndex, id: string): { source: string } {
  const found = [...documents, ...leftOut].find((known) => known.id === id);
  if (!found) throw notFound(id);
  return found;
}

/** The file, only where it really lies below the corpus folder. */
async function pathBelow(corpusDir: string, source: string): Promise<string> {
  const root = await realpath(corpusDir);
  const path = await realpath(join(root, source)).catch(() => null);
  if (!path?.startsWith(root + sep))
    throw new PinciteError('not-found', `${source} is no longer in the corpus folder`);
  return path;
}

function notFound(id: string): PinciteError {
  return new PinciteError('not-found', `no document has the id "${id}"`);
}
