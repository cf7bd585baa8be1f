import { describe, expect, it } from 'vitest';
import { fold, foldVariants } from '../../index/fold.js';

describe('fold', () => {
  it.each([
    ['traditional and simplified Chinese', '裁軍談判會議', '裁军谈判会议'],
    ['full and half width', 'ＣＤ／１６３４', 'CD/1634'],
    ['capitals', 'TREATY', 'treaty'],
    ['accents', 'traité désarmement', 'traite desarmement'],
    ['composed and decomposed letters', 'é', 'e\u0301'],
    ['ligatures', 'ﬁssile', 'fissile'],
    ['Cyrillic ё', 'ещё', 'еще'],
    ['Arabic-Indic and western digits', '٢٠٠٣ ۲۰۰۳', '2003 2003'],
    ['Arabic vowel marks', 'مُعَاهَدَة', 'معاهدة'],
  ])('makes alike %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps apart what differs', () => {
    expect(fold('裁军')).not.toBe(fold('扩军'));
    expect(fold('CD/1634')).not.toBe(fold('CD/1635'));
  });
});

describe('foldVariants', () => {
  it.each([
    ['沿著', '沿着'],
    ['衞生', '衛生'],
    ['乾隆', '干隆'],
    ['瞭望', '了望'],
  ])('makes alike %s and %s, which the conversion of whole words keeps apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
    expect(foldVariants(one)).toBe(foldVariants(other));
  });

  it('folds all that fold does', () => {
    expect(foldVariants('ＣＤ／１６３４ 裁軍談判會議')).toBe(fold('CD/1634 裁军谈判会议'));
  });
});
