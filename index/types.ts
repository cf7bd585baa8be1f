/** The data that flows from stage to stage: source → extracted text → document → passage. */
import type { Document as LangChainDocument } from '@langchain/core/documents';

/** Half-open range of UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A file, or anything else that yields bytes and a text, before it is read. */
export interface Source {
  /** Path relative to the corpus folder, with forward slashes; unique in the corpus. */
  path: string;
  /** Length of the content in bytes. */
  bytes: number;
  /** The content. Rejects where it cannot be read. */
  read(): Promise<Uint8Array>;
  /** The text of the content, `read` before. Throws a PinciteError that says why it cannot be had. */
  extract(content: Uint8Array): Promise<Extracted>;
}

/** What an extractor takes out of one file. */
export interface Extracted {
  /** `document.text`: what citations point into. */
  text: string;
  /** The title that the format or the caller states, empty for none; null: it is looked for in the text. */
  title: string | null;
  /** Ranges of `text` that are notation, not words (Markdown marks): kept in the text, never indexed. */
  markup: Span[];
  /** Headings that the format marks as such, in order; null where the format has no headings of its own. */
  headings: Heading[] | null;
  /** What the reader should know about the extraction. */
  notes: string[];
}

export interface Heading extends Span {
  /** The words, unwrapped. */
  text: string;
  /** 1 for the outermost. */
  level: number;
}

export interface Page extends Span {
  /** Position in the file, from 1. */
  index: number;
  /** The number that the page prints, or null. */
  label: string | null;
}

export interface Paragraph extends Span {
  /** As printed: "3", "3 (b)". */
  label: string;
}

export interface Annex extends Span {
  /** As printed: "附件一", "Annex I". */
  label: string;
}

/** What is found in a document's text about how it is laid out. */
export interface Structure {
  /** As printed in the masthead or the running header; null where none is. */
  symbol: string | null;
  /** Null where none is found. */
  title: string | null;
  /** ISO 8601 date of the document, or null. */
  date: string | null;
  /** In order, covering the text from the first known page on; empty where no page is known. */
  pages: Page[];
  /** Numbered paragraphs in order of their beginnings; sub-paragraphs lie within their paragraph. */
  paragraphs: Paragraph[];
  /** In order, not overlapping. */
  annexes: Annex[];
  headings: Heading[];
  /** Running headers, footers, page numbers and the like: in the text, but in no quote. */
  furniture: Span[];
  /** Blocks of footnotes: quoted apart from the body, whose sentences they would interrupt. */
  footnotes: Span[];
}

/** A sentence of a document, the unit that passages, quotes and highlights are made of. */
export interface Sentence {
  /** Unwrapped, for reading; equal to the spans' text once white space is removed. */
  text: string;
  /** Where it stands in the document's text, in order; more than one where furniture or markup interrupts it. */
  spans: Span[];
  /** What separates it from the sentence before when read: nothing, a blank, or a line end. */
  before: '' | ' ' | '\n';
  /** Passages do not cross from one zone to the next: an annex, numbering or known pages begin or end there. */
  zone: number;
}

/** One document of the corpus as the index keeps it. */
export interface IndexedDocument extends Structure {
  /** Short hash of the source path. */
  id: string;
  source: string;
  /** SHA-256 of the bytes, hexadecimal. */
  contentHash: string;
  bytes: number;
  /** ISO 639-1 code of the language of most passages, or null. */
  lang: string | null;
  kind: string | null;
  text: string;
  sentences: Sentence[];
  notes: string[];
}

/** A file that is in the corpus but not in the index, with the reason. */
export interface LeftOut {
  id: string;
  source: string;
  contentHash: string | null;
  bytes: number;
  /** skipped: not a kind of file that is read, or over a limit; failed: reading it went wrong. */
  state: 'skipped' | 'failed';
  reason: string;
}

/** Labels as printed; null where the document prints none. */
export interface Locator {
  annex: string | null;
  paragraphs: { from: string; to: string } | null;
  pages: { from: string; to: string } | null;
  heading: string | null;
}

export interface PassageMetadata extends Record<string, unknown> {
  documentId: string;
  /** First sentence of the passage, an index into the document's sentences. */
  from: number;
  /** The sentence after the last. */
  to: number;
  /** Where the passage stands in the document's text. */
  parts: Span[];
  locator: Locator;
  /** ISO 639-1 code, or null where undetected. */
  lang: string | null;
  /** Title and heading, put before the passage in vectors and word index; never shown as part of it. */
  context: string;
}

/** A run of whole sentences of one document: what is embedded, found and cited. `pageContent` is for reading. */
export type Passage = LangChainDocument<PassageMetadata>;
