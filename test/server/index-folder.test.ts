import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexFolder } from '../../server/index-folder.js';

describe('indexFolder', () => {
  it('is a folder of its own for every corpus path, below the folder of indexes', () => {
    const corpora = ['a/papers', 'b/papers', 'papers', '/papers', '文件', '.', '/', 'with blanks [and] more'];
    const folders = corpora.map((corpus) => indexFolder('/indexes', corpus));
    expect(new Set(folders).size).toBe(corpora.length);
    for (const folder of folders) expect(relative('/indexes', folder)).toMatch(/^[\p{L}\p{N}._-]+$/u);
  });

  it('is the same however the path is written', () => {
    const folder = indexFolder('indexes', 'a/papers');
    for (const written of ['a/papers/', './a/papers', 'a/x/../papers', join(process.cwd(), 'a/papers')])
      expect(indexFolder('indexes', written)).toBe(folder);
  });
});
