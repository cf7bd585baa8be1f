/** Which loader reads which kind of file; a new format is a loader and a line here. */
import type { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { PinciteError } from '../errors.js';
import type { Extracted } from '../types.js';
import { MarkdownLoader } from './markdown-loader.js';
import { TextLoader } from './text-loader.js';

const LOADERS: Readonly<Record<string, new (content: Uint8Array) => BaseDocumentLoader>> = {
  '.txt': TextLoader,
  '.text': TextLoader,
  '.md': MarkdownLoader,
  '.markdown': MarkdownLoader,
};

/** Endings of the files that are read, with the dot. */
export const KNOWN_ENDINGS: readonly string[] = Object.keys(LOADERS);

/** The ending of a path in lower case with the dot; empty where there is none. */
export function endingOf(path: string): string {
  return /\.[^./]+$/.exec(path.toLowerCase())?.[0] ?? '';
}

/** @throws PinciteError `invalid-input` where the content is not what the ending says. */
export async function extract(path: string, content: Uint8Array): Promise<Extracted> {
  const Loader = LOADERS[endingOf(path)];
  if (!Loader) throw new PinciteError('invalid-input', `files ending in "${endingOf(path)}" are not read`);
  const [document] = await new Loader(content).load();
  const text = document?.pageContent ?? '';
  const found = (document?.metadata ?? {}) as Partial<Extracted>;
  const [topHeading] = found.headings ?? [];
  return {
    text,
    title: found.title ?? (topHeading?.level === 1 ? topHeading.text : null),
    markup: found.markup ?? [],
    headings: found.headings ?? null,
    notes: found.notes ?? [],
  };
}
