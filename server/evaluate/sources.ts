/** Sources for an evaluation: the rows of a set, or the files of a corpus folder. */
import { PinciteError } from '../../index/errors.js';
import type { Listing } from '../../index/load.js';
import type { DocumentReader } from '../../index/reader/reader.js';
import { textSource } from '../../index/text-source.js';
import { listCorpus } from '../corpus-listing.js';
import type { Settings } from '../settings.js';
import type { Case } from './evaluate.js';
import { asQuery, type EvalSet, type Question } from './sets.js';

/** Each row is one document with its title given; its language is detected as any other's. */
export function setSources({ corpus }: Pick<EvalSet, 'corpus'>): Listing {
  return { sources: corpus.map(({ id, text, title }) => textSource(id, text, title)), leftOut: [] };
}

/**
 * The corpus of the settings; a question's `doc` is the beginning of a file name in it.
 *
 * @throws PinciteError `invalid-input`, by `casesOf`, where there is no such file.
 */
export async function corpusSources(
  settings: Settings,
  reader: DocumentReader,
): Promise<{ listing: Listing; casesOf: (questions: readonly Question[]) => Case[] }> {
  const onDamage = (damage: string) => process.stderr.write(`pincite: ${damage}\n`);
  const listing = await listCorpus({ ...settings, reader, onDamage });
  const filesOf = (beginning: string) => {
    const files = listing.sources.filter(({ path }) => path.split('/').at(-1)!.startsWith(beginning));
    if (files.length > 0) return files;
    const missing = `no file of ${settings.corpusDir} begins with ${beginning}: set CORPUS_DIR to the documents asked about`;
    throw new PinciteError('invalid-input', missing);
  };
  const casesOf = (questions: readonly Question[]) =>
    questions.map((question) => {
      const right = question.doc ? filesOf(question.doc) : [];
      return {
        query: asQuery(question),
        grades: new Map(right.map(({ path }) => [path, 1])),
        answers: question.answer ? [question.answer] : [],
      };
    });
  return { listing, casesOf };
}
