/** Where a range of a PDF's text stands on its pages, told by the very code that wrote the text. */
import type { Span } from '../types.js';
import { type Extents, extentsOf } from './pdf/extents.js';
import { pageText } from './pdf/page-text.js';
import { openPdf, type Pdf, pageGlyphs, pageItems } from './pdf/pdf-file.js';
import { type Rectangle, rectanglesOf } from './pdf/rectangles.js';
import { type PageItems, runsOf, type TextItem } from './pdf/runs.js';
import type { WrittenText } from './pdf/written-text.js';

/** The words on one page that rectangles are wanted of. */
export interface WantedWords extends Span {
  /** Position of the page in the file, from 1. */
  filePage: number;
  /** All of the page's text, which `start` and `end` are offsets of. */
  pageText: string;
}

export interface PageRectangles {
  filePage: number;
  /** Size of the sheet as it is shown, in points. */
  width: number;
  height: number;
  rectangles: Rectangle[];
}

interface ReadPage {
  page: PageItems;
  written: WrittenText;
  extents: ReadonlyMap<TextItem, Extents>;
}

/** Pages that are kept as read. */
const MOST_KEPT = 8;

export class MarkablePdf {
  private readonly kept = new Map<number, Promise<ReadPage>>();

  private constructor(private readonly pdf: Pdf) {}

  /** @throws PinciteError `invalid-input` where the file needs a password or cannot be read. */
  static async open(content: Uint8Array): Promise<MarkablePdf> {
    return new MarkablePdf(await openPdf(content));
  }

  /**
   * Exact, or none at all: none where a page now reads otherwise than its text, where the words are not the file's own
   * (recognized from a picture), slant, or where it is not sure which glyphs show them.
   *
   * @param pageCount Pages of the document's text.
   */
  async rectangles(wanted: readonly WantedWords[], pageCount: number): Promise<PageRectangles[]> {
    if (this.pdf.numPages !== pageCount) return [];
    const found: PageRectangles[] = [];
    for (const words of wanted) {
      const page = await this.rectanglesOn(words);
      if (!page) return [];
      if (page.rectangles.length > 0) found.push(page);
    }
    return found;
  }

  async close(): Promise<void> {
    await this.pdf.loadingTask.destroy();
  }

  private async rectanglesOn({ filePage, pageText, ...span }: WantedWords): Promise<PageRectangles | null> {
    const read = await this.readPage(filePage);
    if (read.written.text !== pageText) return null;
    const rectangles = rectanglesOf(read, span);
    const { width, height } = read.page;
    return rectangles && { filePage, width, height, rectangles };
  }

  private readPage(filePage: number): Promise<ReadPage> {
    const known = this.kept.get(filePage);
    if (known) return known;
    for (const oldest of [...this.kept.keys()].slice(0, this.kept.size + 1 - MOST_KEPT))
      this.kept.delete(oldest);
    const reading = this.readNewPage(filePage);
    this.kept.set(filePage, reading);
    return reading;
  }

  private async readNewPage(filePage: number): Promise<ReadPage> {
    const page = await pageItems(this.pdf, filePage);
    const glyphs = await pageGlyphs(this.pdf, filePage);
    const extents = extentsOf(page.items, glyphs, page.verticalFonts);
    // The size of the body's type tells footnotes, which do not matter here; it changes nothing of the text.
    return { page, written: pageText(runsOf(page), 0).written, extents };
  }
}
