/**
 * `npm run eval -- SET_DIR`: measures the product on a set; `npm run eval -- --all FOLDER`: on all sets in a folder, as
 * a table. `--json FILE` writes every figure, `--items WORD,…` asks only questions whose id begins so, `--alignment
 * FILE` takes another alignment than the model's, `--unanswerable OTHER_SET` asks that set's questions, too.
 */
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { messageOf, PinciteError } from '../index/errors.js';
import { runCommand } from './command.js';
import { evaluateSet, forAlignment, openSet, type SetResult } from './evaluate/evaluate-set.js';
import { keepingVectors } from './evaluate/kept-vectors.js';
import { readSet, setsIn } from './evaluate/sets.js';
import { tableOf } from './evaluate/table.js';
import { openEmbeddings } from './open-models.js';
import { readCommandLine } from './settings.js';

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    all: { type: 'boolean' },
    json: { type: 'string' },
    items: { type: 'string' },
    alignment: { type: 'string' },
    unanswerable: { type: 'string' },
  });
  const [folder, ...more] = words;
  if (!folder || more.length > 0)
    throw new PinciteError(
      'invalid-input',
      'name one set, or a folder of sets after --all: npm run eval -- SET_DIR, npm run eval -- --all FOLDER',
    );
  const [json, items, alignment, unanswerable] = ['json', 'items', 'alignment', 'unanswerable'].map((name) =>
    flags[name] === undefined ? undefined : String(flags[name]),
  );
  const embeddings = keepingVectors(await openEmbeddings(settings, alignment));
  const underSettings = alignment ? forAlignment(settings, embeddings) : settings;
  const foreign = unanswerable ? (await readSet(unanswerable)).queries : [];
  const evaluateOne = async (set: string): Promise<SetResult> => {
    const opened = await openSet(set, underSettings, embeddings);
    const isOwn = unanswerable !== undefined && resolve(unanswerable) === resolve(set);
    return evaluateSet(opened, { ...(items && { items }), others: isOwn ? [] : foreign });
  };
  const result = flags.all ? await evaluateAll(folder, evaluateOne) : await evaluateOne(folder);
  const text = `${JSON.stringify(result, null, 1)}\n`;
  if (json) await writeFile(json, text);
  if (!('sets' in result)) process.stdout.write(text);
  else if (result.sets.length > 0) process.stdout.write(tableOf(result.sets));
});

/** A set that fails is told, and the others go on; the exit code is 1 then. */
async function evaluateAll(folder: string, evaluateOne: (set: string) => Promise<SetResult>) {
  const sets: SetResult[] = [];
  const failed: { set: string; reason: string }[] = [];
  for (const set of await setsIn(folder)) {
    process.stderr.write(`${basename(set)} …\n`);
    try {
      sets.push(await evaluateOne(set));
    } catch (error) {
      failed.push({ set: basename(set), reason: messageOf(error) });
      process.stderr.write(`pincite: ${basename(set)}: ${messageOf(error)}\n`);
      process.exitCode = 1;
    }
  }
  return { sets, failed };
}
