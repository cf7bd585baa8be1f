import { describe, expect, it } from 'vitest';
import { fold } from '../../index/fold.js';

describe('fold', () => {
  it.each([
    ['traditional and simplified Chinese', '裁軍談判會議', '裁军谈判会议'],
    ['full and half width', 'ＣＤ／１６３４', 'CD/1634'],
    ['capitals', 'TREATY', 'treaty'],
    ['accents', 'traité désarmement', 'traite desarmement'],
    ['composed and decomposed letters', 'é', 'e\u0301'],
    ['ligatures', 'ﬁssile', 'fissile'],
    ['Cyrillic ё', 'ещё', 'еще'],
    ['Arabic vowel marks', 'مُعَاهَدَة', 'معاهدة'],
  ])('makes alike %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps apart what differs', () => {
    expect(fold('裁军')).not.toBe(fold('扩军'));
    expect(fold('CD/1634')).not.toBe(fold('CD/1635'));
  });
});
