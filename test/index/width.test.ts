import { describe, expect, it } from 'vitest';
import { widthOf } from '../../index/width.js';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['nine days', 9],
    ['裁军谈判会议', 12],
    ['第3条，（二）', 13],
    ['《条约》。', 10],
    ['𠮷', 2],
    ['Договор', 7],
    ['المعاهدة', 8],
  ])('counts a Chinese character and its punctuation twice: %s', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  it('adds up', () => {
    expect(widthOf('核武器 and 裁军')).toBe(widthOf('核武器') + widthOf(' and ') + widthOf('裁军'));
  });
});
