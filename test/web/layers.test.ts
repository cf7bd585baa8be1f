import { describe, expect, it } from 'vitest';
import { cutByLayers, NO_LAYERS } from '../../web/layers.js';

const TEXT = 'Herons nest in reeds. Swans do not. Dogs bark.';
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe('cutByLayers', () => {
  it('lays hits and page turns within the quote, and other places only outside of it', () => {
    const pieces = cutByLayers(TEXT, at('nest in reeds. Swans do not. Dogs'), {
      parts: [{ ...at('reeds. Swans do not.'), of: 3 }],
      highlight: [at('Swans do not.')],
      others: [at('in reeds.')],
      found: [{ ...at('reeds. Swans'), of: 7 }],
      turns: [{ at: TEXT.indexOf('do not'), label: 'p. 2' }],
    });
    expect(pieces).toEqual([
      {
        part: null,
        runs: [
          { marked: false, words: [{ text: 'nest ', hit: null, turn: null }] },
          { marked: true, words: [{ text: 'in ', hit: null, turn: null }] },
        ],
      },
      {
        part: 3,
        runs: [
          { marked: false, words: [{ text: 'reeds. ', hit: 7, turn: null }] },
          {
            marked: true,
            words: [
              { text: 'Swans', hit: 7, turn: null },
              { text: ' ', hit: null, turn: null },
              { text: 'do not.', hit: null, turn: 'p. 2' },
            ],
          },
        ],
      },
      { part: null, runs: [{ marked: false, words: [{ text: ' Dogs', hit: null, turn: null }] }] },
    ]);
  });

  it('names a page that begins with the text', () => {
    const turns = [{ at: 0, label: 'p. 1' }];
    const [piece] = cutByLayers(TEXT, { start: 0, end: 6 }, { ...NO_LAYERS, turns });
    expect(piece!.runs[0]!.words).toEqual([{ text: 'Herons', hit: null, turn: 'p. 1' }]);
  });
});
