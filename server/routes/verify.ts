/** POST /api/verify: where a pasted text stands in the documents. */
import { type RequestHandler, Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import type { IndexedDocument } from '../../index/types.js';
import type { Engine } from '../engine.js';
import type { Logger } from '../logger.js';
import { sendProblem } from '../problem.js';
import { verify } from '../verify/verify.js';
import { parseVerify } from '../verify-request.js';

export function verifyRoute(engine: Engine, logger: Logger): Router {
  const onFault = (fault: string) =>
    logger.error({ fault }, 'a place did not match its document and was dropped');
  const verifyText: RequestHandler = (request, response) => {
    const { text, documents: ids } = parseVerify(request.body);
    response.json(verify({ documents: documentsOf(engine, ids), text, onFault }));
  };
  const refuse: RequestHandler = (request, response) => {
    response.setHeader('Allow', 'POST');
    sendProblem(response, 405, 'Method not allowed', `${request.method} /api/verify: verify with POST`);
  };
  return Router().post('/verify', verifyText).all('/verify', refuse);
}

/** @throws PinciteError `not-found` that names the ids of no document. */
function documentsOf(engine: Engine, ids: string[] | undefined): readonly IndexedDocument[] {
  const { documents } = engine.index();
  if (!ids) return documents;
  const wanted = new Set(ids);
  const found = documents.filter(({ id }) => wanted.has(id));
  const unknown = [...wanted].filter((id) => !found.some((document) => document.id === id));
  if (unknown.length > 0)
    throw new PinciteError(
      'not-found',
      `no document has the id ${unknown.map((id) => `"${id}"`).join(', ')}`,
    );
  return found;
}
