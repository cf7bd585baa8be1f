/**
 * A PDF drawn by pdf.js, in a part of the program that is loaded when it is needed. Everything comes from this server.
 * The page's security policy lets nothing be compiled, so pictures are decoded by plain JavaScript, and colours that
 * name an ICC profile are taken for the nearest plain ones.
 */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { isBlank } from './blank-canvas.js';
import type { PageSize } from './page-layout.js';

GlobalWorkerOptions.workerSrc = workerAddress;

/** More pixels than these take too much memory, and are drawn at a smaller scale. */
const MOST_PIXELS = 16_000_000;

/** An open file. */
export interface PdfFile {
  /** Of each page as it is shown, in points. */
  sizes: PageSize[];
  /**
   * Draws a page at so many CSS pixels a point, for this screen; null once the signal has aborted.
   *
   * @param index From 0.
   */
  draw(index: number, scale: number, signal: AbortSignal): Promise<DrawnPage | null>;
}

export interface DrawnPage {
  canvas: HTMLCanvasElement;
  /** Whether nothing is to be seen on it. */
  blank: boolean;
}

/** The file stays open until the signal aborts. */
export async function openPdf(address: string, signal: AbortSignal): Promise<PdfFile> {
  const assets = (name: string) => new URL(`/pdfjs/${name}/`, location.href).href;
  const task = getDocument({
    url: new URL(address, location.href).href,
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  signal.addEventListener('abort', () => void task.destroy());
  const pdf = await task.promise;
  const sizes = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { width, height } = (await pdf.getPage(i + 1)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
  return { sizes, draw: (index, scale, aborted) => draw(pdf, { index, scale, signal: aborted }) };
}

async function draw(
  pdf: PDFDocumentProxy,
  { index, scale, signal }: { index: number; scale: number; signal: AbortSignal },
): Promise<DrawnPage | null> {
  const page = await pdf.getPage(index + 1);
  const { width, height } = page.getViewport({ scale });
  if (signal.aborted) return null;
  const ratio = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * ratio));
  canvas.height = Math.max(1, Math.floor(height * ratio));
  const task = page.render({ canvas, viewport: page.getViewport({ scale: scale * ratio }) });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel);
  try {
    await task.promise;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  page.cleanup();
  return signal.aborted ? null : { canvas, blank: isBlank(canvas) };
}
