/** What is exported is held to the corpus as it is when it is exported. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedIndex } from '../../../index/store.js';
import type { Citation } from '../../../server/contract.js';
import {
  answerWith,
  citationsOf,
  EXPORTED_DOCUMENTS,
  exportRequest,
  similarTo,
  transcribed,
} from '../../support/exporting.js';
import { temporaryFolder } from '../../support/folders.js';
import { documentIn, indexTexts } from '../../support/indexing.js';

const folder = temporaryFolder();
const OTHER_HASH = 'a'.repeat(64);
let index: OpenedIndex;
let citation: Citation;
beforeAll(async () => {
  index = await indexTexts(EXPORTED_DOCUMENTS, folder);
  const cited = citationsOf(documentIn(index, 'herons.en.txt'));
  citation = cited.find(({ quote }) => quote.includes('closed to motor boats'))!;
});

const standing = (given: Partial<Citation>) =>
  transcribed(index, exportRequest([answerWith([{ ...citation, ...given }])])).turns[0]!.citations[0]!
    .standing;

describe('a citation', () => {
  it('of what every document holds is confirmed', () => {
    const all = index.documents.flatMap(citationsOf);
    const { turns } = transcribed(index, exportRequest([answerWith(all)]));
    expect(turns[0]!.citations.map((one) => one.standing)).toEqual(all.map(() => 'unchanged'));
    expect(turns[0]!.citations.map(({ note }) => note)).toEqual(all.map((_, i) => i + 1));
  });

  it('is not, where a letter of the quote, a part or an offset is another', () => {
    const { parts, quote } = citation;
    expect(standing({ quote: quote.replace('motor', 'mötor') })).toBe('changed');
    expect(standing({ parts: parts.slice(1) })).toBe('changed');
    expect(standing({ parts: [] })).toBe('changed');
    const shifted = parts.map((part) => ({ ...part, start: part.start + 1, end: part.end + 1 }));
    expect(standing({ parts: shifted })).toBe('changed');
    expect(standing({ highlight: [{ start: 0, end: 3 }] })).toBe('changed');
  });

  it('is not, where its document is another or gone', () => {
    expect(standing({ contentHash: OTHER_HASH })).toBe('moved');
    expect(standing({ documentId: 'ffffffffffff' })).toBe('gone');
    expect(standing({ documentId: documentIn(index, 'notes/census.txt').id })).toBe('changed');
  });

  it.each([
    ['title', { title: 'Another report' }],
    ['symbol', { symbol: 'LAKE/DOC/8' }],
    ['label', { label: 'LAKE/DOC/7, para. 3, p. 1' }],
  ] as const)('is of a place not confirmed, where its %s is another', (_, given) => {
    expect(standing(given)).toBe('relabelled');
  });

  it('is of a place not confirmed, where its reference is another', () => {
    expect(standing({ references: { ...citation.references, un: 'LAKE/DOC/7, para. 9.' } })).toBe(
      'relabelled',
    );
  });
});

describe('a place where the same is said', () => {
  const toldOf = (identical: boolean, given: Partial<Citation> = {}, words: Partial<Citation> = {}) => {
    const alsoIn = [similarTo({ ...citation, ...given }, identical)];
    const request = exportRequest([answerWith([{ ...citation, ...words, alsoIn }])]);
    return transcribed(index, request).turns[0]!.citations[0]!.alsoIn[0]!;
  };

  it('is named with what the corpus knows of its document', () => {
    const { label } = citation;
    const { date, source } = documentIn(index, 'herons.en.txt');
    expect(date).not.toBeNull();
    expect(toldOf(true)).toEqual({ label, date, source, is: 'identical' });
    expect(toldOf(false).is).toBe('similar');
  });

  it('has the same words also where it has more of them, but not where it has others', () => {
    const [shorter, other] = [citation.quote.split(/(?<=\.)\s/)[0]!, citation.quote.replace('motor', 'row')];
    expect(toldOf(true, {}, { quote: shorter }).is).toBe('identical');
    expect(toldOf(true, {}, { quote: other }).is).toBe('similar');
  });

  it.each([
    ['document is gone', { documentId: 'ffffffffffff' }],
    ['document is another', { contentHash: OTHER_HASH }],
    ['words are others', { quote: 'The sanctuary is open to all.' }],
    ['place is another', { label: 'LAKE/DOC/7, para. 3, p. 1' }],
  ] as const)('is not confirmed where its %s', (_, given) => {
    expect(toldOf(true, given).is).toBe('unconfirmed');
  });
});

describe('the documents cited', () => {
  it('are listed once, with the hash of then and, where it is another, of now', () => {
    const older = { ...citation, contentHash: OTHER_HASH };
    const gone = { ...citation, documentId: 'ffffffffffff' };
    const answers = [answerWith([citation, citation, older]), answerWith([gone])];
    const { documents } = transcribed(index, exportRequest(answers));
    const { contentHash, source } = documentIn(index, 'herons.en.txt');
    expect(documents).toMatchObject([
      { source, contentHash, currentHash: null },
      { source, contentHash: OTHER_HASH, currentHash: contentHash },
      { source: null, contentHash, currentHash: null },
    ]);
  });
});

describe('the hash of the corpus', () => {
  it('is of the contents, in whatever order and wherever they lie', async () => {
    const hashOf = (opened: OpenedIndex) => transcribed(opened, exportRequest([answerWith([])])).corpus.hash;
    const { documents } = index;
    expect(hashOf({ ...index, documents: documents.toReversed() })).toBe(hashOf(index));
    expect(hashOf({ ...index, documents: documents.slice(1) })).not.toBe(hashOf(index));
  });
});
