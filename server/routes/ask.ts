/** POST /api/ask: the answer as JSON, or in parts as server-sent events. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { PinciteError } from '../../index/errors.js';
import { parseAsk } from '../ask-request.js';
import type { AnswerPart } from '../assistant.js';
import type { AnswerEvents, AskRequest, Problem } from '../contract.js';
import type { Engine } from '../engine.js';
import type { Logger } from '../logger.js';
import { problemOf } from '../problem.js';

const EVENTS = 'text/event-stream';

export function askRoute(engine: Engine, logger: Logger): Router {
  const ask: RequestHandler = async (request, response) => {
    const wanted = parseAsk(request.body);
    refuseUnknown(engine, wanted);
    if (!wantsParts(request)) return void response.json(await engine.assistant().ask(wanted));
    const parts = engine.assistant().askInParts(wanted);
    // An error before the first part has a status of its own: nothing may have been sent by then.
    const first = await parts.next();
    startEvents(response);
    const tellProblem = (error: unknown) => problemOf(error, request, logger);
    return sendParts(response, joined(first, parts), tellProblem);
  };
  return Router().post('/ask', ask);
}

/** Only who names the type reads events: curl and its like accept anything, and expect JSON. */
function wantsParts(request: Request): boolean {
  const named = (request.get('accept') ?? '').toLowerCase().includes(EVENTS);
  return named && request.accepts(['application/json', EVENTS]) === EVENTS;
}

function refuseUnknown(engine: Engine, { documents = [] }: AskRequest): void {
  const known = new Set(documents.length > 0 ? engine.index().documents.map(({ id }) => id) : []);
  const unknown = documents.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const ids = unknown.map((id) => JSON.stringify(id)).join(', ');
  throw new PinciteError('not-found', `no indexed document has the id ${ids}`);
}

function startEvents(response: Response): void {
  // Chromium takes a streamed answer with "no-store" for broken off, now and then, although it came whole.
  response.set({ 'Content-Type': `${EVENTS}; charset=utf-8`, 'Cache-Control': 'no-cache' });
  response.flushHeaders();
}

async function* joined(
  first: IteratorResult<AnswerPart>,
  rest: AsyncGenerator<AnswerPart>,
): AsyncGenerator<AnswerPart, void, undefined> {
  if (!first.done) yield first.value;
  yield* rest;
}

/** Whoever hangs up has the rest left unmade. */
async function sendParts(
  response: Response,
  parts: AsyncGenerator<AnswerPart>,
  tellProblem: (error: unknown) => Problem,
): Promise<void> {
  try {
    for await (const part of parts) {
      if (response.destroyed) return;
      sendPart(response, part);
      // What was written goes out before the next part is made.
      await nextTurn();
    }
  } catch (error) {
    sendEvent(response, 'problem', tellProblem(error));
  }
  response.end();
}

function sendPart(response: Response, part: AnswerPart): void {
  if (part.kind === 'query') sendEvent(response, 'query', { query: part.query });
  else if (part.kind === 'citation') sendEvent(response, 'citation', part.citation);
  else sendEvent(response, 'answer', part.answer);
}

function sendEvent<K extends keyof AnswerEvents>(response: Response, name: K, value: AnswerEvents[K]): void {
  response.write(`event: ${name}\ndata: ${JSON.stringify(value)}\n\n`);
}
