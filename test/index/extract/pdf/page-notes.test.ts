import { describe, expect, it } from 'vitest';
import { pageNotes } from '../../../../index/extract/pdf/page-notes.js';

const GOOD = { fault: null, garbled: null, confidence: null, blank: false };
const BLANK = { ...GOOD, blank: true };

describe('pageNotes', () => {
  it('are none for good pages', () => {
    expect(pageNotes([GOOD, GOOD])).toEqual([]);
  });

  it('name pages in ranges', () => {
    expect(pageNotes([BLANK, GOOD, BLANK, BLANK, BLANK])[0]).toMatch(
      /^no text on pages 1, 3–5 of 5: .*OCR=1/,
    );
    expect(pageNotes([GOOD, BLANK])[0]).toMatch(/^no text on page 2 of 2:/);
  });

  it('tell of each kind of trouble, with the first reason', () => {
    const pages = [
      { ...GOOD, garbled: 'letter soup' },
      { ...GOOD, garbled: 'mojibake' },
      { ...BLANK, fault: 'bad stream' },
      GOOD,
    ];
    expect(pageNotes(pages)).toEqual([
      'garbled text on pages 1–2 of 4, which is not indexed: letter soup',
      'page 3 of 4 could not be read: bad stream',
    ]);
  });

  it('tell which pages were recognized, and how surely on average', () => {
    const notes = pageNotes([{ ...GOOD, confidence: 90 }, GOOD, { ...GOOD, confidence: 71 }]);
    expect(notes).toEqual([
      expect.stringMatching(/^pages 1, 3 of 3 read by OCR, confidence 81 of 100: check/),
    ]);
  });
});
