/** The commands that take sets of questions, over two sets of a few texts each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../support/commands-here.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const TEXTS = {
  lake: {
    otters: 'Forty-one otters were counted at the lake in 2003.',
    herons: 'Herons nest in the reeds of the eastern shore.',
    boats: 'No boat may land on the island before July.',
    ferry: 'The ferry crosses the lake every two hours.',
  },
  bakery: {
    bread: 'The bread of the village is made of rye and water.',
    oven: 'The oven is heated with beech wood from five in the morning.',
    cakes: 'Cakes are sold on Sundays only, at four coins each.',
    baker: 'Anna Miller has been the baker of the village since 1987.',
  },
};
const QUESTIONS = {
  lake: {
    otters: 'How many otters were counted at the lake?',
    herons: 'Where do the herons nest?',
    boats: 'When may boats land on the island?',
    ferry: 'How often does the ferry cross the lake?',
  },
  bakery: {
    bread: 'What is the bread of the village made of?',
    oven: 'What is the oven heated with?',
    cakes: 'When are cakes sold?',
    baker: 'Who is the baker of the village?',
  },
};

const folder = temporaryFolder();
const rows = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const SETS = (['lake', 'bakery'] as const).map((name) =>
  writeFiles(join(folder, name), {
    'corpus.jsonl': rows(Object.entries(TEXTS[name]).map(([id, text]) => ({ id, text, lang: 'en' }))),
    'queries.jsonl': rows(Object.entries(QUESTIONS[name]).map(([id, text]) => ({ id, text, lang: 'en' }))),
    'qrels.tsv': Object.keys(QUESTIONS[name])
      .map((id) => `${id}\t${id}\t1`)
      .join('\n'),
  }),
);
const ENV = { INDEX_DIR: join(folder, 'index') };

describe('npm run calibrate', () => {
  const nowhere = join(
    writeFiles(folder, {
      'nowhere.jsonl': rows([
        { id: 'a', lang: 'en', q: 'What is the password of this network?' },
        { id: 'b', lang: 'fr', q: 'Quel temps fera-t-il dimanche ?' },
      ]),
    }),
    'nowhere.jsonl',
  );

  it('fits the verdict to the sets, and tells how well each is told', async () => {
    const out = join(folder, 'verdict.json');
    const args = [...SETS, '--nowhere', nowhere, '--but', 'bakery', '--out', out];
    const { code, stdout, stderr } = await runHere('calibrate', ENV, args);
    expect({ code, errors: stderr.match(/pincite:.*/g) }).toEqual({ code: 0, errors: null });
    expect(stdout).toContain('| lake, everyday questions | 4 | 2 |');
    expect(stdout).toContain('| bakery, questions of others | 4 | 4 |');
    expect(stdout.match(/\| all, few documents \|/g)).toHaveLength(2);
    expect(stdout.match(/% of the answerable are refused, [\d.]+ % of the others\./g)).toHaveLength(2);
    expect(stdout).not.toContain('bakery, everyday');
    const calibration = JSON.parse(readFileSync(out, 'utf8'));
    expect(calibration.origin).toEqual(['lake', 'bakery', 'nowhere.jsonl']);
  });

  it('names a set that it was not given', async () => {
    const { code, stderr } = await runHere('calibrate', ENV, [
      ...SETS,
      '--nowhere',
      nowhere,
      '--but',
      'lakes',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/--but names lakes; the sets are lake, bakery/);
  });

  it('asks for two sets', async () => {
    const { code, stderr } = await runHere('calibrate', ENV, [SETS[0]!]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/two sets/);
  });
});

describe('npm run eval', () => {
  it('measures a set', async () => {
    const { code, stdout } = await runHere('eval', ENV, [SETS[0]!]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ set: 'lake', queryCount: 4, overall: { 'nDCG@10': 1 } });
  });
});
