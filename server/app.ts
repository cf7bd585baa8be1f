/** The HTTP application, without a port: tests speak to it in process, main gives it one. */
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Engine } from './engine.js';
import { guard } from './guard.js';
import type { Logger } from './logger.js';
import { errorMiddleware, noSuchRoute, sendProblem } from './problem.js';
import { askRoute } from './routes/ask.js';
import { documentRoutes } from './routes/documents.js';
import { healthRoute } from './routes/health.js';

export interface AppOptions {
  engine: Engine;
  corpusDir: string;
  /** The address listened on, which requests may name as their host. */
  host: string;
  /** Folder of the built page. */
  webDir: string;
  logger: Logger;
}

/** Everything from this server, nothing from elsewhere, no inline script or style. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

export function createApp({ engine, corpusDir, host, webDir, logger }: AppOptions): Express {
  const app = express();
  app.use(
    helmet({
      contentSecurityPolicy: CONTENT_SECURITY,
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(guard(host));
  app.use('/api', express.json({ limit: '64kb' }));
  app.use('/api', healthRoute(engine), askRoute(engine), documentRoutes(engine, corpusDir));
  app.all('/api/ask', (request, response) => {
    response.setHeader('Allow', 'POST');
    sendProblem(response, 405, 'Method not allowed', `${request.method} /api/ask: ask with POST`);
  });
  app.use(express.static(webDir, { index: 'index.html' }));
  app.use(noSuchRoute);
  app.use(errorMiddleware(logger));
  return app;
}
