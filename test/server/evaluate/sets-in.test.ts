import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setsIn } from '../../../server/evaluate/sets.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';

const folder = temporaryFolder();

it('finds the folders that hold questions, in order, and nothing else', async () => {
  const sets = writeFiles(folder, {
    'b/queries.jsonl': '',
    'a/questions.jsonl': '',
    'pairs/pairs.jsonl': '',
    'queries.jsonl': '',
    'README.md': '',
  });
  expect(await setsIn(sets)).toEqual([join(sets, 'a'), join(sets, 'b')]);
  for (const none of [join(sets, 'pairs'), join(sets, 'missing')])
    await expect(setsIn(none)).rejects.toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining(none),
    });
});
