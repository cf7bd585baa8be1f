/**
 * `npm run quality -- FOLDER [--only NAME,…] [--alignment FILE] [--json FILE]`: measures everything that floors.ts has a
 * floor for, on the sets in the folder and on CORPUS_DIR, and ends with 1 where a figure lies under its floor.
 */
import { writeFile } from 'node:fs/promises';
import { messageOf, PinciteError } from '../../index/errors.js';
import { runCommand } from '../../server/command.js';
import { keepingVectors } from '../../server/evaluate/kept-vectors.js';
import { markdownTable, share } from '../../server/evaluate/table.js';
import { openEmbeddings } from '../../server/open-models.js';
import { readCommandLine } from '../../server/settings.js';
import { FLOORS } from './floors.js';
import { type Judged, judge, type Measured } from './judge.js';
import { type Measurement, measurements } from './measurements.js';

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    only: { type: 'string' },
    alignment: { type: 'string' },
    json: { type: 'string' },
  });
  const [folder] = words;
  if (!folder)
    throw new PinciteError('invalid-input', 'name the folder of the sets: npm run quality -- FOLDER');
  const embeddings = keepingVectors(await openEmbeddings(settings), ['query', 'passage']);
  const steps = measurements({
    folder,
    settings,
    embeddings,
    nearMisses: import.meta.dirname,
    ...(flags.alignment !== undefined && { alignment: String(flags.alignment) }),
  });
  const names = typeof flags.only === 'string' ? flags.only.split(',') : Object.keys(steps);
  const unknown = names.filter((name) => !(name in steps));
  if (unknown.length > 0)
    throw new PinciteError(
      'invalid-input',
      `no measurement is called ${unknown.join(', ')}; these are: ${Object.keys(steps).join(', ')}`,
    );
  const measured = await measure(names, steps);
  const judged = judge(FLOORS, measured).filter(({ set }) => names.includes(set));
  if (flags.json) await writeFile(String(flags.json), `${JSON.stringify({ judged, measured }, null, 1)}\n`);
  process.stdout.write(markdownTable(['set', 'measured', 'floor', 'aim', ''], judged.map(rowOf)));
  if (judged.some(({ verdict }) => verdict === 'under its floor' || verdict === 'not measured'))
    process.exitCode = 1;
});

/** What fails is told, and the others go on. */
async function measure(names: readonly string[], steps: Record<string, Measurement>): Promise<Measured> {
  const measured: Measured = {};
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    try {
      measured[name] = await steps[name]!();
    } catch (error) {
      process.stderr.write(`pincite: ${name}: ${messageOf(error)}\n`);
    }
  }
  return measured;
}

function rowOf({ set, lang, measure, figure, floor, aim, atMost, verdict }: Judged): string[] {
  const told = (bound: number) => (atMost ? `≤ ${bound}` : share(bound));
  const found = figure === null ? '–' : atMost ? figure.toFixed(1) : share(figure);
  return [[set, lang, measure].filter(Boolean).join(', '), found, told(floor), told(aim), verdict];
}
