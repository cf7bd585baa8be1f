/** Reads a set of documents, questions and judgements: a folder of JSON lines and tab-separated grades. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, PinciteError } from '../../index/errors.js';

export interface EvalText {
  id: string;
  text: string;
  /** Primary language subtag: "zh" for zh-Hant, too. */
  lang: string;
}

export interface EvalDocument extends EvalText {
  /** Empty where it has none. */
  title: string;
}

export interface EvalQuery extends EvalText {
  /** The tag as the set gives it: by it the measures are grouped. */
  tag: string;
}

export interface EvalSet {
  corpus: EvalDocument[];
  queries: EvalQuery[];
  /** Grades above 0 by query and document. */
  relevant: Map<string, Map<string, number>>;
  /** Texts that answer, by query; empty where the set has none. */
  answers: Map<string, string[]>;
  /** Questions of the set that it does not answer. */
  unanswerable: EvalQuery[];
}

const Row = z.object({ id: z.string(), title: z.string().nullish(), text: z.string(), lang: z.string() });
const Answers = z.object({ id: z.string(), answers: z.array(z.string()) });
const Question = z.object({
  id: z.string(),
  lang: z.string(),
  q: z.string(),
  doc: z.string().nullish(),
  answer: z.string().nullish(),
});
export type Question = z.infer<typeof Question>;

/** @throws PinciteError `invalid-input` that names the file and line which do not read as they should. */
export async function readSet(folder: string): Promise<EvalSet> {
  const rows = await readRows(join(folder, 'corpus.jsonl'), Row);
  const queries = await readRows(join(folder, 'queries.jsonl'), Row);
  const answers = await readRows(join(folder, 'answers.jsonl'), Answers, 'optional');
  return {
    corpus: rows.map((row) => ({
      id: row.id,
      title: row.title ?? '',
      text: row.text,
      lang: primary(row.lang),
    })),
    queries: queries.map(({ id, text, lang }) => ({ id, text, lang: primary(lang), tag: lang })),
    relevant: await readGrades(join(folder, 'qrels.tsv')),
    answers: new Map(answers.map(({ id, answers: texts }) => [id, texts])),
    unanswerable: await readUnanswerable(join(folder, 'unanswerable.jsonl'), 'optional'),
  };
}

/** A file of questions that are not answered. */
export async function readUnanswerable(path: string, optional?: 'optional'): Promise<EvalQuery[]> {
  return (await readRows(path, Question, optional)).map(asQuery);
}

/** The same text in several languages, by ISO 639-1 code. */
export type Pair = Readonly<Record<string, string>>;
const PairRow = z.record(z.string(), z.string());

/** A folder with pairs.jsonl: a text and its translations on each line. */
export function readPairs(folder: string): Promise<Pair[]> {
  return readRows(join(folder, 'pairs.jsonl'), PairRow);
}

/** Questions over a corpus folder: questions.jsonl with the unanswerable ones beside it. */
export async function readQuestions(
  folder: string,
): Promise<{ questions: Question[]; unanswerable: EvalQuery[] }> {
  return {
    questions: await readRows(join(folder, 'questions.jsonl'), Question),
    unanswerable: await readUnanswerable(join(folder, 'unanswerable.jsonl'), 'optional'),
  };
}

/**
 * The sets in a folder, by their paths in order: whatever has queries.jsonl or questions.jsonl.
 *
 * @throws PinciteError `not-found` where there is none.
 */
export async function setsIn(folder: string): Promise<string[]> {
  const filesIn = (path: string): Promise<string[]> => readdir(path).catch(() => []);
  const sets: string[] = [];
  for (const name of (await filesIn(folder)).sort()) {
    const files = await filesIn(join(folder, name));
    if (files.includes('queries.jsonl') || files.includes('questions.jsonl')) sets.push(join(folder, name));
  }
  if (sets.length === 0)
    throw new PinciteError(
      'not-found',
      `${folder} holds no set: no folder in it has queries.jsonl or questions.jsonl`,
    );
  return sets;
}

export function asQuery({ id, q, lang }: Question): EvalQuery {
  return { id, text: q, lang: primary(lang), tag: lang };
}

/**
 * The rows whose id, after the language ("en:sdg-1"), begins with one of some words.
 *
 * @param items The words, parted by commas; all rows where it is empty.
 */
export function itemsOf<T extends { id: string }>(rows: readonly T[], items: string): T[] {
  const words = items.split(',').map((word) => word.trim());
  const beginnings = words.filter((word) => word !== '' || words.length === 1);
  return rows.filter((row) => beginnings.some((beginning) => itemOf(row).startsWith(beginning)));
}

/** What a row says, in whatever language: its id without the language before the colon. */
export function itemOf({ id }: { id: string }): string {
  return id.slice(id.indexOf(':') + 1);
}

/** Whether two sets ask of the same texts, in whatever languages: most items of one are the other's, too. */
export function haveSameItems(one: readonly { id: string }[], other: readonly { id: string }[]): boolean {
  const [few, many] = [one, other].map((rows) => new Set(rows.map(itemOf))).sort((a, b) => a.size - b.size);
  const shared = [...few!].filter((item) => many!.has(item));
  return shared.length > few!.size / 2;
}

function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

async function readRows<T>(
  path: string,
  schema: z.ZodType<T>,
  need: 'required' | 'optional' = 'required',
): Promise<T[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (need === 'optional' && error.code === 'ENOENT') return '';
    throw new PinciteError('not-found', `${path}: ${messageOf(error)}`, { cause: error });
  });
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new PinciteError('invalid-input', `${path}:${i + 1}: ${messageOf(cause)}`, { cause });
    }
  });
}

async function readGrades(path: string): Promise<Map<string, Map<string, number>>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PinciteError('not-found', `${path}: ${messageOf(cause)}`, { cause });
  });
  const relevant = new Map<string, Map<string, number>>();
  for (const line of text.split('\n')) {
    const [query, document, grade] = line.split('\t');
    if (!query || !document || !(Number(grade) > 0)) continue;
    const grades = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, grades.set(document, Number(grade)));
  }
  return relevant;
}
