import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../index/lexical.js';
import type { IndexedDocument, Sentence } from '../../index/types.js';
import { highlight, wordsDecide } from '../../server/highlight.js';

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

describe('highlight', () => {
  it('marks the sentence that holds the rare words of the question', () => {
    const options = { query: 'How many passengers does the ferry carry?', lexical, similarities: null };
    expect(highlight(document, all, options)).toEqual({ from: 1, to: 2 });
  });

  it('marks two short sentences in a row that are as good as each other', () => {
    const options = {
      query: 'When does it sail, and what sails at noon or dusk?',
      lexical,
      similarities: null,
    };
    expect(highlight(document, all, options)).toEqual({ from: 2, to: 4 });
  });

  it('marks the nearest sentence where no word is shared', () => {
    const options = { query: '苍鹭在哪里筑巢？', lexical, similarities: [0, 0, 0, 0, 1] };
    expect(highlight(document, all, options)).toEqual({ from: 4, to: 5 });
  });

  it('says whether words are enough to choose by', () => {
    expect(wordsDecide(document, all, { query: 'How many passengers does the ferry carry?', lexical })).toBe(
      true,
    );
    expect(wordsDecide(document, all, { query: '苍鹭在哪里筑巢？', lexical })).toBe(false);
    expect(wordsDecide(document, { from: 2, to: 4 }, { query: 'herons in the reeds', lexical })).toBe(false);
  });

  it('stays within the excerpt', () => {
    const options = { query: 'ferry passengers', lexical, similarities: null };
    const { from, to } = highlight(document, { from: 2, to: 4 }, options);
    expect(from).toBeGreaterThanOrEqual(2);
    expect(to).toBeLessThanOrEqual(4);
  });
});
