/** GET /api/documents/:id/rectangles?start=…&end=…: where a range of a PDF's text stands on its pages. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { PinciteError } from '../../index/errors.js';
import type { WantedRectangles } from '../../index/reader/read-rectangles.js';
import type { RectangleReader } from '../../index/reader/rectangle-reader.js';
import type { IndexedDocument } from '../../index/types.js';
import type { PageRectangles, Span } from '../contract.js';
import type { Engine } from '../engine.js';
import { pathBelow } from './file.js';

export interface RectangleRouteOptions {
  engine: Engine;
  corpusDir: string;
  rectangles: RectangleReader;
}

/** In UTF-16 units: a quote is shorter, and every page takes its time. */
const LONGEST = 50_000;

const Offset = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const Query = z.object({ start: Offset, end: Offset });

export function rectangleRoute(options: RectangleRouteOptions): Router {
  const answer: RequestHandler<{ id: string }> = async (request, response) => {
    const { id } = request.params;
    const document = options.engine.index().documents.find((known) => known.id === id);
    if (!document) throw new PinciteError('not-found', `no indexed document has the id "${id}"`);
    response.json(await rectanglesOf(document, spanOf(request, document.text), options));
  };
  return Router().get('/documents/:id/rectangles', answer);
}

function spanOf({ query }: Request<{ id: string }>, { length }: string): Span {
  const { data } = Query.safeParse(query);
  if (data && data.start < data.end && data.end <= length && data.end - data.start <= LONGEST) return data;
  const rule = `start and end must be offsets into the text, 0 to ${length}, of ${LONGEST} characters at most`;
  throw new PinciteError('invalid-input', rule);
}

/** None where the file is no PDF, no longer the one that was indexed, or fails to be read again. */
async function rectanglesOf(
  { source, contentHash, text }: IndexedDocument,
  span: Span,
  { corpusDir, rectangles }: RectangleRouteOptions,
): Promise<PageRectangles[]> {
  if (!/\.pdf$/i.test(source)) return [];
  try {
    const content = await readFile(await pathBelow(corpusDir, source));
    if (createHash('sha256').update(content).digest('hex') !== contentHash) return [];
    return await rectangles.rectangles({ path: source, content, contentHash }, wantedOf(text, span));
  } catch (error) {
    const isOfTheFile = error instanceof PinciteError && error.kind !== 'busy';
    if (isOfTheFile || (error as NodeJS.ErrnoException).code) return [];
    throw error;
  }
}

/** The range page by page: a form feed ends each page. */
function wantedOf(text: string, span: Span): WantedRectangles {
  const pages = text.split('\f').slice(0, -1);
  let offset = 0;
  const words = pages.flatMap((pageText, i) => {
    const start = Math.max(span.start - offset, 0);
    const end = Math.min(span.end - offset, pageText.length);
    offset += pageText.length + 1;
    return start < end ? [{ filePage: i + 1, pageText, start, end }] : [];
  });
  return { words, pageCount: pages.length };
}
