/** The commands as people run them, over folders of their own; each once as the process that npm starts. */
import { chmodSync, copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import { EMBEDDED_MODEL } from '../../index/models.js';
import type { Answer, AskRequest } from '../../server/contract.js';
import { type Ended, runCommand, startCommand } from '../support/commands.js';
import { runHere } from '../support/commands-here.js';
import { AnswerShape, HealthShape } from '../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { decodedText, quotationFaults } from '../support/quotations.js';

const IS_ROOT = process.getuid?.() === 0;
/** How long a server that cannot serve may take to end. */
const STOP_MS = 5000;
const TRACE = /^\s+at /m;
const QUESTION = 'How many otters were counted in 2003?';

const folder = temporaryFolder();
const CORPUS_DIR = writeFiles(join(folder, 'corpus'), {
  ...LAKE_DOCUMENTS,
  '水獭 [草案] (2).txt': '水獭草案规定每年三月清点水獭。',
  'empty.txt': '',
  'binary.txt': Uint8Array.from({ length: 300 }, (_, i) => i % 5),
  'table.xyz': 'columns',
  'long.txt': 'A long report. '.repeat(200),
  'locked.txt': 'A locked report.',
});
mkdirSync(join(CORPUS_DIR, 'folder without files'));
symlinkSync(join(folder, 'nowhere'), join(CORPUS_DIR, 'broken.txt'));
chmodSync(join(CORPUS_DIR, 'locked.txt'), 0o000);
const INDEXED = [...Object.keys(LAKE_DOCUMENTS), '水獭 [草案] (2).txt', 'locked.txt'];
const ENV = { CORPUS_DIR, INDEX_DIR: join(folder, 'index'), MAX_FILE_BYTES: '2000' };

let ingested: Ended;
beforeAll(async () => {
  ingested = await runCommand('ingest', ENV);
});

describe('npm run ingest', () => {
  it('says what became of every file and ends well although some could not be read', () => {
    expect(ingested.code).toBe(0);
    const lines = ingested.stdout.trimEnd().split('\n');
    const patterns = [
      /^failed {4}binary\.txt: not text/,
      /^skipped {3}broken\.txt: /,
      /^failed {4}empty\.txt: .*empty/,
      /^indexed {3}herons\.en\.txt$/,
      /^(?:indexed|failed) +locked\.txt/,
      /^skipped {3}long\.txt: 3000 bytes, .*MAX_FILE_BYTES/,
      /^indexed {3}notes\/census\.txt$/,
      /^indexed {3}otters\.zh\.md$/,
      /^skipped {3}table\.xyz: .*"\.xyz"/,
      /^indexed {3}水獭 \[草案\] \(2\)\.txt$/,
      /^\d documents, \d+ passages \(/,
    ];
    expect(lines.length).toBe(patterns.length);
    for (const [i, pattern] of patterns.entries()) expect(lines[i]).toMatch(pattern);
  });

  it.skipIf(IS_ROOT)('names a file that may not be read (root may read any)', () => {
    expect(ingested.stdout).toMatch(/^failed {4}locked\.txt: .*EACCES/m);
  });

  it('says that nothing changed when nothing did', async () => {
    const { code, stdout, stderr } = await runHere('ingest', ENV);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/^(?:indexed|removed)/m);
    expect(stdout.match(/^unchanged /gm)?.length).toBe(IS_ROOT ? 5 : 4);
    expect(stderr).not.toContain('indexing');
  });

  it('names a corpus folder that is not there', async () => {
    const missing = join(folder, 'missing');
    const { code, stdout, stderr } = await runHere('ingest', { ...ENV, CORPUS_DIR: missing });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^pincite: .*CORPUS_DIR/);
    expect(stderr).toContain(missing);
    expect(stderr).not.toMatch(TRACE);
  });

  it('names all settings that are wrong', async () => {
    const env = { ...ENV, PORT: 'x', LOG_LEVEL: 'loud' };
    const { code, stderr } = await runHere('ingest', env, ['--max-file-bytes=-1']);
    expect(code).toBe(1);
    for (const variable of ['PORT', 'LOG_LEVEL', 'MAX_FILE_BYTES']) expect(stderr).toContain(variable);
    expect(stderr).not.toMatch(TRACE);
  });
});

describe('npm run ingest -- --retry', () => {
  it('reads files again that failed, and tells what came of them', async () => {
    const { code, stdout } = await runHere('ingest', ENV, ['--retry', 'binary.txt', 'empty.txt']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^failed {4}binary\.txt: not text/m);
    expect(stdout).not.toMatch(/^(?:indexed|removed)/m);
  });

  it.each([
    [['--retry', 'nowhere.txt'], /^pincite: nowhere\.txt: .*CORPUS_DIR/],
    [['binary.txt'], /^pincite: .*--retry/],
  ])('refuses %j', async (args, told) => {
    const { code, stdout, stderr } = await runHere('ingest', ENV, args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr).not.toMatch(TRACE);
  });
});

describe('npm run ask', () => {
  it('prints each quote under its label', async () => {
    const { code, stdout } = await runHere('ask', ENV, ['otter census of 2003']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\[1\] .+\n {4}\S/m);
    expect(stdout).toContain('    The otter census of 2003 counted forty-one animals on the eastern shore.');
  });

  it('says that there is no index yet, and how to make one', async () => {
    const env = { ...ENV, INDEX_DIR: join(folder, 'none') };
    const { code, stdout, stderr } = await runHere('ask', env, [QUESTION]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm run ingest');
  });

  it('calls an index stale that another model built, and says how to rebuild it', async () => {
    const { code, stdout, stderr } = await runHere('ask', { ...ENV, MODEL: otherModel() }, [QUESTION]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm run ingest');
  });
});

describe('npm start', () => {
  it('serves and answers as npm run ask does, follows the files, prints only what is new, and stops', async () => {
    const corpusDir = writeFiles(join(folder, 'changing'), { ...LAKE_DOCUMENTS, 'empty.txt': '' });
    const env = { ...ENV, CORPUS_DIR: corpusDir };
    const server = startCommand('main', { ...env, PORT: '0' });
    const [, address] = await server.output(/^Pincite: (http:\S+)\/$/m);
    await server.output(/^ready: /m);
    const health = HealthShape.parse(await (await fetch(`${address}/api/health`)).json());
    expect(health).toMatchObject({ status: 'ready', model: EMBEDDED_MODEL });
    expect(await (await fetch(`${address}/`)).text()).toContain('<title>Pincite</title>');

    const served = await answerOver(address!, { question: QUESTION, k: 3 });
    const asked = answerIn(await runCommand('ask', env, ['--json', QUESTION, '-k', '3']));
    expect({ ...asked, timings: null }).toEqual({ ...served, timings: null });
    expect(asked.citations.length).toBeLessThanOrEqual(3);
    expect(quotesOf(asked)).toContain('forty-one');
    expect(quotationFaults(asked, textOf)).toEqual([]);

    const second = await runCommand('main', { ...env, PORT: new URL(address!).port });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^pincite: cannot listen on .*PORT/m);
    expect(second.stderr).not.toMatch(TRACE);

    writeFiles(corpusDir, { 'boats.txt': 'The ferry carries sixty passengers.' });
    rmSync(join(corpusDir, 'notes'), { recursive: true });
    await server.output(/^indexed {3}boats\.txt\nremoved {3}notes\/census\.txt: .*\n3 documents, .*$/m);
    const answer = await answerOver(address!, { question: 'How many passengers does the ferry carry?' });
    expect(quotesOf(answer)).toContain('sixty passengers');

    server.kill('SIGTERM');
    const { code, stdout } = await server.ended;
    expect(code).toBe(0);
    expect(stdout.match(/empty\.txt/g)).toHaveLength(1);
  });

  it('says what is wrong without a corpus folder, and ends', async () => {
    const server = startCommand('main', { ...ENV, CORPUS_DIR: join(folder, 'missing'), PORT: '0' });
    await server.output(/^pincite: .*CORPUS_DIR/m);
    const waited = sleep(STOP_MS).then(() => 'it goes on');
    expect(await Promise.race([server.ended.then(({ code }) => code), waited])).toBe(1);
  });
});

describe('npm run ask after the corpus has changed', () => {
  it('answers from the index as it is, until an ingest has seen the change', async () => {
    const ask = async () => quotesOf(answerIn(await runHere('ask', ENV, ['--json', QUESTION])));
    writeFiles(CORPUS_DIR, { 'notes/census.txt': 'The otter census of 2003 counted ninety animals.\n' });
    rmSync(join(CORPUS_DIR, 'otters.zh.md'));
    expect(await ask()).toContain('forty-one animals');

    const { stdout } = await runHere('ingest', ENV);
    expect(stdout).toMatch(/^unchanged herons\.en\.txt$/m);
    expect(stdout).toMatch(/^indexed {3}notes\/census\.txt$/m);
    expect(stdout).toMatch(/^removed {3}otters\.zh\.md/m);
    const quotes = await ask();
    expect(quotes).toContain('ninety animals');
    expect(quotes).not.toContain('forty-one');
  });
});

function answerIn({ code, stdout, stderr }: Ended): Answer {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return AnswerShape.parse(JSON.parse(stdout)) as Answer;
}

async function answerOver(address: string, request: AskRequest): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/api/ask`, {
    method: 'POST',
    headers,
    body: JSON.stringify(request),
  });
  return AnswerShape.parse(await response.json()) as Answer;
}

function textOf(id: string): string {
  const path = INDEXED.find((source) => documentId(source) === id)!;
  return decodedText(join(CORPUS_DIR, path));
}

function quotesOf({ citations }: Answer): string {
  return citations.map(({ quote }) => quote).join('\n');
}

/** The embedded model under another name, and so without its recipe and its alignment. */
function otherModel(): string {
  const embedded = join('index', 'model', EMBEDDED_MODEL);
  const other = join(folder, 'other-model');
  mkdirSync(join(other, 'onnx'), { recursive: true });
  for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json'])
    copyFileSync(join(embedded, name), join(other, name));
  symlinkSync(
    join(process.cwd(), embedded, 'onnx', 'model_quantized.onnx'),
    join(other, 'onnx', 'model_quantized.onnx'),
  );
  return other;
}
