/** From an extracted text to the document that the index keeps: structure, index copy, sentences in zones. */
import { createHash } from 'node:crypto';
import { cleanText } from './clean.js';
import { languageOf, mostFrequent } from './language.js';
import { sentencesOf } from './sentences.js';
import { complement, mergeSpans } from './spans.js';
import { structureOf } from './structure/structure.js';
import type { Extracted, IndexedDocument, Sentence, Span, Structure } from './types.js';

/** Raised whenever cleaning, structure or sentences change, so that older indexes are rebuilt. */
export const READING_VERSION = 3;

/** What is known of a file before its text. */
export interface FileFacts {
  source: string;
  contentHash: string;
  bytes: number;
}

/** A short name for a source path that stays when the content changes. */
export function documentId(source: string): string {
  return createHash('sha256').update(source.normalize('NFC')).digest('hex').slice(0, 12);
}

export function describeDocument(file: FileFacts, extracted: Extracted): IndexedDocument {
  const structure = wordsKept(extracted, structureOf(extracted));
  const sentences = zoned(allSentences(extracted, structure), structure);
  return {
    ...structure,
    ...file,
    id: documentId(file.source),
    lang: mostFrequent(blocksOfSentences(sentences).map(languageOf)),
    text: extracted.text,
    sentences,
    notes: extracted.notes,
  };
}

/** A document of nothing but the same line on each page has no running headers: that line is its words. */
function wordsKept(extracted: Extracted, structure: Structure): Structure {
  const hidden = mergeSpans([...structure.furniture, ...extracted.markup]);
  const left = complement(hidden, extracted.text.length);
  const holdsWords = left.some(({ start, end }) => /[\p{L}\p{N}]/u.test(extracted.text.slice(start, end)));
  return holdsWords ? structure : { ...structure, furniture: [] };
}

/** The body's sentences in order, then the footnotes': a footnote between them would cut the body's in two. */
function allSentences(extracted: Extracted, structure: Structure): Sentence[] {
  const { text } = extracted;
  const read = (left: readonly Span[]) =>
    sentencesOf(text, cleanText(text, [...structure.furniture, ...left], extracted));
  const body = read(structure.footnotes);
  const notes = structure.footnotes.length === 0 ? [] : read(complement(structure.footnotes, text.length));
  return [...body, ...notes];
}

/** Texts of some ten sentences each, enough for the language to be told. */
function blocksOfSentences(sentences: readonly Sentence[]): string[] {
  const blocks: string[] = [];
  for (let i = 0; i < sentences.length; i += 10) {
    blocks.push(
      sentences
        .slice(i, i + 10)
        .map((sentence) => sentence.text)
        .join(' '),
    );
  }
  return blocks;
}

/** Numbers the zones: a new one begins where one locator could no longer hold for a run that goes on. */
function zoned(sentences: readonly Sentence[], structure: Structure): Sentence[] {
  const places = sentences.map((sentence) => placeOf(sentence.spans[0]!.start, structure));
  // A heading belongs to what follows it.
  for (let i = places.length - 2; i >= 0; i--) {
    if (places[i]!.heading) places[i] = { ...places[i]!, numbered: places[i + 1]!.numbered };
  }
  let zone = 0;
  return sentences.map((sentence, i) => {
    const previous = places[i - 1];
    const here = places[i]!;
    const same =
      previous &&
      Object.entries(here).every(
        ([key, value]) => key === 'heading' || previous[key as keyof Place] === value,
      );
    if (previous && !same) zone++;
    return { ...sentence, zone };
  });
}

interface Place {
  /** Index of the annex, −1 for the body. */
  annex: number;
  /** Index of the block of footnotes, −1 for anything else. */
  footnote: number;
  /** Index of the part of a resolution, −1 for anything else. */
  clause: number;
  /** Index of the speech, −1 for anything else. */
  speech: number;
  numbered: boolean;
  /** Whether the page's label is known: a run that is half on an unknown page could not be given the other. */
  paged: boolean;
  heading: boolean;
}

function placeOf(offset: number, structure: Structure): Place {
  const holds = (span: Span) => span.start <= offset && offset < span.end;
  return {
    footnote: structure.footnotes.findIndex(holds),
    annex: structure.annexes.findIndex(holds),
    clause: structure.clauses.findIndex(holds),
    speech: structure.speeches.findIndex(holds),
    numbered: structure.paragraphs.some(holds),
    paged: structure.pages.some((page) => holds(page) && page.label !== null),
    heading: structure.headings.some(holds),
  };
}
