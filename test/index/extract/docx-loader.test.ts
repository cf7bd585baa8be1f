import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PinciteError } from '../../../index/errors.js';
import { DocxLoader } from '../../../index/extract/docx-loader.js';
import { docxOf, paragraph, readDocx, run } from '../../support/docx.js';
import { zipOf } from '../../support/zip.js';

const deletedMark = '<w:rPr><w:del/></w:rPr>';
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = '<w:r><w:instrText>REF x</w:instrText></w:r>';

/** Words, and whether a tracked change or formatting takes them out of the text. */
const pieces = fc.record({
  text: fc.stringMatching(/^[a-z文ع&<> ]{1,6}$/),
  as: fc.constantFrom('plain', 'ins', 'moveTo', 'del', 'moveFrom', 'hidden', 'link', 'code', 'result'),
});
const paragraphs = fc.array(fc.record({ pieces: fc.array(pieces, { maxLength: 5 }), joined: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});

function written({ text, as }: { text: string; as: string }): string {
  if (as === 'plain') return run(text);
  if (as === 'hidden') return run(text, '<w:vanish/>');
  if (as === 'link') return `<w:hyperlink>${run(text)}</w:hyperlink>`;
  if (as === 'code') return field('begin') + run(text) + field('end');
  if (as === 'result') return field('begin') + instruction + field('separate') + run(text) + field('end');
  return `<w:${as}>${run(text)}</w:${as}>`;
}

describe('DocxLoader', () => {
  it('gives exactly the accepted text of any paragraphs', async () => {
    const gone = ['del', 'moveFrom', 'hidden', 'code'];
    await fc.assert(
      fc.asyncProperty(paragraphs, async (blocks) => {
        const body = blocks.map((one) =>
          paragraph(one.pieces.map(written).join(''), one.joined ? deletedMark : ''),
        );
        const shown = blocks.map(
          (one) =>
            one.pieces
              .filter(({ as }) => !gone.includes(as))
              .map(({ text }) => text)
              .join('') + (one.joined ? '' : '\0'),
        );
        const expected = shown
          .join('')
          .split('\0')
          .filter((text) => /\S/.test(text))
          .join('\n\n');
        fc.pre(/\p{L}/u.test(expected));
        expect((await readDocx(docxOf(body.join('')))).text).toBe(expected);
      }),
    );
  });

  const document = {
    name: 'word/document.xml',
    content: `<w:document><w:body>${paragraph(run('Words'))}</w:body></w:document>`,
  };

  it.each([
    ['another kind of archive', [{ name: 'a', content: '' }], /"word\/document.xml" is missing/],
    [
      'a main part without a byte',
      [{ ...document, content: '' }],
      /cannot be read \(the XML holds no element\)/,
    ],
    [
      'a main part that is cut short',
      [{ ...document, content: document.content.slice(0, -20) }],
      /breaks off inside/,
    ],
    ['another main part', [{ ...document, content: '<html><body/></html>' }], /its main part is a <html>/],
    [
      'a document without words',
      [{ ...document, content: '<w:document><w:body><w:p/></w:body></w:document>' }],
      /holds no words/,
    ],
  ])('refuses %s', async (_, entries, message) => {
    await expect(new DocxLoader(zipOf(entries)).load()).rejects.toThrow(message);
    await expect(new DocxLoader(zipOf(entries)).load()).rejects.toBeInstanceOf(PinciteError);
  });

  it('reads on without a part that is damaged, and says so', async () => {
    const { text, notes } = await readDocx(
      zipOf([document, { name: 'word/styles.xml', content: '<w:styles><w:st' }]),
    );
    expect(text).toBe('Words');
    expect(notes).toEqual([expect.stringMatching(/^read without its styles: "word\/styles.xml"/)]);
  });

  it('finds the main part by its relationship, and nothing outside the file', async () => {
    const relation = (target: string, rest = '') =>
      `<Relationships><Relationship Type="urn:x/officeDocument" Target="${target}"${rest}/></Relationships>`;
    const elsewhere = { ...document, name: 'w/Main.xml' };
    const found = await readDocx(
      zipOf([{ name: '_rels/.rels', content: relation('/w/main.xml') }, elsewhere]),
    );
    expect(found.text).toBe('Words');
    const outside = {
      name: '_rels/.rels',
      content: relation('http://localhost/main.xml', ' TargetMode="External"'),
    };
    expect((await readDocx(zipOf([outside, document]))).text).toBe('Words');
  });

  const folders = ['docx', 'docx_hostile'].map((folder) => resolve('..', 'shared', 'files', folder));
  const files = folders.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => resolve(folder, name)) : [],
  );
  it.skipIf(files.length === 0)('reads or refuses each real file (needs ../shared/files)', async () => {
    const results = files.map((file) =>
      new DocxLoader(readFileSync(file)).load().then(
        ([read]) => read!.pageContent.length > 0,
        (error: unknown) => error instanceof PinciteError,
      ),
    );
    expect(await Promise.all(results)).toEqual(files.map(() => true));
  });
});
