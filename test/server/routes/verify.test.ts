import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../../index/document.js';
import type { Verification } from '../../../server/contract.js';
import { ProblemShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';
import { type Served, serve } from '../../support/serving.js';

const folder = temporaryFolder();
const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
const [herons, otters] = [documentId('herons.en.txt'), documentId('otters.zh.md')];
const WORDS = 'Visitors shall leave dogs at the gate.';

let served: Served;
beforeAll(async () => {
  served = await serve({ corpusDir, indexDir: join(folder, 'index') });
  await served.engine.start();
});
afterAll(() => served.close());

describe('POST /api/verify', () => {
  it('tells where the words stand', async () => {
    const response = await served.post('/api/verify', { text: `“${WORDS}”` });
    expect(response.status).toBe(200);
    const { text, verdict, fragments } = (await response.json()) as Verification;
    expect({ text, verdict }).toEqual({ text: `“${WORDS}”`, verdict: 'exact' });
    expect(fragments).toMatchObject([
      { start: 1, end: 1 + WORDS.length, verdict: 'exact', differences: [], placeCount: 1 },
    ]);
    const [place] = fragments[0]!.places;
    expect(place).toMatchObject({
      documentId: herons,
      label: 'LAKE/DOC/7, annex I, para. 1, p. 3',
      quote: WORDS,
    });
    const { text: source } = await (await served.get(`/api/documents/${herons}`)).json();
    for (const part of place!.parts) expect(source.slice(part.start, part.end)).toBe(part.text);
  });

  it('looks only in the documents named', async () => {
    const answer = async (documents: string[]) =>
      (await (await served.post('/api/verify', { text: WORDS, documents })).json()) as Verification;
    expect((await answer([herons])).verdict).toBe('exact');
    expect((await answer([otters])).verdict).toBe('absent');
  });

  it.each([
    ['a text that is none', { text: 7 }, 400, /^text must be/],
    ['no text', {}, 400, /text/],
    ['a text of one letter', { text: ' a, … ' }, 400, /two letters/],
    ['a text that is too long', { text: 'a '.repeat(10_001) }, 400, /20000 characters/],
    ['half of a surrogate pair', { text: 'ab\ud800' }, 400, /surrogate/],
    ['a NUL character', { text: 'ab\0' }, 400, /NUL/],
    ['an empty list of documents', { text: WORDS, documents: [] }, 400, /documents is an empty list/],
    ['a field that is not known', { text: WORDS, k: 3 }, 400, /"k"/],
    ['an id of no document', { text: WORDS, documents: [herons, 'ffffffffffff'] }, 404, /ffffffffffff/],
    ['no object', '[]', 400, /JSON object/],
  ])('refuses %s', async (_, body, status, detail) => {
    const response = await served.post('/api/verify', body);
    expect(response.status).toBe(status);
    expect(ProblemShape.parse(await response.json()).detail).toMatch(detail);
  });

  it('takes 20,000 characters of three bytes', async () => {
    const response = await served.post('/api/verify', { text: '核'.repeat(20_000) });
    expect(((await response.json()) as Verification).verdict).toBe('absent');
  });

  it('is not for GET', async () => {
    const response = await served.get('/api/verify');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});
