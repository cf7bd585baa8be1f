/** What a reader of a Word document's text should know about the way it was read. */
import type { Counts, Findings } from './model.js';

const SAYINGS: Readonly<Record<keyof Counts, (n: number) => string>> = {
  changes: () => 'has tracked changes, read as if all were accepted',
  comments: (n) => `${counted(n, 'comment')} left out`,
  pictures: (n) => `${counted(n, 'picture')}: words in them are not read`,
  charts: (n) => `${counted(n, 'chart or diagram', 'charts or diagrams')}: words in them are not read`,
  objects: (n) => `${counted(n, 'embedded file or object', 'embedded files or objects')} not read`,
  formulas: (n) => `${counted(n, 'formula')} read as the row of their letters, without fractions and powers`,
  symbols: (n) => `${counted(n, 'symbol')} of a picture font left out`,
};

export function notesOn(found: Findings): string[] {
  const notes = (Object.keys(SAYINGS) as (keyof Counts)[])
    .filter((what) => found.counts[what] > 0)
    .map((what) => SAYINGS[what](found.counts[what]));
  if (found.references.some(({ mark, custom }) => mark === '' && !custom)) {
    notes.push('notes without marks: Word counts them anew on each page, or in a way that is not known');
  }
  if (found.openField) notes.push('a field has no end: its instruction may stand in the text');
  return notes;
}

function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
