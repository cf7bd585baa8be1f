import { describe, expect, it } from 'vitest';
import { structureIn } from '../texts.js';
import { blocks, ENGLISH, labelsOf } from './numbered-texts.js';

describe('articles', () => {
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
});
