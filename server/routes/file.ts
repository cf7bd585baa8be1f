/** Sends an original file: as it is, by its own name, and so that nothing in it runs. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Response } from 'express';
import { PinciteError } from '../../index/errors.js';
import { charsetOf, fileTypeOf } from '../file-type.js';

/** In bytes; a text that is longer is not read to tell its charset. */
const LONGEST_READ = 64 * 1024 * 1024;

/**
 * @param source Path below the corpus folder.
 * @throws PinciteError `not-found` where the file is gone, or lies outside of the folder.
 */
export async function sendFile(response: Response, corpusDir: string, source: string): Promise<void> {
  const path = await pathBelow(corpusDir, source);
  const { media, text, shown, policy } = fileTypeOf(source);
  const charset = text ? await readCharset(path) : null;
  response.attachment(basename(source));
  const disposition = String(response.getHeader('Content-Disposition'));
  if (shown) response.setHeader('Content-Disposition', disposition.replace(/^attachment/, 'inline'));
  // Express would add a charset of its own.
  response.setHeader('Content-Type', charset ? `${media}; charset=${charset}` : media);
  response.setHeader('Content-Security-Policy', policy);
  response.sendFile(path, { dotfiles: 'allow' });
}

async function readCharset(path: string): Promise<string | null> {
  const { size } = await stat(path);
  return size > LONGEST_READ ? null : charsetOf(path, await readFile(path));
}

/** The file, only where it really lies below the corpus folder. */
export async function pathBelow(corpusDir: string, source: string): Promise<string> {
  const root = await realpath(corpusDir);
  const path = await realpath(join(root, source)).catch(() => null);
  if (!path?.startsWith(root + sep))
    throw new PinciteError('not-found', `${source} is no longer in the corpus folder`);
  return path;
}
