import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listSources } from '../../index/load.js';
import { READ_HERE } from '../support/reading.js';
import { TemporaryCorpus } from './corpus.js';

let corpus: TemporaryCorpus;
afterEach(() => corpus.delete());

/** Paths of the sources, and the reasons by path of what is left out. */
async function listed(files: Record<string, string | Uint8Array>, maxFileBytes?: number) {
  corpus = await TemporaryCorpus.create(files);
  return listing(maxFileBytes);
}

async function listing(maxFileBytes?: number) {
  const { sources, leftOut } = await corpus.list(maxFileBytes);
  return {
    paths: sources.map(({ path }) => path),
    reasons: Object.fromEntries(leftOut.map(({ source, state, reason }) => [source, `${state}: ${reason}`])),
  };
}

/** What reading and extracting the one source gives, or the reason why it does not. */
async function readOnly(path: string, content: string | Uint8Array): Promise<string> {
  corpus = await TemporaryCorpus.create({ [path]: content });
  const [source] = (await corpus.list()).sources;
  const { text } = await source!.describe(await source!.read(), '');
  return text;
}

describe('listSources', () => {
  it('finds the files of known endings, in all folders, whatever their case', async () => {
    const { paths, reasons } = await listed({
      'a.txt': 'a',
      'B.MD': 'b',
      'deep/er/c.markdown': 'c',
      'd.text': 'd',
    });
    expect([...paths].sort()).toEqual(['B.MD', 'a.txt', 'd.text', 'deep/er/c.markdown']);
    expect(reasons).toEqual({});
  });

  it('lists them in the order of their paths', async () => {
    const { paths } = await listed({ 'b/x.txt': 'x', 'b.txt': 'x', 'a.txt': 'x', 'b/a.txt': 'x' });
    expect(paths).toEqual([...paths].sort());
  });

  it('reads names with blanks, brackets and Chinese', async () => {
    const names = ['a (1) [draft] copy.txt', '裁军 谈判/会议（二）.md', '#1 50%?.txt'];
    const { paths } = await listed(Object.fromEntries(names.map((name) => [name, 'words'])));
    expect([...paths].sort()).toEqual([...names].sort());
  });

  it('says the size in bytes', async () => {
    corpus = await TemporaryCorpus.create({ 'a.txt': '裁军' });
    expect((await corpus.list()).sources[0]).toMatchObject({ path: 'a.txt', bytes: 6 });
  });

  it('passes over hidden files and folders', async () => {
    const files = { '.hidden.txt': 'x', '.git/a.txt': 'x', '~$open.txt': 'x', 'a.txt': 'x' };
    expect(await listed(files)).toEqual({ paths: ['a.txt'], reasons: {} });
  });

  it('leaves out files of other endings, with what would be read', async () => {
    const { paths, reasons } = await listed({ 'a.xyz': 'x', README: 'x' });
    expect(paths).toEqual([]);
    expect(reasons['a.xyz']).toMatch(/^skipped: .*"\.xyz".*\.md/);
    expect(reasons.README).toMatch(/^skipped: /);
  });

  it('leaves out files over the limit, with the limit', async () => {
    const { paths, reasons } = await listed({ 'a.txt': 'x'.repeat(11), 'b.txt': 'x'.repeat(10) }, 10);
    expect(paths).toEqual(['b.txt']);
    expect(reasons['a.txt']).toMatch(/^skipped: 11 .*MAX_FILE_BYTES.*10/);
  });

  it('follows a link to a file, and leaves out broken links and linked folders', async () => {
    corpus = await TemporaryCorpus.create({ 'a.txt': 'a', 'folder/b.txt': 'b' });
    await symlink(join(corpus.corpus, 'a.txt'), join(corpus.corpus, 'linked.txt'));
    await symlink(join(corpus.corpus, 'gone.txt'), join(corpus.corpus, 'broken.txt'));
    await symlink(join(corpus.corpus, 'folder'), join(corpus.corpus, 'loop'));
    const { paths, reasons } = await listing();
    expect(paths).toEqual(['a.txt', 'folder/b.txt', 'linked.txt']);
    expect(reasons).toEqual({
      'broken.txt': expect.stringMatching(/^skipped: /),
      loop: expect.stringMatching(/^skipped: /),
    });
  });

  it.skipIf(process.getuid?.() === 0)('leaves out a folder that may not be read (not as root)', async () => {
    corpus = await TemporaryCorpus.create({ 'a.txt': 'a', 'secret/b.txt': 'b' });
    await chmod(join(corpus.corpus, 'secret'), 0);
    const { paths, reasons } = await listing();
    await chmod(join(corpus.corpus, 'secret'), 0o700);
    expect(paths).toEqual(['a.txt']);
    expect(reasons.secret).toMatch(/^failed: /);
  });

  it.skipIf(process.getuid?.() === 0)('gives a file that may not be read, whose reading fails', async () => {
    corpus = await TemporaryCorpus.create({ 'a.txt': 'a' });
    await chmod(join(corpus.corpus, 'a.txt'), 0);
    const [source] = (await corpus.list()).sources;
    await expect(source!.read()).rejects.toThrow(/EACCES/);
  });

  it('finds nothing in an empty folder', async () => {
    expect(await listed({})).toEqual({ paths: [], reasons: {} });
  });

  it('follows a link to the corpus itself', async () => {
    corpus = await TemporaryCorpus.create({ 'a.txt': 'a' });
    const link = `${corpus.corpus}-link`;
    await symlink(corpus.corpus, link);
    const { sources } = await listSources(link, { maxFileBytes: 10, reader: READ_HERE });
    expect(sources.map(({ path }) => path)).toEqual(['a.txt']);
  });

  it('refuses a folder that is not there, and a file', async () => {
    corpus = await TemporaryCorpus.create({ 'a.txt': 'a' });
    for (const path of ['none', 'a.txt']) {
      const refused = listSources(join(corpus.corpus, path), { maxFileBytes: 10, reader: READ_HERE });
      await expect(refused).rejects.toMatchObject({
        kind: 'not-found',
        message: expect.stringContaining(path),
      });
    }
  });

  it('takes a folder named like a document for a folder', async () => {
    corpus = await TemporaryCorpus.create({ 'a.txt/b.txt': 'b' });
    await mkdir(join(corpus.corpus, 'empty.md'));
    expect(await listing()).toEqual({ paths: ['a.txt/b.txt'], reasons: {} });
  });
});

describe('a source', () => {
  it.each([
    ['a.txt', 'plain *words*'],
    ['a.md', '# marked *words*'],
  ])('gives the text of %s as it is', async (path, content) => {
    expect(await readOnly(path, content)).toBe(content);
  });

  it('gives the text of UTF-16 with a byte order mark', async () => {
    expect(await readOnly('a.txt', Buffer.from('\ufeff裁军 words', 'utf16le'))).toBe('裁军 words');
  });

  it.each([
    ['no bytes', new Uint8Array(), /empty/],
    ['no text', Uint8Array.of(1, 2, 3, 0, 65), /not text/],
  ])('says why a file of %s has no text', async (_, content, reason) => {
    await expect(readOnly('a.txt', content)).rejects.toThrow(reason);
  });
});
