/** `npm run align -- FOLDER… [--items PREFIX] [--out FILE]`: estimates the alignment of the languages from parallel texts. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ALIGNMENT_FILE } from '../index/align.js';
import { modelLoader } from '../index/embed.js';
import { PinciteError } from '../index/errors.js';
import { runCommand } from './command.js';
import { type AlignmentText, estimateAlignment } from './fit/estimate-alignment.js';
import { parallelTexts } from './fit/parallel-texts.js';
import { readCommandLine } from './settings.js';

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    items: { type: 'string' },
    out: { type: 'string' },
  });
  if (words.length === 0)
    throw new PinciteError(
      'invalid-input',
      'name at least one folder: npm run align -- FOLDER … [--items PREFIX] [--out FILE]',
    );
  const model = await modelLoader({ model: settings.model, modelFolder: settings.modelDir })();
  const items = String(flags.items ?? '');
  const texts: AlignmentText[] = [];
  const origin: string[] = [];
  for (const folder of words) {
    texts.push(...(await parallelTexts(folder, model, items)));
    origin.push(`${await originOf(folder)}${items && `, items ${items}`}`);
  }
  if (texts.length === 0)
    throw new PinciteError('invalid-input', `no item of ${words.join(', ')} begins with ${items}`);
  const path = flags.out ? String(flags.out) : join(model.folder!, ALIGNMENT_FILE);
  await writeFile(path, `${JSON.stringify(estimateAlignment(texts, model.identity.revision, origin))}\n`);
  process.stdout.write(`${path}: estimated from ${texts.length} texts\n`);
});

/** The set's name with the sources its META.json names. */
async function originOf(folder: string): Promise<string> {
  const meta = await readFile(join(folder, 'META.json'), 'utf8').catch(() => '{}');
  const { origin } = JSON.parse(meta) as { origin?: { repo: string }[] | string };
  const sources = Array.isArray(origin) ? origin.map(({ repo }) => repo).join(', ') : (origin ?? '');
  return sources === '' ? basename(folder) : `${basename(folder)} (${sources})`;
}
