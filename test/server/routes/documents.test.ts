import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentSummary } from '../../../server/contract.js';
import { fileTypeOf } from '../../../server/file-type.js';
import { DetailShape, ProblemShape, SummaryShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';
import { pageOf, pdfOf } from '../../support/pdf.js';
import { type Served, serve } from '../../support/serving.js';

const folder = temporaryFolder();
const RUSSIAN = 'Комиссия постановила закрыть заповедник для моторных лодок с апреля по сентябрь. '.repeat(3);
const corpusDir = writeFiles(join(folder, 'corpus'), {
  ...LAKE_DOCUMENTS,
  'empty.txt': '',
  'binary.txt': Uint8Array.from({ length: 400 }, (_, i) => i % 7),
  // Two letters of windows-1251 might be two of many other encodings.
  'unclear.txt': Uint8Array.from([0xc4, 0xe0]),
  'picture.png': 'no text',
  'long.txt': 'A long report. '.repeat(400),
  'windows.txt': '\ufeffThe lighthouse keeper retired in 1987.\r\nHis daughter took over the lamp.\r\n',
  'page.md': '# A page\n\nIt shows <script>document.title = "run"</script> as text.\n',
  'lost.txt': 'The lost ledger lists nine barges.',
  'swapped.txt': 'The swapped chart shows two harbours.',
  '.hidden.txt': 'Hidden words.',
  'scan 报告 №7.pdf': pdfOf([pageOf(['The first sheet.']), pageOf(['The second sheet.'])]),
  'memo.docx': 'no document',
  'russian.txt': Uint8Array.from(RUSSIAN, (letter) =>
    letter < '\x80' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350,
  ),
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
      'long.txt',
      'lost.txt',
      'memo.docx',
      'notes/census.txt',
      'otters.zh.md',
      'page.md',
      'picture.png',
      'russian.txt',
      'scan 报告 №7.pdf',
      'swapped.txt',
      'unclear.txt',
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
    ['unclear.txt', 'failed', /UTF-8/],
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

  it('gives the pages of a PDF by their positions in the file, where they print no number', async () => {
    const { pages, pageCount } = await detailOf('scan 报告 №7.pdf');
    expect(pages.map(({ index, label }) => [index, label])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(pageCount).toBe(2);
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
  it.each([
    ['herons.en.txt', 'text/plain; charset=utf-8', 'inline; filename=herons.en.txt'],
    ['page.md', 'text/plain; charset=utf-8', 'inline; filename=page.md'],
    ['notes/census.txt', 'text/plain; charset=utf-8', 'inline; filename=census.txt'],
    ['russian.txt', 'text/plain; charset=windows-1251', 'inline; filename=russian.txt'],
    ['unclear.txt', 'text/plain', 'inline; filename=unclear.txt'],
    ['empty.txt', 'text/plain', 'inline; filename=empty.txt'],
    [
      'scan 报告 №7.pdf',
      'application/pdf',
      `inline; filename="scan ?? ?7.pdf"; filename*=UTF-8''${encodeURIComponent('scan 报告 №7.pdf')}`,
    ],
    [
      'memo.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'attachment; filename=memo.docx',
    ],
    ['picture.png', 'application/octet-stream', 'attachment; filename=picture.png'],
  ])('gives the bytes of %s as %s', async (source, type, disposition) => {
    const response = await fileOf(source);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(disposition);
    // The page's own policy would let scripts of this server run.
    expect(response.headers.get('content-security-policy')).toBe(fileTypeOf(source).policy);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(readFileSync(join(corpusDir, source)))).toBe(true);
  });

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
