/** GET /api/health */
import { Router } from 'express';
import type { Engine } from '../engine.js';

export function healthRoute(engine: Engine): Router {
  return Router().get('/health', (_, response) => {
    response.json(engine.health());
  });
}
