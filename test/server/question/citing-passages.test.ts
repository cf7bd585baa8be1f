import { describe, expect, it } from 'vitest';
import { PassageStore } from '../../../index/passage-store.js';
import type { Passage } from '../../../index/types.js';
import { citingPassages, uncited } from '../../../server/question/citing-passages.js';
import { fakeEmbeddings } from '../../support/fake-model.js';

const passage = (pageContent: string, documentId: string): Passage =>
  ({ pageContent, metadata: { documentId, context: '', lang: 'en', from: 0, to: 1 } }) as unknown as Passage;

async function storeOf(...passages: [text: string, document: string][]): Promise<PassageStore> {
  const store = new PassageStore(fakeEmbeddings());
  await store.addDocuments(passages.map(([text, document]) => passage(text, document)));
  return store;
}

const NO_BEARERS: ReadonlySet<string> = new Set();

describe('citingPassages', () => {
  it.each([
    ['xd/1634', 'as document XD/1634 says', true],
    ['xd/1634', 'as XD/1634/Rev.1 and XD/16345 say', false],
    ['a/res/59/50', 'by A/RES/59/50', true],
    ['a/res/59/50', 'recalling its resolution 59/50 on otters', true],
    ['a/res/59/50', '大会第５９／５０号决议', true],
    ['a/res/59/50', 'القرار ٥٩/٥٠', true],
    ['a/res/59/50', 'resolutions 159/50, 59/501 and 1/59/50, and 59 of 50', false],
    ['s/res/1540', 'by its resolution 1540 (2004)', true],
    ['s/res/1540', '第1540（2004）号决议', true],
    ['s/res/1540', 'the 1540 otters of 2004 (2004), and resolution 11540 (2004)', false],
    ['a/res/2603(xxiv)', 'recalling resolution 2603 A (XXIV)', true],
    ['a/res/2603(xxiv)', 'recalling resolution 2603 (XXV)', false],
  ])('knows what cites %s: %s', async (symbol, text, cites) => {
    const found = citingPassages(await storeOf([text, 'notes']), symbol, { bearers: NO_BEARERS });
    expect(found).toEqual(cites ? [0] : []);
  });

  it('takes in each passage once, and none of its own document or outside the filter', async () => {
    const store = await storeOf(
      ['A/RES/59/50', 'own'],
      ['A/RES/59/50, which is resolution 59/50', 'notes'],
      ['resolution 59/50', 'own'],
      ['resolution 59/50', 'herons'],
    );
    const bearers = new Set(['own']);
    expect(citingPassages(store, 'a/res/59/50', { bearers })).toEqual([1, 3]);
    const filter = { documents: ['own', 'herons'] };
    expect(citingPassages(store, 'a/res/59/50', { bearers, filter })).toEqual([3]);
  });
});

describe('uncited', () => {
  const store = storeOf(['XD/1634 on otters', 'own'], ['XD/2090 on herons, and S/2000/809', 'notes']);
  const state = async (symbols: string[], bearers: string[], documents?: string[]) =>
    uncited(await store, { symbols, bearers: new Set(bearers) }, documents && { documents });

  it('tells whether a document bears what no other cites', async () => {
    expect(await state(['xd/1634'], ['own'])).toBe('borne');
    expect(await state(['xd/9999'], [])).toBe('unknown');
  });

  it('is nothing where a symbol is cited, or none is asked for', async () => {
    expect(await state([], [])).toBeNull();
    expect(await state(['xd/2090'], [])).toBeNull();
    expect(await state(['xd/1634', 'xd/2090'], ['own'])).toBeNull();
    expect(await state(['x/55/305-s/2000/809', 'x/55/305', 's/2000/809'], [])).toBeNull();
  });

  it('looks only where is searched', async () => {
    expect(await state(['xd/2090'], [], ['own'])).toBe('unknown');
    expect(await state(['xd/1634'], ['own'], ['notes'])).toBe('unknown');
  });
});
