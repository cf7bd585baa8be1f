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
  /** Of a body that is too large, in bytes. */
  limit?: number;
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
    const { status, title, detail, type } = problemOf(error, request, logger);
    return sendProblem(response, status, title, detail, type);
  };
}

/** What is told of an error. One of the server's own is logged, and nothing of the inside is told. */
export function problemOf(error: unknown, { path }: { path: string }, logger: Logger): Problem {
  if (error instanceof PinciteError)
    return { type: `urn:pincite:${error.kind}`, ...STATUS[error.kind], detail: error.message };
  const { status, type, message, limit = 0 } = error as HttpError;
  const refusal = (code: number, title: string, detail: string) => ({
    type: 'about:blank',
    title,
    status: code,
    detail,
  });
  if (type === 'entity.too.large')
    return refusal(413, 'The request is too large', `a request body holds at most ${limit / 1024} kB here`);
  if (type === 'entity.parse.failed')
    return refusal(400, 'The request is not valid', `the body is not JSON: ${message}`);
  if (status && status >= 400 && status < 500)
    return refusal(status, 'The request is not valid', String(message));
  logger.error({ error, path }, 'a request failed');
  return refusal(500, 'Something went wrong', 'the server met an error of its own; its log says more');
}
