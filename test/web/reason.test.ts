/** Reasons as the server makes them, in the page's languages. */
import { describe, expect, it } from 'vitest';
import { PinciteError } from '../../index/errors.js';
import { decodeText } from '../../index/extract/decode.js';
import { pageNotes } from '../../index/extract/pdf/page-notes.js';
import { IN_TRASH, LEFT_OUT } from '../../server/removal.js';
import { reasonIn } from '../../web/reason.js';
import { en } from '../../web/texts/en.js';
import { zh } from '../../web/texts/zh.js';

const BLANK = { fault: null, garbled: null, confidence: null, blank: true };
const READ = { ...BLANK, blank: false };

function refusal(content: Uint8Array): string {
  try {
    decodeText(content);
  } catch (error) {
    if (error instanceof PinciteError) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

describe('reasons', () => {
  it.each([
    ...pageNotes([READ, BLANK, BLANK, { ...READ, garbled: '9 of 10' }, { ...READ, fault: 'cut short' }]),
    ...pageNotes([{ ...READ, confidence: 71.4 }]),
    IN_TRASH,
    LEFT_OUT,
    refusal(new Uint8Array()),
    refusal(Buffer.from(' \n ')),
  ])('are in Chinese on the Chinese page: %s', (said) => {
    const shown = reasonIn(zh, said);
    expect(shown).toMatch(/\p{Script=Han}/u);
    // What is left in Latin letters are names.
    expect(shown).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
    expect(reasonIn(en, said)).toBe(said);
  });

  it('keep their numbers and names', () => {
    expect(
      reasonIn(zh, 'no text on pages 1, 4–6 of 9: blank, or a picture (OCR=1 reads scanned pages)'),
    ).toBe('第 1、4–6 页（共 9 页）没有文字：空白页，或是图片（OCR=1 可识别扫描页）');
    expect(
      reasonIn(zh, '2100 pages, more than MAX_FILE_PAGES (2000): raise it, or leave the file out'),
    ).toContain('2100 页，超过 MAX_FILE_PAGES（2000）');
  });

  it('are put together as they came, and left as they are where they are not known', () => {
    expect(reasonIn(zh, 'no words to quote; something new')).toBe('没有可引用的文字; something new');
  });
});
