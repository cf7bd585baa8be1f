import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnswerShape, ProblemShape } from '../support/contract-shapes.js';
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

/** The problem's detail. */
async function refused(body: unknown): Promise<string> {
  const response = await served.post('/api/ask', body);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = ProblemShape.parse(await response.json());
  expect(problem.status).toBe(400);
  return problem.detail;
}

describe('a question', () => {
  it.each([
    ['missing', {}],
    ['null', { question: null }],
    ['a number', { question: 7 }],
    ['a list', { question: ['When?'] }],
    ['empty', { question: '' }],
    ['white space', { question: ' \t\n\u3000' }],
    ['only punctuation', { question: '?!…。「」—' }],
    ['2,001 characters', { question: 'a'.repeat(2001) }],
    ['with a NUL', { question: 'When\0?' }],
    ['with half a surrogate pair before', { question: 'When \ud83d?' }],
    ['with half a surrogate pair behind', { question: 'When \ude00?' }],
  ])('that is %s is refused', async (_, body) => {
    expect(await refused(body)).toMatch(/question/);
  });

  it.each([
    ['2,000 characters', 'heron '.repeat(400).slice(0, 1999).padEnd(2000, 's')],
    ['one letter', 'a'],
    ['one figure', '7'],
    ['one Chinese character', '獭'],
    ['whole surrogate pairs', '𠮷 🦦 otters?'],
    ['right to left marks', '\u202eotters\u202c?'],
    ['a percent sign, quotes and a backslash', '%27 "otters" \\ \' --'],
    ['names of object members', '__proto__ constructor toString'],
  ])('of %s is answered', async (_, question) => {
    const response = await served.post('/api/ask', { question });
    expect(response.status).toBe(200);
    expect(AnswerShape.parse(await response.json()).question).toBe(question);
  });
});

describe('the other fields', () => {
  const question = 'When does the gate close?';

  it.each([0, 21, -1, 1.5, '5', null, true])('k of %j is refused', async (k) => {
    expect(await refused({ question, k })).toMatch(/\bk\b/);
  });

  it.each([1, 20])('k of %j is taken', async (k) => {
    expect((await served.post('/api/ask', { question, k })).status).toBe(200);
  });

  it.each([
    ['documents', []],
    ['documents', 'herons'],
    ['documents', [7]],
    ['languages', []],
    ['languages', 'fr'],
    ['languages', ['French']],
    ['languages', ['FR']],
    ['dates', '2019'],
    ['dates', { from: '2019' }],
    ['dates', { to: '2019-02-30' }],
    ['dates', { since: '2019-01-01' }],
    ['turns', 'before'],
    ['turns', ['before']],
    ['turns', [{ q: 'before' }]],
    ['turns', Array.from({ length: 51 }, () => ({ question: 'before' }))],
  ])('%s is refused: %j', async (field, value) => {
    expect(await refused({ question, [field]: value })).toContain(field);
  });

  it('an unknown one is refused by name', async () => {
    expect(await refused({ question, top_k: 5 })).toContain('top_k');
  });

  it('all that are wrong are named at once', async () => {
    const detail = await refused({ question: '', k: 99 });
    expect(detail).toMatch(/question/);
    expect(detail).toMatch(/\bk\b/);
  });
});

describe('a body', () => {
  it.each(['{"question": "When?"', 'question=When', '"When?"', 'null', '7'])(
    'that is no JSON object is refused: %s',
    async (body) => {
      expect(await refused(body)).toMatch(/JSON/);
    },
  );

  it('that is a list is refused', async () => {
    expect(await refused([{ question: 'When?' }])).toMatch(/object/);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'sent as %s is refused, with what to send',
    async (type) => {
      const body = JSON.stringify({ question: 'When does the gate close?' });
      const headers = { 'content-type': type };
      const response = await fetch(`${served.address}/api/ask`, { method: 'POST', headers, body });
      expect([400, 415]).toContain(response.status);
      expect(ProblemShape.parse(await response.json()).detail).toContain('application/json');
    },
  );

  it('that is missing is refused', async () => {
    const response = await fetch(`${served.address}/api/ask`, { method: 'POST' });
    expect(response.status).toBe(400);
    ProblemShape.parse(await response.json());
  });

  it('in a character set that is not Unicode is refused', async () => {
    const headers = { 'content-type': 'application/json; charset=koi8-r' };
    const body = '{"question": "When?"}';
    const response = await fetch(`${served.address}/api/ask`, { method: 'POST', headers, body });
    expect(response.status).toBe(415);
    ProblemShape.parse(await response.json());
  });

  it('of 1 MB is refused with 413', async () => {
    const response = await served.post('/api/ask', { question: 'a'.repeat(2 ** 20) });
    expect(response.status).toBe(413);
    expect(ProblemShape.parse(await response.json()).status).toBe(413);
  });
});
