import { describe, expect, it } from 'vitest';
import { structureIn, wordsAt } from '../texts.js';

const BODY = 'The Conference met in Geneva and heard the delegations of its member States.';
const annexesIn = (...blocks: string[]) => structureIn(blocks.join('\n\n')).annexes.map(({ label }) => label);

describe('annexes', () => {
  it.each([
    ['Annex I', 'Annex I'],
    ['Annex', 'Annex'],
    ['ANNEX II', 'ANNEX II'],
    ['Enclosure', 'Enclosure'],
    ['Appendix A', 'Appendix A'],
    ['Annexe II', 'Annexe II'],
    ['Pièce jointe', 'Pièce jointe'],
    ['Anexo 3', 'Anexo 3'],
    ['Приложение I', 'Приложение I'],
    ['المرفق الأول', 'المرفق الأول'],
    ['附件一', '附件一'],
    ['附件', '附件'],
    ['附录2', '附录2'],
    ['Annex  I*', 'Annex I'],
    ['Annex II to the letter dated 12 May 2004 from the President', 'Annex II'],
    ['2004年5月12日主席给秘书长的信的附件一', '附件一'],
  ])('begin at %s', (line, label) => {
    expect(annexesIn(BODY, line, 'RULES OF PROCEDURE', BODY)).toEqual([label]);
  });

  it.each([
    ['a sentence', 'Annex I to this report sets out the rules of procedure.'],
    ['a mention', 'See Annex I'],
    ['a Chinese sentence', '见本报告附件一。'],
    ['another word', 'Annexation'],
  ])('do not begin at %s', (_, line) => {
    expect(annexesIn(BODY, line, BODY)).toEqual([]);
  });

  it('do not begin at the tail of a wrapped sentence', () => {
    expect(structureIn(`${BODY}\nThe rules stand in\nAnnex I\nof this report.`).annexes).toEqual([]);
  });

  it('do not begin in the contents', () => {
    const contents = 'Contents\n\nI. Introduction ............ 3\n\nAnnex I\n\nRules ............ 9';
    const text = [contents, BODY, BODY, BODY, BODY, 'Annex I', 'RULES', BODY].join('\n\n');
    expect(structureIn(text).annexes.map(({ start }) => start)).toEqual([text.lastIndexOf('Annex I')]);
  });

  it('follow each other, each up to the next and the last to the end', () => {
    const text = [BODY, 'Annex I', 'first rules', 'Annex II', 'second rules'].join('\n\n');
    const { annexes } = structureIn(text);
    expect(annexes.map((span) => wordsAt(text, span).replace(/\s+/g, ' ').trim())).toEqual([
      'Annex I first rules',
      'Annex II second rules',
    ]);
  });

  it('do not end at a lower number, which is an annex to the annex', () => {
    expect(annexesIn(BODY, 'Annex I', BODY, 'Annex II', BODY, 'Annex III', BODY, 'Annex I', BODY)).toEqual([
      'Annex I',
      'Annex II',
      'Annex III',
    ]);
  });

  it('count beyond ten', () => {
    const labels = ['附件九', '附件十', '附件十一', '附件十二'];
    expect(annexesIn(BODY, ...labels.flatMap((label) => [label, '会议听取了各国代表团的发言。']))).toEqual(
      labels,
    );
  });

  it('are counted by letters, too', () => {
    expect(annexesIn(BODY, 'Annex A', BODY, 'Annex B', BODY, 'Annex C', BODY, 'Annex A', BODY)).toEqual([
      'Annex A',
      'Annex B',
      'Annex C',
    ]);
  });

  const treaty = (word: string) => [`${word} 1`, BODY, `${word} 2`, 'The Treaty is unlimited.'];

  it('of a treaty end at another instrument', () => {
    const text = [
      ...treaty('Article'),
      'Annex',
      'List',
      'One State',
      'Two States',
      BODY,
      'Protocol to the Treaty',
      BODY,
    ];
    const [annex] = structureIn(text.join('\n\n')).annexes;
    expect(wordsAt(text.join('\n\n'), annex!)).not.toContain('Protocol');
  });

  it('of a treaty are none where the text in another language begins in them', () => {
    const text = [...treaty('Article'), 'Annex I', BODY, 'Annex II', BODY, ...treaty('Artículo')].join(
      '\n\n',
    );
    expect(structureIn(text).annexes.map(({ label }) => label)).toEqual(['Annex I']);
  });

  it('begin at the top of a page, though every page begins with one', () => {
    const pages = [1, 2, 3].map((n) => `Annex ${n}\n\nRules of body ${'ABC'[n - 1]}\n\n${BODY}`);
    expect(structureIn([BODY, ...pages].join('\f')).annexes.map(({ label }) => label)).toEqual([
      'Annex 1',
      'Annex 2',
      'Annex 3',
    ]);
  });

  it('begin after a page break', () => {
    expect(structureIn(`${BODY}\fAnnex\nRULES\n\n${BODY}`).annexes).toHaveLength(1);
  });
});
