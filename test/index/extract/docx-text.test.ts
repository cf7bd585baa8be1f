import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, readDocx, run, type WordParts } from '../../support/docx.js';
import { zipOf } from '../../support/zip.js';

const textOf = async (body: string, parts: WordParts = {}) => (await readDocx(docxOf(body, parts))).text;
const deletedMark = '<w:rPr><w:del/></w:rPr>';
const hiddenMark = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = '<w:r><w:instrText>REF x</w:instrText></w:r>';
const cell = (...paragraphs: string[]) =>
  `<w:tc>${paragraphs.map((text) => paragraph(run(text))).join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const style = (id: string, name: string, rest: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

describe('the text of a Word document', () => {
  it.each([
    [
      'paragraphs',
      `${paragraph(run('One'))}<w:p/>${paragraph(run(' '))}${paragraph(run('two'))}`,
      'One\n\ntwo',
    ],
    ['runs', paragraph(run('un') + run('do', '<w:b/>') + run('ing & <more>')), 'undoing & <more>'],
    [
      'characters of their own',
      paragraph(
        `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>`,
      ),
      'a\tb\nc\u2011\u00ad',
    ],
    ['a line end of the XML', paragraph('<w:r><w:t>\n  The\n words\n</w:t></w:r>'), 'The  words'],
    [
      'symbols',
      paragraph('<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Arial" w:char="03B2"/></w:r>'),
      '≤β',
    ],
    ['links', paragraph(`<w:hyperlink>${run('a link')}</w:hyperlink>`), 'a link'],
    ['smart tags', paragraph(`<w:smartTag><w:smartTagPr/>${run('Geneva')}</w:smartTag>`), 'Geneva'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${paragraph(`<w:sdt><w:sdtContent>${run('in')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      'in',
    ],
    [
      'Chinese characters without their readings',
      paragraph(
        `<w:r><w:ruby><w:rt>${run('hàn')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>${run('字')}`,
      ),
      '漢字',
    ],
    ['formulas', paragraph('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>'), 'a+b'],
  ])('holds %s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it.each([
    ['inserted words', paragraph(`${run('old ')}<w:ins>${run('new')}</w:ins>`), 'old new'],
    [
      'deleted words',
      paragraph(`${run('kept')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`),
      'kept',
    ],
    [
      'moved words',
      paragraph(`<w:moveFrom>${run('gone')}</w:moveFrom><w:moveTo>${run('here')}</w:moveTo>`),
      'here',
    ],
    [
      'a deleted end of a paragraph',
      paragraph(run('One '), deletedMark) + paragraph(run('line')),
      'One line',
    ],
    [
      'a deleted end before a table',
      `${paragraph(run('One'), deletedMark)}<w:tbl>${row(cell('two'))}</w:tbl>`,
      'One\n\ntwo',
    ],
    [
      'deleted letters of a formula',
      paragraph(`<m:r><w:rPr><w:del/></w:rPr><m:t>a</m:t></m:r>${run('b')}`),
      'b',
    ],
    ['a deleted end of the text', paragraph(run('One'), deletedMark), 'One'],
    [
      'deleted rows and cells',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('gone')}</w:tr><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${paragraph(run('gone'))}</w:tc>${cell('kept')}</w:tr></w:tbl>`,
      'kept',
    ],
  ])('is that after tracked changes: %s', async (_, body, text) => {
    const read = await readDocx(docxOf(body));
    expect(read.text).toBe(text);
    expect(read.notes).toEqual(['has tracked changes, read as if all were accepted']);
  });

  it.each([
    ['a run', paragraph(run('a') + run('b', '<w:vanish/>')), 'a'],
    ['a run that says it is not', paragraph(run('a') + run('b', '<w:vanish w:val="0"/>')), 'ab'],
    ['a style of runs', paragraph(run('a') + run('b', '<w:rStyle w:val="h"/>')), 'a'],
    ['a style based on one', paragraph(run('a')) + paragraph(run('b'), '<w:pStyle w:val="g"/>'), 'a'],
    ['a row', `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>${cell('b')}</w:tr>${row(cell('a'))}</w:tbl>`, 'a'],
    ['the end of a paragraph', paragraph(run('a.'), hiddenMark) + paragraph(run(' b')), 'a. b'],
  ])('leaves out what %s hides', async (_, body, text) => {
    const hides = '<w:rPr><w:vanish/></w:rPr>';
    const styles = style('h', 'Hidden', hides) + style('g', 'Based', '<w:basedOn w:val="h"/>');
    expect(await textOf(body, { styles })).toBe(text);
  });

  it.each([
    ['with a result', field('begin') + instruction + field('separate') + run('3') + field('end'), 'See 3.'],
    ['without a result', field('begin') + instruction + field('end'), 'See .'],
    [
      'in a field',
      field('begin') +
        field('begin') +
        run('no') +
        field('separate') +
        run('no') +
        field('end') +
        field('separate') +
        run('3') +
        field('end'),
      'See 3.',
    ],
    ['of the simple kind', `<w:fldSimple w:instr="REF">${run('3')}</w:fldSimple>`, 'See 3.'],
    [
      'that is hidden',
      `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>${run('no')}<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>`,
      'See .',
    ],
  ])('holds the result of a field %s', async (_, content, text) => {
    expect(await textOf(paragraph(run('See ') + content + run('.')))).toBe(text);
  });

  it('goes on behind a field that has no end', async () => {
    const read = await readDocx(
      docxOf(paragraph(field('begin') + instruction + run('The words')) + paragraph(run('go on'))),
    );
    expect(read.text).toBe('The words\n\ngo on');
    expect(read.notes).toContain('a field has no end: its instruction may stand in the text');
  });

  it('holds a field that spans paragraphs', async () => {
    const body =
      paragraph(field('begin') + instruction + field('separate') + run('One')) +
      paragraph(run('two') + field('end'));
    expect(await textOf(body)).toBe('One\n\ntwo');
  });

  it('reads tables row by row, cells parted by tabs and paragraphs in cells by lines', async () => {
    const inner = `<w:tc><w:tbl>${row(cell('x'), cell('y'))}</w:tbl><w:p/></w:tc>`;
    const body = `${paragraph(run('Before'))}<w:tbl><w:tblPr/>${row(cell('a', 'b'), cell('c'))}${row(cell(''), cell(''))}${row(cell(''), inner)}</w:tbl>`;
    expect(await textOf(body)).toBe('Before\n\na\nb\tc\n\tx\ty');
  });

  const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  it.each([
    ['drawn', `<w:drawing><a><wps:txbx>${box('In it')}</wps:txbx></a></w:drawing>`],
    ['in the older notation', `<w:pict><v:shape><v:textbox>${box('In it')}</v:textbox></v:shape></w:pict>`],
    [
      'in both',
      `<mc:AlternateContent><mc:Choice>${box('In it')}</mc:Choice><mc:Fallback>${box('In it')}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'in the fallback alone',
      `<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>${box('In it')}</mc:Fallback></mc:AlternateContent>`,
    ],
    ['with lettering', '<w:pict><v:shape><v:textpath string="In it"/></v:shape></w:pict>'],
  ])('has a text box %s once, behind its paragraph', async (_, shape) => {
    expect(
      await textOf(paragraph(`${run('The ')}<w:r>${shape}</w:r>${run('words')}`) + paragraph(run('after'))),
    ).toBe('The words\n\nIn it\n\nafter');
  });

  it('is the same in other namespaces', async () => {
    const content =
      '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Words</t></r></p></body></document>';
    expect((await readDocx(zipOf([{ name: 'word/document.xml', content }]))).text).toBe('Words');
  });

  it('says what is not read', async () => {
    const things =
      '<w:r><a:blip/><w:object><v:imagedata/></w:object><c:chart/><w:commentReference w:id="1"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>';
    const read = await readDocx(docxOf(`${paragraph(run('a') + things)}<w:altChunk/>`));
    expect(read.notes).toEqual([
      '1 comment left out',
      '1 picture: words in them are not read',
      '1 chart or diagram: words in them are not read',
      '2 embedded files or objects not read',
      '1 symbol of a picture font left out',
    ]);
  });
});
