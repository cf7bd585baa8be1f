/** POST /api/documents: files into the corpus, as multipart/form-data. The one file that knows multer. */
import { type RequestHandler, Router } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { messageOf, PinciteError } from '../../index/errors.js';
import type { Engine } from '../engine.js';
import type { Incoming, Received } from '../incoming.js';
import { sendProblem } from '../problem.js';
import type { Uploads } from '../uploads.js';

/** Of the form, under which every file comes. */
const FIELD = 'files';
const MOST_FILES = 100;

export interface UploadRouteOptions {
  engine: Engine;
  incoming: Incoming;
  uploads: Uploads;
}

export function uploadRoute({ engine, incoming, uploads }: UploadRouteOptions): Router {
  const store: RequestHandler = async (request, response) => {
    const files = (request.files ?? []) as unknown as Received[];
    if (files.length === 0)
      throw new PinciteError('invalid-input', `no file: send files as multipart/form-data in "${FIELD}"`);
    const outcomes = await uploads.store(files);
    // How the run goes is told by /api/health, and what came of each file by /api/documents.
    if (outcomes.some(({ state }) => state === 'stored')) engine.update().catch(() => undefined);
    response.json(outcomes);
  };
  return Router().post('/documents', received(incoming), store);
}

/** A file that is refused is one among those that came, and keeps none of the others back. */
function received(incoming: Incoming): RequestHandler {
  const storage: StorageEngine = {
    _handleFile: (_, { originalname, stream }, done) => {
      incoming.receive(originalname, stream).then(
        (file) => done(null, file as Partial<Express.Multer.File>),
        (error: unknown) => done(error),
      );
    },
    _removeFile: (_, { path }, done) => {
      (path ? incoming.discard(path) : Promise.resolve()).then(() => done(null), done);
    },
  };
  const limits = { files: MOST_FILES, fields: 10, fieldNameSize: 100, headerPairs: 20 };
  const read = multer({ storage, limits, defParamCharset: 'utf8' }).array(FIELD);
  return (request, response, next) =>
    read(request, response, (error: unknown) => {
      if (!error) return next();
      if (error instanceof MulterError && error.code === 'LIMIT_FILE_COUNT')
        return sendProblem(response, 413, 'Too many files', `a request holds at most ${MOST_FILES} files`);
      const detail = `the form cannot be read: ${messageOf(error)}; send files in "${FIELD}"`;
      return sendProblem(response, 400, 'The request is not valid', detail);
    });
}
