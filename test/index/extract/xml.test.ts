import { describe, expect, it } from 'vitest';
import { PinciteError } from '../../../index/errors.js';
import { elementAt, elementsOf, elementsWithin, parseXml, textOf } from '../../../index/extract/xml.js';

const textIn = (xml: string) => textOf(parseXml(xml).root);

describe('parseXml', () => {
  it('names elements and attributes without prefixes', () => {
    const { root } = parseXml(
      '<w:a xmlns:w="urn:1" w:id="1" id="2"><x:b/>words<w:b><c w:d="e"/></w:b></w:a>',
    );
    expect(root.name).toBe('a');
    expect(root.attributes.id).toBe('1');
    expect(elementsOf(root).map(({ name }) => name)).toEqual(['b', 'b']);
    expect(elementsOf(root, 'c')).toEqual([]);
    expect(elementAt(elementsOf(root, 'b')[1], 'c')?.attributes).toEqual({ d: 'e' });
    expect([...elementsWithin(root)].map(({ name }) => name)).toEqual(['a', 'b', 'b', 'c']);
  });

  it.each([
    ['references', '<a>&lt;&amp;lt;&#x6587;&#65;</a>', '<&lt;文A'],
    ['names of characters', '<a>a&nbsp;b&mdash;c</a>', 'a\u00a0b—c'],
    ['verbatim text', '<a><![CDATA[<b>&lt;&nbsp;]]></a>', '<b>&lt;&nbsp;'],
    ['remarks', '<?xml version="1.0"?><!-- <b> --><a>x<!-- y -->z<?p q?></a><!-- end -->', 'xz'],
    ['white space', '<a> x\n <b/> </a>', ' x\n  '],
  ])('reads %s', (_, xml, text) => {
    expect(textIn(xml)).toBe(text);
    expect(parseXml(xml).notes).toEqual([]);
  });

  it.each([
    ['an address', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['elements', '<!DOCTYPE a [<!ENTITY e "<b>]>no</b>"> <!-- "]> --> <!ELEMENT a (b)>]>'],
    ['itself many times', `<!DOCTYPE a [<!ENTITY d "${'x'.repeat(99)}"><!ENTITY e "&d;&d;&d;">]>`],
  ])('does not resolve an entity that holds %s', (_, doctype) => {
    const { root, notes } = parseXml(`<?xml version="1.0"?>\n${doctype}<a>The &e; words</a>`);
    expect(root).toEqual({ name: 'a', attributes: {}, children: ['The &e; words'] });
    expect(notes).toEqual(["entities of the file's own are not read (&e;)"]);
  });

  it.each([
    ['breaks off in its text', '<a><b>The wor', /breaks off inside <b>/],
    ['breaks off in a tag', '<a><b>The words</b', /breaks off inside <b>/],
    ['breaks off before its last tag', '<a><b>The words</b>', /breaks off inside <a>/],
    ['breaks off in its document type', '<!DOCTYPE a [<!ENTITY', /breaks off inside its document type/],
    ['holds no element', '  ', /holds no element/],
    ['is empty', '', /holds no element/],
    ['is nested without end', '<a>'.repeat(100_000), /nested more than 1000 deep/],
  ])('refuses XML that %s', (_, xml, message) => {
    expect(() => parseXml(xml)).toThrow(message);
    expect(() => parseXml(xml)).toThrow(PinciteError);
  });

  it('says where elements are closed in the wrong order, and keeps their text', () => {
    const { root, notes } = parseXml('<a><b>one<c>two</b>three</c></a>');
    expect(textOf(root)).toBe('onetwothree');
    expect(notes).toEqual(['elements in the XML are closed in the wrong order (1)']);
  });

  it('is not held up by what stands before the first element', () => {
    const remarks = '<!-- -->'.repeat(20_000);
    expect(textIn(`${remarks}<a>The words</a>`)).toBe('The words');
  });

  const words = 'Слова 文字';
  it.each([
    ['UTF-8', Buffer.from(`<a>${words}</a>`)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff<?xml version="1.0"?><a>${words}</a>`)],
    ['UTF-16', Buffer.from(`<?xml version="1.0" encoding="utf-16"?><a>${words}</a>`, 'utf16le')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff<a>${words}</a>`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff<a>${words}</a>`, 'utf16le').swap16()],
  ])('decodes %s', (_, bytes) => {
    expect(textOf(parseXml(bytes).root)).toBe(words);
  });

  it('decodes what the XML states', () => {
    const head = Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>');
    const bytes = Buffer.concat([head, Buffer.from([0xd1, 0xeb]), Buffer.from('</a>')]);
    expect(textOf(parseXml(bytes).root)).toBe('Сл');
  });

  it.each([
    [
      'UTF-8 that is none',
      Buffer.concat([Buffer.from('<a>'), Buffer.from([0xff, 0xfe]), Buffer.from('</a>')]),
    ],
    ['an unknown encoding', Buffer.from('<?xml version="1.0" encoding="no-such"?><a/>')],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseXml(bytes)).toThrow(/not in the encoding it states/);
  });
});
