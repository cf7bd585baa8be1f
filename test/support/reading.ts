/** Readers without a process of their own, for the tests that are about something else. */
import { readDocument } from '../../index/reader/read-document.js';
import { readRectangles } from '../../index/reader/read-rectangles.js';
import type { DocumentReader } from '../../index/reader/reader.js';
import type { RectangleReader } from '../../index/reader/rectangle-reader.js';

export const READ_HERE: DocumentReader = {
  readUnder: 'here',
  read: (path, content, contentHash) =>
    readDocument({ path, content, contentHash }, { maxPages: 1000, ocr: false }),
  close: async () => {},
};

export const RECTANGLES_HERE: RectangleReader = { rectangles: readRectangles, close: async () => {} };
