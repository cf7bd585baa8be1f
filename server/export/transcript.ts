/** A conversation as it is exported, whatever the format: checked, numbered, with what it was asked of. */
import { createHash } from 'node:crypto';
import type { OpenedIndex } from '../../index/store.js';
import type { IndexedDocument } from '../../index/types.js';
import type { Verdict } from '../contract.js';
import { type Standing, standingOf } from './check-citation.js';
import type { CheckedRequest, GivenAnswer, GivenCitation } from './export-request.js';
import { type QuoteRun, quoteRuns } from './quote-runs.js';
import { type ExportWords, exportWords } from './words/words.js';

export interface Transcript {
  words: ExportWords;
  title: string;
  /** ISO 8601. */
  exportedAt: string;
  turns: TranscriptTurn[];
  /** In the order in which they are first cited. */
  documents: CitedDocument[];
  corpus: CorpusIdentity;
}

export interface TranscriptTurn {
  question: string;
  /** Null where it is the question. */
  query: string | null;
  /** ISO 8601. */
  askedAt: string;
  verdict: Verdict;
  citations: TranscriptCitation[];
  unmatchedTerms: string[];
}

export interface TranscriptCitation {
  /** Counted through the whole conversation, from 1. */
  note: number;
  runs: QuoteRun[];
  /** ISO 639-1 code of the document's language; null where it is not known. */
  lang: string | null;
  label: string;
  title: string;
  reference: string;
  /** Path below the corpus folder; null where the document is gone. */
  source: string | null;
  contentHash: string;
  /** Address of the page that opens the words. */
  permalink: string;
  standing: Standing;
}

export interface CitedDocument {
  title: string;
  symbol: string | null;
  /** Null where it is gone. */
  source: string | null;
  /** When it was cited. */
  contentHash: string;
  /** Of the file now; null where it is the same, or gone. */
  currentHash: string | null;
}

export interface CorpusIdentity {
  documentCount: number;
  /** SHA-256 of the documents' hashes, sorted, one a line: the same for the same files, wherever they lie. */
  hash: string;
  indexId: string;
  fingerprint: string;
  model: string;
}

export interface TranscriptOptions {
  request: CheckedRequest;
  index: Pick<OpenedIndex, 'documents' | 'manifest'>;
  model: string;
  /** Address of the page, without a slash at the end. */
  address: string;
  /** ISO 8601. */
  exportedAt: string;
}

export function transcriptOf({ request, index, model, address, exportedAt }: TranscriptOptions): Transcript {
  const byId = new Map(index.documents.map((document) => [document.id, document]));
  let note = 0;
  const cited = (citation: GivenCitation) =>
    citationOf({ citation, document: byId.get(citation.documentId) ?? null, note: ++note, address });
  return {
    words: exportWords(request.language),
    title: request.title,
    exportedAt,
    turns: request.turns.map(({ askedAt, answer }) => turnOf(askedAt, answer, answer.citations.map(cited))),
    documents: citedDocuments(request, byId),
    corpus: corpusOf(index, model),
  };
}

function turnOf(askedAt: string, answer: GivenAnswer, citations: TranscriptCitation[]): TranscriptTurn {
  const { question, query, verdict, unmatchedTerms } = answer;
  return { question, query: query === question ? null : query, askedAt, verdict, citations, unmatchedTerms };
}

interface CitationOptions {
  citation: GivenCitation;
  document: IndexedDocument | null;
  note: number;
  address: string;
}

function citationOf({ citation, document, note, address }: CitationOptions): TranscriptCitation {
  const { label, title, references, contentHash, permalink } = citation;
  return {
    note,
    runs: quoteRuns(citation),
    lang: document?.lang ?? null,
    label,
    title,
    reference: references.un,
    source: document?.source ?? null,
    contentHash,
    permalink: `${address}/#place=${encodeURIComponent(permalink)}`,
    standing: standingOf(citation, document),
  };
}

/** One for each file that is cited: a document that was replaced within the conversation is two. */
function citedDocuments({ turns }: CheckedRequest, byId: ReadonlyMap<string, IndexedDocument>) {
  const citations = turns.flatMap(({ answer }) => answer.citations);
  const files = new Map(
    citations.map((citation) => [`${citation.documentId} ${citation.contentHash}`, citation]),
  );
  return [...files.values()].map(({ documentId, title, symbol, contentHash }): CitedDocument => {
    const document = byId.get(documentId);
    const currentHash = document && document.contentHash !== contentHash ? document.contentHash : null;
    return { title, symbol, source: document?.source ?? null, contentHash, currentHash };
  });
}

function corpusOf({ documents, manifest }: TranscriptOptions['index'], model: string): CorpusIdentity {
  const hashes = documents.map(({ contentHash }) => `${contentHash}\n`).sort();
  const { documentCount, indexId, fingerprint } = manifest;
  const hash = createHash('sha256').update(hashes.join('')).digest('hex');
  return { documentCount, hash, indexId, fingerprint, model };
}
