/** `npm run verify -- "text" | FILE | - [--json]`: where words stand in the index as it is; needs no model. */
import { readFile } from 'node:fs/promises';
import { text as textOfStream } from 'node:stream/consumers';
import { messageOf, PinciteError } from '../index/errors.js';
import { openDocuments } from '../index/store.js';
import { runCommand } from './command.js';
import { indexFolder } from './index-folder.js';
import { createLogger } from './logger.js';
import { readCommandLine } from './settings.js';
import { readableVerification } from './verify/readable.js';
import { verify } from './verify/verify.js';
import { parseVerify } from './verify-request.js';

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    json: { type: 'boolean' },
    file: { type: 'string', short: 'f' },
  });
  const { text } = parseVerify({ text: await pastedText(words, flags.file) });
  const documents = await openDocuments(indexFolder(settings.indexDir, settings.corpusDir));
  if (!documents)
    throw new PinciteError(
      'stale-index',
      `there is no index of ${settings.corpusDir}: run \`npm run ingest\``,
    );
  const logger = createLogger(settings.logLevel);
  const onFault = (fault: string) =>
    logger.error({ fault }, 'a place did not match its document and was dropped');
  const verification = verify({ documents, text, onFault });
  process.stdout.write(
    flags.json ? `${JSON.stringify(verification, null, 1)}\n` : readableVerification(verification),
  );
});

/** The words of the command line, those of `--file`, or with `-` those of the standard input. */
async function pastedText(words: string[], file: string | boolean | undefined): Promise<string> {
  if (typeof file === 'string') {
    if (words.length > 0)
      throw new PinciteError('invalid-input', `give either words or --file ${file}, not both`);
    return readFile(file, 'utf8').catch((cause: unknown) => {
      throw new PinciteError('invalid-input', `${file}: ${messageOf(cause)}`, { cause });
    });
  }
  return words.length === 1 && words[0] === '-' ? textOfStream(process.stdin) : words.join(' ');
}
