import { describe, expect, it } from 'vitest';
import { blocks, labelledWords, labelsOf } from './numbered-texts.js';

describe('a body without articles', () => {
  const body = (...lines: string[]) =>
    labelsOf(blocks('The Conference met in Geneva last spring.', ...lines));
  const three = (...marks: string[]) => marks.map((mark, i) => `${mark} It took up item ${i} of its agenda.`);

  it.each([
    [
      ['1)', '2)', '3)'],
      ['1)', '2)', '3)'],
    ],
    [
      ['(1)', '(2)', '(3)'],
      ['(1)', '(2)', '(3)'],
    ],
    [
      ['一、', '二、', '三、'],
      ['一', '二', '三'],
    ],
    [
      ['（一）', '（二）', '（三）'],
      ['(一)', '(二)', '(三)'],
    ],
  ])('may be numbered by %j', (marks, labels) => {
    expect(body(...three(...marks))).toEqual(labels);
  });

  it.each([
    ['two of a kind that any list has', three('1)', '2)')],
    ['such a list after a colon', ['It decided:', ...three('1)', '2)', '3)')]],
    ['such a list within another', [...three('(1)', '(3)'), ...three('1)', '2)', '3)')]],
    [
      'Chinese chapters',
      ['一、背景', '会议在日内瓦举行。', '二、工作', '会议审议了议程。', '三、建议', '会议提出了建议。'],
    ],
  ])('is not by %s', (_, lines) => {
    expect(body(...lines)).toEqual([]);
  });

  it('may be numbered by clause, of which only the first sentences are theirs for sure', () => {
    const clauses = ['1.1', '1.2', '1.2.1', '1.3', '2.1'].map(
      (n) => `${n} The body shall do thing ${n} each year.`,
    );
    expect(body(...clauses)).toEqual(['1.1', '1.2', '1.2.1', '1.3', '2.1']);
    const text = blocks(...clauses, 'An unnumbered paragraph of the section.');
    expect(labelledWords(text, '2.1')).toEqual([clauses.at(-1)]);
  });

  it.each([
    ['out of sequence', ['1.1', '1.4', '1.2']],
    ['that begin elsewhere', ['3.2', '3.3', '3.4']],
    ['too few', ['1.1', '1.2']],
  ])('is not by clauses %s', (_, numbers) => {
    expect(body(...numbers.map((n) => `${n} The body shall do thing ${n} each year.`))).toEqual([]);
  });

  it('is not by headings that count clauses', () => {
    expect(body('1.1 Background', 'It met.', '1.2 Work', 'It worked.', '1.3 End', 'It rose.')).toEqual([]);
  });

  it('has items within items only where the words announce them', () => {
    const items = ['(a) to meet;', '(b) to report.', '(i) a remark;', '(ii) another remark.'];
    expect(labelsOf(blocks('1. It decided:', ...items, '2. It rose.'))).toEqual(['1', '2']);
  });

  it('has no items (i) and (ii) where their (a) stands in mid-line', () => {
    expect(labelsOf(blocks('1. It decided (a) to meet:', '(i) soon;', '(ii) often.', '2. It rose.'))).toEqual(
      ['1', '2'],
    );
  });
});
