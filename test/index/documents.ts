/** Short ways for the tests of index/ to make documents. */
import { describeDocument } from '../../index/document.js';
import { extract } from '../../index/extract/extract.js';
import type { Extracted, IndexedDocument } from '../../index/types.js';
import { plainText } from './texts.js';

export function documentOf(text: string, known: Partial<Extracted> = {}, source = 'a.txt'): IndexedDocument {
  return described(plainText(text, known), source);
}

export async function markdownDocument(text: string): Promise<IndexedDocument> {
  return described(await markdown(text), 'a.md');
}

export function markdown(text: string): Promise<Extracted> {
  return extract('a.md', new TextEncoder().encode(text), { maxPages: 1, ocr: false });
}

export function described(extracted: Extracted, source: string): IndexedDocument {
  return describeDocument({ source, contentHash: '', bytes: extracted.text.length }, extracted);
}
