/** A reader without a process of its own, for the tests that are about something else. */
import { readDocument } from '../../index/reader/read-document.js';
import type { DocumentReader } from '../../index/reader/reader.js';

export const READ_HERE: DocumentReader = {
  readUnder: 'here',
  read: (path, content, contentHash) =>
    readDocument({ path, content, contentHash }, { maxPages: 1000, ocr: false }),
  close: async () => {},
};
