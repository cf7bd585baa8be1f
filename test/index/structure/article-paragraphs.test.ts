import { describe, expect, it } from 'vitest';
import { blocks, ENGLISH, labelsOf } from './numbered-texts.js';

describe('paragraphs of an article', () => {
  const inArticles = (...items: string[]) => blocks('Article I', ...items, 'Article II', ENGLISH(1));

  it.each([
    ['1.', '2.', '1', '2'],
    ['1)', '2)', '1)', '2)'],
    ['(1)', '(2)', '(1)', '(2)'],
    ['1 -', '2 -', '1', '2'],
    ['١ -', '٢ -', '١', '٢'],
    ['一、', '二、', '一', '二'],
    ['（一）', '（二）', '(一)', '(二)'],
    ['㈠', '㈡', '㈠', '㈡'],
    ['①', '②', '①', '②'],
  ])('are counted by %s', (one, two, first, second) => {
    const text = inArticles(`${one} يتعهد كل طرف بذلك.`, `${two} يتعهد كل طرف بهذا.`);
    expect(labelsOf(text)).toEqual([
      'Article I',
      `Article I, ${first}`,
      `Article I, ${second}`,
      'Article II',
    ]);
  });

  it.each([
    ['(a)', '(b)', '(a)', '(b)'],
    ['a)', 'b)', 'a)', 'b)'],
    ['а)', 'б)', 'а)', 'б)'],
    ['(أ)', '(ب)', '(أ)', '(ب)'],
    ['（甲）', '（乙）', '(甲)', '(乙)'],
    ['(子)', '(丑)', '(子)', '(丑)'],
    ['(一)', '(二)', '(一)', '(二)'],
    ['㈠', '㈡', '㈠', '㈡'],
    ['①', '②', '①', '②'],
    ['(1)', '(2)', '(1)', '(2)'],
    ['(i)', '(ii)', '(i)', '(ii)'],
  ])('have items counted by %s', (one, two, first, second) => {
    const text = inArticles(
      '1. Each Party shall:',
      `${one} report yearly;`,
      `${two} meet yearly.`,
      '2. Parties shall meet.',
    );
    expect(labelsOf(text).slice(1, 4)).toEqual([
      'Article I, 1',
      `Article I, 1 ${first}`,
      `Article I, 1 ${second}`,
    ]);
  });

  it('have items within items', () => {
    const text = inArticles(
      '一、各缔约国应：',
      '(一) 提交报告：',
      '1. 每年提交；',
      '2. 公开提交；',
      '(二) 开会。',
      '二、会议应公开。',
    );
    expect(labelsOf(text).slice(1, 7)).toEqual([
      'Article I, 一',
      'Article I, 一 (一)',
      'Article I, 一 (一) 1',
      'Article I, 一 (一) 2',
      'Article I, 一 (二)',
      'Article I, 二',
    ]);
  });

  it('may be missing: its items are the article’s', () => {
    expect(
      labelsOf(inArticles('For this Treaty:', '(a) “device” is a device;', '(b) “Party” is a Party.')),
    ).toEqual(['Article I', 'Article I (a)', 'Article I (b)', 'Article II']);
  });

  it('that are not labelled leave their items without labels', () => {
    expect(
      labelsOf(inArticles('1. For this Treaty:', '(a) a device is a device;', '(b) a Party is a Party.')),
    ).toEqual(['Article I', 'Article II']);
  });

  it('begin anew in each article', () => {
    const both = ['1. Each Party shall report.', '2. None shall sell.'];
    expect(labelsOf(blocks('Article I', ...both, 'Article II', ...both))).toEqual([
      'Article I',
      'Article I, 1',
      'Article I, 2',
      'Article II',
      'Article II, 1',
      'Article II, 2',
    ]);
  });
});

describe('an article in two writings', () => {
  it('counts its paragraphs in each', () => {
    const text = blocks(
      '第一条',
      '1. 各缔约国应每年提交报告。',
      '2. 各缔约国应每年举行会议。',
      '1. Each Party shall report once each year.',
      '2. Each Party shall meet once each year.',
      '第二条',
      '本条约无限期有效。',
    );
    expect(labelsOf(text)).toEqual(['第一条', ...['1', '2', '1', '2'].map((n) => `第一条, ${n}`), '第二条']);
  });

  it('does not read the items of one as within those of the other', () => {
    const text = blocks(
      '第一条',
      '下列行为应予禁止：',
      '（甲）制造此种装置；',
      '（乙）出售此种装置。',
      'The following acts shall be prohibited:',
      '(a) building such a device;',
      '(b) selling such a device.',
      '第二条',
      '本条约无限期有效。',
    );
    expect(labelsOf(text)).toEqual([
      '第一条',
      ...['(甲)', '(乙)', '(a)', '(b)'].map((n) => `第一条 ${n}`),
      '第二条',
    ]);
  });
});
