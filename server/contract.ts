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
  /** Ids of the documents to search; default all. */
  documents?: string[];
  /** Earlier questions of the same conversation, oldest first. */
  turns?: { question: string }[];
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
  /** How surely the corpus answers, 0..1; the verdict follows from it. */
  confidence: number;
  /** The answer in the question's language, with [n] marks. Quotes in it are verbatim but for white space. */
  text: string;
  /** Best first; at most `k`. */
  citations: Citation[];
  /** Terms of the question that occur nowhere in the corpus, as typed. */
  unmatchedTerms: string[];
  timings: Timings;
}

/** Wall-clock milliseconds by stage. */
export interface Timings {
  embedMs: number;
  retrieveMs: number;
  composeMs: number;
  totalMs: number;
}

export interface Citation {
  /** The number of its [n] mark, from 1. */
  n: number;
  documentId: string;
  title: string;
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
  scores: Scores;
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
  /** The sum that ranks: similarity + coverageWeight × coverage. */
  fused: number;
  /** Cosine of question and passage, −1..1, larger is nearer. */
  similarity: number;
  /** BM25 of the passage over the most that any passage could reach for this question, 0..1. */
  coverage: number;
  coverageWeight: number;
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
  pageCount: number | null;
  passageCount: number;
  notes: string[];
}

export interface DocumentDetail extends DocumentSummary {
  text: string;
  /** In order; `index` counts from 1 in the file, `label` is what is printed. */
  pages: { index: number; label: string | null; start: number; end: number }[];
  /** In order of their beginnings; a sub-paragraph lies within its paragraph. */
  paragraphs: { label: string; start: number; end: number }[];
}

/** RFC 9457 problem details, sent as application/problem+json. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
}
