/** Sources for an evaluation: the rows of a set, or the files of a corpus folder. */
import type { Listing } from '../../index/load.js';
import type { DocumentReader } from '../../index/reader/reader.js';
import { textSource } from '../../index/text-source.js';
import { listCorpus } from '../corpus-listing.js';
import type { Settings } from '../settings.js';
import type { Case } from './evaluate.js';
import { asQuery, type EvalSet, type Question } from './sets.js';

/** Each row is one document with its title given; its language is detected as any other's. */
export function setSources(set: EvalSet): Listing {
  return { sources: set.corpus.map(({ id, text, title }) => textSource(id, text, title)), leftOut: [] };
}

/** The corpus of the settings; a question's `doc` is the beginning of a file name in it. */
export async function corpusSources(
  settings: Settings,
  reader: DocumentReader,
): Promise<{ listing: Listing; casesOf: (questions: readonly Question[]) => Case[] }> {
  const onDamage = (damage: string) => process.stderr.write(`pincite: ${damage}\n`);
  const listing = await listCorpus({ ...settings, reader, onDamage });
  const casesOf = (questions: readonly Question[]) =>
    questions.map((question) => {
      const right = question.doc
        ? listing.sources.filter(({ path }) => path.split('/').at(-1)!.startsWith(question.doc!))
        : [];
      return {
        query: asQuery(question),
        grades: new Map(right.map(({ path }) => [path, 1])),
        answers: question.answer ? [question.answer] : [],
      };
    });
  return { listing, casesOf };
}
