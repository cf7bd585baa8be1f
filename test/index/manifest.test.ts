import { describe, expect, it } from 'vitest';
import { type Alignment, NO_ALIGNMENT } from '../../index/align.js';
import { FORMAT_VERSION, fingerprintOf, parseManifest } from '../../index/manifest.js';
import { FakeModel } from '../support/fake-model.js';

const { identity } = new FakeModel();
const hashOf = (changes: Partial<typeof identity> = {}, alignment: Alignment = NO_ALIGNMENT) =>
  fingerprintOf({ ...identity, ...changes }, alignment).hash;

describe('fingerprintOf', () => {
  it('is the same for the same model and alignment', () => {
    expect(hashOf()).toBe(hashOf());
  });

  it.each([
    ['the weights', { revision: 'fake-2' }],
    ['the name', { name: 'other' }],
    ['the prefix of questions', { queryPrefix: 'q: ' }],
    ['the prefix of passages', { passagePrefix: 'p: ' }],
    ['the pooling', { pooling: 'cls' as const }],
    ['the precision', { dtype: 'q8' as const }],
  ])('differs with %s', (_, changes) => {
    expect(hashOf(changes)).not.toBe(hashOf());
  });

  it('differs with the alignment', () => {
    expect(hashOf({}, { ...NO_ALIGNMENT, revision: 'other' })).not.toBe(hashOf());
  });

  it('says in words what it was made from', () => {
    expect(fingerprintOf(identity, NO_ALIGNMENT).builtFrom).toMatchObject({
      model: { name: 'fake', revision: 'fake-1' },
      alignment: 'none',
    });
  });
});

describe('parseManifest', () => {
  const manifest = {
    formatVersion: FORMAT_VERSION,
    fingerprint: 'f',
    builtFrom: {},
    indexId: 'i',
    createdAt: '2024-05-12T00:00:00.000Z',
    documentCount: 0,
    passageCount: 0,
    vectors: [],
    files: [],
  };

  it('takes what a build writes', () => {
    expect(parseManifest(manifest)).toEqual(manifest);
  });

  it.each([
    ['of another format', { ...manifest, formatVersion: FORMAT_VERSION + 1 }],
    ['without its files', { ...manifest, files: undefined }],
    ['that is none', null],
  ])('refuses one %s', (_, other) => {
    expect(() => parseManifest(other)).toThrow();
  });
});
