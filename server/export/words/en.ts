/** The framing words of an exported conversation in English. */
import { datesIn } from './dates.js';

export const en = {
  /** BCP 47. */
  tag: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  colon: ': ',
  /** @param at ISO 8601. */
  exported: (at: string) => `Exported from Pincite on ${day(at)}`,
  asked: (at: string) => `Asked on ${day(at)}`,
  howToRead:
    'Every quotation was compared with the documents, character by character, when this file was made; one that could not be confirmed is marked as such. What answers the question is in bold.',
  searchedFor: 'Searched for',
  verdicts: {
    answered: 'In the words of the documents',
    related: 'Not an answer: the nearest passages',
    not_found: 'Not found in these documents',
  },
  notInPassages: 'None of the passages shown contains',
  unmatchedTerms: 'In no document of the corpus',
  listSeparator: ', ',
  warnings: {
    moved:
      'Document replaced since the answer: it still holds these words, but what is said of their place is that of the answer.',
    relabelled:
      'Place not confirmed: the words stand in the document, but their title or place is now read otherwise.',
    changed:
      'CHANGED SINCE THE ANSWER: the document no longer holds these words as they are quoted. Do not quote them unchecked.',
    gone: 'NOT CONFIRMED: the document is no longer in the corpus, so these words could not be compared with it. Do not quote them unchecked.',
  },
  reference: 'Reference',
  notes: 'References',
  title: 'Title',
  symbol: 'Symbol',
  source: 'File',
  contentHash: 'SHA-256',
  currentHash: 'SHA-256 now',
  permalink: 'Permalink',
  alsoIn: {
    name: 'Also in',
    identical: 'same words',
    similar: 'wording or figures differ',
    unconfirmed: 'could not be confirmed when this file was made',
  },
  documents: 'Documents cited',
  document: 'Document',
  corpus: 'Corpus',
  documentCount: 'Documents in the corpus',
  corpusHash: 'SHA-256 of the corpus',
  corpusHashOf: 'the SHA-256 hashes of its documents, sorted, one a line',
  index: 'Index',
  fingerprint: 'Fingerprint of model and reading',
  model: 'Model',
};

const day = (at: string) => datesIn('en-GB', at);

/** What every language's file has to say. */
export type ExportWords = typeof en;
