import { describe, expect, it } from 'vitest';
import { PinciteError } from '../../index/errors.js';
import { EMBEDDED_MODEL } from '../../index/models.js';
import { flagOf, readCommandLine, SETTINGS } from '../../server/settings.js';

const DEFAULTS = {
  corpusDir: 'corpus',
  indexDir: 'index/data',
  port: 8787,
  host: '127.0.0.1',
  model: EMBEDDED_MODEL,
  modelDir: 'index/model',
  maxFileBytes: 52_428_800,
  maxFilePages: 2000,
  maxFileSeconds: 120,
  maxFileMemoryMegabytes: 600,
  ocr: false,
  sentences: 'auto',
  watch: 'on',
  logLevel: 'info',
};

function refusal(args: string[], env: Record<string, string> = {}): PinciteError {
  try {
    readCommandLine(args, env);
  } catch (error) {
    return error as PinciteError;
  }
  throw new Error('the settings were taken');
}

describe('readCommandLine', () => {
  it('gives the defaults of the contract where nothing is set', () => {
    expect(readCommandLine([], {})).toMatchObject({ settings: DEFAULTS, words: [] });
    expect(SETTINGS.map(({ name }) => name).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });

  it('reads the environment, and flags before it', () => {
    const env = { CORPUS_DIR: '/papers', PORT: '9000', LOG_LEVEL: 'debug', MAX_FILE_BYTES: '10' };
    expect(readCommandLine([], env).settings).toEqual({
      ...DEFAULTS,
      corpusDir: '/papers',
      port: 9000,
      logLevel: 'debug',
      maxFileBytes: 10,
    });
    const args = ['--corpus-dir', '/other', '--port=0', 'word'];
    expect(readCommandLine(args, env)).toMatchObject({
      settings: { corpusDir: '/other', port: 0, logLevel: 'debug' },
      words: ['word'],
    });
  });

  it('has a flag for every setting', () => {
    const values: Record<string, string> = {
      PORT: '1',
      MAX_FILE_BYTES: '2',
      MAX_FILE_PAGES: '3',
      MAX_FILE_SECONDS: '4',
      MAX_FILE_MEMORY_MB: '500',
      OCR: '1',
      SENTENCES: 'off',
      WATCH: 'off',
      LOG_LEVEL: 'warn',
    };
    const args = SETTINGS.flatMap(({ variable }) => [`--${flagOf(variable)}`, values[variable] ?? 'x']);
    const { settings } = readCommandLine(args, {});
    for (const { name } of SETTINGS) expect(settings[name]).not.toBe(DEFAULTS[name]);
  });

  it('reads the flags of a command and keeps the words of a question', () => {
    const own = { json: { type: 'boolean' as const }, k: { type: 'string' as const, short: 'k' } };
    const line = readCommandLine(['How', 'many?', '--json', '-k', '7'], {}, own);
    expect(line).toMatchObject({ words: ['How', 'many?'], flags: { json: true, k: '7' } });
    expect(readCommandLine(['--', '--json'], {}, own)).toMatchObject({ words: ['--json'] });
  });

  it.each([
    ['PORT', ['', 'x', '-1', '65536', '1.5', '1e3', ' 80', '0x50', '8080 ']],
    ['MAX_FILE_BYTES', ['0', '-5', '50MB', '1e9', String(2 ** 50)]],
    ['MAX_FILE_PAGES', ['0', '1.5', '']],
    ['MAX_FILE_SECONDS', ['0', '2m', '']],
    ['MAX_FILE_MEMORY_MB', ['0', '399', '1GB', '']],
    ['OCR', ['yes', 'true', '2', '']],
    ['LOG_LEVEL', ['loud', 'INFO', '']],
    ['SENTENCES', ['yes', '']],
    ['WATCH', ['yes', '']],
    ['HOST', ['', ' ']],
    ['CORPUS_DIR', ['', ' ']],
    ['INDEX_DIR', ['']],
    ['MODEL', ['']],
  ])('refuses a wrong %s and names it with its value', (variable, wrong) => {
    for (const value of wrong) {
      const error = refusal([], { [variable]: value });
      expect(error).toBeInstanceOf(PinciteError);
      expect(error).toMatchObject({ kind: 'invalid-input' });
      expect(error.message).toContain(`${variable} is "${value}"`);
    }
  });

  it('names all that is wrong at once', () => {
    const { message } = refusal(['--log-level', 'loud'], {
      PORT: 'x',
      MAX_FILE_BYTES: '0',
      HOST: 'localhost',
    });
    for (const variable of ['PORT', 'MAX_FILE_BYTES', 'LOG_LEVEL']) expect(message).toContain(variable);
    expect(message).not.toContain('HOST');
  });

  it.each([['--prot', '80'], ['--json'], ['--port']])(
    'refuses a flag that there is not, or without its value: %s',
    (...args) => {
      const error = refusal(args);
      expect(error).toMatchObject({ kind: 'invalid-input' });
      expect(error.message).toContain(args[0]);
    },
  );
});
