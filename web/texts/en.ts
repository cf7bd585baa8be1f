import type { DocumentSummary, Verdict } from '../../server/contract.js';

export const en = {
  /** The language's name in itself, for the switch. */
  languageName: 'English',
  tagline: 'Exact quotations from your documents, each with the place where it stands',

  languageLabel: 'Language',
  themeLabel: 'Colours',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },

  starting: 'Starting …',
  indexing: 'Reading the documents …',
  indexingProgress: 'Documents read',
  progress: (done: number, total: number) => `${done} of ${total}`,
  ready: (documents: number, passages: number) =>
    `${counted(documents, 'document')}, ${counted(passages, 'passage')}`,
  empty:
    'No documents yet. Put files (PDF, Word, HTML, EPUB, XML, Markdown or plain text) into the corpus folder, then run npm start again.',
  unreachable: 'Pincite does not answer. Is it still running?',
  indexingFailed: (reason: string) => `The last reading of the documents failed: ${reason}`,

  questionLabel: 'Your question',
  questionHint: 'Enter sends · Shift+Enter starts a new line · / comes back here',
  send: 'Send',
  newConversation: 'New conversation',
  examplesTitle: 'For example',
  examples: [
    'How many States must ratify the CTBT before it enters into force?',
    'How can a State party withdraw from the Non-Proliferation Treaty?',
    'Which treaty made Latin America a nuclear-weapon-free zone?',
  ],

  conversation: 'Questions and answers',
  searching: 'Searching the documents …',
  searchedFor: (query: string) => `Searched for: ${query}`,
  verdicts: {
    answered: 'In the words of the documents',
    related: 'Not an answer: the nearest passages',
    not_found: 'Not found in these documents',
  } satisfies Record<Verdict, string>,
  citations: 'Citations',
  unmatchedTerms: (terms: string[]) => `Not in any document: ${terms.join(', ')}`,
  failed: 'The question was not answered.',
  tryAgain: 'Try again',

  copyQuote: 'Copy quote',
  copied: 'Copied',
  copyFailed: 'Copying failed',
  quotation: (quote: string, label: string) => `“${quote}” (${label})`,

  whyTitle: 'Why this passage',
  similarity: 'Similarity to the question',
  coverage: 'Coverage of its words × weight',
  fused: 'Sum',
  matchedTerms: 'Words matched',
  noTerms: 'none',
  listSeparator: ', ',

  close: 'Close',
  previousCitation: 'Previous citation',
  nextCitation: 'Next citation',
  citationOf: (n: number, count: number) => `Citation ${n} of ${count}`,
  originalFile: 'Original file',
  documentText: 'Text of the document',
  loadingDocument: 'Opening the document …',
  documentChanged:
    'This document has changed since the answer was given, so the cited words are not marked. Ask again to have them found anew.',
  loadFailed: 'This could not be loaded.',
  page: (label: string) => `p. ${label}`,
  filePage: (position: number) => `p. ${position} of the file`,

  documents: 'Documents',
  loadingDocuments: 'Loading the list …',
  noDocuments: 'There are no documents.',
  documentTitle: 'Title',
  documentSymbol: 'Symbol',
  documentLanguage: 'Language',
  documentState: 'State',
  documentPassages: 'Passages',
  documentNotes: 'Notes',
  states: {
    indexed: 'Indexed',
    skipped: 'Skipped',
    failed: 'Failed',
  } satisfies Record<DocumentSummary['state'], string>,
  documentsShown: 'Which documents are listed',
  documentCount: (state: 'all' | DocumentSummary['state'], count: number) =>
    `${count.toLocaleString('en')} ${state === 'all' ? 'in all' : state}`,
  duplicateOf: (original: string) => `The same content as ${original}, which is indexed`,
  retry: 'Retry',
  retrying: 'Reading the file again …',
  retryIndexed: 'Read again: it is indexed now.',
  retryFailed: 'Read again: still not indexed.',
};

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What every language file has to say. */
export type Texts = typeof en;
