/** Which loader reads which kind of file; a new format is a loader and a line here. */
import type { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { PinciteError } from '../errors.js';
import type { Extracted, LoaderOptions } from '../types.js';

type Loader = new (content: Uint8Array, options: LoaderOptions) => BaseDocumentLoader;

/** Loaded when the first such file is read: their libraries are large, and the process that serves reads none. */
const text = async (): Promise<Loader> => (await import('./text-loader.js')).TextLoader;
const markdown = async (): Promise<Loader> => (await import('./markdown-loader.js')).MarkdownLoader;
const html = async (): Promise<Loader> => (await import('./html-loader.js')).HtmlLoader;
const LOADERS: Readonly<Record<string, () => Promise<Loader>>> = {
  '.txt': text,
  '.text': text,
  '.md': markdown,
  '.markdown': markdown,
  '.html': html,
  '.htm': html,
  '.xhtml': html,
  '.xml': async () => (await import('./xml-loader.js')).XmlLoader,
  '.epub': async () => (await import('./epub-loader.js')).EpubLoader,
  '.pdf': async () => (await import('./pdf-loader.js')).PdfLoader,
  '.docx': async () => (await import('./docx-loader.js')).DocxLoader,
};

/** Endings of the files that are read, with the dot. */
export const KNOWN_ENDINGS: readonly string[] = Object.keys(LOADERS);

/** The ending of a path in lower case with the dot; empty where there is none. */
export function endingOf(path: string): string {
  return /\.[^./]+$/.exec(path.toLowerCase())?.[0] ?? '';
}

/** What a text says of itself where no format says more. */
export function plainText(text: string, title: string | null = null): Extracted {
  return { text, title, markup: [], headings: null, footnotes: [], shownNumbers: [], notes: [] };
}

/** @throws PinciteError `invalid-input` where the content is not what the ending says. */
export async function extract(path: string, content: Uint8Array, options: LoaderOptions): Promise<Extracted> {
  const load = LOADERS[endingOf(path)];
  if (!load) throw new PinciteError('invalid-input', `files ending in "${endingOf(path)}" are not read`);
  const Loader = await load();
  const [document] = await new Loader(content, options).load();
  const found = (document?.metadata ?? {}) as Partial<Extracted>;
  const [topHeading] = found.headings ?? [];
  return {
    ...plainText(document?.pageContent ?? ''),
    ...found,
    title: found.title ?? (topHeading?.level === 1 ? topHeading.text : null),
  };
}
