import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesTreaty, treatiesIn } from '../../../server/question/treaties.js';

const named = (text: string) => [...new Set(treatiesIn(text).map(({ treaty }) => treaty))];

describe('treatiesIn', () => {
  it.each([
    [
      'the comprehensive test ban',
      'Test-Ban, comprehensive',
      [
        '《全面禁止核试验条约》何时生效？',
        '全面禁試條約',
        'the Comprehensive Nuclear-Test-Ban Treaty (CTBT)',
        "le Traité d'interdiction complète des essais nucléaires",
        'el Tratado de Prohibición Completa de los Ensayos Nucleares',
        'Договора о всеобъемлющем запрещении ядерных испытаний',
        'بمعاهدة الحظر الشامل للتجارب النووية',
      ],
    ],
    [
      'mines',
      'Anti-Personnel Mines',
      [
        '关于禁止使用、储存、生产和转让杀伤人员地雷及销毁此种地雷的公约',
        'the Ottawa Convention',
        "la Convention d'Ottawa",
        'la Convención de Ottawa',
        'Оттавская конвенция',
        'اتفاقية أوتاوا',
      ],
    ],
    [
      'non-proliferation',
      'Non-Proliferation',
      ['不扩散核武器条约', 'NPT', 'TNP', 'ДНЯО', 'معاهدة عدم الانتشار'],
    ],
    ['the new one of three', 'START, new', ['新裁减战略武器条约', 'New START', 'Новый договор СНВ']],
    ['the second of three', 'START II', ['第二阶段裁武会谈', 'START II', 'СНВ-2']],
  ] as const)('knows %s by any of its names', (_, treaty, texts) => {
    for (const text of texts) expect([text, named(text)]).toEqual([text, [treaty]]);
  });

  it.each([
    ['不扩散核武器条约', 'Prohibition of Nuclear Weapons'],
    ['全面禁止核试验条约', 'Test-Ban, partial'],
    ['New START', 'START I'],
    ['START III', 'START II'],
    ['Abmahnung, attempt, start in May', 'START I'],
    ['information on infants', 'Intermediate-Range Forces'],
  ])('does not take one for another, nor a word for a treaty: %s, not %s', (text, other) => {
    expect(named(text)).not.toContain(other);
  });

  it('tells where each stands in the text, accents and all', () => {
    const accents = fc.constantFrom('é', 'ﬁ', 'и\u0306', '🦆', 'x', ' ');
    fc.assert(
      fc.property(fc.array(accents), fc.array(accents), (before, after) => {
        const text = `${before.join('')} (NPT) ${after.join('')}`;
        const [one] = treatiesIn(text);
        expect(text.slice(one!.start, one!.end)).toBe('NPT');
      }),
    );
  });
});

describe('namesTreaty', () => {
  it('reads a name on across the end of a line', () => {
    expect(namesTreaty('缔约国在不扩散核\n武器条约之下', 'Non-Proliferation')).toBe(true);
    expect(namesTreaty('the Open\n  Skies Treaty', 'Open Skies')).toBe(true);
    expect(namesTreaty('the open sky', 'Open Skies')).toBe(false);
  });
});
