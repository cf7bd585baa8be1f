import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, readDocx, run, type WordParts } from '../../support/docx.js';

const textOf = async (body: string, parts: WordParts = {}) => (await readDocx(docxOf(body, parts))).text;

describe('footnotes and endnotes', () => {
  const reference = (note: string, id: number, rest = '') =>
    `<w:r><w:${note}Reference w:id="${id}"${rest}/></w:r>`;
  const note = (kind: string, id: number, ...texts: string[]) =>
    `<w:${kind} w:id="${id}">${texts.map((text, i) => paragraph((i === 0 ? `<w:r><w:${kind}Ref/></w:r>` : '') + run(text))).join('')}</w:${kind}>`;

  it('stand behind the body in the order of their references, with their marks', async () => {
    const body =
      paragraph(run('One') + reference('footnote', 5) + run(' two') + reference('endnote', 2)) +
      paragraph(run('three') + reference('footnote', 4));
    const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph(run('no'))}</w:footnote>${note('footnote', 4, ' Second')}${note('footnote', 5, ' First', 'goes on')}`;
    const read = await readDocx(docxOf(body, { footnotes, endnotes: note('endnote', 2, ' End') }));
    expect(read.text).toBe('One1 twoi\n\nthree2\n\n1 First\n\ngoes on\n\n2 Second\n\ni End');
    expect(read.footnotes.map(({ start, end }) => read.text.slice(start, end))).toEqual([
      '1 First\n\ngoes on',
      '2 Second',
      'i End',
    ]);
    expect(read.markup.map(({ start, end }) => read.text.slice(start, end))).toEqual(['1', 'i', '2']);
  });

  it('are not counted where deleted, nor with marks of their own', async () => {
    const body = paragraph(
      `${run('a')}<w:del>${reference('footnote', 1)}</w:del>${reference('footnote', 2, ' w:customMarkFollows="1"')}${run('*')}${reference('footnote', 3)}`,
    );
    const footnotes =
      note('footnote', 1, ' gone') + note('footnote', 2, '* own') + note('footnote', 3, ' last');
    expect(await textOf(body, { footnotes })).toBe('a*1\n\n* own\n\n1 last');
  });

  const sections = (restart: string) =>
    paragraph(run('a') + reference('footnote', 1)) +
    paragraph(
      run('b') + reference('footnote', 2),
      `<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr></w:sectPr>`,
    ) +
    paragraph(run('c') + reference('footnote', 3)) +
    `<w:sectPr><w:footnotePr>${restart}<w:numFmt w:val="upperRoman"/></w:footnotePr></w:sectPr>`;
  it.each([
    ['on through sections', '', 'aa\n\nbb\n\ncIII'],
    ['anew in a section', '<w:numRestart w:val="eachSect"/>', 'aa\n\nbb\n\ncI'],
    ['in no way that can be known', '<w:numRestart w:val="eachPage"/>', 'aa\n\nbb\n\nc'],
  ])('are counted %s', async (_, restart, text) => {
    expect(await textOf(sections(restart))).toBe(text);
  });

  it('say so where their marks are not known', async () => {
    const settings = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>';
    const { text, notes } = await readDocx(
      docxOf(paragraph(run('a') + reference('footnote', 1)), { settings }),
    );
    expect(text).toBe('a');
    expect(notes).toEqual([expect.stringMatching(/^notes without marks/)]);
  });
});
