import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId } from '../../../index/document.js';
import type { DocumentSummary } from '../../../server/contract.js';
import { listCorpus } from '../../../server/corpus-listing.js';
import { indexFolder } from '../../../server/index-folder.js';
import { ProblemShape, SummaryShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { READ_HERE } from '../../support/reading.js';
import { serveForThisTest } from '../../support/serving.js';

const folder = temporaryFolder();
let made = 0;

const OTTERS = 'The otter census of 2003 counted forty-one animals.';
const FERRY = 'The ferry carries sixty passengers.';
const QUESTION = 'How many passengers does the ferry carry?';

async function served(files: Record<string, string> = { 'otters.txt': OTTERS, 'sub/ferry.txt': FERRY }) {
  const corpusDir = join(folder, `corpus-${made++}`);
  mkdirSync(corpusDir);
  return opened(writeFiles(corpusDir, files));
}

/** Once more, as after a restart. */
async function opened(corpusDir: string) {
  const indexDir = join(folder, 'index');
  const server = await serveForThisTest({ corpusDir, indexDir });
  await server.engine.start();
  const own = indexFolder(indexDir, corpusDir);
  const send = (method: string, source: string, path = '') =>
    fetch(`${server.address}/api/documents/${documentId(source)}${path}`, { method });
  const summary = async (response: Promise<Response>) => SummaryShape.parse(await (await response).json());
  const list = async () => (await (await server.get('/api/documents')).json()) as DocumentSummary[];
  return {
    ...server,
    corpusDir,
    record: join(own, 'uploads-and-removals.json'),
    trash: join(own, '.trash'),
    remove: (source: string) => send('DELETE', source),
    restore: (source: string) => send('POST', source, '/restore'),
    removed: (source: string) => summary(send('DELETE', source)),
    restored: (source: string) => summary(send('POST', source, '/restore')),
    file: (source: string) => send('GET', source, '/file'),
    list,
    states: async () =>
      (await list()).map(({ source, state, removed }) => [source, removed ? 'removed' : state]),
    quotes: async () =>
      (await (await server.ask({ question: QUESTION })).json()).citations.map(
        ({ quote }: { quote: string }) => quote,
      ),
    has: (source: string) => existsSync(join(corpusDir, source)),
    content: (source: string) => readFileSync(join(corpusDir, source), 'utf8'),
    trashed: () => (existsSync(join(own, '.trash')) ? readdirSync(join(own, '.trash')).length : 0),
    settled: () => server.engine.update(),
  };
}

describe('DELETE /api/documents/:id of a file that was not uploaded', () => {
  it('leaves it where it is, and out of the list and of answers, until it is restored', async () => {
    const { removed, restored, settled, states, quotes, content, trashed, file } = await served();
    expect(await quotes()).toContain(FERRY);
    expect(await removed('sub/ferry.txt')).toMatchObject({
      state: 'skipped',
      removed: true,
      uploaded: false,
      reason: expect.stringContaining('stays in the folder'),
    });
    await settled();
    expect(await states()).toEqual([
      ['otters.txt', 'indexed'],
      ['sub/ferry.txt', 'removed'],
    ]);
    expect(await quotes()).not.toContain(FERRY);
    expect(content('sub/ferry.txt')).toBe(FERRY);
    expect(trashed()).toBe(0);
    expect((await file('sub/ferry.txt')).status).toBe(200);

    expect(await restored('sub/ferry.txt')).toMatchObject({ removed: false });
    await settled();
    expect((await states())[1]).toEqual(['sub/ferry.txt', 'indexed']);
    expect(await quotes()).toContain(FERRY);
  });

  it('keeps its title meanwhile, and is undone before the run that follows, too', async () => {
    const { removed, restored, settled, list } = await served({ 'a.md': '# Of herons\n\nThey nest here.\n' });
    expect(await removed('a.md')).toMatchObject({ title: 'Of herons', passageCount: 1 });
    expect(await restored('a.md')).toMatchObject({ state: 'indexed', reason: null, title: 'Of herons' });
    await settled();
    await removed('a.md');
    await settled();
    expect(await list()).toMatchObject([{ title: 'Of herons', removed: true, passageCount: 0 }]);
    expect(await restored('a.md')).toMatchObject({
      removed: false,
      reason: expect.stringContaining('next run'),
    });
  });

  it('holds after a restart and for npm run ingest, and of what failed or is skipped as well', async () => {
    const first = await served({ 'otters.txt': OTTERS, 'empty.txt': '', 'picture.png': 'x' });
    for (const source of ['otters.txt', 'empty.txt', 'picture.png'])
      expect(await first.removed(source)).toMatchObject({ state: 'skipped', removed: true });
    await first.settled();
    await first.close();

    const options = { maxFileBytes: 1000, reader: READ_HERE, onDamage: () => undefined };
    const { corpusDir } = first;
    const { sources, leftOut } = await listCorpus({ corpusDir, indexDir: join(folder, 'index'), ...options });
    expect(sources).toEqual([]);
    expect(leftOut.map(({ source }) => source).sort()).toEqual(['empty.txt', 'otters.txt', 'picture.png']);

    const again = await opened(corpusDir);
    expect(again.engine.health()).toMatchObject({ status: 'empty', documentCount: 0 });
    expect((await again.states()).map(([, state]) => state)).toEqual(['removed', 'removed', 'removed']);
    await again.restored('otters.txt');
    await again.settled();
    expect((await again.states())[1]).toEqual(['otters.txt', 'indexed']);
  });

  it('lets a duplicate take its place', async () => {
    const { removed, settled, states } = await served({ 'a.txt': FERRY, 'b.txt': FERRY });
    expect(await states()).toEqual([
      ['a.txt', 'indexed'],
      ['b.txt', 'skipped'],
    ]);
    await removed('a.txt');
    await settled();
    expect(await states()).toEqual([
      ['a.txt', 'removed'],
      ['b.txt', 'indexed'],
    ]);
  });

  it('can be asked for twice', async () => {
    const { removed, settled, restored, restore } = await served();
    expect(await removed('otters.txt')).toEqual(await removed('otters.txt'));
    await settled();
    expect(await removed('otters.txt')).toMatchObject({ removed: true });
    await restored('otters.txt');
    const response = await restore('otters.txt');
    expect(response.status).toBe(404);
    expect(ProblemShape.parse(await response.json()).detail).toContain('was not removed');
  });

  it('is not found where there is no such file, or no longer', async () => {
    const { remove, restore, corpusDir } = await served();
    rmSync(join(corpusDir, 'otters.txt'));
    for (const response of [
      await remove('none.txt'),
      await restore('none.txt'),
      await remove('otters.txt'),
    ]) {
      expect(response.status).toBe(404);
      ProblemShape.parse(await response.json());
    }
  });

  it('is refused to pages of other sites', async () => {
    const { address, states } = await served();
    const path = `${address}/api/documents/${documentId('otters.txt')}`;
    for (const headers of [{ origin: 'http://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await fetch(path, { method: 'DELETE', headers: headers as HeadersInit })).status).toBe(403);
    expect((await states())[0]).toEqual(['otters.txt', 'indexed']);
  });
});

describe('DELETE /api/documents/:id of an uploaded file', () => {
  it('moves it into the trash, from which it comes back', async () => {
    const { upload, settled, removed, restored, states, has, trashed, quotes, file, content } = await served(
      {},
    );
    await upload([['ferry.txt', FERRY]]);
    await settled();
    expect(await removed('ferry.txt')).toMatchObject({
      state: 'skipped',
      removed: true,
      uploaded: true,
      reason: expect.stringContaining('in the trash'),
    });
    expect([has('ferry.txt'), trashed()]).toEqual([false, 1]);
    await settled();
    expect(await states()).toEqual([['ferry.txt', 'removed']]);
    expect(await quotes()).toEqual([]);
    const response = await file('ferry.txt');
    expect(response.status).toBe(404);
    expect(ProblemShape.parse(await response.json()).detail).toContain('is in the trash');

    expect(await restored('ferry.txt')).toMatchObject({ removed: false, uploaded: true });
    expect([content('ferry.txt'), trashed()]).toEqual([FERRY, 0]);
    await settled();
    expect(await states()).toEqual([['ferry.txt', 'indexed']]);
    expect(await removed('ferry.txt')).toMatchObject({ uploaded: true });
  });

  it('still lists it after a restart', async () => {
    const first = await served({ 'otters.txt': OTTERS });
    await first.upload([['ferry.txt', FERRY]]);
    await first.settled();
    await first.removed('ferry.txt');
    await first.settled();
    await first.close();
    const again = await opened(first.corpusDir);
    expect((await again.list())[0]).toMatchObject({ source: 'ferry.txt', removed: true, uploaded: true });
    await again.restored('ferry.txt');
    expect(again.content('ferry.txt')).toBe(FERRY);
  });

  it('only leaves it out where its content has been changed since, or a link stands in its place', async () => {
    const { upload, settled, removed, trashed, content, corpusDir, has } = await served({
      'otters.txt': OTTERS,
    });
    await upload([
      ['ferry.txt', FERRY],
      ['dyke.txt', 'The dyke leaks.'],
    ]);
    await settled();
    writeFiles(corpusDir, { 'ferry.txt': `${FERRY} It is blue.` });
    rmSync(join(corpusDir, 'dyke.txt'));
    writeFiles(folder, { 'dyke elsewhere.txt': 'The dyke leaks.' });
    symlinkSync(join(folder, 'dyke elsewhere.txt'), join(corpusDir, 'dyke.txt'));
    for (const source of ['ferry.txt', 'dyke.txt'])
      expect(await removed(source)).toMatchObject({ removed: true, uploaded: false });
    expect(trashed()).toBe(0);
    expect(content('ferry.txt')).toBe(`${FERRY} It is blue.`);
    expect(has('dyke.txt')).toBe(true);
  });

  it('does not overwrite what has come in its place, nor loses it', async () => {
    const { upload, settled, removed, restore, restored, content, corpusDir, states, trashed } = await served(
      {},
    );
    await upload([['ferry.txt', FERRY]]);
    await settled();
    await removed('ferry.txt');
    writeFiles(corpusDir, { 'ferry.txt': 'By hand.' });
    await settled();
    const response = await restore('ferry.txt');
    expect(response.status).toBe(409);
    expect(ProblemShape.parse(await response.json()).detail).toContain('ferry.txt is in the folder again');
    expect(content('ferry.txt')).toBe('By hand.');
    expect(await states()).toEqual([['ferry.txt', 'indexed']]);

    // What came in its place is foreign: it is left out, and that undone, before the trash is looked into.
    await removed('ferry.txt');
    expect(content('ferry.txt')).toBe('By hand.');
    await restored('ferry.txt');
    rmSync(join(corpusDir, 'ferry.txt'));
    await settled();
    expect(await states()).toEqual([['ferry.txt', 'removed']]);
    await restored('ferry.txt');
    expect([content('ferry.txt'), trashed()]).toEqual([FERRY, 0]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'leaves it out where the folder may not be written (not as root)',
    async () => {
      const { upload, settled, removed, corpusDir, content } = await served({});
      await upload([['ferry.txt', FERRY]]);
      await settled();
      chmodSync(corpusDir, 0o500);
      expect(await removed('ferry.txt')).toMatchObject({ removed: true, uploaded: false });
      chmodSync(corpusDir, 0o700);
      expect(content('ferry.txt')).toBe(FERRY);
    },
  );
});

describe('an upload of what was removed', () => {
  it('restores the very file; another one of its name is numbered', async () => {
    const { upload, settled, removed, states, trashed, content } = await served({ 'otters.txt': OTTERS });
    await upload([['ferry.txt', FERRY]]);
    await settled();
    for (const source of ['ferry.txt', 'otters.txt']) await removed(source);
    await settled();
    const response = await upload([
      ['ferry.txt', 'Another ferry.'],
      ['ferry.txt', FERRY],
      ['otters.txt', OTTERS],
    ]);
    expect((await response.json()).map(({ source }: { source: string }) => source)).toEqual([
      'ferry (2).txt',
      'ferry.txt',
      'otters.txt',
    ]);
    await settled();
    expect(await states()).toEqual([
      ['ferry (2).txt', 'indexed'],
      ['ferry.txt', 'indexed'],
      ['otters.txt', 'indexed'],
    ]);
    expect([content('ferry.txt'), trashed()]).toEqual([FERRY, 0]);
  });

  it('is read where a file that was left out has been deleted by hand', async () => {
    const { upload, settled, removed, states, corpusDir } = await served({ 'ferry.txt': 'By hand.' });
    await removed('ferry.txt');
    rmSync(join(corpusDir, 'ferry.txt'));
    await upload([['ferry.txt', FERRY]]);
    await settled();
    expect(await states()).toEqual([['ferry.txt', 'indexed']]);
  });
});

describe('a damaged record', () => {
  it.each([
    '',
    '{"version":1,"uploads":',
    '{"version":2}',
    '[]',
    '\0\0\0',
    '{"version":1,"uploads":[{"source":7}],"leftOut":[]}',
  ])('loses no file, deletes none, and is kept: %j', async (damaged) => {
    const { upload, settled, removed, record, content, list, states, trashed } = await served();
    await upload([
      ['boats.txt', 'Nine boats.'],
      ['dyke.txt', 'The dyke leaks.'],
    ]);
    await settled();
    await removed('dyke.txt');
    await removed('otters.txt');
    writeFiles(join(record, '..'), { 'uploads-and-removals.json': damaged });
    await settled();
    // What was left out is read again, what is in the trash stays there, and nothing counts as uploaded.
    expect(await states()).toEqual([
      ['boats.txt', 'indexed'],
      ['dyke.txt', 'removed'],
      ['otters.txt', 'indexed'],
      ['sub/ferry.txt', 'indexed'],
    ]);
    expect((await list())[0]).toMatchObject({ uploaded: false });
    expect(await removed('boats.txt')).toMatchObject({ removed: true, uploaded: false });
    expect([content('boats.txt'), trashed()]).toEqual(['Nine boats.', 1]);
    const kept = readdirSync(join(record, '..')).filter((name) => name.includes('.damaged-'));
    expect(kept.map((name) => readFileSync(join(record, '..', name), 'utf8'))).toEqual([damaged]);
  });
});

describe('whatever is uploaded, removed and restored', () => {
  it('no file of others is ever touched, and no content is lost', async () => {
    const files = { 'a.txt': 'Foreign a.', 'b.txt': 'Foreign b.', 'sub/c.txt': 'Foreign c.' };
    const { upload, remove, restore, content, corpusDir, trash, list, settled } = await served(files);
    const name = fc.constantFrom('a.txt', 'b.txt', 'n.txt', '../b.txt', 'sub/c.txt');
    const source = fc.constantFrom('a.txt', 'b.txt', 'n.txt', 'a (2).txt', 'b (2).txt', 'sub/c.txt', 'c.txt');
    const words = fc.constantFrom('One word.', 'Two words.', 'Foreign a.');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('upload' as const), name, words }),
      fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), source }),
    );
    const stored = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const next of steps) {
          if (next.kind === 'upload') {
            const [outcome] = await (await upload([[next.name, next.words]])).json();
            if (outcome.state === 'stored') stored.add(next.words);
          } else await (next.kind === 'remove' ? remove : restore)(next.source);
          for (const [path, words] of Object.entries(files)) expect(content(path)).toBe(words);
        }
        const left = [...contentsBelow(corpusDir), ...contentsBelow(trash)];
        for (const words of stored) expect(left).toContain(words);
      }),
      { numRuns: 15 },
    );
    await settled();
    expect((await list()).some(({ uploaded }) => uploaded)).toBe(true);
  });
});

function contentsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
