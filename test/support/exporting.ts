/** Conversations to export, about documents indexed in memory. */
import type { OpenedIndex } from '../../index/store.js';
import type { IndexedDocument } from '../../index/types.js';
import type { Answer, Citation, ExportRequest, SimilarPlace } from '../../server/contract.js';
import { parseExport } from '../../server/export/export-request.js';
import { type Transcript, transcriptOf } from '../../server/export/transcript.js';
import { placeOf } from '../../server/place.js';
import { HOSTILE_WORDS } from './hostile-words.js';
import { LAKE_DOCUMENTS } from './lake-documents.js';

/** The lake, a document of words that look like notation, and one written from right to left. */
export const EXPORTED_DOCUMENTS = {
  ...LAKE_DOCUMENTS,
  'hostile # [1] `x`.txt': `${HOSTILE_WORDS.join('.\n\n')}.\n`,
  'lake.ar.txt':
    'قررت لجنة البحيرة إغلاق محمية مالك الحزين أمام القوارب (LAKE/DOC/7) في عام 2001.\n\nتغلق البوابة قبل غروب الشمس بساعة واحدة.\n',
};

/** A citation of each run of two sentences, the second of which answers. */
export function citationsOf(document: IndexedDocument): Citation[] {
  const sum = { fused: 1.1, similarity: 1, coverage: 1, coverageWeight: 0.1, raised: 0, exact: 0, named: 0 };
  const scores = { ...sum, matchedTerms: [] };
  const starts = document.sentences.flatMap((_, i) => (i % 2 === 0 ? [i] : []));
  return starts.map((from, i) => {
    const run = { from, to: Math.min(from + 2, document.sentences.length) };
    const place = placeOf({ document, run, highlighted: { from: run.to - 1, to: run.to }, lang: 'en' });
    return { n: i + 1, ...place, scores };
  });
}

/** The place of a citation as one where the same is said. */
export function similarTo({ n: _, scores: __, ...place }: Citation, identical: boolean): SimilarPlace {
  return { ...place, highlight: null, identical, date: null };
}

export function answerWith(citations: Citation[], given: Partial<Answer> = {}): Answer {
  return {
    question: 'What is decided?',
    query: 'What is decided?',
    verdict: citations.length > 0 ? 'answered' : 'not_found',
    confidence: 0.9,
    text: 'The documents say: …',
    citations,
    unmatchedTerms: [],
    timings: { embedMs: 1, retrieveMs: 1, composeMs: 1, totalMs: 3 },
    ...given,
  };
}

export function exportRequest(answers: Answer[], given: Partial<ExportRequest> = {}): ExportRequest {
  const turns = answers.map((answer) => ({ askedAt: '2026-03-04T05:06:07.000Z', answer }));
  return { format: 'markdown', title: 'The lake', language: 'en', turns, ...given };
}

export function transcribed(index: OpenedIndex, request: ExportRequest): Transcript {
  return transcriptOf({
    request: parseExport(request),
    index,
    model: 'fake',
    address: 'http://127.0.0.1:8787',
    exportedAt: '2026-11-23T08:09:10.000Z',
  });
}
