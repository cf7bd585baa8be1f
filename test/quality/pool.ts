/** `npm run pool -- FOLDER [--alignment FILE]`: how well a question finds its answer in another language. */
import { PinciteError } from '../../index/errors.js';
import { createAssistant } from '../../server/assistant.js';
import { runCommand } from '../../server/command.js';
import { forAlignment } from '../../server/evaluate/evaluate-set.js';
import { keepingVectors } from '../../server/evaluate/kept-vectors.js';
import { markdownTable, share } from '../../server/evaluate/table.js';
import { openEmbeddings } from '../../server/open-models.js';
import { readCommandLine } from '../../server/settings.js';
import { indexPool, measurePool, POOL_SETS, readPool } from './language-pool.js';

const HEADINGS = [
  'questions in',
  'number',
  'in one other language: hit@1',
  'hit@10',
  'in any other: hit@1',
  'hit@10',
];

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    alignment: { type: 'string' },
  });
  const [folder] = words;
  if (!folder)
    throw new PinciteError(
      'invalid-input',
      `name the folder of ${POOL_SETS.join(' and ')}: npm run pool -- FOLDER [--alignment FILE]`,
    );
  const alignment = flags.alignment === undefined ? undefined : String(flags.alignment);
  const embeddings = keepingVectors(await openEmbeddings(settings, alignment));
  const pool = await readPool(folder);
  const under = alignment ? forAlignment(settings, embeddings) : settings;
  const index = await indexPool(folder, pool, { settings: under, embeddings });
  const measured = await measurePool(createAssistant({ index, embeddings }), pool);
  const rows = Object.entries(measured).map(([lang, measures]) => [
    lang,
    String(measures.questionCount),
    ...(['hit@1', 'hit@10', 'any hit@1', 'any hit@10'] as const).map((name) => share(measures[name])),
  ]);
  process.stdout.write(markdownTable(HEADINGS, rows));
});
