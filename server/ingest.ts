/** `npm run ingest`: brings the index up to date with the corpus and says what became of every file. */
import { buildIndex } from '../index/build.js';
import { PinciteError } from '../index/errors.js';
import type { Listing } from '../index/load.js';
import { runCommand } from './command.js';
import { listCorpus } from './corpus-listing.js';
import { indexFolder } from './index-folder.js';
import { reportLines } from './ingest-report.js';
import { openEmbeddings } from './open-models.js';
import { openReader } from './open-reader.js';
import { ingestProgress } from './progress.js';
import { addSentences, areMadeAtOnce } from './sentence-setting.js';
import { readCommandLine } from './settings.js';

await runCommand(async () => {
  const own = { retry: { type: 'boolean' as const } };
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, own);
  const reader = openReader(settings);
  const onDamage = (damage: string) => process.stderr.write(`pincite: ${damage}\n`);
  const listing = await listCorpus({ ...settings, reader, onDamage });
  const retry = flags.retry ? retried(words, listing) : none(words);
  const embeddings = await openEmbeddings(settings);
  const progress = ingestProgress(process.stderr);
  const folder = indexFolder(settings.indexDir, settings.corpusDir);
  const report = await buildIndex({
    ...listing,
    folder,
    embeddings,
    retry,
    onProgress: progress.update,
  })
    .finally(progress.stop)
    .finally(reader.close);
  if (areMadeAtOnce(report.index, settings.sentences))
    await addSentences({ folder, index: report.index, embeddings });
  for (const line of reportLines(report, 'all')) process.stdout.write(`${line}\n`);
});

/** Which files are read again although they failed before: those named, or where none is, all. */
function retried(paths: readonly string[], { sources }: Listing): (path: string) => boolean {
  const unknown = paths.filter((path) => !sources.some((source) => source.path === path));
  if (unknown.length > 0)
    throw new PinciteError(
      'not-found',
      `${unknown.join(', ')}: no such file is read; name files by their paths below CORPUS_DIR`,
    );
  return (path) => paths.length === 0 || paths.includes(path);
}

/** Words without a flag are a mistake, such as a forgotten --retry. */
function none(words: readonly string[]): () => boolean {
  if (words.length === 0) return () => false;
  throw new PinciteError(
    'invalid-input',
    `"${words.join(' ')}" says nothing here: --retry FILE reads a file again`,
  );
}
