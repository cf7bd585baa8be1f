/** Errors on the wire: RFC 9457 problem details, made in one place. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { type ErrorKind, PinciteError } from '../index/errors.js';
import type { Problem } from './contract.js';
import type { Logger } from './logger.js';

const STATUS: Readonly<Record<ErrorKind, { status: number; title: string }>> = {
  'invalid-input': { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'Not found' },
  busy: { status: 503, title: 'Not ready yet' },
  'stale-index': { status: 503, title: 'The index must be rebuilt' },
  'corrupt-index': { status: 503, title: 'The index is damaged' },
  'model-unavailable': { status: 503, title: 'The embedding model is not available' },
};

/** What Express and its body parser put on their errors. */
interface HttpError {
  status?: number;
  type?: string;
  message?: string;
}

export function sendProblem(
  response: Response,
  status: number,
  title: string,
  detail: string,
  kind = 'about:blank',
): void {
  const problem: Problem = { type: kind, title, status, detail };
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

export const noSuchRoute: RequestHandler = (request, response) => {
  sendProblem(response, 404, 'Not found', `there is nothing at ${request.method} ${request.path}`);
};

export function errorMiddleware(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof PinciteError) {
      const { status, title } = STATUS[error.kind];
      return sendProblem(response, status, title, error.message, `urn:pincite:${error.kind}`);
    }
    const { status, type, message } = error as HttpError;
    if (type === 'entity.too.large')
      return sendProblem(response, 413, 'The request is too large', 'a request body holds at most 64 kB');
    if (type === 'entity.parse.failed')
      return sendProblem(response, 400, 'The request is not valid', `the body is not JSON: ${message}`);
    if (status && status >= 400 && status < 500)
      return sendProblem(response, status, 'The request is not valid', String(message));
    logger.error({ error, path: request.path }, 'a request failed');
    return sendProblem(
      response,
      500,
      'Something went wrong',
      'the server met an error of its own; its log says more',
    );
  };
}
