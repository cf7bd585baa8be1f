/** The app of the server on a free port of this machine, for tests that speak HTTP to it. */
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RectangleReader } from '../../index/reader/rectangle-reader.js';
import { createApp } from '../../server/app.js';
import type { AskRequest } from '../../server/contract.js';
import { createEngine, type Engine, type EngineOptions } from '../../server/engine.js';
import { SILENT } from '../../server/logger.js';
import { fakeEmbeddings } from './fake-model.js';
import { READ_HERE, RECTANGLES_HERE } from './reading.js';

const WEB_DIR = join(import.meta.dirname, '..', '..', 'web', 'dist');
const MAX_FILE_BYTES = 1_000_000;

export interface ServeOptions {
  corpusDir: string;
  indexDir: string;
  /** By default of a fake model. */
  openEmbeddings?: EngineOptions['openEmbeddings'];
  maxFileBytes?: number;
  /** By default one that reads in this process. */
  reader?: EngineOptions['reader'];
  /** By default one that reads in this process. */
  rectangles?: RectangleReader;
  sentences?: EngineOptions['sentences'];
  /** What the app is told that it listens on; it always listens on the loopback address. */
  host?: string;
}

export interface Served {
  engine: Engine;
  /** Without a slash at the end. */
  address: string;
  get(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  ask(request: AskRequest): Promise<Response>;
  /** @param files Content by the name that a browser would tell. */
  upload(files: readonly (readonly [name: string, content: string | Uint8Array])[]): Promise<Response>;
  close(): Promise<void>;
}

/** Serves; the engine is not started. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { corpusDir, indexDir, maxFileBytes = MAX_FILE_BYTES, host = '127.0.0.1' } = options;
  const engine = createEngine({
    maxFileBytes,
    reader: READ_HERE,
    sentences: 'auto',
    openEmbeddings: async () => fakeEmbeddings(),
    logger: SILENT,
    ...options,
  });
  const { rectangles = RECTANGLES_HERE } = options;
  const files = { corpusDir, indexDir, maxFileBytes, rectangles };
  const server = createServer(createApp({ ...files, engine, host, webDir: WEB_DIR, logger: SILENT }));
  await listening(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (path: string, body: unknown) =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    engine,
    address,
    get: (path) => fetch(address + path),
    post,
    ask: (asked) => post('/api/ask', asked),
    upload: (files) => {
      const form = new FormData();
      for (const [name, content] of files) form.append('files', new Blob([content as BlobPart]), name);
      return fetch(`${address}/api/documents`, { method: 'POST', body: form });
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Serves until the test that calls it is over. */
export async function serveForThisTest(options: ServeOptions): Promise<Served> {
  const served = await serve(options);
  onTestFinished(() => served.close());
  return served;
}

/** A request with headers that `fetch` would not send, such as another Host. */
export async function requestWith(
  address: string,
  headers: Record<string, string>,
): Promise<{ status: number; contentType: string; body: string }> {
  const asked = request(address, { headers }).end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const piece of response) body += piece;
  return { status: response.statusCode, contentType: response.headers['content-type'] ?? '', body };
}

async function listening(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}
