/** `npm run align -- SET_DIR…`: estimates the alignment of the languages from sets of parallel texts. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ALIGNMENT_FILE } from '../index/align.js';
import { type EmbeddingModel, modelLoader } from '../index/embed.js';
import { PinciteError } from '../index/errors.js';
import { runCommand } from './command.js';
import { type AlignmentText, estimateAlignment } from './estimate-alignment.js';
import { type EvalSet, readSet } from './evaluate/sets.js';
import { readCommandLine } from './settings.js';

await runCommand(async () => {
  const { settings, words } = readCommandLine(process.argv.slice(2), process.env);
  if (words.length === 0)
    throw new PinciteError('invalid-input', 'name at least one set: npm run align -- SET_DIR …');
  const model = await modelLoader({ model: settings.model, modelFolder: settings.modelDir })();
  const texts: AlignmentText[] = [];
  const origin: string[] = [];
  for (const folder of words) {
    texts.push(...(await textsOf(await readSet(folder), basename(folder), model)));
    origin.push(await originOf(folder));
  }
  const path = join(model.folder!, ALIGNMENT_FILE);
  await writeFile(path, `${JSON.stringify(estimateAlignment(texts, model.identity.revision, origin))}\n`);
  process.stdout.write(`${path}: estimated from ${texts.length} texts\n`);
});

async function textsOf(set: EvalSet, name: string, model: EmbeddingModel): Promise<AlignmentText[]> {
  const { ofQuery, ofPassage } = groupsOf(set, name);
  const texts: AlignmentText[] = [];
  for (const { id, text, lang } of set.queries) {
    texts.push({ lang, kind: 'query', group: ofQuery.get(id) ?? null, vector: await model.embedQuery(text) });
  }
  for (const { id, title, text, lang } of set.corpus) {
    const [vector] = await model.embedDocuments([`${title} ${text}`.trim()]);
    texts.push({ lang, kind: 'passage', group: ofPassage.get(id) ?? null, vector: vector! });
  }
  return texts;
}

/** Questions and passages that relevance links say the same in different languages: one group. */
function groupsOf(
  { relevant }: EvalSet,
  name: string,
): { ofQuery: Map<string, string>; ofPassage: Map<string, string> } {
  const ofQuery = new Map<string, string>();
  const ofPassage = new Map<string, string>();
  for (const [query, grades] of relevant) {
    const known = [...grades.keys()].find((passage) => ofPassage.has(passage));
    const group = known === undefined ? `${name}/${query}` : ofPassage.get(known)!;
    ofQuery.set(query, group);
    for (const passage of grades.keys()) ofPassage.set(passage, group);
  }
  return { ofQuery, ofPassage };
}

/** The set's name with the sources its META.json names. */
async function originOf(folder: string): Promise<string> {
  const meta = await readFile(join(folder, 'META.json'), 'utf8').catch(() => '{}');
  const { origin } = JSON.parse(meta) as { origin?: { repo: string }[] | string };
  const sources = Array.isArray(origin) ? origin.map(({ repo }) => repo).join(', ') : (origin ?? '');
  return sources === '' ? basename(folder) : `${basename(folder)} (${sources})`;
}
