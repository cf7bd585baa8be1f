/** Ways to write a text with numbers, for the tests of its structure, and to ask what is labelled in it. */
import { structureIn, wordsAt } from '../texts.js';

export const blocks = (...lines: string[]) => lines.join('\n\n');

export const labelsOf = (text: string) => structureIn(text).paragraphs.map(({ label }) => label);

/** The words of each that has the label, with one blank between words. */
export const labelledWords = (text: string, label: string) =>
  structureIn(text)
    .paragraphs.filter((found) => found.label === label)
    .map((span) => wordsAt(text, span).replace(/\s+/g, ' '));

/** Words that a treaty might print below an article, wrapped; they differ by their number. */
export const ENGLISH = (n: number) =>
  `Each Party undertakes never to build or to sell device\nnumber ${n} in any circumstances.`;
