import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentId } from '../../../index/document.js';
import { PinciteError } from '../../../index/errors.js';
import type { DocumentReader } from '../../../index/reader/reader.js';
import type { DocumentSummary } from '../../../server/contract.js';
import { ProblemShape, SummaryShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { READ_HERE } from '../../support/reading.js';
import { requestWith, serveForThisTest } from '../../support/serving.js';

const folder = temporaryFolder();
let made = 0;

/** A reader that cannot read files whose names begin with "scan", until it is told to. */
class MoodyReader implements DocumentReader {
  readonly readUnder = 'moody';
  readonly asked: string[] = [];
  willing = false;
  gate: Promise<void> = Promise.resolve();

  async read(...file: Parameters<DocumentReader['read']>) {
    const [path] = file;
    this.asked.push(path);
    await this.gate;
    if (path.startsWith('scan') && !this.willing)
      throw new PinciteError('invalid-input', 'reading took longer than 120 seconds');
    return READ_HERE.read(...file);
  }

  async close() {}
}

async function served() {
  const corpusDir = writeFiles(join(folder, `corpus-${made++}`), {
    'otters.txt': 'The otter census of 2003 counted forty-one animals.',
    'scan-1.txt': 'A scanned page of the treaty.',
    'scan-2.txt': 'Another scanned page of the treaty.',
  });
  const reader = new MoodyReader();
  const server = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index'), reader });
  await server.engine.start();
  const retry = (source: string) => server.post(`/api/documents/${documentId(source)}/retry`, {});
  const summaryOf = async (source: string) => {
    const list = (await (await server.get('/api/documents')).json()) as DocumentSummary[];
    return list.find((document) => document.source === source)!;
  };
  return { ...server, corpusDir, reader, retry, summaryOf };
}

describe('POST /api/documents/:id/retry', () => {
  it('reads that file again, and gives what became of it', async () => {
    const { reader, retry, summaryOf } = await served();
    expect(await summaryOf('scan-1.txt')).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('120'),
    });
    reader.asked.length = 0;
    reader.willing = true;
    const response = await retry('scan-1.txt');
    expect(response.status).toBe(200);
    const summary = SummaryShape.parse(await response.json());
    expect(summary).toMatchObject({ source: 'scan-1.txt', state: 'indexed', reason: null, passageCount: 1 });
    expect(reader.asked).toEqual(['scan-1.txt']);
    expect(await summaryOf('scan-1.txt')).toEqual(summary);
    expect(await summaryOf('scan-2.txt')).toMatchObject({ state: 'failed' });
  });

  it('says so where it fails again', async () => {
    const { reader, retry, summaryOf } = await served();
    reader.asked.length = 0;
    const summary = SummaryShape.parse(await (await retry('scan-2.txt')).json());
    expect(summary).toMatchObject({ state: 'failed', reason: 'reading took longer than 120 seconds' });
    expect(reader.asked).toEqual(['scan-2.txt']);
    expect(await summaryOf('scan-2.txt')).toEqual(summary);
  });

  it('leaves what is indexed as it is', async () => {
    const { reader, retry } = await served();
    reader.asked.length = 0;
    expect(await (await retry('otters.txt')).json()).toMatchObject({ state: 'indexed' });
    expect(reader.asked).toEqual([]);
  });

  it('is not found where no file has the id', async () => {
    const response = await (await served()).retry('none.txt');
    expect(response.status).toBe(404);
    ProblemShape.parse(await response.json());
  });

  it('is refused while an ingest runs', async () => {
    const { reader, retry, engine } = await served();
    let open = () => {};
    reader.gate = new Promise((resolve) => {
      open = resolve;
    });
    onTestFinished(() => open());
    const first = retry('scan-1.txt');
    await expect.poll(() => engine.health().progress?.source).toBe('scan-1.txt');
    const response = await retry('scan-2.txt');
    expect(response.status).toBe(409);
    expect(ProblemShape.parse(await response.json()).detail).toContain('/api/health');
    open();
    expect((await first).status).toBe(200);
  });

  it('is refused to pages of other sites', async () => {
    const { address, reader } = await served();
    reader.asked.length = 0;
    const path = `/api/documents/${documentId('scan-1.txt')}/retry`;
    const response = await fetch(address + path, {
      method: 'POST',
      headers: { origin: 'http://elsewhere.example' },
    });
    expect(response.status).toBe(403);
    expect((await requestWith(`${address}${path}`, { host: 'elsewhere.example' })).status).toBe(421);
    expect(reader.asked).toEqual([]);
  });
});

describe('GET /api/documents', () => {
  it('names the document that a duplicate is of', async () => {
    const { corpusDir, engine, summaryOf } = await served();
    writeFiles(corpusDir, { 'sub/copy.txt': 'The otter census of 2003 counted forty-one animals.' });
    await engine.update();
    const copy = await summaryOf('sub/copy.txt');
    expect(copy).toMatchObject({
      state: 'skipped',
      reason: 'the same content as otters.txt',
      duplicateOf: documentId('otters.txt'),
      passageCount: 0,
    });
    const { contentHash, duplicateOf } = await summaryOf('otters.txt');
    expect({ contentHash, duplicateOf }).toEqual({ contentHash: copy.contentHash, duplicateOf: null });
  });
});
