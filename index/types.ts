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
  /** The document that the content, `read` before, makes. Rejects with a PinciteError that says why it makes none. */
  describe(content: Uint8Array, contentHash: string): Promise<IndexedDocument>;
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
  /** Footnotes and endnotes that the format or a page's layout sets apart from the body; sorted, not overlapping. */
  footnotes: Span[];
  /** Numbers that are shown before the words but are not in the text, as word processors count them; sorted. */
  shownNumbers: ShownNumber[];
  /** What the reader should know about the extraction. */
  notes: string[];
}

/** A number such as "12.", "(a)" or "第三条" that the format counts by itself. */
export interface ShownNumber {
  /** Offset of the words it stands before: the beginning of a line. */
  at: number;
  /** As it is shown, without white space around it. */
  shown: string;
}

/** What a loader is told besides the content. */
export interface LoaderOptions {
  /** A file with more pages is refused. */
  maxPages: number;
  /** Whether pages without text are read by optical character recognition. */
  ocr: boolean;
  /** Called now and then by a loader that takes long on purpose, so that its time limit begins anew. */
  stillReading?: () => void;
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
  /**
   * As printed, outer first: "3", "3 (b)", "Article VI", "Article VI, 2 (b)", "第三条, 一"; "11, 2" for paragraph 2 of
   * a text that paragraph 11 sets out.
   */
  label: string;
}

export interface Annex extends Span {
  /** As printed: "附件一", "Annex I". */
  label: string;
}

export type DocumentKind =
  | 'statement'
  | 'working paper'
  | 'resolution'
  | 'verbatim record'
  | 'treaty'
  | 'report'
  | 'letter';

/** How a document stands to another by its own symbol. */
export interface Relation {
  /** The other document's symbol. */
  base: string;
  kind: 'revision' | 'addendum' | 'corrigendum';
  /** As printed: "1". */
  number: string;
}

/** A part of a resolution. */
export interface Clause extends Span {
  part: 'preambular' | 'operative';
}

/** What one speaker says in a verbatim record. */
export interface Speech extends Span {
  /** As printed, without the language spoken: "Mr. Smith (Canada)", "The President". */
  speaker: string;
}

/** What is found in a document's text about how it is laid out. */
export interface Structure {
  /** As printed in the masthead or the running header; null where none is. */
  symbol: string | null;
  /** Null where none is found. */
  title: string | null;
  /** ISO 8601 date of the document, or null. */
  date: string | null;
  /** Null where the text does not plainly say. */
  kind: DocumentKind | null;
  /** As the masthead prints it: "Seventy-ninth session", "第五十五届会议"; null where it prints none. */
  session: string | null;
  /** Null for a document of its own. */
  relation: Relation | null;
  /** In order, covering the text from the first known page on; empty where no page is known. */
  pages: Page[];
  /** Articles and numbered paragraphs in order of their beginnings; what is within another lies within it. */
  paragraphs: Paragraph[];
  /** The parts of a resolution, in order; empty for other documents. */
  clauses: Clause[];
  /** The speeches of a verbatim record, in order; empty for other documents. */
  speeches: Speech[];
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
  text: string;
  sentences: Sentence[];
  notes: string[];
  /** The limits and settings it was read under, where there are notes: under others there might be none. */
  readUnder?: string;
}

/** A file that is in the corpus but not in the index, with the reason. */
export interface LeftOut {
  id: string;
  source: string;
  contentHash: string | null;
  bytes: number;
  /** skipped: not a kind of file that is read, too large, or a duplicate; failed: reading it went wrong. */
  state: 'skipped' | 'failed';
  reason: string;
  /** Id of the document with the same content that is indexed in its place. */
  duplicateOf?: string;
  /** The limits and settings under which its content could not be read; absent where the next run decides anew. */
  decidedUnder?: string;
}

/** Labels as printed, but for `filePages`; null where the document prints none. */
export interface Locator {
  annex: string | null;
  paragraphs: { from: string; to: string } | null;
  pages: { from: string; to: string } | null;
  /** Positions in the file, from 1, whether or not a number is printed; null for formats without pages. */
  filePages: { from: number; to: number } | null;
  heading: string | null;
  /** Of a resolution. */
  part: Clause['part'] | null;
  /** Of a verbatim record. */
  speaker: string | null;
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
