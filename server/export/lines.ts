/** What is told of citations, documents and corpus in named lines, which every format sets in its own way. */
import type {
  CitedDocument,
  CorpusIdentity,
  SimilarTranscriptPlace,
  TranscriptCitation,
} from './transcript.js';
import type { ExportWords } from './words/words.js';

export interface Line {
  name: string;
  value: string;
  /** words: of a document; code: to be compared character by character; address: of the page. */
  kind: 'words' | 'code' | 'address';
}

/** Where the words come from, and where they stand, too; not the reference, which is a footnote. */
export function citationLines(citation: TranscriptCitation, words: ExportWords): Line[] {
  const { title, label, source, contentHash, permalink, alsoIn } = citation;
  return [
    ...(label.includes(title) ? [] : [line(words.title, title)]),
    ...(source === null ? [] : [line(words.source, source)]),
    line(words.contentHash, contentHash, 'code'),
    line(words.permalink, permalink, 'address'),
    ...alsoIn.map((place) => line(words.alsoIn.name, similarPlace(place, words))),
  ];
}

/** Only where it is: words of it, even its title, would be taken for a quotation where the file is verified. */
function similarPlace({ label, date, source, is }: SimilarTranscriptPlace, words: ExportWords): string {
  return [label, date, source, words.alsoIn[is]].filter((one) => one !== null).join(' · ');
}

/** The title is not among them. */
export function documentLines(document: CitedDocument, words: ExportWords): Line[] {
  const { symbol, source, contentHash, currentHash } = document;
  return [
    ...(symbol === null ? [] : [line(words.symbol, symbol)]),
    ...(source === null ? [] : [line(words.source, source)]),
    line(words.contentHash, contentHash, 'code'),
    ...(currentHash === null ? [] : [line(words.currentHash, currentHash, 'code')]),
  ];
}

export function corpusLines(corpus: CorpusIdentity, words: ExportWords): Line[] {
  return [
    line(words.documentCount, String(corpus.documentCount)),
    line(`${words.corpusHash} (${words.corpusHashOf})`, corpus.hash, 'code'),
    line(words.index, corpus.indexId, 'code'),
    line(words.fingerprint, corpus.fingerprint, 'code'),
    line(words.model, corpus.model),
  ];
}

function line(name: string, value: string, kind: Line['kind'] = 'words'): Line {
  return { name, value, kind };
}
