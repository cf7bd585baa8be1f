import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentSummary } from '../../../server/contract.js';
import { DetailShape, ProblemShape, SummaryShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';
import { type Served, serve } from '../../support/serving.js';

const folder = temporaryFolder();
const corpusDir = writeFiles(join(folder, 'corpus'), {
  ...LAKE_DOCUMENTS,
  'empty.txt': '',
  'binary.txt': Uint8Array.from({ length: 400 }, (_, i) => i % 7),
  'latin-1.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x6e, 0x6f, 0x69, 0x72]),
  'picture.png': 'no text',
  'long.txt': 'A long report. '.repeat(400),
  'windows.txt': '\ufeffThe lighthouse keeper retired in 1987.\r\nHis daughter took over the lamp.\r\n',
  'page.md': '# A page\n\nIt shows <script>document.title = "run"</script> as text.\n',
  'lost.txt': 'The lost ledger lists nine barges.',
  'swapped.txt': 'The swapped chart shows two harbours.',
  '.hidden.txt': 'Hidden words.',
});
writeFiles(folder, { 'outside.txt': 'The outside secret is a violin.' });

let served: Served;
let documents: DocumentSummary[];
const idOf = (source: string) => documents.find((document) => document.source === source)!.id;
const fileOf = (source: string) => served.get(`/api/documents/${idOf(source)}/file`);
const detailOf = async (source: string): Promise<DocumentDetail> => {
  const response = await served.get(`/api/documents/${idOf(source)}`);
  return DetailShape.parse(await response.json()) as DocumentDetail;
};

beforeAll(async () => {
  served = await serve({ corpusDir, indexDir: join(folder, 'index'), maxFileBytes: 5000 });
  await served.engine.start();
  const response = await served.get('/api/documents');
  documents = (await response.json()) as DocumentSummary[];
});
afterAll(() => served.close());

describe('GET /api/documents', () => {
  it('lists every file that is not hidden, in the order of the paths, in the form of the contract', () => {
    for (const document of documents) expect(SummaryShape.parse(document)).toEqual(document);
    const visible = [
      'binary.txt',
      'empty.txt',
      'herons.en.txt',
      'latin-1.txt',
      'long.txt',
      'lost.txt',
      'notes/census.txt',
      'otters.zh.md',
      'page.md',
      'picture.png',
      'swapped.txt',
      'windows.txt',
    ];
    expect(documents.map(({ source }) => source)).toEqual(visible);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(visible.length);
  });

  it('tells of an indexed file what it is', () => {
    const content = LAKE_DOCUMENTS['herons.en.txt'];
    expect(documents.find(({ source }) => source === 'herons.en.txt')).toMatchObject({
      contentHash: createHash('sha256').update(content).digest('hex'),
      title: 'Report of the Lake Commission on the protection of herons',
      symbol: 'LAKE/DOC/7',
      lang: 'en',
      date: '2001-03-12',
      bytes: Buffer.byteLength(content),
      state: 'indexed',
      reason: null,
    });
    expect(documents.find(({ source }) => source === 'otters.zh.md')).toMatchObject({
      lang: 'zh',
      symbol: null,
    });
  });

  it.each([
    ['empty.txt', 'failed', /empty/],
    ['binary.txt', 'failed', /not text/],
    ['latin-1.txt', 'failed', /UTF-8/],
    ['picture.png', 'skipped', /\.png/],
    ['long.txt', 'skipped', /MAX_FILE_BYTES/],
  ])('names the reason why %s is not indexed', (source, state, reason) => {
    const document = documents.find((known) => known.source === source)!;
    expect(document).toMatchObject({ state, passageCount: 0 });
    expect(document.reason).toMatch(reason);
  });
});

describe('GET /api/documents/:id', () => {
  it('gives the decoded text with its pages and paragraphs', async () => {
    const detail = await detailOf('herons.en.txt');
    expect(detail.text).toBe(LAKE_DOCUMENTS['herons.en.txt']);
    expect(detail.pages.map(({ index, label }) => [index, label])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ]);
    const secondPage = detail.pages[1]!;
    expect(detail.text.slice(secondPage.start, secondPage.end)).toContain('from April to September');
    expect(detail.paragraphs.map(({ label }) => label)).toEqual(['1', '2', '3', '3 (a)', '3 (b)', '1', '2']);
    const [, , third, wardens] = detail.paragraphs;
    expect(detail.text.slice(wardens!.start, wardens!.end)).toContain('two wardens');
    expect(third!.start < wardens!.start && wardens!.end <= third!.end).toBe(true);
  });

  it('keeps line ends and drops a byte order mark', async () => {
    const { text } = await detailOf('windows.txt');
    expect(text).toBe('The lighthouse keeper retired in 1987.\r\nHis daughter took over the lamp.\r\n');
  });

  it.each(['0123456789ab', '..%2F..%2Fetc', 'constructor', '%00'])('knows no %s', async (id) => {
    for (const path of [`/api/documents/${id}`, `/api/documents/${id}/file`]) {
      const response = await served.get(path);
      expect(response.status).toBe(404);
      expect(ProblemShape.parse(await response.json()).status).toBe(404);
    }
  });

  it('refuses an address that is not well encoded', async () => {
    const response = await served.get('/api/documents/%E0%A4%A');
    expect(response.status).toBe(400);
    expect(ProblemShape.parse(await response.json()).status).toBe(400);
  });
});

describe('GET /api/documents/:id/file', () => {
  it.each(['herons.en.txt', 'otters.zh.md', 'page.md', 'picture.png', 'notes/census.txt', 'empty.txt'])(
    'gives the bytes of %s as plain text',
    async (source) => {
      const response = await fileOf(source);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.equals(readFileSync(join(corpusDir, source)))).toBe(true);
    },
  );

  it('refuses a file that is no longer in the folder', async () => {
    rmSync(join(corpusDir, 'lost.txt'));
    const response = await fileOf('lost.txt');
    expect(response.status).toBe(404);
    expect(ProblemShape.parse(await response.json()).detail).toContain('lost.txt');
  });

  it('refuses a link that leads out of the folder', async () => {
    renameSync(join(corpusDir, 'swapped.txt'), join(folder, 'swapped.txt'));
    symlinkSync(join(folder, 'outside.txt'), join(corpusDir, 'swapped.txt'));
    const response = await fileOf('swapped.txt');
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('violin');
  });
});
