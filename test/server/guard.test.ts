import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemShape } from '../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { requestWith, type Served, serve } from '../support/serving.js';

const folder = temporaryFolder();
const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
let served: Served;
let everywhere: Served;

beforeAll(async () => {
  served = await serve({ corpusDir, indexDir: join(folder, 'index') });
  everywhere = await serve({ corpusDir, indexDir: join(folder, 'index'), host: '0.0.0.0' });
  await served.engine.start();
});
afterAll(() => Promise.all([served.close(), everywhere.close()]));

const statusFor = async (to: Served, headers: Record<string, string>, path = '/api/health') =>
  (await requestWith(to.address + path, headers)).status;
const portOf = ({ address }: Served) => new URL(address).port;

describe('the Host header', () => {
  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '192.168.1.5',
    'evil.example:80',
    '@',
  ])('%s is sent away with 421', async (host) => {
    for (const path of ['/api/health', '/api/documents', '/']) {
      const { status, contentType, body } = await requestWith(served.address + path, { host });
      expect(status).toBe(421);
      expect(contentType).toContain('application/problem+json');
      expect(ProblemShape.parse(JSON.parse(body)).detail).toContain(host);
    }
  });

  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'])('%s is a name of this machine', async (name) => {
    expect(await statusFor(served, { host: `${name}:${portOf(served)}` })).toBe(200);
  });

  it('may be any address, but no other name, where the server listens on all addresses', async () => {
    expect(await statusFor(everywhere, { host: '192.168.1.5:8787' })).toBe(200);
    expect(await statusFor(everywhere, { host: '[2001:db8::7]:8787' })).toBe(200);
    expect(await statusFor(everywhere, { host: 'evil.example:8787' })).toBe(421);
  });
});

describe('the Origin header', () => {
  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost.evil.example', 'file://'])(
    '%s is refused with 403',
    async (origin) => {
      const { status, contentType, body } = await requestWith(`${served.address}/api/documents`, { origin });
      expect(status).toBe(403);
      expect(contentType).toContain('application/problem+json');
      expect(ProblemShape.parse(JSON.parse(body)).status).toBe(403);
      expect(body).not.toContain('herons');
    },
  );

  it('of the server itself passes', async () => {
    expect(await statusFor(served, { origin: served.address }, '/api/documents')).toBe(200);
    const host = `localhost:${portOf(served)}`;
    expect(await statusFor(served, { host, origin: `http://${host}` }, '/api/documents')).toBe(200);
  });

  it('of the server under another name of it is another site', async () => {
    const host = `127.0.0.1:${portOf(served)}`;
    expect(await statusFor(served, { host, origin: `http://localhost:${portOf(served)}` })).toBe(403);
  });

  it('may be missing, as from a command line', async () => {
    expect(await statusFor(served, {}, '/api/documents')).toBe(200);
  });
});
