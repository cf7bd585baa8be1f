import { describe, expect, it } from 'vitest';
import { structureIn, wordsAt } from '../texts.js';

/** Labels of the numbered paragraphs, without sub-paragraphs. */
const labelsOf = (text: string) =>
  structureIn(text)
    .paragraphs.map(({ label }) => label)
    .filter((label) => !label.includes('('));

const paragraph = (text: string, label: string) =>
  structureIn(text)
    .paragraphs.filter((found) => found.label === label)
    .map((span) => wordsAt(text, span));

const sentence = (n: number | string) =>
  `Point ${n} was taken up by the Conference in the course of its spring session.`;
const numbered = (...numbers: (number | string)[]) => numbers.map((n) => `${n}. ${sentence(n)}`);
const chinese = (...numbers: number[]) =>
  numbers.map((n) => `${n}. 会议在本届会议期间审议了第${n}个问题，并作出决定。`);

describe('numbered paragraphs', () => {
  it.each([
    ['in sequence', numbered(1, 2, 3), ['1', '2', '3']],
    ['in Chinese', chinese(1, 2, 3), ['1', '2', '3']],
    ['with the full stop of full width', ['1．第一段说明情况。', '2．第二段提出建议。'], ['1', '2']],
    ['from a later number on', numbered(14, 15, 16, 17), ['14', '15', '16', '17']],
    [
      'with an escaped full stop, as Markdown has it',
      ['1\\. First of all.', '2\\. Then the rest.'],
      ['1', '2'],
    ],
    ['whose numbers stand on lines of their own', ['1.\n\nFirst it met.', '2.\n\nThen it rose.'], ['1', '2']],
  ])('are labelled %s', (_, blocks, labels) => {
    expect(labelsOf(blocks.join('\n\n'))).toEqual(labels);
  });

  it.each([
    ['a single number', numbered(1)],
    ['years', ['2004. It was a good year.', '2005. It was not.']],
    ['decimals', ['1.5 per cent of all', '2.5 per cent of some']],
    [
      'a table of contents',
      ['1. Introduction ........ 3', '2. The session ........ 5', '3. Conclusions ........ 9'],
    ],
    [
      'chapter headings',
      ['1. Introduction', sentence('a'), '2. The session', sentence('b'), '3. Conclusions', sentence('c')],
    ],
    ['two numbers late in a sequence', numbered(14, 15)],
    [
      'lists that start anew again and again',
      [...numbered(1, 2), 'And then.', ...numbered(1, 2), 'And then.', ...numbered(1, 2)],
    ],
  ])('are none in %s', (_, blocks) => {
    expect(labelsOf(blocks.join('\n\n'))).toEqual([]);
  });

  it('do not begin in the contents', () => {
    const contents = ['1. The opening ........ 3', '2. The session ........ 5', '3. The end ........ 9'];
    const text = [...contents, ...numbered(1, 2, 3)].join('\n\n');
    expect(structureIn(text).paragraphs.map((span) => wordsAt(text, span))).toEqual(numbered(1, 2, 3));
  });

  it('reach to the next number, over all their blocks', () => {
    const [one, two] = numbered(1, 2);
    const text = `${one}\n\nIt went on to a second block.\n\n${two}`;
    expect(paragraph(text, '1')).toEqual([`${one}\n\nIt went on to a second block.`]);
  });

  it('end with their first block where no number follows', () => {
    const text = `${numbered(1, 2).join('\n\n')}\n\nDone at Geneva.\n\nThe President signed it.`;
    expect(paragraph(text, '2')).toEqual(numbered(2));
  });

  it('end at a heading', () => {
    const [one, two, three] = numbered(1, 2, 3);
    const text = `${one}\n\n${two}\n\nII. FUTURE WORK\n\n${three}`;
    expect(paragraph(text, '2')).toEqual([two]);
  });

  it('hold the list that a colon announces, whose numbers are not theirs', () => {
    const list = numbered(1, 2);
    const text = [...numbered(1, 2), `3. The Conference decided:`, ...list, ...numbered(4, 5)].join('\n\n');
    expect(labelsOf(text)).toEqual(['1', '2', '3', '4', '5']);
    expect(paragraph(text, '3')).toEqual([`3. The Conference decided:\n\n${list.join('\n\n')}`]);
  });

  it('have no label where their numbers might as well go on with the list', () => {
    const text = [...numbered(1, 2), '3. The Conference decided:', ...numbered(1, 2, 3), ...numbered(4, 5)];
    expect(labelsOf(text.join('\n\n'))).toEqual(['1', '2']);
  });

  it('hold the paragraphs that they quote', () => {
    const quoted = ['“10. Parties shall report.', '11. They shall do so yearly.”'];
    const text = [...numbered(1, 2, 3, 4), '5. The text reads:', ...quoted, ...numbered(6, 7)].join('\n\n');
    expect(labelsOf(text)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(paragraph(text, '5')[0]).toContain('11. They shall do so yearly.');
  });

  it('hold the paragraphs that they quote without quotes', () => {
    const quoted = ['10. Parties shall report.', '11. They shall do so yearly.'];
    const text = [...numbered(1, 2, 3, 4), '5. The text reads:', ...quoted, ...numbered(6, 7, 8)].join(
      '\n\n',
    );
    expect(labelsOf(text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(paragraph(text, '5')[0]).toContain('11. They shall do so yearly.');
  });

  it('lead to those of a text that they set out, which has a numbering of its own', () => {
    const text = [
      ...numbered(1, 2, 3, 4, 5, 6),
      '7. The Committee recommends the following draft:',
      'Water levels in the lake',
      'The Conference,\n\nRecalling its earlier decisions,',
      '1. Welcomes the report on the state of the lake that was laid before it;',
      '2. Decides to meet again in the autumn of the coming year.',
    ].join('\n\n');
    expect(labelsOf(text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '7, 1', '7, 2']);
    expect(paragraph(text, '7, 1')).toEqual([expect.stringMatching(/^1\. Welcomes .* before it;$/)]);
    expect(paragraph(text, '7')[0]).not.toContain('Welcomes');
  });

  it('start anew in an annex', () => {
    const text = [...numbered(1, 2, 3), 'Annex I', 'RULES', ...numbered(1, 2)].join('\n\n');
    expect(labelsOf(text)).toEqual(['1', '2', '3', '1', '2']);
  });

  it('have no label where the number before or their own was parted from its words', () => {
    const text = ['1. First it met.', '2.', '3.', 'Then it heard speakers.', ...numbered(4, 5, 6)].join(
      '\n\n',
    );
    const labels = labelsOf(text);
    expect(labels).not.toContain('2');
    expect(labels).not.toContain('3');
    expect(labels).toEqual(expect.arrayContaining(['1', '5']));
  });

  it('reach only to their first sentence’s end where the next number is missing, for more may be of the missing one', () => {
    const third = '3. It took up\nthe third point.\n\nAnother point was read out of the blue.';
    const text = [...numbered(1, 2), third, ...numbered(5, 6, 7)].join('\n\n');
    expect(labelsOf(text)).toEqual(['1', '2', '3', '5', '6', '7']);
    expect(paragraph(text, '3')).toEqual(['3. It took up\nthe third point.']);
  });

  it('go on over a page break', () => {
    const text = `${numbered(1).join()}\n\n2. The Conference met in the spring of that year and heard\nCD/9999\npage 2\nits President. ${sentence(2)}\n\n${numbered(3).join()}`;
    expect(labelsOf(text)).toEqual(['1', '2', '3']);
    expect(paragraph(text, '2')[0]).toContain('its President.');
  });

  it('leave the running header after them out', () => {
    const text = `${numbered(1, 2).join('\n\n')}\n\nCD/9999\npage 2\n\n${numbered(3, 4).join('\n\n')}`;
    expect(paragraph(text, '2')).toEqual(numbered(2));
  });
});
