/** GET and DELETE of /api/documents and what lies below it; POST /api/documents/:id/retry and …/restore */
import { type RequestHandler, Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import type { OpenedIndex } from '../../index/store.js';
import type { DocumentDetail, DocumentSummary } from '../contract.js';
import { summariesOf, summaryOf } from '../document-summaries.js';
import type { Engine } from '../engine.js';
import { sendProblem } from '../problem.js';
import { blocksOf } from '../reading-blocks.js';
import type { Removal } from '../removal.js';
import { sendFile } from './file.js';

const RETRY_LATER = 'the documents are being read: try again when /api/health says "ready"';

export interface DocumentRoutesOptions {
  engine: Engine;
  corpusDir: string;
  removal: Removal;
}

type OneDocument = RequestHandler<{ id: string }>;

export function documentRoutes(options: DocumentRoutesOptions): Router {
  const { engine, removal } = options;
  return Router()
    .get('/documents', async (_, response) => {
      response.json(summariesOf(engine.index(), await removal.holdings()));
    })
    .get('/documents/:id', async (request, response) => {
      response.json(await detailOf(options, request.params.id));
    })
    .delete('/documents/:id', remove(options))
    .post('/documents/:id/restore', restore(options))
    .post('/documents/:id/retry', async (request, response) => {
      const { id } = request.params;
      sourceOf(engine.index(), id);
      const { status } = engine.health();
      if (status === 'indexing') return sendProblem(response, 409, 'An ingest is running', RETRY_LATER);
      await engine.retry(id);
      return response.json(await summaryOfId(options, id));
    })
    .get('/documents/:id/file', file(options));
}

/** The document leaves the list at once, and answers with the run that follows. */
function remove(options: DocumentRoutesOptions): OneDocument {
  const { engine, removal } = options;
  return async ({ params: { id } }, response) => {
    const summary = await summaryOfId(options, id);
    if (!summary.removed) {
      await removal.remove(summary.source, summary.state === 'indexed' ? summary.title : null);
      followUp(engine);
    }
    response.json(await summaryOfId(options, id));
  };
}

function restore(options: DocumentRoutesOptions): OneDocument {
  const { engine, removal } = options;
  return async ({ params: { id } }, response) => {
    const { source } = sourceOf(engine.index(), id);
    const restored = await removal.restore(id);
    if (restored === 'occupied') {
      const detail = `${source} is in the folder again, with other content: rename it, then restore the removed one`;
      return sendProblem(response, 409, 'Another file has come in its place', detail);
    }
    if (restored === null) throw new PinciteError('not-found', `${source} was not removed`);
    followUp(engine);
    return void response.json(await summaryOfId(options, id));
  };
}

/** How the run goes is told by /api/health. */
function followUp(engine: Engine): void {
  engine.update().catch(() => undefined);
}

function file({ engine, corpusDir, removal }: DocumentRoutesOptions): OneDocument {
  return async (request, response) => {
    const { source } = sourceOf(engine.index(), request.params.id);
    if ((await removal.holdings()).trashed.has(source))
      throw new PinciteError(
        'not-found',
        `${source} was removed, and is in the trash: restore it to open it`,
      );
    await sendFile(response, corpusDir, source);
  };
}

async function detailOf(options: DocumentRoutesOptions, id: string): Promise<DocumentDetail> {
  const document = options.engine.index().documents.find((known) => known.id === id);
  if (!document) throw notFound(id);
  const { text, pages, paragraphs } = document;
  return { ...(await summaryOfId(options, id)), text, pages, paragraphs, blocks: blocksOf(document) };
}

async function summaryOfId({ engine, removal }: DocumentRoutesOptions, id: string): Promise<DocumentSummary> {
  const holdings = await removal.holdings();
  const summary = summaryOf(engine.index(), id, holdings);
  if (!summary) throw notFound(id);
  return summary;
}

function sourceOf({ documents, leftOut }: OpenedIndex, id: string): { source: string } {
  const found = [...documents, ...leftOut].find((known) => known.id === id);
  if (!found) throw notFound(id);
  return found;
}

function notFound(id: string): PinciteError {
  return new PinciteError('not-found', `no document has the id "${id}"`);
}
