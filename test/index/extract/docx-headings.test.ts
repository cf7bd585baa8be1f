import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, readDocx, run } from '../../support/docx.js';
import { zipOf } from '../../support/zip.js';

const style = (id: string, name: string, rest: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

describe('headings and title', () => {
  const styles =
    style('berschrift1', 'heading 1', '') +
    style('a', 'Own', '<w:basedOn w:val="berschrift1"/>') +
    style('b', 'Body', '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
    style('loop', 'Loop', '<w:basedOn w:val="loop"/>') +
    style('T', 'Title', '');
  const styled = (id: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);

  it('are found by the names and levels of styles', async () => {
    const body =
      styled('berschrift1', ' One\u00a0 a ') +
      styled('a', 'Two') +
      styled('b', 'No') +
      styled('loop', 'No') +
      paragraph(run('Three'), '<w:pStyle w:val="a"/><w:outlineLvl w:val="2"/>') +
      styled('a', 'x'.repeat(301));
    const { text, headings } = await readDocx(docxOf(body, { styles }));
    expect(
      headings?.map(({ text: words, level, start, end }) => [words, level, text.slice(start, end)]),
    ).toEqual([
      ['One a', 1, 'One\u00a0 a'],
      ['Two', 1, 'Two'],
      ['Three', 3, 'Three'],
    ]);
  });

  it('are none where the line goes on as a paragraph', async () => {
    const hidden = '<w:pStyle w:val="a"/><w:rPr><w:vanish/></w:rPr>';
    const body = paragraph(run('Scope.'), hidden) + paragraph(run(' The words')) + styled('a', 'Next');
    const { text, headings } = await readDocx(docxOf(body, { styles }));
    expect(text).toBe('Scope. The words\n\nNext');
    expect(headings?.map((heading) => heading.text)).toEqual(['Next']);
  });

  it('are null where the document marks none', async () => {
    expect(await readDocx(docxOf(paragraph(run('a'))))).toMatchObject({ headings: null, title: null });
  });

  it('take the title from its style, also from two lines', async () => {
    const body =
      paragraph(run('A/1')) +
      styled('T', 'The treaty') +
      styled('T', 'on all') +
      styled('a', 'x') +
      styled('T', 'no');
    expect((await readDocx(docxOf(body, { styles }))).title).toBe('The treaty on all');
  });

  const withProperties = (title: string) =>
    zipOf([
      {
        name: 'docProps/core.xml',
        content: `<cp:coreProperties><dc:title>${title}</dc:title></cp:coreProperties>`,
      },
      {
        name: 'word/document.xml',
        content: `<w:document><w:body>${paragraph(run('The  treaty on all'))}</w:body></w:document>`,
      },
    ]);
  it.each([
    ['the text says it', 'the TREATY', 'the TREATY'],
    ['not where it says something else', 'Microsoft Word - 1', null],
  ])('take the title from the properties where %s', async (_, stated, title) => {
    expect((await readDocx(withProperties(stated))).title).toBe(title);
  });
});
