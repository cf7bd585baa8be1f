/** Word documents built from the XML of their parts. */
import { DocxLoader } from '../../index/extract/docx-loader.js';
import type { Extracted } from '../../index/types.js';
import { zipOf } from './zip.js';

/** Content of the parts besides the body, without their root element. */
export interface WordParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
}

const ROOTS: Readonly<Record<keyof WordParts, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
};

/** @param body Content of `w:body`. */
export function docxOf(body: string, parts: WordParts = {}): Uint8Array {
  const names = Object.keys(parts) as (keyof WordParts)[];
  return zipOf([
    { name: 'word/document.xml', content: rooted('document', `<w:body>${body}</w:body>`) },
    ...names.map((name) => ({ name: `word/${name}.xml`, content: rooted(ROOTS[name], parts[name] ?? '') })),
  ]);
}

function rooted(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="urn:w">${content}</w:${name}>`;
}

/** What the loader makes of a document. */
export async function readDocx(content: Uint8Array): Promise<Omit<Extracted, 'text'> & { text: string }> {
  const [document] = await new DocxLoader(content).load();
  return { text: document!.pageContent, ...document!.metadata };
}

/** A paragraph with properties and runs. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}
