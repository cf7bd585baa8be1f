import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../index/structure/structure.js';
import { markdown } from '../documents.js';
import { structureIn } from '../texts.js';
import { blocks, ENGLISH, labelledWords, labelsOf } from './numbered-texts.js';

const unwrapped = (words: string) => words.replace(/\n/g, ' ');

/** Where the labels are not the lines above the words, they stand last. */
const TEXTS: [string, string[], string, string[]][] = [
  ['English, Roman', ['Article I', 'Article II', 'Article III'], ENGLISH(1), []],
  ['English, western', ['Article 1', 'Article 2', 'Article 3'], ENGLISH(2), []],
  ['English, capitals', ['ARTICLE I', 'ARTICLE II', 'ARTICLE III'], ENGLISH(3), []],
  [
    'English, with titles',
    ['Article I: Definitions', 'Article II: Scope', 'Article III: Duties'],
    ENGLISH(4),
    ['Article I', 'Article II', 'Article III'],
  ],
  [
    'English, with titles behind a dash',
    ['Article I. – Definitions', 'Article II. – Scope', 'Article III. – Duties'],
    ENGLISH(4),
    ['Article I', 'Article II', 'Article III'],
  ],
  [
    'English, with titles behind a blank',
    ['Article 1 Definitions', 'Article 2 Scope', 'Article 3 Duties'],
    ENGLISH(4),
    ['Article 1', 'Article 2', 'Article 3'],
  ],
  [
    'English, with an article put between',
    ['Article 1', 'Article 2', 'Article 2 bis', 'Article 3'],
    ENGLISH(5),
    [],
  ],
  [
    'French',
    ['Article premier', 'Article 2', 'Article 3'],
    'Chaque Partie s’engage à ne jamais construire un tel engin.',
    [],
  ],
  [
    'Spanish',
    ['Artículo 1', 'Artículo 2', 'Artículo 3'],
    'Cada Parte se compromete a no construir jamás tal artefacto.',
    [],
  ],
  [
    'Russian',
    ['Статья I', 'Статья II', 'Статья III'],
    'Каждый участник обязуется никогда не создавать такое устройство.',
    [],
  ],
  [
    'Arabic, figures',
    ['المادة 1', 'المادة 2', 'المادة 3'],
    'يتعهد كل طرف بألا يصنع مثل هذا الجهاز أبدا.',
    [],
  ],
  [
    'Arabic, Arabic-Indic figures',
    ['المادة ١', 'المادة ٢', 'المادة ٣'],
    'يتعهد كل طرف بألا يصنع مثل هذا الجهاز أبدا.',
    [],
  ],
  [
    'Arabic, words',
    ['المادة الأولى', 'المادة الثانية', 'المادة الثالثة'],
    'يتعهد كل طرف بألا يصنع مثل هذا الجهاز أبدا.',
    [],
  ],
  ['Chinese', ['第一条', '第二条', '第三条'], '各缔约国承诺永不制造此种装置。', []],
  ['Chinese, traditional', ['第一條', '第二條', '第三條'], '各締約國承諾永不製造此種裝置。', []],
  [
    'Chinese, western figures',
    ['第 1 条', '第 2 条', '第 3 条'],
    '各缔约国承诺永不制造此种装置。',
    ['第1条', '第2条', '第3条'],
  ],
  [
    'Chinese, with titles',
    ['第一条　用语', '第二条　范围', '第三条　义务'],
    '各缔约国承诺永不制造此种装置。',
    ['第一条', '第二条', '第三条'],
  ],
  ['rules of procedure', ['Rule 1', 'Rule 2', 'Rule 3'], ENGLISH(6), []],
  ['principles', ['Principle 1', 'Principle 2', 'Principle 3'], ENGLISH(7), []],
];

describe('articles', () => {
  it.each(TEXTS)('are labelled as printed: %s', (_, heads, body, labels) => {
    const text = blocks('The Parties have agreed as follows.', ...heads.flatMap((head) => [head, body]));
    expect(labelsOf(text)).toEqual(labels.length > 0 ? labels : heads);
  });

  it('hold the words on the line of their label', () => {
    const text = blocks(...['一', '二', '三'].map((n) => `第${n}条　各缔约国承诺永不制造第${n}种装置。`));
    expect(labelsOf(text)).toEqual(['第一条', '第二条', '第三条']);
    expect(labelledWords(text, '第二条')).toEqual(['第二条 各缔约国承诺永不制造第二种装置。']);
  });

  it('reach to the next, and the last over its first block', () => {
    const text = blocks(
      'Article I',
      ENGLISH(1),
      ENGLISH(2),
      'Article II',
      ENGLISH(3),
      'In witness whereof they have signed.',
    );
    expect(labelledWords(text, 'Article I')).toEqual([unwrapped(`Article I ${ENGLISH(1)} ${ENGLISH(2)}`)]);
    expect(labelledWords(text, 'Article II')).toEqual([unwrapped(`Article II ${ENGLISH(3)}`)]);
  });

  it('end at a chapter', () => {
    const text = blocks(
      'Article 1',
      ENGLISH(1),
      'Chapter II: Duties',
      'Article 2',
      ENGLISH(2),
      'Article 3',
      ENGLISH(3),
    );
    expect(labelledWords(text, 'Article 1')).toEqual([unwrapped(`Article 1 ${ENGLISH(1)}`)]);
  });

  it('have no label where the one after is missing, for they may hold its words', () => {
    const text = blocks(
      ...['1', '2', '4', '5'].flatMap((n) => [`Article ${n}`, ENGLISH(Number(n)), ENGLISH(9)]),
    );
    expect(labelledWords(text, 'Article 2')).toEqual([unwrapped(`Article 2 ${ENGLISH(2)}`)]);
    expect(labelledWords(text, 'Article 4')).toHaveLength(1);
  });

  it('begin anew in the text of another language', () => {
    const text = blocks(
      'Article I',
      ENGLISH(1),
      'Article II',
      ENGLISH(2),
      'Tratado',
      'Artículo I',
      'Cada Parte se compromete.',
      'Artículo II',
      'El Tratado es ilimitado.',
    );
    expect(labelsOf(text)).toEqual(['Article I', 'Article II', 'Artículo I', 'Artículo II']);
    expect(labelledWords(text, 'Article II')).toEqual([unwrapped(`Article II ${ENGLISH(2)}`)]);
  });

  it('are named with their titles by headings', () => {
    const text = blocks('Article I: Scope', ENGLISH(1), 'Article II', 'Duties', ENGLISH(2));
    expect(structureIn(text).headings.map((heading) => heading.text)).toEqual([
      'Article I Scope',
      'Article II Duties',
    ]);
  });

  it('are known by headings of Markdown, with and without a blank behind the hashes', async () => {
    const text =
      '### **Article I**\n\n1. Each builds.\n2. None sells.\n\n###Article II\n\nAll agree.\n\n### Article III\n\nDone.';
    const { paragraphs } = structureOf(await markdown(text));
    expect(paragraphs.map(({ label }) => label)).toEqual([
      'Article I',
      'Article I, 1',
      'Article I, 2',
      'Article II',
      'Article III',
    ]);
  });

  it('are known by headings of Markdown in which HTML breaks the line', async () => {
    const text = '## Article I<br>Scope\n\nEach builds.\n\n## Article II<br>Duties\n\nNone sells.';
    const { paragraphs } = structureOf(await markdown(text));
    expect(paragraphs.map(({ label }) => label)).toEqual(['Article I', 'Article II']);
  });
});
