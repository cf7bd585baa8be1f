/** `npm run ask -- "question" [--json] [-k 5]`: answers from the index as it is; never builds one. */
import { PinciteError } from '../index/errors.js';
import { fingerprintOf } from '../index/manifest.js';
import { openIndex } from '../index/store.js';
import { parseAsk } from './ask-request.js';
import { createAssistant } from './assistant.js';
import { runCommand } from './command.js';
import type { Answer } from './contract.js';
import { indexFolder } from './index-folder.js';
import { createLogger } from './logger.js';
import { openEmbeddings } from './open-models.js';
import { asSet } from './sentence-setting.js';
import { readCommandLine } from './settings.js';
import { loadCalibration } from './verdict/calibration.js';

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    json: { type: 'boolean' },
    k: { type: 'string', short: 'k' },
  });
  const request = parseAsk({
    question: words.join(' '),
    ...(flags.k !== undefined && { k: Number(flags.k) }),
  });
  const embeddings = await openEmbeddings(settings);
  const folder = indexFolder(settings.indexDir, settings.corpusDir);
  const index = await openIndex(
    folder,
    embeddings,
    fingerprintOf(embeddings.model.identity, embeddings.alignment),
  );
  if (!index)
    throw new PinciteError(
      'stale-index',
      `there is no index of ${settings.corpusDir}: run \`npm run ingest\``,
    );
  const logger = createLogger(settings.logLevel);
  const onFault = (fault: string) =>
    logger.error({ fault }, 'a citation did not match its document and was dropped');
  const answer = await createAssistant({
    index: asSet(index, settings.sentences),
    embeddings,
    calibration: await loadCalibration(embeddings),
    onFault,
  }).ask(request);
  process.stdout.write(flags.json ? `${JSON.stringify(answer, null, 1)}\n` : readable(answer));
});

function readable(answer: Answer): string {
  const excerpts = answer.citations.map(({ n, label, title, symbol, quote }) => {
    const heading = symbol ? `[${n}] ${label} (${title})` : `[${n}] ${label}`;
    return `${heading}\n${quote.replace(/^|(?<=\n)/g, '    ')}\n`;
  });
  const missing = answer.unmatchedTerms.length > 0 ? [`(${answer.unmatchedTerms.join(', ')}: 0)\n`] : [];
  const [framing, notHeld] = answer.text.split('\n\n');
  const said = answer.notInPassages ? [`${notHeld}\n`] : [];
  return [`${framing}\n`, ...said, ...missing, ...excerpts].join('\n');
}
