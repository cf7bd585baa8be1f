/** Where words stand on the pages of a PDF, told in this process; the file asked about last stays open. */
import { MarkablePdf, type PageRectangles, type WantedWords } from '../extract/pdf-rectangles.js';
import type { FileContent } from './messages.js';

/** What is wanted of a file. */
export interface WantedRectangles {
  /** Page by page, in order. */
  words: WantedWords[];
  /** Pages of the document's text. */
  pageCount: number;
}

let kept: { contentHash: string; pdf: MarkablePdf } | null = null;

/** @throws PinciteError `invalid-input` where the file needs a password or cannot be read. */
export async function readRectangles(file: FileContent, wanted: WantedRectangles): Promise<PageRectangles[]> {
  const { pdf } = kept?.contentHash === file.contentHash ? kept : await openInstead(file);
  return pdf.rectangles(wanted.words, wanted.pageCount);
}

async function openInstead({ content, contentHash }: FileContent): Promise<{ pdf: MarkablePdf }> {
  const before = kept;
  kept = null;
  await before?.pdf.close();
  kept = { contentHash, pdf: await MarkablePdf.open(content) };
  return kept;
}
