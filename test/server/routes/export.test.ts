import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, ExportRequest } from '../../../server/contract.js';
import { ProblemShape } from '../../support/contract-shapes.js';
import { readDocx } from '../../support/docx.js';
import { exportRequest } from '../../support/exporting.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { spaced } from '../../support/hostile-words.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';
import { type Served, serve } from '../../support/serving.js';

const folder = temporaryFolder();
let served: Served;
let answer: Answer;
beforeAll(async () => {
  const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
  served = await serve({ corpusDir, indexDir: join(folder, 'index') });
  await served.engine.start();
  const asked = await served.ask({ question: 'When is the heron sanctuary closed to motor boats?' });
  answer = (await asked.json()) as Answer;
});
afterAll(() => served.close());

const exported = (given: Partial<ExportRequest>) =>
  served.post('/api/export', exportRequest([answer], given));

describe('POST /api/export', () => {
  it.each([
    ['markdown', 'text/markdown; charset=utf-8', 'md'],
    ['html', 'text/html; charset=utf-8', 'html'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ] as const)('gives a file: %s', async (format, media, ending) => {
    const response = await exported({ format, title: 'Herons: “12/3”' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(media);
    const disposition = response.headers.get('content-disposition')!;
    expect(disposition).toMatch(/^attachment; /);
    expect(decodeURIComponent(disposition)).toContain(`UTF-8''Herons “12 3”.${ending}`);
    const content = Buffer.from(await response.arrayBuffer());
    const text = format === 'docx' ? (await readDocx(content)).text : content.toString();
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { quote, contentHash } of answer.citations) {
      expect(spaced(text.replace(/<[^>]*>|\\\n>|\*\*|\\/g, ''))).toContain(spaced(quote));
      expect(text).toContain(contentHash);
    }
    expect(text).not.toMatch(/CHANGED SINCE|NOT CONFIRMED|not confirmed:/);
    expect(text).toContain(served.address);
  });

  it('says which quote the corpus no longer holds', async () => {
    const document = served.engine.index().documents.find(({ source }) => source === 'herons.en.txt')!;
    const { text } = document;
    document.text = text.replaceAll('motor boats', 'steam boats');
    const exportedText = await (await exported({})).text();
    document.text = text;
    expect(exportedText).toContain('CHANGED SINCE THE ANSWER');
    expect(exportedText).toContain('motor boats');
  });

  it('takes a conversation far beyond 64 kB, and refuses one beyond 8 MB', async () => {
    const long = await served.post('/api/export', exportRequest(new Array<Answer>(25).fill(answer)));
    expect(long.status).toBe(200);
    expect((await long.text()).length).toBeGreaterThan(64 * 1024);
    const response = await served.post('/api/export', 'x'.repeat(9 * 1024 * 1024));
    expect(response.status).toBe(413);
    expect(ProblemShape.parse(await response.json()).detail).toContain('8192 kB');
  });

  it('leaves the limit of other requests as it is', async () => {
    const response = await served.post('/api/ask', { question: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect(ProblemShape.parse(await response.json()).detail).toContain('64 kB');
  });

  it.each([
    ['no body', [], /the body/],
    ['another format', { format: 'pdf' }, /format/],
    ['another language', { language: 'tlh' }, /language/],
    ['no answers', { turns: [] }, /turns: holds no answers/],
    ['an empty title', { title: ' ' }, /title/],
    ['a title too long', { title: 'x'.repeat(201) }, /title: is longer than 200/],
    ['a date that is none', { turns: [{ askedAt: 'yesterday', answer: {} }] }, /turns\.0\.askedAt/],
    [
      'an answer without citations',
      { turns: [{ askedAt: '2026-01-01T00:00:00Z', answer: {} }] },
      /turns\.0\.answer/,
    ],
    ['an unknown field', { style: 'x' }, /style/],
  ])('refuses %s', async (_, given, detail) => {
    const body = Array.isArray(given) ? given : { ...exportRequest([answer]), ...given };
    const response = await served.post('/api/export', body);
    expect(response.status).toBe(400);
    expect(ProblemShape.parse(await response.json()).detail).toMatch(detail);
  });

  it('refuses more answers than 200, and a hash that is none', async () => {
    const many = await served.post(
      '/api/export',
      exportRequest(new Array<Answer>(201).fill({ ...answer, citations: [] })),
    );
    expect(many.status).toBe(400);
    const [citation] = answer.citations;
    const wrong = { ...answer, citations: [{ ...citation!, contentHash: '`x`' }] };
    const response = await served.post('/api/export', exportRequest([wrong]));
    expect(ProblemShape.parse(await response.json()).detail).toMatch(/contentHash: must be a SHA-256/);
  });
});
