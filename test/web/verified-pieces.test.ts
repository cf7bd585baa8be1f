import { describe, expect, it } from 'vitest';
import type { VerifiedFragment } from '../../server/contract.js';
import {
  differsInWrapsOnly,
  fitted,
  isVerifiable,
  verifiedPieces,
  visible,
} from '../../web/verified-pieces.js';

function fragment(start: number, end: number, more: Partial<VerifiedFragment> = {}): VerifiedFragment {
  return { start, end, verdict: 'exact', differences: [], places: [], placeCount: 0, changes: [], ...more };
}

describe('verifiedPieces', () => {
  it('puts words that stand nowhere between those that stand somewhere', () => {
    const text = '“Before. One. Between, Two.” 7';
    const pieces = verifiedPieces({ text, fragments: [fragment(9, 13), fragment(23, 27)] });
    expect(pieces.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      'lost: “Before.',
      'found: One.',
      'lost: Between,',
      'found: Two.',
      'lost: ” 7',
    ]);
  });

  it('leaves out what holds no words', () => {
    const pieces = verifiedPieces({ text: '“One … Two.”', fragments: [fragment(1, 4), fragment(7, 11)] });
    expect(pieces.map(({ text }) => text)).toEqual(['One', 'Two.']);
  });
});

it('differsInWrapsOnly tells words that are only set in other lines', () => {
  expect(differsInWrapsOnly(fragment(0, 1, { verdict: 'variant', differences: ['wraps'] }))).toBe(true);
  expect(differsInWrapsOnly(fragment(0, 1, { verdict: 'variant', differences: ['wraps', 'case'] }))).toBe(
    false,
  );
  expect(differsInWrapsOnly(fragment(0, 1, { verdict: 'nearest', differences: ['wraps'] }))).toBe(false);
});

it.each([
  [' ', '␣'],
  [' \r\n', '␣⏎'],
  ['not ', 'not '],
])('visible shows white space that stands alone: %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it('isVerifiable asks for two letters or figures, as the server does', () => {
  expect(['', '—', 'a.', '核'].map(isVerifiable)).toEqual([false, false, false, false]);
  expect(['ab', 'a 1', '核武'].map(isVerifiable)).toEqual([true, true, true]);
});

it('fitted leaves what the server takes', () => {
  expect(fitted('ab😀', 3)).toBe('ab');
  expect(fitted('a\0b😀', 9)).toBe('ab😀');
});
