/** `npm run verify` as a process of its own, on an index that no model of this machine has built. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verification } from '../../../server/contract.js';
import { indexFolder } from '../../../server/index-folder.js';
import { runCommand } from '../../support/commands.js';
import { runHere } from '../../support/commands-here.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { indexTexts } from '../../support/indexing.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';

const folder = temporaryFolder();
const CORPUS_DIR = writeFiles(join(folder, 'corpus'), {
  ...LAKE_DOCUMENTS,
  'pasted.txt': 'Photographs are permitted with a flash.',
});
const ENV = { CORPUS_DIR, INDEX_DIR: join(folder, 'index'), MODEL_DIR: join(folder, 'no-models') };
beforeAll(async () => {
  await indexTexts(LAKE_DOCUMENTS, indexFolder(ENV.INDEX_DIR, CORPUS_DIR));
});

describe('npm run verify', () => {
  it('prints the verdict, the place and what differs, without a model', async () => {
    const { code, stdout, stderr } = await runCommand('verify', ENV, [
      '--file',
      join(CORPUS_DIR, 'pasted.txt'),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('LAKE/DOC/7, annex I, para. 1, p. 3');
    expect(stdout).toContain('    Photographs are permitted with{+out+} a flash.');
  });

  it('prints JSON', async () => {
    const { stdout } = await runHere('verify', ENV, ['--json', 'Photographs', 'are', 'permitted']);
    const { verdict, fragments } = JSON.parse(stdout) as Verification;
    expect({ verdict, count: fragments[0]!.placeCount }).toEqual({ verdict: 'exact', count: 1 });
  });

  it.each([
    ['words and a file', ['words', '--file', 'x'], /either words or --file/],
    ['a file that is not there', ['--file', 'nowhere.txt'], /nowhere\.txt/],
    ['nothing', [], /two letters/],
  ])('refuses %s', async (_, args, told) => {
    const { code, stdout, stderr } = await runHere('verify', ENV, args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(told);
  });

  it('says that there is no index', async () => {
    const { code, stderr } = await runHere('verify', { ...ENV, INDEX_DIR: join(folder, 'none') }, [
      'two words',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/npm run ingest/);
  });
});
