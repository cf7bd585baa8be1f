/** `npm run ingest`: brings the index up to date with the corpus and says what became of every file. */
import { buildIndex } from '../index/build.js';
import { listSources } from '../index/load.js';
import { runCommand } from './command.js';
import { indexFolder } from './index-folder.js';
import { reportLines } from './ingest-report.js';
import { openEmbeddings } from './open-models.js';
import { ingestProgress } from './progress.js';
import { addSentences, areMadeAtOnce } from './sentence-setting.js';
import { readCommandLine } from './settings.js';

await runCommand(async () => {
  const { settings } = readCommandLine(process.argv.slice(2), process.env);
  const { sources, leftOut } = await listSources(settings.corpusDir, settings);
  const embeddings = await openEmbeddings(settings);
  const progress = ingestProgress(process.stderr);
  const folder = indexFolder(settings.indexDir, settings.corpusDir);
  const report = await buildIndex({
    folder,
    sources,
    leftOut,
    embeddings,
    onProgress: progress.update,
  }).finally(progress.stop);
  if (areMadeAtOnce(report.index, settings.sentences))
    await addSentences({ folder, index: report.index, embeddings });
  for (const line of reportLines(report, 'all')) process.stdout.write(`${line}\n`);
});
