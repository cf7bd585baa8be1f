/** The settings: one table, read from the environment and from flags by a pure function. */
import { parseArgs } from 'node:util';
import { PinciteError } from '../index/errors.js';
import { EMBEDDED_MODEL } from '../index/models.js';

export interface Settings {
  corpusDir: string;
  indexDir: string;
  port: number;
  host: string;
  model: string;
  modelDir: string;
  maxFileBytes: number;
  maxFilePages: number;
  maxFileSeconds: number;
  maxFileMemoryMegabytes: number;
  /** Whether pages without text are read by optical character recognition. */
  ocr: boolean;
  /** When the vectors of single sentences are made. */
  sentences: 'auto' | 'on' | 'off';
  /** Whether changes of the corpus are noticed while serving. */
  watch: 'on' | 'off';
  logLevel: string;
}

interface Setting {
  name: keyof Settings;
  /** Environment variable; the flag is the same in lower case with hyphens. */
  variable: string;
  fallback: string;
  help: string;
  parse(value: string): string | number | boolean;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

export const SETTINGS: readonly Setting[] = [
  {
    name: 'corpusDir',
    variable: 'CORPUS_DIR',
    fallback: 'corpus',
    help: 'folder of documents to answer from',
    parse: nonEmpty,
  },
  {
    name: 'indexDir',
    variable: 'INDEX_DIR',
    fallback: 'index/data',
    help: 'where indexes are kept, a folder for each corpus',
    parse: nonEmpty,
  },
  {
    name: 'port',
    variable: 'PORT',
    fallback: '8787',
    help: 'port of the server, 0 to 65535; 0 takes any free one',
    parse: wholeNumber(0, 65_535),
  },
  {
    name: 'host',
    variable: 'HOST',
    fallback: '127.0.0.1',
    help: 'address the server listens on; anything but loopback opens your documents to the network',
    parse: nonEmpty,
  },
  {
    name: 'model',
    variable: 'MODEL',
    fallback: EMBEDDED_MODEL,
    help: 'embedding model: a folder below MODEL_DIR, the path of one, or a name on the hub',
    parse: nonEmpty,
  },
  {
    name: 'modelDir',
    variable: 'MODEL_DIR',
    fallback: 'index/model',
    help: 'folder of the models',
    parse: nonEmpty,
  },
  {
    name: 'maxFileBytes',
    variable: 'MAX_FILE_BYTES',
    fallback: '52428800',
    help: 'largest file that is indexed, in bytes',
    parse: wholeNumber(1, 2 ** 40),
  },
  {
    name: 'maxFilePages',
    variable: 'MAX_FILE_PAGES',
    fallback: '2000',
    help: 'most pages of a file that is indexed',
    parse: wholeNumber(1, 1_000_000),
  },
  {
    name: 'maxFileSeconds',
    variable: 'MAX_FILE_SECONDS',
    fallback: '120',
    help: 'longest time that reading a file may take, in seconds, without its embedding',
    parse: wholeNumber(1, 86_400),
  },
  {
    name: 'maxFileMemoryMegabytes',
    variable: 'MAX_FILE_MEMORY_MB',
    fallback: '600',
    help: 'most memory that reading a file may take, in megabytes: that of the process that reads, which takes some 270 by itself',
    parse: wholeNumber(400, 1_000_000),
  },
  {
    name: 'ocr',
    variable: 'OCR',
    fallback: '0',
    help: '1: pages without text are read by optical character recognition; 0: they are only named',
    parse: (value) => oneOf(['0', '1'])(value) === '1',
  },
  {
    name: 'sentences',
    variable: 'SENTENCES',
    fallback: 'auto',
    help: 'vectors of single sentences, which better rankings and highlights at the cost of a second embedding: auto (at once for a small corpus; for a larger one npm start adds them while no one asks), on (at once), off',
    parse: oneOf(['auto', 'on', 'off']),
  },
  {
    name: 'watch',
    variable: 'WATCH',
    fallback: 'on',
    help: 'whether npm start notices changed files and brings the index up to date: on, off',
    parse: oneOf(['on', 'off']),
  },
  {
    name: 'logLevel',
    variable: 'LOG_LEVEL',
    fallback: 'info',
    help: `how much is logged: ${LOG_LEVELS.join(', ')}`,
    parse: oneOf(LOG_LEVELS),
  },
];

/** What a command line holds besides settings. */
export interface CommandLine {
  settings: Settings;
  /** Words that are no flags. */
  words: string[];
  /** The command's own flags: a string, or true for one without a value. */
  flags: Record<string, string | boolean | undefined>;
}

/**
 * Settings from flags first, then from the environment, then the defaults.
 *
 * @param own The command's own flags, by name without hyphens.
 * @throws PinciteError `invalid-input` that lists every wrong value at once.
 */
export function readCommandLine(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
  own: Record<string, { type: 'string' | 'boolean'; short?: string }> = {},
): CommandLine {
  const options = {
    ...Object.fromEntries(SETTINGS.map(({ variable }) => [flagOf(variable), { type: 'string' as const }])),
    ...own,
  };
  const parsed = parse(args, options);
  const problems: string[] = [];
  const settings: Record<string, string | number | boolean> = {};
  for (const setting of SETTINGS) {
    const value =
      (parsed.values[flagOf(setting.variable)] as string | undefined) ??
      env[setting.variable] ??
      setting.fallback;
    try {
      settings[setting.name] = setting.parse(value);
    } catch (error) {
      problems.push(`${setting.variable} is "${value}": ${(error as Error).message}`);
    }
  }
  if (problems.length > 0) throw new PinciteError('invalid-input', problems.join('\n'));
  return {
    settings: settings as unknown as Settings,
    words: parsed.positionals,
    flags: parsed.values as CommandLine['flags'],
  };
}

/** The flag of a setting without its hyphens: "corpus-dir". */
export function flagOf(variable: string): string {
  return variable.toLowerCase().replaceAll('_', '-');
}

function parse(args: string[], options: Record<string, { type: 'string' | 'boolean'; short?: string }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    throw new PinciteError('invalid-input', (cause as Error).message, { cause });
  }
}

function nonEmpty(value: string): string {
  if (value.trim() === '') throw new Error('must not be empty');
  return value;
}

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new Error(`must be a whole number from ${least} to ${most}`);
    return number;
  };
}

function oneOf(choices: readonly string[]): (value: string) => string {
  return (value) => {
    if (!choices.includes(value)) throw new Error(`must be one of ${choices.join(', ')}`);
    return value;
  };
}
