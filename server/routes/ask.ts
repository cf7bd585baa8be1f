/** POST /api/ask */
import { type RequestHandler, Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import { parseAsk } from '../ask-request.js';
import type { Engine } from '../engine.js';

export function askRoute(engine: Engine): Router {
  const ask: RequestHandler = async (request, response) => {
    const wanted = parseAsk(request.body);
    const unknown =
      wanted.documents?.filter((id) => !engine.index().documents.some((document) => document.id === id)) ??
      [];
    if (unknown.length > 0)
      throw new PinciteError(
        'not-found',
        `no indexed document has the id ${unknown.map((id) => JSON.stringify(id)).join(', ')}`,
      );
    response.json(await engine.assistant().ask(wanted));
  };
  return Router().post('/ask', ask);
}
