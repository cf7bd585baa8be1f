import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemShape } from '../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { type Served, serve } from '../support/serving.js';

const folder = temporaryFolder();
let served: Served;
beforeAll(async () => {
  const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
  served = await serve({ corpusDir, indexDir: join(folder, 'index') });
  await served.engine.start();
});
afterAll(() => served.close());

describe('every response', () => {
  it.each(['/api/health', '/api/documents', '/api/nothing', '/nothing', '/'])(
    'of %s allows only what comes from this server, and no guessing of types',
    async (path) => {
      const { headers } = await served.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('an address that leads nowhere', () => {
  it.each([
    '/nothing',
    '/api',
    '/api/nothing',
    '/api/documents/x/y/z',
    '/..%2fpackage.json',
    '/assets/../../package.json',
  ])('%s is a problem with 404', async (path) => {
    const response = await served.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = ProblemShape.parse(await response.json());
    expect(problem).toMatchObject({ status: 404, title: 'Not found' });
  });
});

describe('a method that /api/ask does not take', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s is a problem with 405 that names POST', async (method) => {
    const response = await fetch(`${served.address}/api/ask`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(ProblemShape.parse(await response.json()).detail).toContain('POST');
  });
});

describe('an error of the server itself', () => {
  it('is a problem with 500 that tells nothing of the inside', async () => {
    const { engine } = served;
    const assistant = engine.assistant();
    const ask = assistant.ask;
    assistant.ask = async () => {
      throw new TypeError('secret path /home/someone');
    };
    const response = await served.ask({ question: 'When does the gate close?' });
    assistant.ask = ask;
    expect(response.status).toBe(500);
    const problem = ProblemShape.parse(await response.json());
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toMatch(/secret|TypeError/);
  });
});
