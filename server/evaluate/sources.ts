/** Sources for an evaluation: the rows of a set, or the files of a corpus folder. */
import { type Listing, listSources } from '../../index/load.js';
import type { Settings } from '../settings.js';
import type { Case } from './evaluate.js';
import { asQuery, type EvalDocument, type EvalSet, type Question } from './sets.js';

/** Each row is one document with its title given; its language is detected as any other's. */
export function setSources(set: EvalSet): Listing {
  return { sources: set.corpus.map(sourceOf), leftOut: [] };
}

function sourceOf(row: EvalDocument): Listing['sources'][number] {
  const content = Buffer.from(JSON.stringify([row.title, row.text]));
  return {
    path: row.id,
    bytes: content.length,
    read: async () => content,
    extract: async () => ({ text: row.text, title: row.title, markup: [], headings: null, notes: [] }),
  };
}

/** The corpus of the settings; a question's `doc` is the beginning of a file name in it. */
export async function corpusSources(
  settings: Settings,
): Promise<{ listing: Listing; casesOf: (questions: readonly Question[]) => Case[] }> {
  const listing = await listSources(settings.corpusDir, settings);
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
