import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, searchable } from '../../web/find.js';

const hitsIn = (texts: string[], query: string) =>
  find(searchable(texts), query).map(({ text, start, end }) => texts[text]!.slice(start, end));

describe('find', () => {
  it.each([
    ['case', 'The HERON and a heron', 'Heron', ['HERON', 'heron']],
    ['accents, composed or not', 'naïve nai\u0308ve', 'naive', ['naïve', 'nai\u0308ve']],
    ['an accent at the end', 'cafe\u0301 cafe', 'cafe', ['cafe\u0301', 'cafe']],
    ['accents in the query', 'naive', 'naïve', ['naive']],
    ['width', 'ＣＤ／１６３４ and CD/1634', 'cd/1634', ['ＣＤ／１６３４', 'CD/1634']],
    ['quotes and dashes', 'the Party’s test–ban', "party's test-ban", ['Party’s test–ban']],
    ['white space', 'motor\u00a0boats, motor  boats', 'motor boats', ['motor\u00a0boats', 'motor  boats']],
    ['blanks beside Chinese', '2021 年 3 月 2 日', '2021年3月', ['2021 年 3 月']],
    [
      'soft hyphens and direction marks',
      'dis\u00adarma\u200fment',
      'disarmament',
      ['dis\u00adarma\u200fment'],
    ],
    ['Arabic vowel marks', 'مُعاهَدة', 'معاهدة', ['مُعاهَدة']],
    ['characters of two units', 'a 𠮷 b', '𠮷', ['𠮷']],
    ['ligatures', 'the ﬁrst', 'first', ['ﬁrst']],
  ])('does without %s', (_, text, query, hits) => {
    expect(hitsIn([text], query)).toEqual(hits);
  });

  it('tells Indian vowel signs apart', () => {
    expect(hitsIn(['कि कु'], 'कु')).toEqual(['कु']);
  });

  it('finds nothing for nothing, nor over two texts', () => {
    expect(hitsIn(['a b'], ' \u00ad')).toEqual([]);
    expect(hitsIn(['heron', 's nest'], 'herons')).toEqual([]);
  });

  it('finds what is there, as often as it is there, none overlapping', () => {
    const word = fc.constantFrom('Heron', 'swan ', '裁军', ' ', 'é', 'e', '(1) ');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (words, wanted) => {
          const [text, query] = [words.join(''), wanted.join('')];
          const hits = find(searchable([text]), query);
          for (const [i, hit] of hits.entries()) {
            expect(hit.start).toBeGreaterThanOrEqual(hits[i - 1]?.end ?? 0);
            expect(find(searchable([text.slice(hit.start, hit.end)]), query)).toHaveLength(1);
          }
          if (query.trim() && text.includes(query.trim())) expect(hits.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
