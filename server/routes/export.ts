/** POST /api/export: a conversation as a file. */
import express, { type Request, Router } from 'express';
import type { Engine } from '../engine.js';
import { exportFile } from '../export/export.js';
import { parseExport } from '../export/export-request.js';

/** A long conversation with all of its citations. */
const LARGEST_BODY = '8mb';

export function exportRoute(engine: Engine): Router {
  return Router().post('/export', express.json({ limit: LARGEST_BODY }), async (request, response) => {
    const { name, media, content } = await exportFile({
      request: parseExport(request.body),
      index: engine.index(),
      model: engine.health().model,
      address: addressOf(request),
      exportedAt: new Date().toISOString(),
    });
    response.attachment(name);
    response.setHeader('Content-Type', media);
    response.setHeader('Cache-Control', 'no-store');
    response.send(content);
  });
}

/** As the reader's browser names this server; what is no name of it has been refused before. */
function addressOf({ protocol, headers }: Request): string {
  return `${protocol}://${headers.host ?? ''}`;
}
