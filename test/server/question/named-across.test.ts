import { describe, expect, it } from 'vitest';
import { namedAcross } from '../../../server/question/named-across.js';

describe('namedAcross', () => {
  it('counts a name the more, the fewer have it', () => {
    const texts = ['加拿大和法国', '加拿大', '加拿大', '湖上的船'];
    const [both, often, again, none] = namedAcross('What do Canada and France say?', 'en', texts);
    const [rare] = namedAcross('What does France say?', 'en', texts);
    expect(both).toBeCloseTo(often! + rare!, 10);
    expect(rare).toBeGreaterThan(often!);
    expect(often).toBe(again);
    expect(none).toBe(0);
  });

  it('counts a country once, however often and in whatever words it is named', () => {
    const texts = ['美国', '湖', '船', '鱼'];
    const once = namedAcross('What did the USA do?', 'en', texts);
    expect(namedAcross('Did the USA, the United States, do it?', 'en', texts)).toEqual(once);
  });

  it('counts no more than for one and a half names', () => {
    const texts = ['法国、加拿大和瑞士', ...Array.from({ length: 99 }, () => '湖')];
    const [most] = namedAcross('What do France, Canada and Switzerland want?', 'en', texts);
    expect(most).toBeCloseTo(0.105, 10);
  });

  it.each([
    ['a provision', 'What does Article 12 say?', 'en', ['第十二条 禁止', '第十三条 许可'], true],
    ['a figure', 'Где уничтожили 1500 ракет?', 'ru', ['销毁了1500枚', '销毁了150枚'], true],
    [
      'a day, which counts nothing',
      'What was agreed on 12 August 1949?',
      'en',
      ['1949年8月12日', '湖'],
      false,
    ],
    ['a name that scripts write otherwise', 'What did Smith say?', 'en', ['Smith 史密斯', '湖'], false],
    ['nothing', 'What is said?', 'en', ['湖', '船'], false],
  ])('of %s', (_, question, lang, texts, counts) => {
    const [first, other] = namedAcross(question, lang, texts);
    expect([first! > 0, other]).toEqual([counts, 0]);
  });

  it('has nothing to say of no texts', () => {
    expect(namedAcross('What did Canada say?', 'en', [])).toEqual([]);
  });
});
