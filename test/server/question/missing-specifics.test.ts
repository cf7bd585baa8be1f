import { describe, expect, it } from 'vitest';
import { missingSpecifics, type Shown } from '../../../server/question/missing-specifics.js';
import { specificsOf } from '../../../server/question/specifics.js';

const shown = (quote: string, place: Partial<Shown['place']> = {}, date: string | null = null): Shown => ({
  place: { quote, label: 'para. 3', title: 'Report on herons', symbol: null, ...place },
  document: { date },
});
const missing = (question: string, ...citations: Shown[]) =>
  missingSpecifics(specificsOf(question, 'en'), citations);

describe('missingSpecifics', () => {
  it('names what no citation holds, as typed and once', () => {
    const question = 'Did Canada, in 1997, or Canada and Japan in 2001 agree to it?';
    expect(missing(question, shown('Japan agreed.'), shown('It was agreed in 2001.'))).toEqual([
      'Canada',
      '1997',
    ]);
  });

  it('looks at all that names a passage: title, symbol, label and date', () => {
    const question = 'What do Canada and LAKE/DOC/7 say of article 5 on 12 March 2001?';
    const place = { title: 'Statement by Canada', symbol: 'LAKE/DOC/7', label: 'LAKE/DOC/7, art. 5' };
    expect(missing(question, shown('Words.', place, '2001-03-12'))).toEqual([]);
    expect(missing(question, shown('Words.'))).toEqual([
      'Canada',
      'LAKE/DOC/7',
      'article 5',
      '12 March 2001',
    ]);
  });

  it('does not say so of what cannot be told of one citation', () => {
    const question = 'What did Merribrook change?';
    expect(
      missing(
        question,
        shown('这份条约于一九九六年签署，二〇〇九年生效，缔约国承诺不拥有核武器。', {
          title: '条约',
          label: '',
        }),
      ),
    ).toEqual([]);
  });

  it('says nothing where nothing is shown', () => {
    expect(missing('What of Canada?')).toEqual([]);
  });
});
