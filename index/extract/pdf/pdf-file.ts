/** A PDF as pdf.js opens it: the words of a page, and where its glyphs stand. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { messageOf, PinciteError } from '../../errors.js';
import { type GlyphFont, type Operator, type PlacedGlyph, placedGlyphs } from './glyphs.js';
import { keepingBuiltins } from './keeping-builtins.js';
import { mayHoldLigatures, withLigatures } from './ligatures.js';
import type { PageItems, TextItem } from './runs.js';

const { AnnotationMode, getDocument, OPS, VerbosityLevel } = await keepingBuiltins(async () => {
  // What reads the files; without this it would be loaded with the first of them, outside of what keeps the builtins.
  // @ts-expect-error It has no types, and nothing of it is used here.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
});

export type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** @throws PinciteError `invalid-input` where it needs a password or cannot be read. */
export async function openPdf(content: Uint8Array): Promise<Pdf> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string) => join(root, name) + sep;
  try {
    return await getDocument({
      // The library takes the bytes for itself, and the caller still needs them.
      data: Uint8Array.from(content),
      cMapUrl: folder('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: folder('standard_fonts'),
      wasmUrl: folder('wasm'),
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause: unknown): PinciteError {
  const needsPassword = cause instanceof Error && cause.name === 'PasswordException';
  const message = needsPassword
    ? 'needs a password: save a copy without one'
    : `not a PDF that can be read (${messageOf(cause)}): open it in a PDF reader and save it anew`;
  return new PinciteError('invalid-input', message, { cause });
}

/**
 * What `runsOf` makes the runs of a page from.
 *
 * @param number Position of the page in the file, from 1.
 */
export async function pageItems(pdf: Pdf, number: number): Promise<PageItems> {
  const page = await pdf.getPage(number);
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const view = page.getViewport({ scale: 1 });
  const vertical = Object.entries(styles).filter(([, style]) => style.vertical);
  const found = {
    items: await inOrder(
      page,
      items.filter((item): item is TextItem & typeof item => 'str' in item),
    ),
    verticalFonts: new Set(vertical.map(([name]) => name)),
    viewTransform: view.transform as number[],
    width: view.width,
    height: view.height,
  };
  page.cleanup();
  return found;
}

/** The glyphs of a page in the order they are drawn in. It takes as long as drawing it, but for the colours. */
export async function pageGlyphs(pdf: Pdf, number: number): Promise<PlacedGlyph[]> {
  const page = await pdf.getPage(number);
  const glyphs = placedGlyphs(await operatorsOf(page), (name) => fontOf(page, name));
  page.cleanup();
  return glyphs;
}

const OPERATOR_NAMES = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));

async function operatorsOf(page: PdfPage): Promise<Operator[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  return fnArray.map((operator, i) => ({ name: OPERATOR_NAMES.get(operator) ?? '', args: argsArray[i] }));
}

interface LoadedFont {
  fontMatrix?: readonly number[];
  vertical?: boolean;
  defaultVMetrics?: readonly number[];
}

function fontOf(page: PdfPage, name: string): GlyphFont | null {
  if (!page.commonObjs.has(name)) return null;
  const { fontMatrix, vertical, defaultVMetrics } = page.commonObjs.get(name) as LoadedFont;
  return {
    unit: fontMatrix?.[0] ?? 0.001,
    vertical: vertical ?? false,
    verticalAdvance: defaultVMetrics?.[0] ?? -1000,
  };
}

/** The glyphs are asked for only where they matter: it takes as long again, with the pictures of the page. */
async function inOrder(page: PdfPage, items: TextItem[]): Promise<TextItem[]> {
  const words = items.map(({ str }) => str);
  if (!mayHoldLigatures(words)) return items;
  const shown = (await operatorsOf(page)).filter(({ name }) => name === 'showText');
  const glyphs = shown.flatMap(({ args }) => args[0] as (number | { unicode: string })[]);
  const stated = glyphs.flatMap((glyph) => (typeof glyph === 'number' ? [] : glyph.unicode));
  return withLigatures(words, stated).map((str, i) => ({ ...items[i]!, str }));
}
