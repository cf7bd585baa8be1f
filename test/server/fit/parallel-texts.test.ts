import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parallelTexts } from '../../../server/fit/parallel-texts.js';
import { FakeModel } from '../../support/fake-model.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';

/** Tells passages from questions by a word put before them, as the embedded model does. */
class PrefixingModel extends FakeModel {
  override embedDocuments(texts: string[]): Promise<number[][]> {
    return super.embedDocuments(texts.map((text) => `passage ${text}`));
  }
}

const model = new PrefixingModel();
const asQuestion = (text: string) => model.embedQuery(text);
const asPassage = async (text: string) => (await model.embedDocuments([text]))[0]!;
const rows = (...values: unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;

const folder = temporaryFolder();
const set = writeFiles(join(folder, 'lakes'), {
  'corpus.jsonl': rows(
    { id: 'en:lake-1', title: 'Otters', text: 'Forty-one otters.', lang: 'en' },
    { id: 'fr:lake-1', title: '', text: 'Quarante et une loutres.', lang: 'fr' },
    { id: 'en:shore-1', text: 'Three herons.', lang: 'en' },
    { id: 'en:shore-2', text: 'No boats.', lang: 'en' },
  ),
  'queries.jsonl': rows(
    { id: 'en:lake-1', text: 'How many otters?', lang: 'en' },
    { id: 'zh:lake-1', text: '水獺有几只？', lang: 'zh-Hant' },
    { id: 'fr:shore-1', text: 'Combien de hérons ?', lang: 'fr' },
    { id: 'fr:none', text: 'Pourquoi ?', lang: 'fr' },
  ),
  'qrels.tsv': [
    'en:lake-1\tfr:lake-1\t1',
    'zh:lake-1\ten:lake-1\t2',
    'zh:lake-1\tfr:lake-1\t1',
    'fr:shore-1\ten:shore-1\t1',
    'fr:shore-1\ten:shore-2\t0',
  ].join('\n'),
});

describe('parallelTexts of a set', () => {
  it('gives each question and passage with its language and the vector of its kind', async () => {
    const texts = await parallelTexts(set, model);
    expect(texts.map(({ kind, lang }) => `${kind} ${lang}`)).toEqual([
      ...['query en', 'query zh', 'query fr', 'query fr'],
      ...['passage en', 'passage fr', 'passage en', 'passage en'],
    ]);
    expect(new Set(texts.map((text) => text.set))).toEqual(new Set(['lakes']));
    expect(texts[0]!.vector).toEqual(await asQuestion('How many otters?'));
    expect(texts[4]!.vector).toEqual(await asPassage('Otters Forty-one otters.'));
    expect(texts[5]!.vector).toEqual(await asPassage('Quarante et une loutres.'));
    expect(model.seen.filter((text) => text !== text.trim() || text.includes('  '))).toEqual([]);
  });

  it('groups what grades link, and leaves alone what none does', async () => {
    const [first, second, third, unanswered, ...passages] = (await parallelTexts(set, model)).map(
      ({ group }) => group,
    );
    expect(first).not.toBeNull();
    expect(first).not.toBe(third);
    expect([second, ...passages.slice(0, 2)]).toEqual([first, first, first]);
    expect(passages[2]).toBe(third);
    expect([unanswered, passages[3]]).toEqual([null, null]);
  });

  it.each([
    ['shore', ['query fr', 'passage en', 'passage en']],
    ['shore-2,none', ['query fr', 'passage en']],
    ['river', []],
  ])('takes the items %s alone, in all languages', async (items, expected) => {
    const texts = await parallelTexts(set, model, items);
    expect(texts.map(({ kind, lang }) => `${kind} ${lang}`)).toEqual(expected);
  });

  it('gives texts of different sets no group in common', async () => {
    const one = await parallelTexts(set, model);
    const files = {
      'corpus.jsonl': rows({ id: 'p', text: 'Herons.', lang: 'en' }),
      'queries.jsonl': rows({ id: 'en:lake-1', text: 'Hérons ?', lang: 'fr' }),
      'qrels.tsv': 'en:lake-1\tp\t1\n',
    };
    const other = await parallelTexts(writeFiles(join(folder, 'rivers'), files), model);
    const groups = new Set(one.map(({ group }) => group));
    expect(other.map((text) => text.set)).toEqual(['rivers', 'rivers']);
    for (const { group } of other) expect(groups.has(group)).toBe(false);
  });
});

describe('parallelTexts of a folder with pairs.jsonl', () => {
  it('gives each text as a question and as a passage, in the group of its line', async () => {
    const pairs = writeFiles(join(folder, 'pairs'), {
      'pairs.jsonl': rows({ en: 'An otter.', fr: 'Une loutre.' }, { zh: '鹭。' }),
    });
    const texts = await parallelTexts(pairs, model);
    expect(texts.map(({ kind, lang }) => `${kind} ${lang}`)).toEqual([
      ...['query en', 'passage en', 'query fr', 'passage fr', 'query zh', 'passage zh'],
    ]);
    expect(texts[2]!.vector).toEqual(await asQuestion('Une loutre.'));
    expect(texts[3]!.vector).toEqual(await asPassage('Une loutre.'));
    const [first, ...others] = texts.map(({ group }) => group);
    expect(others.slice(0, 3)).toEqual([first, first, first]);
    expect(others[3]).toBe(others[4]);
    expect(others[3]).not.toBe(first);
  });
});
