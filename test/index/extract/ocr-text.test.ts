import { describe, expect, it } from 'vitest';
import { recognizedText } from '../../../index/extract/ocr-text.js';

const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
/** A word at block, paragraph and line. */
const word = (at: [number, number, number], text: string, confidence = 90) =>
  `5\t1\t${at.join('\t')}\t1\t0\t0\t9\t9\t${confidence}\t${text}`;
const table = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`;

describe('recognizedText', () => {
  it('parts words by blanks, lines, and paragraphs by a blank line', () => {
    const rows = [
      word([1, 1, 1], 'The'),
      word([1, 1, 1], 'Conference'),
      word([1, 1, 2], 'met.'),
      word([1, 2, 1], 'It'),
      word([2, 1, 1], 'closed.'),
    ];
    expect(recognizedText(table(...rows)).text).toBe('The Conference\nmet.\n\nIt\n\nclosed.\n');
  });

  it('sets no blank between Chinese characters', () => {
    const rows = ['会议', '讨论', '了', '3', '个', '问题', '。'].map((text) => word([1, 1, 1], text));
    expect(recognizedText(table(...rows)).text).toBe('会议讨论了 3 个问题。\n');
  });

  it('leaves out rows that are no words, and words of nothing', () => {
    const block = '2\t1\t1\t0\t0\t0\t0\t0\t9\t9\t-1\t';
    expect(recognizedText(table(block, word([1, 1, 1], ' '), word([1, 1, 1], 'met'))).text).toBe('met\n');
  });

  it('weighs the certainty of words by their length', () => {
    const rows = [word([1, 1, 1], 'six6', 90), word([1, 1, 1], '12', 30), word([1, 1, 1], '34', -1)];
    expect(recognizedText(table(...rows)).confidence).toBeCloseTo((4 * 90 + 2 * 30) / 8);
  });

  it.each([
    ['nothing', ''],
    ['a head only', table()],
  ])('is empty and uncertain for %s', (_, given) => {
    expect(recognizedText(given)).toEqual({ text: '', confidence: 0 });
  });
});
