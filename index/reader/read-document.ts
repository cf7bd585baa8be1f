/** From the bytes of a file to its document, in this process: what the reader has its child process do. */
import { describeDocument } from '../document.js';
import { PinciteError } from '../errors.js';
import { extract } from '../extract/extract.js';
import type { IndexedDocument, LoaderOptions } from '../types.js';
import type { FileContent } from './messages.js';

/** @throws PinciteError `invalid-input` where the content is not what the ending says, is over a limit, or holds no words. */
export async function readDocument(file: FileContent, options: LoaderOptions): Promise<IndexedDocument> {
  const { path, content, contentHash } = file;
  const extracted = await extract(path, content, options);
  const document = describeDocument({ source: path, contentHash, bytes: content.length }, extracted);
  if (document.sentences.length > 0) return document;
  throw new PinciteError('invalid-input', ['no words to quote', ...document.notes].join('; '));
}
