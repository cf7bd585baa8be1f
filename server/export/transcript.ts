/** A conversation as it is exported, whatever the format: checked, numbered, with what it was asked of. */
import { createHash } from 'node:crypto';
import { inkOf } from '../../index/spans.js';
import type { OpenedIndex } from '../../index/store.js';
import type { IndexedDocument } from '../../index/types.js';
import type { Verdict } from '../contract.js';
import { type Standing, standingOf } from './check-citation.js';
import type { CheckedRequest, GivenAnswer, GivenCitation, GivenSimilarPlace } from './export-request.js';
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
  /** Words of the question; empty where each stands in a citation. */
  notInPassages: string[];
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
  /** Newest first. */
  alsoIn: SimilarTranscriptPlace[];
}

/** Where the words of a citation stand, too, or words like them. */
export interface SimilarTranscriptPlace {
  label: string;
  /** ISO 8601 date that the document prints of itself. */
  date: string | null;
  /** Path below the corpus folder; null where the document is gone. */
  source: string | null;
  /** unconfirmed: the document is gone or another, or its words or their place are. */
  is: 'identical' | 'similar' | 'unconfirmed';
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
  const cited = (citation: GivenCitation) => citationOf({ citation, byId, note: ++note, address });
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
  const { question, verdict, unmatchedTerms, notInPassages = [] } = answer;
  const query = answer.query === question ? null : answer.query;
  return { question, query, askedAt, verdict, citations, unmatchedTerms, notInPassages };
}

interface CitationOptions {
  citation: GivenCitation;
  byId: ReadonlyMap<string, IndexedDocument>;
  note: number;
  address: string;
}

function citationOf({ citation, byId, note, address }: CitationOptions): TranscriptCitation {
  const document = byId.get(citation.documentId) ?? null;
  const { alsoIn = [], label, title, references, contentHash, permalink } = citation;
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
    alsoIn: alsoIn.map((place) => similarPlaceOf(citation, place, byId.get(place.documentId) ?? null)),
  };
}

/** A citation may be fewer of the words that its answer compared, so that a place with the same words may have more. */
function similarPlaceOf(
  citation: GivenCitation,
  place: GivenSimilarPlace,
  document: IndexedDocument | null,
): SimilarTranscriptPlace {
  const { label, quote } = place;
  const isConfirmed = standingOf(place, document) === 'unchanged';
  const isIdentical = place.identical && inkOf(quote).includes(inkOf(citation.quote));
  const is = isIdentical ? 'identical' : 'similar';
  const { date = null, source = null } = document ?? {};
  return { label, date, source, is: isConfirmed ? is : 'unconfirmed' };
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
