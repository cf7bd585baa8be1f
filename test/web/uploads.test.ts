import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_ENDINGS } from '../../index/extract/extract.js';
import type { DocumentSummary, Health } from '../../server/contract.js';
import type { Upload } from '../../web/state/useUploads.js';
import { batchesOf, READ_ENDINGS } from '../../web/upload-batches.js';
import { countsOf, progressOf } from '../../web/upload-states.js';

describe('the batches of files', () => {
  it('hold all of them in order, at most 100 each, and much only where it is one file', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25_000_000), { maxLength: 400 }), (sizes) => {
        const batches = batchesOf(sizes, (size) => size);
        expect(batches.flat()).toEqual(sizes);
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(100);
          const bytes = batch.reduce((sum, size) => sum + size, 0);
          expect(batch.length === 1 || bytes <= 20_000_000).toBe(true);
        }
      }),
    );
    expect(batchesOf(new Array(250).fill(1), (size) => size).map(({ length }) => length)).toEqual([
      100, 100, 50,
    ]);
  });

  it('are of the files that are read', () => {
    expect(READ_ENDINGS.split(',')).toEqual(KNOWN_ENDINGS);
  });
});

describe('what is told of added files', () => {
  const upload = (state: Upload['state'], source: string | null = null): Upload => ({
    id: 1,
    name: 'a.txt',
    state,
    source,
    reason: null,
  });
  const health = (source?: string) =>
    ({ status: 'indexing', ...(source && { progress: { done: 0, total: 1, source } }) }) as Health;
  const listed = (source: string, state: DocumentSummary['state'], removed = false) =>
    ({ source, state, removed, reason: 'because' }) as DocumentSummary;

  it.each<[string, Upload, DocumentSummary[], Health, string]>([
    ['on its way', upload('sending'), [], health(), 'sending'],
    [
      'refused, whatever is listed',
      upload('refused', 'a.txt'),
      [listed('a.txt', 'indexed')],
      health(),
      'refused',
    ],
    ['in the folder', upload('stored', 'a.txt'), [listed('b.txt', 'indexed')], health('b.txt'), 'queued'],
    ['being read', upload('stored', 'a.txt'), [], health('a.txt'), 'reading'],
    ['listed', upload('stored', 'a.txt'), [listed('a.txt', 'failed')], health('a.txt'), 'failed'],
    [
      'of a name that was removed before',
      upload('stored', 'a.txt'),
      [listed('a.txt', 'skipped', true)],
      health(),
      'queued',
    ],
  ])('of one %s', (_, one, documents, told, stage) => {
    expect(progressOf([one], documents, told)[0]!.stage).toBe(stage);
  });

  it('adds up', () => {
    const uploads = [
      upload('waiting'),
      upload('stored', 'a.txt'),
      upload('stored', 'b.txt'),
      upload('refused'),
      upload('folder'),
      upload('unsent'),
    ];
    const progress = progressOf(uploads, [listed('a.txt', 'skipped')], null);
    expect(countsOf(progress)).toEqual({ read: 1, refused: 3, open: 2 });
  });
});
