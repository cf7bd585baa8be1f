import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../index/structure/structure.js';
import { markdown } from '../documents.js';
import { plainText, structureIn, wordsAt } from '../texts.js';

const labelsOf = (text: string) => structureIn(text).paragraphs.map(({ label }) => label);
const blocks = (...lines: string[]) => lines.join('\n\n');
const words = (text: string, label: string) =>
  structureIn(text)
    .paragraphs.filter((found) => found.label === label)
    .map((span) => wordsAt(text, span).replace(/\s+/g, ' '));

const unwrapped = (words: string) => words.replace(/\n/g, ' ');

/** Words that each language might print below an article; they differ by their number. */
const ENGLISH = (n: number) =>
  `Each Party undertakes never to build or to sell device\nnumber ${n} in any circumstances.`;
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
    expect(words(text, '第二条')).toEqual(['第二条 各缔约国承诺永不制造第二种装置。']);
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
    expect(words(text, 'Article I')).toEqual([unwrapped(`Article I ${ENGLISH(1)} ${ENGLISH(2)}`)]);
    expect(words(text, 'Article II')).toEqual([unwrapped(`Article II ${ENGLISH(3)}`)]);
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
    expect(words(text, 'Article 1')).toEqual([unwrapped(`Article 1 ${ENGLISH(1)}`)]);
  });

  it('have no label where the one after is missing, for they may hold its words', () => {
    const text = blocks(
      ...['1', '2', '4', '5'].flatMap((n) => [`Article ${n}`, ENGLISH(Number(n)), ENGLISH(9)]),
    );
    expect(words(text, 'Article 2')).toEqual([unwrapped(`Article 2 ${ENGLISH(2)}`)]);
    expect(words(text, 'Article 4')).toHaveLength(1);
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
    expect(words(text, 'Article II')).toEqual([unwrapped(`Article II ${ENGLISH(2)}`)]);
  });

  it('are named with their titles by headings', () => {
    const text = blocks('Article I: Scope', ENGLISH(1), 'Article II', 'Duties', ENGLISH(2));
    expect(structureIn(text).headings.map((heading) => heading.text)).toEqual([
      'Article I Scope',
      'Article II Duties',
    ]);
  });

  it.each([
    [
      'a reference at a wrapped line’s beginning',
      'The Parties recall their rights under\nArticle 1 of the Charter and those under\nArticle 2 of the Charter and those under\nArticle 3 of the Charter.',
    ],
    [
      'a reference alone on a wrapped line',
      `${'The Parties recall all of their many rights and duties under\nArticle 1\nof the Charter, as well as those that they have under\nArticle 2\nof the Charter.\n'}`,
    ],
    [
      'sentences that begin with one',
      blocks(
        'Article 1 of the Charter says so.',
        'Article 2 of the Charter says no.',
        'Article 3 of it is silent.',
      ),
    ],
    [
      'Chinese sentences that begin with one',
      blocks('第一条规定了目标。', '第二条规定了原则。', '第三条规定了会员。'),
    ],
    ['Chinese references to paragraphs', blocks('第一条第二款规定了目标。', '第二条第三款规定了原则。')],
    [
      'Arabic sentences that begin with one',
      blocks('المادة 1 من الميثاق تحدد المقاصد.', 'المادة 2 من الميثاق تحدد المبادئ.'),
    ],
    ['a single one', blocks('Article 5', ENGLISH(1))],
    [
      'a table of contents',
      blocks(
        'Article 1 Definitions',
        'Article 2 Scope',
        'Article 3 Duties',
        'Article 4 Review',
        'The Parties agree.',
      ),
    ],
    [
      'a table of contents with leaders',
      blocks('Article 1 ........ 3', 'Article 2 ........ 5', 'Article 3 ........ 9'),
    ],
    [
      'a table of contents of two',
      blocks('Article 1 Scope', 'Article 2 Duties', 'The Parties agree on this.'),
    ],
    [
      'references behind a short line',
      'The Parties recall all of their many rights and duties as they are\nset out in\nArticle 1. The Committee recalls as many of their rights as are\nset out in\nArticle 2. The Committee recalls them.',
    ],
    [
      'references alone behind a short line',
      'The Parties recall all of their many rights and duties as set out.\nThey act under\nArticle 1\nof the Charter, as well as those that they have long had under the\nold\nArticle 2\nof the Charter.',
    ],
    ['a table of contents on one line', '第一條 範圍 第二條 用語 第三條 義務'],
    ['out of order', blocks('Article 9', ENGLISH(1), 'Article 4', ENGLISH(2), 'Article 1', ENGLISH(3))],
  ])('are none in %s', (_, text) => {
    expect(labelsOf(text)).toEqual([]);
  });

  it('are those of the text, not of its table of contents', () => {
    const heads = ['Article 1 Definitions', 'Article 2 Scope', 'Article 3 Duties'];
    const text = blocks(...heads, 'Treaty', ...heads.flatMap((head, i) => [head, ENGLISH(i)]));
    expect(structureIn(text).paragraphs.map(({ start }) => start)).toEqual(
      heads.map((head) => text.lastIndexOf(head)),
    );
  });

  it('are none where a document’s own numbering runs on over them: it quotes them', () => {
    const numbered = (n: number) => `${n}. ${ENGLISH(n)}`;
    const text = blocks(
      ...[1, 2, 3].map(numbered),
      'Article I',
      ENGLISH(8),
      'Article II',
      ENGLISH(9),
      ...[4, 5, 6, 7].map(numbered),
    );
    expect(labelsOf(text)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
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

describe('paragraphs of an article', () => {
  const inArticles = (...items: string[]) => blocks('Article I', ...items, 'Article II', ENGLISH(1));

  it.each([
    ['1.', '2.', '1', '2'],
    ['1)', '2)', '1)', '2)'],
    ['(1)', '(2)', '(1)', '(2)'],
    ['1 -', '2 -', '1', '2'],
    ['١ -', '٢ -', '١', '٢'],
    ['一、', '二、', '一', '二'],
    ['（一）', '（二）', '(一)', '(二)'],
    ['㈠', '㈡', '㈠', '㈡'],
    ['①', '②', '①', '②'],
  ])('are counted by %s', (one, two, first, second) => {
    const text = inArticles(`${one} يتعهد كل طرف بذلك.`, `${two} يتعهد كل طرف بهذا.`);
    expect(labelsOf(text)).toEqual([
      'Article I',
      `Article I, ${first}`,
      `Article I, ${second}`,
      'Article II',
    ]);
  });

  it.each([
    ['(a)', '(b)', '(a)', '(b)'],
    ['a)', 'b)', 'a)', 'b)'],
    ['а)', 'б)', 'а)', 'б)'],
    ['(أ)', '(ب)', '(أ)', '(ب)'],
    ['（甲）', '（乙）', '(甲)', '(乙)'],
    ['(子)', '(丑)', '(子)', '(丑)'],
    ['(一)', '(二)', '(一)', '(二)'],
    ['㈠', '㈡', '㈠', '㈡'],
    ['①', '②', '①', '②'],
    ['(1)', '(2)', '(1)', '(2)'],
    ['(i)', '(ii)', '(i)', '(ii)'],
  ])('have items counted by %s', (one, two, first, second) => {
    const text = inArticles(
      '1. Each Party shall:',
      `${one} report yearly;`,
      `${two} meet yearly.`,
      '2. Parties shall meet.',
    );
    expect(labelsOf(text).slice(1, 4)).toEqual([
      'Article I, 1',
      `Article I, 1 ${first}`,
      `Article I, 1 ${second}`,
    ]);
  });

  it('have items within items', () => {
    const text = inArticles(
      '一、各缔约国应：',
      '(一) 提交报告：',
      '1. 每年提交；',
      '2. 公开提交；',
      '(二) 开会。',
      '二、会议应公开。',
    );
    expect(labelsOf(text).slice(1, 7)).toEqual([
      'Article I, 一',
      'Article I, 一 (一)',
      'Article I, 一 (一) 1',
      'Article I, 一 (一) 2',
      'Article I, 一 (二)',
      'Article I, 二',
    ]);
  });

  it('may be missing: its items are the article’s', () => {
    expect(
      labelsOf(inArticles('For this Treaty:', '(a) “device” is a device;', '(b) “Party” is a Party.')),
    ).toEqual(['Article I', 'Article I (a)', 'Article I (b)', 'Article II']);
  });

  it('that are not labelled leave their items without labels', () => {
    expect(
      labelsOf(inArticles('1. For this Treaty:', '(a) a device is a device;', '(b) a Party is a Party.')),
    ).toEqual(['Article I', 'Article II']);
  });

  it('begin anew in each article', () => {
    const both = ['1. Each Party shall report.', '2. None shall sell.'];
    expect(labelsOf(blocks('Article I', ...both, 'Article II', ...both))).toEqual([
      'Article I',
      'Article I, 1',
      'Article I, 2',
      'Article II',
      'Article II, 1',
      'Article II, 2',
    ]);
  });
});

describe('an article in two writings', () => {
  it('counts its paragraphs in each', () => {
    const text = blocks(
      '第一条',
      '1. 各缔约国应每年提交报告。',
      '2. 各缔约国应每年举行会议。',
      '1. Each Party shall report once each year.',
      '2. Each Party shall meet once each year.',
      '第二条',
      '本条约无限期有效。',
    );
    expect(labelsOf(text)).toEqual(['第一条', ...['1', '2', '1', '2'].map((n) => `第一条, ${n}`), '第二条']);
  });

  it('does not read the items of one as within those of the other', () => {
    const text = blocks(
      '第一条',
      '下列行为应予禁止：',
      '（甲）制造此种装置；',
      '（乙）出售此种装置。',
      'The following acts shall be prohibited:',
      '(a) building such a device;',
      '(b) selling such a device.',
      '第二条',
      '本条约无限期有效。',
    );
    expect(labelsOf(text)).toEqual([
      '第一条',
      ...['(甲)', '(乙)', '(a)', '(b)'].map((n) => `第一条 ${n}`),
      '第二条',
    ]);
  });
});

describe('parts', () => {
  const four = (from: number) => [0, 1, 2, 3].map((n) => `${from + n}. ${ENGLISH(from + n)}`);

  it('name the paragraphs that begin anew in them', () => {
    const labels = labelsOf(
      blocks('Part I', 'General rules', ...four(1), 'Part II', 'Inspections', ...four(1)),
    );
    expect(labels).toEqual(['Part I', 'Part II'].flatMap((part) => [1, 2, 3, 4].map((n) => `${part}, ${n}`)));
  });

  it('are told apart by a letter', () => {
    const labels = labelsOf(
      blocks('PART III', ...four(1), 'PART IV (A)', ...four(1), 'PART IV (B)', ...four(1)),
    );
    expect(labels).toContain('PART IV (A), 1');
    expect(labels).toContain('PART IV (B), 4');
  });

  it('are not named where the numbering runs through them', () => {
    expect(labelsOf(blocks('Part I', ...four(1), 'Part II', ...four(5)))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it('are not named where few paragraphs run through them', () => {
    expect(labelsOf(blocks('Part I', ...four(1).slice(0, 2), 'Part II', ...four(1).slice(2)))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('are not named where they hold articles', () => {
    const text = blocks(
      'Part I',
      'Article 1',
      ...four(1),
      'Part II',
      'Article 2',
      ...four(1),
      'Article 3',
      ENGLISH(3),
    );
    const inArticle = (n: number) => [`Article ${n}`, ...[1, 2, 3, 4].map((k) => `Article ${n}, ${k}`)];
    expect(labelsOf(text)).toEqual([...inArticle(1), ...inArticle(2), 'Article 3']);
  });
});

describe('numbers that the format shows', () => {
  it('are read as if they stood before the words', () => {
    const lines = [
      'The Parties agree.',
      'First they meet each year.',
      'to report;',
      'to listen.',
      'Then they rise and leave.',
    ];
    const text = lines.join('\n\n');
    const at = (i: number) => text.indexOf(lines[i]!);
    const shownNumbers = [
      { at: at(1), shown: '1.' },
      { at: at(2), shown: '(a)' },
      { at: at(3), shown: '(b)' },
      { at: at(4), shown: '2' },
    ];
    const { paragraphs } = structureOf(plainText(text, { shownNumbers }));
    expect(paragraphs.map(({ label }) => label)).toEqual(['1', '1 (a)', '1 (b)', '2']);
    expect(wordsAt(text, paragraphs[1]!)).toBe('to report;');
  });

  it('begin a block, however the lines stand', () => {
    const lines = [
      '1. The Conference decided at some length, after hearing all its members,',
      'to report;',
      'to listen;',
      '2. It then rose.',
    ];
    const text = lines.join('\n');
    const shownNumbers = [1, 2].map((i) => ({ at: text.indexOf(lines[i]!), shown: `${'xab'[i]})` }));
    expect(structureOf(plainText(text, { shownNumbers })).paragraphs.map(({ label }) => label)).toEqual([
      '1',
      '1 a)',
      '1 b)',
      '2',
    ]);
  });

  it('are clauses wherever they stand in a sequence, but for headings', () => {
    const lines = ['Scope', 'First thing', 'Second thing'];
    const text = lines.join('\n\n');
    const start = (i: number) => text.indexOf(lines[i]!);
    const shownNumbers = ['2.2.', '2.3.1.', '2.3.2.'].map((shown, i) => ({ at: start(i), shown }));
    const headings = [{ text: 'Scope', level: 1, start: 0, end: 5 }];
    expect(
      structureOf(plainText(text, { shownNumbers, headings })).paragraphs.map(({ label }) => label),
    ).toEqual(['2.3.1', '2.3.2']);
  });

  it('may be articles', () => {
    const text = '各缔约国承诺永不制造。\n\n各缔约国承诺永不出售。';
    const second = text.lastIndexOf('各');
    const shownNumbers = [
      { at: 0, shown: '第一条' },
      { at: second, shown: '第二条' },
    ];
    expect(
      structureOf(plainText(text, { shownNumbers })).paragraphs.map(({ label, start }) => [label, start]),
    ).toEqual([
      ['第一条', 0],
      ['第二条', second],
    ]);
  });
});

describe('a body without articles', () => {
  const body = (...lines: string[]) =>
    labelsOf(blocks('The Conference met in Geneva last spring.', ...lines));
  const three = (...marks: string[]) => marks.map((mark, i) => `${mark} It took up item ${i} of its agenda.`);

  it.each([
    [
      ['1)', '2)', '3)'],
      ['1)', '2)', '3)'],
    ],
    [
      ['(1)', '(2)', '(3)'],
      ['(1)', '(2)', '(3)'],
    ],
    [
      ['一、', '二、', '三、'],
      ['一', '二', '三'],
    ],
    [
      ['（一）', '（二）', '（三）'],
      ['(一)', '(二)', '(三)'],
    ],
  ])('may be numbered by %j', (marks, labels) => {
    expect(body(...three(...marks))).toEqual(labels);
  });

  it.each([
    ['two of a kind that any list has', three('1)', '2)')],
    ['such a list after a colon', ['It decided:', ...three('1)', '2)', '3)')]],
    ['such a list within another', [...three('(1)', '(3)'), ...three('1)', '2)', '3)')]],
    [
      'Chinese chapters',
      ['一、背景', '会议在日内瓦举行。', '二、工作', '会议审议了议程。', '三、建议', '会议提出了建议。'],
    ],
  ])('is not by %s', (_, lines) => {
    expect(body(...lines)).toEqual([]);
  });

  it('may be numbered by clause, of which only the first sentences are theirs for sure', () => {
    const clauses = ['1.1', '1.2', '1.2.1', '1.3', '2.1'].map(
      (n) => `${n} The body shall do thing ${n} each year.`,
    );
    expect(body(...clauses)).toEqual(['1.1', '1.2', '1.2.1', '1.3', '2.1']);
    const text = blocks(...clauses, 'An unnumbered paragraph of the section.');
    expect(words(text, '2.1')).toEqual([clauses.at(-1)]);
  });

  it.each([
    ['out of sequence', ['1.1', '1.4', '1.2']],
    ['that begin elsewhere', ['3.2', '3.3', '3.4']],
    ['too few', ['1.1', '1.2']],
  ])('is not by clauses %s', (_, numbers) => {
    expect(body(...numbers.map((n) => `${n} The body shall do thing ${n} each year.`))).toEqual([]);
  });

  it('is not by headings that count clauses', () => {
    expect(body('1.1 Background', 'It met.', '1.2 Work', 'It worked.', '1.3 End', 'It rose.')).toEqual([]);
  });

  it('has items within items only where the words announce them', () => {
    const items = ['(a) to meet;', '(b) to report.', '(i) a remark;', '(ii) another remark.'];
    expect(labelsOf(blocks('1. It decided:', ...items, '2. It rose.'))).toEqual(['1', '2']);
  });

  it('has no items (i) and (ii) where their (a) stands in mid-line', () => {
    expect(labelsOf(blocks('1. It decided (a) to meet:', '(i) soon;', '(ii) often.', '2. It rose.'))).toEqual(
      ['1', '2'],
    );
  });
});
