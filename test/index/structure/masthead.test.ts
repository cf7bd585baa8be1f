import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../index/structure/structure.js';
import { plainText, structureIn } from '../texts.js';

const titleOf = (text: string) => structureIn(text).title;

describe('the title of a document', () => {
  it.each([
    [
      'below organ, symbol, date and language',
      'CONFERENCE ON DISARMAMENT      CD/9999\n12 May 2004\n\nORIGINAL: ENGLISH\n\nWorking paper on outer space\n\nThe words of the paper.',
      'Working paper on outer space',
    ],
    [
      'of a letter, over its lines',
      'CD/9999\n12 May 2004\n\nLETTER DATED 3 MAY 2004 FROM THE PRESIDENT OF THE GROUP\nADDRESSED TO THE SECRETARY-GENERAL\n\nI have the honour to write.',
      'LETTER DATED 3 MAY 2004 FROM THE PRESIDENT OF THE GROUP ADDRESSED TO THE SECRETARY-GENERAL',
    ],
    [
      'in Chinese, joined without a blank',
      '裁军谈判会议\nCD/9999\n2004年5月12日\n\n2004年5月3日某集团主席给\n裁军谈判会议秘书长的信\n\n谨随函附上文件。',
      '2004年5月3日某集团主席给裁军谈判会议秘书长的信',
    ],
    [
      'joined without a blank behind a hyphen',
      'CD/9999\n12 May 2004\n\nLETTER DATED 3 MAY 2004 FROM THE PRESIDENT OF THE GROUP ON NON-\nPROLIFERATION\n\nI have the honour to write.',
      'LETTER DATED 3 MAY 2004 FROM THE PRESIDENT OF THE GROUP ON NON-PROLIFERATION',
    ],
    [
      'in French',
      'A/55/9999\n12 mai 2004\n\nRapport du Groupe de travail\n\nLe Groupe s’est réuni.',
      'Rapport du Groupe de travail',
    ],
    [
      'in Russian',
      'A/55/9999\n12 мая 2004 года\n\nДоклад Рабочей группы\n\nГруппа собралась.',
      'Доклад Рабочей группы',
    ],
    [
      'of a note without masthead',
      'A note on outer space\n\nThe words of the note.',
      'A note on outer space',
    ],
    [
      'that stands in, below the organ at the left of the masthead’s table',
      'First Meeting of the Parties to the       Distr.: General\nLake Treaty                               12 May 2004\n                                          Original: English\nGeneva, 3–7 May 2004\n\n        Review of the tasks of the group\n        on water levels\n\n    I.  Tasks\n\n    The group met twice in the year, and the parties took note\nof its work.',
      'Review of the tasks of the group on water levels',
    ],
    [
      'that stands in, not the first line of a paragraph, which does so too',
      'Lake Office                               Original: English\n\n     The group met twice in the year, and the parties took note\nof its work.\n\n        Water levels\n\nThey rose.',
      'Water levels',
    ],
    [
      'and no rapporteur for a report',
      'A/55/9999                                 Original: French\n\n        ACTIVITIES ON THE LAKE\n\n        Rapporteur: Ms. X\n\nThe words.',
      'ACTIVITIES ON THE LAKE',
    ],
  ])('is found: %s', (_, text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is cut where it is too long', () => {
    const title = titleOf(
      `Report ${'on matters of all kinds '.repeat(8)}\nand ${'more '.repeat(30)}\n\nThe words.`,
    )!;
    expect(title.length).toBeLessThanOrEqual(220);
  });

  it('is none where there are no words', () => {
    expect(titleOf('CD/9999\n12 May 2004\n')).toBeNull();
    expect(titleOf('')).toBeNull();
  });

  it.each(['Stated', ''])('is what the caller states: %j', (title) => {
    expect(structureOf(plainText('A note\n\nThe words.', { title })).title).toBe(title);
  });
});
