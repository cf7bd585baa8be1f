/**
 * Keeps other sites' pages away: a page that a user has open elsewhere must not read local documents, neither by a
 * request across origins nor by a name that is made to resolve to this machine (DNS rebinding).
 */
import type { RequestHandler } from 'express';
import { sendProblem } from './problem.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** @param host What the server listens on; it is a name for it, too. All addresses: any IP address is. */
export function guard(host: string): RequestHandler {
  const names = new Set([...LOOPBACK, host.toLowerCase(), `[${host.toLowerCase()}]`]);
  const anyAddress = host === '0.0.0.0' || host === '::';
  const known = (name: string) =>
    names.has(name) || (anyAddress && /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i.test(name));
  return (request, response, next) => {
    const own = hostOf(`http://${request.headers.host ?? ''}`);
    if (!own || !known(own.hostname)) {
      return sendProblem(
        response,
        421,
        'Misdirected request',
        `the Host header "${request.headers.host ?? ''}" does not name this server`,
      );
    }
    const { origin } = request.headers;
    if (origin !== undefined && hostOf(origin)?.host !== own.host) {
      return sendProblem(response, 403, 'Forbidden', `requests from ${origin} are not taken`);
    }
    const site = request.headers['sec-fetch-site'];
    if (changes(request.method) && site !== undefined && site !== 'same-origin') {
      return sendProblem(
        response,
        403,
        'Forbidden',
        `a ${request.method} from a page of ${site} is not taken`,
      );
    }
    return next();
  };
}

/** What may change something. Browsers say of each request whose page sends it, also where they name no origin. */
function changes(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}

function hostOf(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
