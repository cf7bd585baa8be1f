/** PDF: the words in reading order, lines ended by "\n", pages by "\f". */
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { messageOf, PinciteError } from '../errors.js';
import type { LoaderOptions, Span } from '../types.js';
import { garbledReason } from './garbled.js';
import { recognizePages } from './ocr.js';
import { pageNotes, type SheetState } from './pdf/page-notes.js';
import { bodySizeOf, pageText } from './pdf/page-text.js';
import { openPdf, type Pdf, pageItems } from './pdf/pdf-file.js';
import { type Run, runsOf } from './pdf/runs.js';

/** Metadata of the document that `load` returns. */
export interface PdfMetadata extends Record<string, unknown> {
  markup: Span[];
  footnotes: Span[];
  notes: string[];
}

/** A page of the file before its text is written. */
interface Sheet extends SheetState {
  text: string;
  footnotes: Span[];
}

export class PdfLoader extends BaseDocumentLoader {
  constructor(
    private readonly content: Uint8Array,
    private readonly options: LoaderOptions,
  ) {
    super();
  }

  /**
   * One document. Pages without text, and those whose text is garbled, are named in its notes; the words of the
   * latter are in the text but count as notation, so that none is indexed.
   *
   * Rejects with a PinciteError where the file needs a password, is damaged, has too many pages, or none with text.
   */
  override async load(): Promise<LangChainDocument<PdfMetadata>[]> {
    const pdf = await openPdf(this.content);
    try {
      const { maxPages } = this.options;
      if (pdf.numPages > maxPages) {
        throw new PinciteError(
          'invalid-input',
          `${pdf.numPages} pages, more than MAX_FILE_PAGES (${maxPages}): raise it, or leave the file out`,
        );
      }
      const sheets = await readSheets(pdf);
      if (this.options.ocr) await recognize(this.content, sheets, this.options.stillReading);
      refuseWithoutText(sheets, this.options.ocr);
      return [assemble(sheets)];
    } finally {
      await pdf.loadingTask.destroy();
    }
  }
}

async function readSheets(pdf: Pdf): Promise<Sheet[]> {
  const pages: { runs: Run[][]; fault: string | null }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(
      await pageItems(pdf, number).then(
        (page) => ({ runs: runsOf(page), fault: null }),
        (error: unknown) => ({ runs: [], fault: messageOf(error) }),
      ),
    );
  }
  const bodySize = bodySizeOf(pages.map(({ runs }) => runs));
  return pages.map(({ runs, fault }) => {
    const { text, footnotes } = pageText(runs, bodySize);
    return { text, footnotes, fault, garbled: garbledReason(text), confidence: null };
  });
}

/** Reads the pages without text, and those whose text is garbled, from their picture. */
async function recognize(content: Uint8Array, sheets: Sheet[], stillReading?: () => void): Promise<void> {
  const wanted = sheets.flatMap((sheet, i) => (isBlank(sheet) || sheet.garbled ? [i + 1] : []));
  if (wanted.length === 0) return;
  for (const page of await recognizePages(content, wanted, stillReading)) {
    if (page.text.trim() === '') continue;
    Object.assign(sheets[page.number - 1]!, {
      text: page.text,
      footnotes: [],
      garbled: null,
      confidence: page.confidence,
    });
  }
}

function isBlank(sheet: Sheet): boolean {
  return !/[\p{L}\p{N}]/u.test(sheet.text);
}

function refuseWithoutText(sheets: readonly Sheet[], ocr: boolean): void {
  if (sheets.some((sheet) => !isBlank(sheet) && !sheet.garbled)) return;
  const garbled = sheets.find((sheet) => sheet.garbled)?.garbled;
  const fault = sheets.find((sheet) => sheet.fault)?.fault;
  const pages = sheets.length === 1 ? 'its only page' : `its ${sheets.length} pages`;
  const advice = ocr ? 'OCR found no words either' : 'OCR=1 reads the pictures of pages';
  const reason = garbled
    ? `the text of ${pages} is garbled (${garbled}): ${advice}`
    : fault
      ? `damaged: no page can be read (${fault})`
      : `no text on ${pages}: ${advice}`;
  throw new PinciteError('invalid-input', reason);
}

function assemble(sheets: readonly Sheet[]): LangChainDocument<PdfMetadata> {
  const metadata: PdfMetadata = { markup: [], footnotes: [], notes: pageNotes(sheets.map(stateOf)) };
  let text = '';
  for (const sheet of sheets) {
    const start = text.length;
    text += `${sheet.text}\f`;
    if (sheet.garbled) metadata.markup.push({ start, end: start + sheet.text.length });
    metadata.footnotes.push(
      ...sheet.footnotes.map((span) => ({ start: span.start + start, end: span.end + start })),
    );
  }
  return new LangChainDocument({ pageContent: text, metadata });
}

function stateOf(sheet: Sheet): SheetState & { blank: boolean } {
  const { fault, garbled, confidence } = sheet;
  return { fault, garbled, confidence, blank: isBlank(sheet) };
}
