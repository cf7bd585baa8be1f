/** The HTTP application, without a port: tests speak to it in process, main gives it one. */
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { RectangleReader } from '../index/reader/rectangle-reader.js';
import type { Engine } from './engine.js';
import { guard } from './guard.js';
import { Incoming } from './incoming.js';
import { indexFolder } from './index-folder.js';
import type { Logger } from './logger.js';
import { errorMiddleware, noSuchRoute, sendProblem } from './problem.js';
import { Removal } from './removal.js';
import { askRoute } from './routes/ask.js';
import { documentRoutes } from './routes/documents.js';
import { examplesRoute } from './routes/examples.js';
import { exportRoute } from './routes/export.js';
import { healthRoute } from './routes/health.js';
import { pdfAssets } from './routes/pdfjs.js';
import { placeRoute } from './routes/places.js';
import { rectangleRoute } from './routes/rectangles.js';
import { uploadRoute } from './routes/uploads.js';
import { verifyRoute } from './routes/verify.js';
import { Uploads } from './uploads.js';

export interface AppOptions {
  engine: Engine;
  corpusDir: string;
  indexDir: string;
  /** A file with more is not taken. */
  maxFileBytes: number;
  /** The address listened on, which requests may name as their host. */
  host: string;
  /** Tells where words stand on the pages of a PDF. */
  rectangles: RectangleReader;
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
    // Draws the pages of PDFs.
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

export function createApp(options: AppOptions): Express {
  const { engine, host, webDir, logger } = options;
  const app = express();
  app.use(
    helmet({
      contentSecurityPolicy: CONTENT_SECURITY,
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(guard(host));
  // Before the limit of the others: it has a larger one of its own.
  app.use('/api', exportRoute(engine));
  app.use('/api', express.json({ limit: '64kb' }));
  app.use(
    '/api',
    healthRoute(engine),
    askRoute(engine, logger),
    examplesRoute(engine),
    placeRoute(engine),
    rectangleRoute(options),
    verifyRoute(engine, logger),
    ...corpusRoutes(options),
  );
  app.all('/api/ask', (request, response) => {
    response.setHeader('Allow', 'POST');
    sendProblem(response, 405, 'Method not allowed', `${request.method} /api/ask: ask with POST`);
  });
  app.use('/pdfjs', pdfAssets());
  app.use(express.static(webDir, { index: 'index.html' }));
  app.use(noSuchRoute);
  app.use(errorMiddleware(logger));
  return app;
}

/** Those that read, add and remove the files of the corpus. */
function corpusRoutes({ engine, corpusDir, indexDir, maxFileBytes }: AppOptions): Router[] {
  const folders = { corpusDir, indexFolder: indexFolder(indexDir, corpusDir) };
  const removal = new Removal(folders);
  const incoming = new Incoming(folders.indexFolder, maxFileBytes);
  const uploads = new Uploads({ ...folders, incoming, removal, list: () => engine.listing() });
  return [documentRoutes({ engine, corpusDir, removal }), uploadRoute({ engine, incoming, uploads })];
}
