/** Texts that say the same in several languages, with their vectors: what an alignment is estimated from. */
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EmbeddingModel } from '../../index/embed.js';
import { type EvalSet, itemsOf, type Pair, readPairs, readSet } from '../evaluate/sets.js';
import type { AlignmentText } from './estimate-alignment.js';

/** What an alignment is estimated with: of the model, only what gives vectors. */
type Embedder = Pick<EmbeddingModel, 'embedQuery' | 'embedDocuments'>;

/**
 * The texts of a set (questions and passages that its grades link), or of a folder with pairs.jsonl.
 *
 * @param items Only rows whose id, after the language ("en:sdg-1"), begins with one of these words, parted by commas; all
 *   where it is empty.
 */
export async function parallelTexts(folder: string, model: Embedder, items = ''): Promise<AlignmentText[]> {
  const name = basename(folder);
  if (await exists(join(folder, 'pairs.jsonl'))) return textsOfPairs(await readPairs(folder), name, model);
  const set = await readSet(folder);
  const only = { ...set, queries: itemsOf(set.queries, items), corpus: itemsOf(set.corpus, items) };
  return textsOfSet(only, name, model);
}

async function textsOfSet(set: EvalSet, name: string, model: Embedder): Promise<AlignmentText[]> {
  const { ofQuery, ofPassage } = groupsOf(set, name);
  const texts: AlignmentText[] = [];
  for (const { id, text, lang } of set.queries) {
    const vector = await model.embedQuery(text);
    texts.push({ set: name, lang, kind: 'query', group: ofQuery.get(id) ?? null, vector });
  }
  for (const { id, title, text, lang } of set.corpus) {
    const [vector] = await model.embedDocuments([`${title} ${text}`.trim()]);
    texts.push({ set: name, lang, kind: 'passage', group: ofPassage.get(id) ?? null, vector: vector! });
  }
  return texts;
}

/** Each text both as a question and as a passage: nothing says which of a pair would be asked. */
async function textsOfPairs(pairs: readonly Pair[], name: string, model: Embedder): Promise<AlignmentText[]> {
  const texts: AlignmentText[] = [];
  for (const [i, pair] of pairs.entries()) {
    for (const [lang, text] of Object.entries(pair)) {
      const known = { set: name, lang, group: `${name}/${i}` };
      texts.push({ ...known, kind: 'query', vector: await model.embedQuery(text) });
      const [vector] = await model.embedDocuments([text]);
      texts.push({ ...known, kind: 'passage', vector: vector! });
    }
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

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
