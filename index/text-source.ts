/** A source whose text is known already, such as a row of a set: described in this process, since nothing is decoded. */
import { describeDocument } from './document.js';
import { plainText } from './extract/extract.js';
import type { Source } from './types.js';

/** @param title Empty for none; null: it is looked for in the text. */
export function textSource(path: string, text: string, title: string | null = null): Source {
  // With its path: rows of the same words are documents each, where files would be duplicates.
  const content = Buffer.from(JSON.stringify([path, title, text]));
  return {
    path,
    bytes: content.length,
    read: async () => content,
    describe: async ({ length: bytes }, contentHash) =>
      describeDocument({ source: path, contentHash, bytes }, plainText(text, title)),
  };
}
