import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../index/lexical.js';
import { SentenceVectors } from '../../index/sentence-vectors.js';
import type { IndexedDocument, Sentence } from '../../index/types.js';
import { highlight } from '../../server/highlight.js';

const SENTENCES = [
  'The harbour lies on the northern shore of the lake.',
  'Its ferry carries sixty passengers and six bicycles.',
  'It sails at noon.',
  'It sails at dusk.',
  'Nobody has counted the herons, which nest in the reeds all the year round.',
];
const document = {
  id: 'harbour',
  sentences: SENTENCES.map((text): Sentence => ({ text, spans: [], before: ' ', zone: 0 })),
} as unknown as IndexedDocument;
const lexical = new LexicalIndex();
for (const text of SENTENCES) lexical.add(text);
const all = { from: 0, to: SENTENCES.length };
const axis = (i: number) => Float32Array.from({ length: 4 }, (_, k) => (k === i ? 1 : 0));

describe('highlight', () => {
  it('marks the sentence that holds the rare words of the question', () => {
    const options = { query: 'How many passengers does the ferry carry?', vector: axis(0), lexical };
    expect(highlight(document, all, options)).toEqual({ from: 1, to: 2 });
  });

  it('marks two short sentences in a row that are as good as each other', () => {
    const options = { query: 'When does it sail, and what sails at noon or dusk?', vector: axis(0), lexical };
    expect(highlight(document, all, options)).toEqual({ from: 2, to: 4 });
  });

  it('marks the nearest sentence where no word is shared', () => {
    const sentences = new SentenceVectors();
    sentences.set('harbour', [axis(0), axis(1), axis(2), axis(2), axis(3)], 4);
    const options = { query: '苍鹭在哪里筑巢？', vector: axis(3), lexical, sentences };
    expect(highlight(document, all, options)).toEqual({ from: 4, to: 5 });
  });

  it('stays within the excerpt', () => {
    const options = { query: 'ferry passengers', vector: axis(0), lexical };
    const { from, to } = highlight(document, { from: 2, to: 4 }, options);
    expect(from).toBeGreaterThanOrEqual(2);
    expect(to).toBeLessThanOrEqual(4);
  });
});
