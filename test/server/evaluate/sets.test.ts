import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { haveSameItems, itemsOf, readPairs, readQuestions, readSet } from '../../../server/evaluate/sets.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';

const folder = temporaryFolder();
let made = 0;
const rows = (...values: unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
const SET = {
  'corpus.jsonl': rows(
    { id: 'd1', title: 'Otters', text: 'Forty-one otters.', lang: 'en' },
    { id: 'd2', title: null, text: '水獺。', lang: 'zh-Hant' },
  ),
  'queries.jsonl': rows(
    { id: 'q1', text: 'How many otters?', lang: 'en' },
    { id: 'q2', text: '水獺？', lang: 'zh-Hant' },
  ),
  'qrels.tsv': 'q1\td1\t2\nq1\td2\t0\nq2\td2\t1\n',
};
const setWith = (files: Record<string, string>) =>
  writeFiles(join(folder, String(made++)), { ...SET, ...files });

describe('readSet', () => {
  it('reads documents, questions and grades above 0', async () => {
    const set = await readSet(setWith({}));
    expect(set.corpus).toEqual([
      { id: 'd1', title: 'Otters', text: 'Forty-one otters.', lang: 'en' },
      { id: 'd2', title: '', text: '水獺。', lang: 'zh' },
    ]);
    expect(set.queries).toEqual([
      { id: 'q1', text: 'How many otters?', lang: 'en', tag: 'en' },
      { id: 'q2', text: '水獺？', lang: 'zh', tag: 'zh-Hant' },
    ]);
    expect([...set.relevant].map(([query, grades]) => [query, [...grades]])).toEqual([
      ['q1', [['d1', 2]]],
      ['q2', [['d2', 1]]],
    ]);
    expect(set.answers.size).toBe(0);
    expect(set.unanswerable).toEqual([]);
  });

  it('reads answers and unanswerable questions where the set has them', async () => {
    const set = await readSet(
      setWith({
        'answers.jsonl': rows({ id: 'q1', answers: ['41', 'forty-one'] }),
        'unanswerable.jsonl': rows({ id: 'u1', lang: 'en', q: 'What is the weather?' }),
      }),
    );
    expect(set.answers.get('q1')).toEqual(['41', 'forty-one']);
    expect(set.unanswerable).toEqual([{ id: 'u1', text: 'What is the weather?', lang: 'en', tag: 'en' }]);
  });

  it.each([
    ['corpus.jsonl', `${SET['corpus.jsonl']}{"id": "d3"`, 3],
    ['corpus.jsonl', '\n\n{"id": "d3", "text": "no language"}\n', 3],
    ['queries.jsonl', rows({ id: 1, text: 'How?', lang: 'en' }), 1],
    ['queries.jsonl', '[]\n', 1],
    ['answers.jsonl', rows({ id: 'q1', answers: ['41'] }, { id: 'q2', answers: '水獺' }), 2],
    ['unanswerable.jsonl', rows({ id: 'u1', q: 'no language' }), 1],
  ])('names the file and the line that do not read: %s', async (name, content, line) => {
    const set = setWith({ [name]: content });
    await expect(readSet(set)).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining(`${join(set, name)}:${line}:`),
    });
  });

  it.each(['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'])(
    'names the file that is missing: %s',
    async (name) => {
      const { [name as keyof typeof SET]: _, ...others } = SET;
      const set = writeFiles(join(folder, String(made++)), others);
      await expect(readSet(set)).rejects.toMatchObject({
        kind: 'not-found',
        message: expect.stringContaining(join(set, name)),
      });
    },
  );
});

describe('readQuestions', () => {
  it('reads questions over a folder of documents', async () => {
    const set = writeFiles(join(folder, String(made++)), {
      'questions.jsonl': rows(
        { id: 'a', lang: 'zh', q: '几只？', doc: '000', answer: '四十一' },
        { id: 'b', lang: 'en', q: 'Who?' },
      ),
    });
    const { questions, unanswerable } = await readQuestions(set);
    expect(questions.map(({ id, doc, answer }) => [id, doc, answer])).toEqual([
      ['a', '000', '四十一'],
      ['b', undefined, undefined],
    ]);
    expect(unanswerable).toEqual([]);
  });
});

describe('readPairs', () => {
  const folderWith = (content: string) =>
    writeFiles(join(folder, String(made++)), { 'pairs.jsonl': content });

  it('reads a text and its translations from each line', async () => {
    const pairs = await readPairs(
      folderWith(`${rows({ en: 'An otter.', zh: '水獺。' })}\n${rows({ fr: 'Loutre' })}`),
    );
    expect(pairs).toEqual([{ en: 'An otter.', zh: '水獺。' }, { fr: 'Loutre' }]);
  });

  it.each([
    ['a text that is none', rows({ en: 'An otter.' }, { en: 3 }), 2],
    ['a list', '["An otter."]\n', 1],
    ['a line cut off', `${rows({ en: 'An otter.' })}{"en": "An`, 2],
  ])('names the line that does not read: %s', async (_, content, line) => {
    const pairs = folderWith(content);
    await expect(readPairs(pairs)).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining(`${join(pairs, 'pairs.jsonl')}:${line}:`),
    });
  });

  it('says that the file is missing', async () => {
    await expect(readPairs(folder)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('itemsOf', () => {
  const ids = (items: string) =>
    itemsOf(
      ['en:lake-1', 'zh:lake-1', 'en:shore-2', 'lake-3'].map((id) => ({ id })),
      items,
    ).map(({ id }) => id);

  it.each([
    ['', ['en:lake-1', 'zh:lake-1', 'en:shore-2', 'lake-3']],
    ['lake', ['en:lake-1', 'zh:lake-1', 'lake-3']],
    ['shore-2, lake-3', ['en:shore-2', 'lake-3']],
    ['en', []],
  ])('takes what begins so after its language: %s', (items, expected) => {
    expect(ids(items)).toEqual(expected);
  });
});

describe('haveSameItems', () => {
  const same = (one: string[], other: string[]) =>
    haveSameItems(
      one.map((id) => ({ id })),
      other.map((id) => ({ id })),
    );

  it.each([
    ['one text in two languages', ['en:lake-1', 'fr:lake-1', 'en:lake-2'], ['zh:lake-1', 'zh:lake-2'], true],
    ['a part of the other', ['en:lake-1'], ['zh:lake-1', 'zh:lake-2', 'zh:lake-3'], true],
    ['a number by chance', ['1', '2', '3'], ['q1', '3', 'q2', 'q3'], false],
    ['none', ['a'], ['b'], false],
  ])('of two sets that share %s', (_, one, other, expected) => {
    expect([same(one, other), same(other, one)]).toEqual([expected, expected]);
  });
});
