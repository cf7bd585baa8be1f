/** Skeletons: texts reduced to the units they are compared by, with a way back to every character. */
import { lowerBound } from '../../index/lower-bound.js';
import type { IndexedDocument } from '../../index/types.js';
import { unitsOf } from './characters.js';

/** Stands where the words of a document do not go on: its footnotes follow its body. */
export const BREAK = '\0';
/** A footnote's mark right behind a word: "decided[1]". With a blank before it, the brackets are the text's own. */
export const FOOTNOTE_MARK = /(?<=\S)\[\d{1,3}\]/gu;

export interface Skeleton {
  units: string;
  /** For each UTF-16 unit of `units`, the offset at which its character begins in the text. */
  at: Int32Array;
}

export interface DocumentSkeleton {
  units: string;
  /** Where each sentence begins in `units`, and the end of the last. */
  starts: Int32Array;
}

/** Half-open range of a skeleton. */
export interface Range {
  start: number;
  end: number;
}

export function skeletonOf(text: string): Skeleton {
  const units: number[] = [];
  const at: number[] = [];
  eachUnit(text, (unit, offset) => {
    units.push(unit);
    at.push(offset);
  });
  return { units: stringOf(Uint16Array.from(units)), at: Int32Array.from(at) };
}

const kept = new WeakMap<IndexedDocument, DocumentSkeleton>();

/** Kept as long as the document is: two bytes a letter and four a sentence. */
export function documentSkeleton(document: IndexedDocument): DocumentSkeleton {
  const known = kept.get(document);
  if (known) return known;
  const made = makeSkeleton(document);
  kept.set(document, made);
  return made;
}

function makeSkeleton({ sentences }: IndexedDocument): DocumentSkeleton {
  const units = new Units();
  const starts = new Int32Array(sentences.length + 1);
  sentences.forEach((sentence, i) => {
    const before = sentences[i - 1]?.spans.at(-1)?.end ?? 0;
    if (sentence.spans[0]!.start < before) units.add(BREAK.charCodeAt(0));
    starts[i] = units.length;
    eachUnit(sentence.text, (unit) => units.add(unit));
  });
  starts[sentences.length] = units.length;
  return { units: units.finish(), starts };
}

/** The last sentence that begins at or before the unit and holds any. */
export function sentenceAt(starts: Int32Array, unit: number): number {
  return lowerBound(starts.length - 1, (i) => starts[i + 1]! <= unit);
}

/** Units of single UTF-16 units: what nothing stands for is NONE, what stands for more, or is not yet known, MANY. */
const NONE = 0;
const MANY = 0xffff;
const single = new Uint16Array(0x10000).fill(MANY);
const many = new Map<string, string>();

function eachUnit(text: string, emit: (unit: number, offset: number) => void): void {
  const marks = text.includes('[') ? [...text.matchAll(FOOTNOTE_MARK)] : [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    if (next < marks.length && marks[next]!.index === i) {
      i += marks[next++]![0].length - 1;
      continue;
    }
    const known = single[text.charCodeAt(i)]!;
    if (known === NONE) continue;
    if (known !== MANY) emit(known, i);
    else {
      const character = String.fromCodePoint(text.codePointAt(i)!);
      const units = manyOf(character);
      for (let j = 0; j < units.length; j++) emit(units.charCodeAt(j), i);
      i += character.length - 1;
    }
  }
}

function manyOf(character: string): string {
  const known = many.get(character);
  if (known !== undefined) return known;
  const units = unitsOf(character);
  if (character.length === 1 && units.length < 2)
    single[character.charCodeAt(0)] = units.length === 0 ? NONE : units.charCodeAt(0);
  else many.set(character, units);
  return units;
}

class Units {
  length = 0;
  private data = new Uint16Array(4096);

  add(unit: number): void {
    if (this.length === this.data.length) {
      const larger = new Uint16Array(this.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = unit;
  }

  finish(): string {
    return stringOf(this.data.subarray(0, this.length));
  }
}

function stringOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
