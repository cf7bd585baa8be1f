/** The wire types: what the HTTP interface takes and gives. The page imports nothing else of the server. */

/** Half-open range of UTF-16 offsets into `document.text`: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

export type Verdict = 'answered' | 'related' | 'not_found';

export interface AskRequest {
  /** What the user typed: 1 to 2,000 characters, at least one letter or figure. */
  question: string;
  /** Most citations wanted, 1 to 20; default 5. */
  k?: number;
  /** Searched exactly as given, in place of the completed question: a query that the reader has edited. */
  query?: string;
  /** Ids of the documents to search; default all. */
  documents?: string[];
  /** ISO 639-1 codes: only documents in one of these languages. */
  languages?: string[];
  /** Only documents that print a date from `from` to `to`, both ISO 8601 days and inclusive; either may be left out. */
  dates?: { from?: string; to?: string };
  /** Earlier questions of the same conversation, oldest first. */
  turns?: { question: string }[];
}

/** An answer comes in these parts, as server-sent events of these names, where a request accepts text/event-stream. */
export interface AnswerEvents {
  /** What is searched, before anything is found. */
  query: { query: string };
  /** One for each citation, in order. */
  citation: Citation;
  /** The whole, with all of its citations; the last. */
  answer: Answer;
  /** In place of what would follow. */
  problem: Problem;
}

export interface Answer {
  question: string;
  /** What was searched; differs from `question` in a follow-up. */
  query: string;
  /**
   * answered: citations carry highlights; related: the nearest passages, which are no answer;
   * not_found: no citations.
   */
  verdict: Verdict;
  /**
   * How surely the corpus answers, 0..1; the verdict follows from it. 0 where it is asked what cites a symbol that no
   * other document cites: then the document's own passages are `related`.
   */
  confidence: number;
  /** The answer in the question's language, with [n] marks. Quotes in it are verbatim but for white space. */
  text: string;
  /** Best first; at most `k`. */
  citations: Citation[];
  /**
   * Terms of the question that occur nowhere in the corpus, as typed; of a question in a language that no document is
   * in, only figures, symbols and names.
   */
  unmatchedTerms: string[];
  /**
   * Figures, dates, symbols, countries and names of the question that none of the citations holds, as typed, without
   * those among the unmatched terms; absent where there are none.
   */
  notInPassages?: string[];
  timings: Timings;
}

/** Wall-clock milliseconds by stage. */
export interface Timings {
  embedMs: number;
  retrieveMs: number;
  composeMs: number;
  totalMs: number;
}

export interface Citation extends Place {
  /** The number of its [n] mark, from 1. */
  n: number;
  scores: Scores;
  /** Where the same is said in the same words or nearly, newest first; absent where it is nowhere else. */
  alsoIn?: SimilarPlace[];
}

/** A copy of cited words, or their like in another issue of a series. */
export interface SimilarPlace extends Place {
  /** Whether the words are the same but for white space; otherwise some words or figures differ. */
  identical: boolean;
  /** ISO 8601 date that the document prints of itself. */
  date: string | null;
}

/** Words of a document, where they stand, and how they are cited. */
export interface Place {
  documentId: string;
  /** Of the document when it was cited from: SHA-256 of the file, hexadecimal. */
  contentHash: string;
  title: string;
  /** ISO 639-1 code of the document's language; null where undetected. */
  lang: string | null;
  /** The document's own symbol as printed in its masthead or running header, such as CD/1634. */
  symbol: string | null;
  /** As a person would cite it, in the question's language: "CD/1634, annex I, para. 3 (b), p. 5". */
  label: string;
  locator: Locator;
  /**
   * The quoted words in the document, in order. More than one part where a page header, a page number or
   * markup interrupts them.
   */
  parts: Part[];
  /** The parts' text for people: unwrapped and joined; equal to them once white space is removed. */
  quote: string;
  /** The sentences that answer, inside the parts; null where the verdict is not `answered`. */
  highlight: Span[] | null;
  /** Finds these words again, also in a later index: the value of `link` in GET /api/places. */
  permalink: string;
  references: References;
}

/** The place as reference works write it, without the quoted words. BibTeX and RIS are whole entries. */
export interface References {
  /** A footnote as the United Nations' editorial manual has it: "CD/1634, annex I, para. 3 (b)." */
  un: string;
  /** GB/T 7714—2015 */
  gbt7714: string;
  /** The Chicago Manual of Style, 17th edition: a note. */
  chicago: string;
  bibtex: string;
  ris: string;
}

/** What became of the words that a permalink names. */
export interface FoundPlace {
  /**
   * unchanged: the document is the same; moved: it is another, which holds the very same words; changed: the document
   * no longer holds them; gone: no document is left that could.
   */
  state: 'unchanged' | 'moved' | 'changed' | 'gone';
  /** Null where the words are not found. */
  place: Place | null;
  /** The document that held them, or its successor; null where it is gone. */
  document: { documentId: string; title: string } | null;
  /** How the cited words began, as the permalink holds it. */
  beginning: string;
}

export interface Part extends Span {
  /** Exactly `document.text.slice(start, end)`. */
  text: string;
  /** Printed label of the page on which the part begins; null where none is known. */
  page: string | null;
  /** Position of that page in the file, from 1; null for formats without pages. */
  filePage: number | null;
}

/** Labels as the document prints them, but for `filePages`; null where it prints none. */
export interface Locator {
  annex: string | null;
  /**
   * Outer first: "3 (b)", "Article VI", "Article VI, 2 (b)", "第三条, 一"; "11, 2" for paragraph 2 of a text that
   * paragraph 11 sets out.
   */
  paragraphs: { from: string; to: string } | null;
  pages: { from: string; to: string } | null;
  /** Positions in the file, from 1, whether or not a number is printed; null for formats without pages. */
  filePages: { from: number; to: number } | null;
  heading: string | null;
  /** Which part of a resolution. */
  part: 'preambular' | 'operative' | null;
  /** Who speaks, in a verbatim record: "Mr. Smith (Canada)". */
  speaker: string | null;
}

export interface Scores {
  /** The sum that ranks: similarity + coverageWeight × coverage + raised + exact + named. */
  fused: number;
  /** Cosine of question and passage, −1..1, larger is nearer. */
  similarity: number;
  /** BM25 of the passage over the most that any passage could reach for this question, 0..1. */
  coverage: number;
  coverageWeight: number;
  /** Added to make up for how far passages in its language lie from the question, 0..0.3; 0 in the question's own language. */
  raised: number;
  /**
   * Added for what the question names: a symbol of the document or in the passage, words in quotation marks; 0 where
   * the passage has none of them.
   */
  exact: number;
  /**
   * Added where the passage, in another language than the question's, names countries, treaties or figures that the
   * question names, 0..0.105; more for those that few passages name.
   */
  named: number;
  /** Terms of the question that occur in the passage, as the word index holds them. */
  matchedTerms: string[];
}

export interface Health {
  status: 'starting' | 'indexing' | 'ready' | 'empty';
  documentCount: number;
  passageCount: number;
  model: string;
  /** Changes whenever the index is replaced; null before the first. */
  indexId: string | null;
  /** Citations dropped since the start because they did not match their document; 0 when all is well. */
  faultCount: number;
  /** While indexing: files done, of how many, and the file being read. */
  progress?: { done: number; total: number; source: string };
  /** Why the last indexing run failed, when it did. */
  error?: string;
}

export interface DocumentSummary {
  /** Short hash of the source path: stable when the content changes. */
  id: string;
  /** SHA-256 of the bytes, hexadecimal. */
  contentHash: string;
  title: string;
  symbol: string | null;
  /** ISO 639-1 code of the language most passages are in; null where undetected. */
  lang: string | null;
  /** ISO 8601 date that the document prints of itself. */
  date: string | null;
  /** statement, working paper, resolution, verbatim record, treaty, report or letter; null where the text does not say. */
  kind: string | null;
  /** As printed: "Seventy-ninth session", "第五十五届会议". */
  session: string | null;
  /** What its symbol says it is to another document: "A/C.1/56/L.1/Rev.1" is revision 1 of "A/C.1/56/L.1". */
  relation: { base: string; kind: 'revision' | 'addendum' | 'corrigendum'; number: string } | null;
  /** Path relative to the corpus folder, with forward slashes. */
  source: string;
  bytes: number;
  state: 'indexed' | 'skipped' | 'failed';
  /** Why it is not indexed. */
  reason: string | null;
  /** Id of the document with the same content that is indexed in its place. */
  duplicateOf: string | null;
  /** Whether it came by upload: then removing moves the file into the trash; any other file is only left out. */
  uploaded: boolean;
  /** Whether the reader has removed it; it can be restored. */
  removed: boolean;
  pageCount: number | null;
  passageCount: number;
  notes: string[];
}

/** What became of one file of an upload: POST /api/documents, multipart/form-data with the files in "files", at most 100. */
export interface UploadOutcome {
  /** As the browser told it. */
  name: string;
  /** The path that it has in the corpus; of a refused one that of the file with the same content, or null. */
  source: string | null;
  /** stored: it is read with the run that follows, and listed then with its state. */
  state: 'stored' | 'refused';
  /** Why it is refused. */
  reason: string | null;
}

export interface DocumentDetail extends DocumentSummary {
  text: string;
  /** In order; `index` counts from 1 in the file, `label` is what is printed. */
  pages: { index: number; label: string | null; start: number; end: number }[];
  /** In order of their beginnings; a sub-paragraph lies within its paragraph. */
  paragraphs: { label: string; start: number; end: number }[];
  /** The text reflowed for reading, without page headers and notation: in order, footnotes last. */
  blocks: ReadingBlock[];
}

/** A paragraph, heading or footnote for reading. */
export interface ReadingBlock {
  kind: 'heading' | 'paragraph' | 'footnote';
  /** Label of the numbered paragraph or article that begins with the block, as in a locator; null where none does. */
  label: string | null;
  /** Unwrapped; equal to the text of `spans` once white space is removed. */
  text: string;
  /** Where the words stand in the document's text, in order. */
  spans: Span[];
}

/** Where a range of a PDF's text stands on its pages: GET /api/documents/:id/rectangles?start=…&end=… */
export interface PageRectangles {
  /** Position in the file, from 1. */
  filePage: number;
  /** Size of the page as it is shown, turned as the file says, in points. */
  width: number;
  height: number;
  /** In points from the upper left corner of the page as it is shown; one or more for each line. */
  rectangles: { x: number; y: number; width: number; height: number }[];
}

export interface VerifyRequest {
  /** The words to look for: 1 to 20,000 characters, at least two letters or figures. */
  text: string;
  /** Ids of the documents to look in; default all. */
  documents?: string[];
}

/** Where a pasted text stands in the corpus. */
export interface Verification {
  text: string;
  /**
   * exact: character for character; variant: but for what `differences` names; nearest: the words differ;
   * stitched: pieces from different places, which do not follow each other there; absent: not in this corpus.
   */
  verdict: 'exact' | 'variant' | 'nearest' | 'stitched' | 'absent';
  /** The pieces of `text` in order, one unless stitched; none where absent. What lies between them is found nowhere. */
  fragments: VerifiedFragment[];
}

export interface VerifiedFragment extends Span {
  /** exact, variant: as above; nearest: the words differ as `changes` says. */
  verdict: 'exact' | 'variant' | 'nearest';
  /** In what it differs from the source, besides changed words. */
  differences: ('wraps' | 'punctuation' | 'case' | 'width' | 'script')[];
  /** Where it stands: best first, at most ten; `highlight` is null. */
  places: Place[];
  /** Number of all such places, which may be more than are given. */
  placeCount: number;
  /** From the fragment to the quote of the first place, character by character; their `same` and `pasted` texts are the fragment. */
  changes: { kind: 'same' | 'pasted' | 'source'; text: string }[];
}

/** GET /api/examples?lang=en: questions about the documents in use. */
export interface Examples {
  /** At most three; none where none was found that the documents answer. */
  questions: string[];
}

/** POST /api/export */
export interface ExportRequest {
  format: 'markdown' | 'html' | 'docx';
  /** Name of the conversation: 1 to 200 characters. */
  title: string;
  /** Language of the framing words: "zh", "en". */
  language: string;
  turns: { askedAt: string; answer: Answer }[];
}

/** RFC 9457 problem details, sent as application/problem+json. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
}
