/** Where a corpus' index lies below INDEX_DIR: a folder of its own, so that two corpora never overwrite each other. */
import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';

export function indexFolder(indexDir: string, corpus: string): string {
  const path = resolve(corpus);
  const name = basename(path).replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'corpus';
  return join(resolve(indexDir), `${name}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`);
}
