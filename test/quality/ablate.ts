/**
 * `npm run ablate -- SET… [--pool FOLDER] [--alignment FILE]`: what each part of the ranking is worth: nDCG@10 with everything, and how much
 * it changes without the part. With --pool, too, how often an answer in another language is among the first ten, over
 * the texts of the two sets in that folder that are the same in six languages.
 */
import { basename } from 'node:path';
import { readAlignment } from '../../index/align.js';
import { PinciteError } from '../../index/errors.js';
import type { OpenedIndex } from '../../index/store.js';
import { runCommand } from '../../server/command.js';
import type { Case } from '../../server/evaluate/evaluate.js';
import { forAlignment } from '../../server/evaluate/evaluate-set.js';
import { keepingVectors } from '../../server/evaluate/kept-vectors.js';
import { mean, ndcg } from '../../server/evaluate/measures.js';
import { prepare } from '../../server/evaluate/prepare.js';
import { markdownTable, share } from '../../server/evaluate/table.js';
import { openEmbeddings } from '../../server/open-models.js';
import { readCommandLine } from '../../server/settings.js';
import { PARTS, type Ranker, rankerOver, type Searched } from './ablation.js';
import { indexPool, measurePool, readPool } from './language-pool.js';

/** A figure for each language of the questions. */
type Figures = Record<string, number>;

await runCommand(async () => {
  const { settings, words, flags } = readCommandLine(process.argv.slice(2), process.env, {
    pool: { type: 'string' },
    alignment: { type: 'string' },
  });
  if (words.length === 0 && flags.pool === undefined)
    throw new PinciteError('invalid-input', 'name sets: npm run ablate -- SET… [--pool FOLDER]');
  const file = flags.alignment === undefined ? undefined : String(flags.alignment);
  const opened = await openEmbeddings(settings, file);
  const under = file ? forAlignment(settings, opened) : settings;
  const alignment = await readAlignment(opened.model, file);
  if (!alignment)
    throw new PinciteError('invalid-input', `the model ${settings.model} has no alignment to leave out`);
  const rows: string[][] = [];
  const ablate = async (name: string, measureOver: Prepared) => {
    process.stderr.write(`${name} …\n`);
    rows.push(...(await rowsOf(name, measureOver)));
  };
  for (const set of words) {
    const embeddings = keepingVectors(opened, ['query', 'passage']);
    const { index, cases } = await prepare(set, under, embeddings);
    const measure = (ranker: Ranker) => ndcgByTag(ranker, index, cases);
    await ablate(basename(set), { everything: { ...index, embeddings, alignment }, measure });
  }
  if (flags.pool !== undefined) {
    const folder = String(flags.pool);
    const embeddings = keepingVectors(opened, ['query', 'passage']);
    const pool = await readPool(folder);
    const index = await indexPool(folder, pool, { settings: under, embeddings });
    const measure = async (ranker: Ranker) =>
      Object.fromEntries(
        Object.entries(await measurePool(ranker, pool)).flatMap(([lang, found]) => [
          [`${lang}, in one other language`, found['hit@10']],
          [`${lang}, in any other`, found['any hit@10']],
        ]),
      );
    await ablate('language pool, hit@10', { everything: { ...index, embeddings, alignment }, measure });
  }
  const headings = ['set, questions in', 'everything', ...PARTS.map(({ name }) => `without ${name}`)];
  process.stdout.write(markdownTable(headings, rows));
});

interface Prepared {
  everything: Searched;
  measure(ranker: Ranker): Promise<Figures>;
}

async function rowsOf(set: string, { everything, measure }: Prepared): Promise<string[][]> {
  const whole = await measure(rankerOver(everything));
  const without: Figures[] = [];
  for (const part of PARTS) without.push(await measure(await part.without(everything)));
  return Object.entries(whole).map(([tag, figure]) => [
    `${set}, ${tag}`,
    share(figure),
    ...without.map((figures) => difference(figures[tag]! - figure)),
  ]);
}

async function ndcgByTag({ rank }: Ranker, index: OpenedIndex, cases: readonly Case[]): Promise<Figures> {
  const sourceOf = new Map(index.documents.map(({ id, source }) => [id, source]));
  const byTag = new Map<string, number[]>();
  for (const { query, grades } of cases) {
    if (grades.size === 0) continue;
    const passages = await rank(query.text);
    const ranked = [...new Set(passages.map(({ passage }) => sourceOf.get(passage.metadata.documentId)!))];
    byTag.set(query.tag, [...(byTag.get(query.tag) ?? []), ndcg(ranked, grades)]);
  }
  return Object.fromEntries([...byTag].sort().map(([tag, all]) => [tag, mean(all)]));
}

/** "+.012", "−.003"; empty for less than half a thousandth. */
function difference(value: number): string {
  if (Math.abs(value) < 0.0005) return '';
  return `${value < 0 ? '−' : '+'}${share(Math.abs(value))}`;
}
