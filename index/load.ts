/** Lists the files of a corpus folder as sources, and those that can't be one with the reason. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { documentId } from './document.js';
import { messageOf, PinciteError } from './errors.js';
import { endingOf, KNOWN_ENDINGS } from './extract/extract.js';
import type { DocumentReader } from './reader/reader.js';
import type { LeftOut, Source } from './types.js';

export interface Listing {
  /** In the order of their paths. */
  sources: Source[];
  leftOut: LeftOut[];
  /** Of the reader, for the build. */
  readUnder?: string;
}

export interface ListingOptions {
  /** A file with more is left out. */
  maxFileBytes: number;
  /** Reads the files once their documents are asked for. */
  reader: DocumentReader;
}

/**
 * All files below the folder. Hidden files (a leading dot, or the ~$ of an open office document) are no part of
 * a corpus.
 *
 * @throws PinciteError `not-found` where the folder is not there or is not one.
 */
export async function listSources(folder: string, options: ListingOptions): Promise<Listing> {
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await stat(root)).isDirectory()) {
    throw new PinciteError(
      'not-found',
      `the corpus folder ${folder} does not exist: set CORPUS_DIR to a folder of documents`,
    );
  }
  const listing: Listing = { sources: [], leftOut: [], readUnder: options.reader.readUnder };
  for await (const path of filesBelow(root, listing.leftOut, root)) {
    const found = await describeFile(root, path, options);
    if ('state' in found) listing.leftOut.push(found);
    else listing.sources.push(found);
  }
  listing.sources.sort((a, b) => (a.path < b.path ? -1 : 1));
  return listing;
}

/** @param name Of a file or folder, without the path to it. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

async function* filesBelow(folder: string, leftOut: LeftOut[], root: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    leftOut.push(
      leave(sourceOf(root, folder), 0, 'failed', `the folder cannot be read: ${messageOf(error)}`),
    );
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isHidden(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path, leftOut, root);
    else yield path;
  }
}

async function describeFile(
  root: string,
  path: string,
  { maxFileBytes, reader }: ListingOptions,
): Promise<Source | LeftOut> {
  const source = sourceOf(root, path);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile())
    return leave(source, 0, 'skipped', 'not a file: a broken link, a linked folder or a device');
  if (!KNOWN_ENDINGS.includes(endingOf(path))) {
    const known = KNOWN_ENDINGS.join(', ');
    return leave(
      source,
      found.size,
      'skipped',
      `files ending in "${endingOf(path)}" are not read; these are: ${known}`,
    );
  }
  if (found.size > maxFileBytes) {
    return leave(
      source,
      found.size,
      'skipped',
      `${found.size} bytes, more than MAX_FILE_BYTES (${maxFileBytes})`,
    );
  }
  return {
    path: source,
    bytes: found.size,
    read: () => readFile(path),
    describe: (content, contentHash) => reader.read(source, content, contentHash),
  };
}

function sourceOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

function leave(source: string, bytes: number, state: LeftOut['state'], reason: string): LeftOut {
  return { id: documentId(source), source, contentHash: null, bytes, state, reason };
}
