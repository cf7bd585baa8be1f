import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_ENDINGS } from '../../../index/extract/extract.js';
import type { DocumentSummary, UploadOutcome } from '../../../server/contract.js';
import { indexFolder } from '../../../server/index-folder.js';
import { ProblemShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { type Served, serveForThisTest } from '../../support/serving.js';

const folder = temporaryFolder();
let made = 0;
/** On a machine that is busy with other tests. */
const SOON = { timeout: 10_000 };

const OTTERS = 'The otter census of 2003 counted forty-one animals.';
const FERRY = 'The ferry carries sixty passengers.';

async function served(files: Record<string, string> = { 'otters.txt': OTTERS }) {
  const corpusDir = writeFiles(join(folder, `corpus-${made++}`), files);
  const indexDir = join(folder, 'index');
  const server = await serveForThisTest({ corpusDir, indexDir, maxFileBytes: 5000 });
  await server.engine.start();
  const upload = (...sent: Parameters<Served['upload']>[0]) => outcomes(server, sent);
  const list = async () => (await (await server.get('/api/documents')).json()) as DocumentSummary[];
  const content = (name: string) => readFileSync(join(corpusDir, name), 'utf8');
  const incoming = join(indexFolder(indexDir, corpusDir), '.incoming');
  return { ...server, corpusDir, upload, list, content, incoming };
}

async function outcomes(server: Served, sent: Parameters<Served['upload']>[0]): Promise<UploadOutcome[]> {
  const response = await server.upload(sent);
  expect(response.status).toBe(200);
  return (await response.json()) as UploadOutcome[];
}

describe('POST /api/documents', () => {
  it('puts files into the corpus folder, and has them read', async () => {
    const { upload, list, content, ask, incoming } = await served();
    const name = '渡轮 "ferry".txt';
    expect(await upload([name, FERRY], ['notes.md', '# Notes\n\nThe dyke leaks.\n'])).toEqual([
      { name, source: '渡轮 _ferry_.txt', state: 'stored', reason: null },
      { name: 'notes.md', source: 'notes.md', state: 'stored', reason: null },
    ]);
    expect(content('渡轮 _ferry_.txt')).toBe(FERRY);
    await expect
      .poll(async () => (await list()).map(({ source, state }) => [source, state]), SOON)
      .toEqual([
        ['notes.md', 'indexed'],
        ['otters.txt', 'indexed'],
        ['渡轮 _ferry_.txt', 'indexed'],
      ]);
    expect((await list()).map(({ uploaded }) => uploaded)).toEqual([true, false, true]);
    const { citations } = await (await ask({ question: 'How many passengers does the ferry carry?' })).json();
    expect(citations[0].quote).toBe(FERRY);
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('keeps what it can where some files are refused, and says why', async () => {
    const { upload, corpusDir } = await served();
    const [picture, long, empty, ferry] = await upload(
      ['picture.png', 'no text'],
      ['long.txt', 'x'.repeat(5001)],
      ['empty.txt', ''],
      ['ferry.txt', FERRY],
    );
    expect(picture).toMatchObject({ name: 'picture.png', source: null, state: 'refused' });
    expect(picture!.reason).toMatch(/"\.png"/);
    for (const ending of KNOWN_ENDINGS) expect(picture!.reason).toContain(ending);
    expect(long).toMatchObject({ source: null, state: 'refused' });
    expect(long!.reason).toMatch(/^5001 bytes.*MAX_FILE_BYTES \(5000\)/);
    expect(empty).toMatchObject({ source: null, state: 'refused', reason: 'the file is empty' });
    expect(ferry).toMatchObject({ source: 'ferry.txt', state: 'stored' });
    expect(readdirSync(corpusDir).sort()).toEqual(['ferry.txt', 'otters.txt']);
  });

  it('takes a file of just the limit', async () => {
    const { upload } = await served();
    expect(await upload(['long.txt', 'word '.repeat(1000)])).toMatchObject([{ state: 'stored' }]);
  });

  it('never overwrites: the same name is numbered, the same content is named', async () => {
    const { upload, content, corpusDir } = await served();
    const sent = await upload(
      ['otters.txt', FERRY],
      ['OTTERS copy.txt', OTTERS],
      ['otters.txt', 'A third text.'],
      ['ferry.txt', FERRY],
    );
    expect(sent.map(({ source, state }) => [source, state])).toEqual([
      ['otters (2).txt', 'stored'],
      ['otters.txt', 'refused'],
      ['otters (3).txt', 'stored'],
      ['otters (2).txt', 'refused'],
    ]);
    expect(sent[1]!.reason).toBe('the same content as otters.txt, which is there already');
    expect(content('otters.txt')).toBe(OTTERS);
    expect(content('otters (2).txt')).toBe(FERRY);
    expect(readdirSync(corpusDir).length).toBe(3);
  });

  it('stores a file that is sent twice at once only once', async () => {
    const { upload, corpusDir } = await served();
    const sent = await Promise.all([1, 2, 3].map((n) => upload([`ferry-${n}.txt`, FERRY])));
    expect(sent.flat().filter(({ state }) => state === 'stored').length).toBe(1);
    expect(readdirSync(corpusDir).length).toBe(2);
  });

  it('does not take a folder or a hidden file for a free name', async () => {
    const { upload, corpusDir, content } = await served({ 'a.txt/b.txt': OTTERS, '.hidden.txt': 'old' });
    const sent = await upload(['a.txt', FERRY], ['.hidden.txt', 'new words']);
    expect(sent.map(({ source }) => source)).toEqual(['a (2).txt', 'hidden.txt']);
    expect(content('.hidden.txt')).toBe('old');
    expect(readdirSync(corpusDir).sort()).toEqual(['.hidden.txt', 'a (2).txt', 'a.txt', 'hidden.txt']);
  });

  it('writes nothing outside of the folder and over nothing in it, whatever the names', async () => {
    const around = join(folder, 'around');
    const corpusDir = writeFiles(join(around, 'corpus'), { 'otters.txt': OTTERS });
    writeFiles(around, { 'secret.txt': 'secret' });
    const server = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
    await server.engine.start();
    const piece = fc.constantFrom(
      '..',
      '/',
      '\\',
      'otters',
      'secret',
      '.txt',
      '~$',
      '\n',
      '%2e',
      '裁',
      'nul',
      '"',
      'corpus',
    );
    const name = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `${pieces.join('')}x.txt`);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
        const sent = names.map((told) => [told, `Words number ${count++}.`] as const);
        const told = await outcomes(server, sent);
        for (const [i, { source, state }] of told.entries()) {
          expect(state).toBe('stored');
          expect(readdirSync(corpusDir)).toContain(source);
          expect(readFileSync(join(corpusDir, source!), 'utf8')).toBe(sent[i]![1]);
        }
        expect(readdirSync(corpusDir).length).toBe(1 + count);
      }),
      { numRuns: 25 },
    );
    expect(readFileSync(join(corpusDir, 'otters.txt'), 'utf8')).toBe(OTTERS);
    expect(readFileSync(join(around, 'secret.txt'), 'utf8')).toBe('secret');
    expect(readdirSync(around).sort()).toEqual(['corpus', 'secret.txt']);
  });

  it.each([
    ['no form', { 'content-type': 'application/json' }, '{}', /multipart/],
    ['no files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--\r\n', /multipart/],
    ['another field', {}, form('file', [['a.txt', 'a']]), /"files"/],
    ['half a form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nContent-Disp', /form/],
  ])('refuses %s, with what to send', async (_, headers, body, detail) => {
    const { address } = await served();
    const response = await fetch(`${address}/api/documents`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(ProblemShape.parse(await response.json()).detail).toMatch(detail);
  });

  it('refuses more than 100 files, and keeps none of them', async () => {
    const { address, corpusDir, incoming } = await served();
    const files = Array.from({ length: 101 }, (_, i) => [`${i}.txt`, `Words number ${i}.`] as const);
    const body = form('files', files);
    const response = await fetch(`${address}/api/documents`, { method: 'POST', body });
    expect(response.status).toBe(413);
    expect(ProblemShape.parse(await response.json()).detail).toContain('100');
    expect(readdirSync(corpusDir)).toEqual(['otters.txt']);
    await expect.poll(() => readdirSync(incoming), SOON).toEqual([]);
  });

  it('leaves nothing behind where the reader goes away in the middle', async () => {
    const { address, corpusDir, incoming } = await served();
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 5000 };
    const asked = request(`${address}/api/documents`, { method: 'POST', headers });
    asked.on('error', () => undefined);
    const disposition = 'Content-Disposition: form-data; name="files"; filename="half.txt"';
    asked.write(`--x\r\n${disposition}\r\n\r\nHalf of the words`);
    await expect.poll(() => existsSync(incoming) && readdirSync(incoming).length, SOON).toBe(1);
    asked.destroy();
    await expect.poll(() => readdirSync(incoming), SOON).toEqual([]);
    expect(readdirSync(corpusDir)).toEqual(['otters.txt']);
  });

  it('clears away what an earlier process left half taken in', async () => {
    const { upload, incoming } = await served();
    mkdirSync(incoming, { recursive: true });
    writeFileSync(join(incoming, 'half'), 'half');
    await upload(['ferry.txt', FERRY]);
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('says so where the corpus folder is gone or is none', async () => {
    const { server, corpusDir } = await goneCorpus();
    const response = await server.upload([['ferry.txt', FERRY]]);
    expect(response.status).toBe(404);
    expect(ProblemShape.parse(await response.json()).detail).toContain(corpusDir);
  });

  it.skipIf(process.getuid?.() === 0)(
    'says so where the folder may not be written (not as root)',
    async () => {
      const { upload, corpusDir, list } = await served();
      chmodSync(corpusDir, 0o500);
      const [ferry] = await upload(['ferry.txt', FERRY]);
      chmodSync(corpusDir, 0o700);
      expect(ferry).toMatchObject({ source: null, state: 'refused' });
      expect(ferry!.reason).toMatch(/cannot be written into the corpus folder: .*EACCES/);
      expect((await list()).map(({ source }) => source)).toEqual(['otters.txt']);
    },
  );

  it.each([
    { origin: 'http://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused to pages of other sites: %j', async (headers) => {
    const { address, corpusDir } = await served();
    const body = form('files', [['ferry.txt', FERRY]]);
    const response = await fetch(`${address}/api/documents`, { method: 'POST', headers, body });
    expect(response.status).toBe(403);
    expect(readdirSync(corpusDir)).toEqual(['otters.txt']);
  });

  it('is taken from a page of this server', async () => {
    const { address } = await served();
    const body = form('files', [['ferry.txt', FERRY]]);
    const headers = { origin: address, 'sec-fetch-site': 'same-origin' };
    expect((await fetch(`${address}/api/documents`, { method: 'POST', headers, body })).status).toBe(200);
  });

  it('knows an uploaded file after a restart, but not another content in its place', async () => {
    const { upload, corpusDir, engine, close } = await served();
    await upload(['ferry.txt', FERRY], ['dyke.txt', 'The dyke leaks.']);
    await engine.update();
    await close();
    writeFiles(corpusDir, { 'dyke.txt': 'The dyke was mended by hand.' });
    const again = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
    await again.engine.start();
    const list = (await (await again.get('/api/documents')).json()) as DocumentSummary[];
    const told = list.map(({ source, uploaded, contentHash }) => [source, uploaded, contentHash]);
    expect(told).toEqual([
      ['dyke.txt', false, hashOf('The dyke was mended by hand.')],
      ['ferry.txt', true, hashOf(FERRY)],
      ['otters.txt', false, hashOf(OTTERS)],
    ]);
  });
});

async function goneCorpus() {
  const corpusDir = writeFiles(join(folder, `corpus-${made++}`), { 'otters.txt': OTTERS });
  const server = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
  await server.engine.start();
  rmSync(corpusDir, { recursive: true });
  return { server, corpusDir };
}

function form(field: string, files: readonly (readonly [string, string])[]): FormData {
  const body = new FormData();
  for (const [name, content] of files) body.append(field, new Blob([content]), name);
  return body;
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
