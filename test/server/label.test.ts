import { describe, expect, it } from 'vitest';
import type { IndexedDocument, Locator } from '../../index/types.js';
import { labelOf } from '../../server/label.js';

const NOTHING: Locator = { annex: null, paragraphs: null, pages: null, heading: null };
const document = (facts: Partial<IndexedDocument>) =>
  ({ symbol: null, title: null, source: 'folder/file.txt', ...facts }) as IndexedDocument;
const CD = document({ symbol: 'CD/1634', title: '给秘书长的信' });
const label = (locator: Partial<Locator>, lang: string | null) =>
  labelOf(CD, { ...NOTHING, ...locator }, lang);
const one = (value: string) => ({ from: value, to: value });

describe('labelOf', () => {
  const whole = { annex: '附件一', paragraphs: one('3 (b)'), pages: one('5'), heading: 'Background' };
  const ranges = { annex: 'Annex III', paragraphs: { from: '3', to: '7' }, pages: { from: '5', to: '6' } };

  it.each([
    ['en', 'CD/1634, annex I, para. 3 (b), p. 5', 'CD/1634, annex III, paras. 3–7, pp. 5–6'],
    ['zh', 'CD/1634，附件一，第3(b)段，第5页', 'CD/1634，附件三，第3至7段，第5至6页'],
    ['fr', 'CD/1634, annexe I, par. 3 (b), p. 5', 'CD/1634, annexe III, par. 3–7, p. 5–6'],
    ['es', 'CD/1634, anexo I, párr. 3 (b), pág. 5', 'CD/1634, anexo III, párrs. 3–7, págs. 5–6'],
    ['ru', 'CD/1634, приложение I, п. 3 (b), с. 5', 'CD/1634, приложение III, пп. 3–7, с. 5–6'],
    ['ar', 'CD/1634، المرفق I، الفقرة 3 (b)، ص 5', 'CD/1634، المرفق III، الفقرات 3–7، ص 5–6'],
  ])('cites in the language of the question: %s', (lang, single, range) => {
    expect(label(whole, lang)).toBe(single);
    expect(label(ranges, lang)).toBe(range);
  });

  it.each([null, 'de', 'ja'])('cites in English for a question in %s', (lang) => {
    expect(label(whole, lang)).toBe('CD/1634, annex I, para. 3 (b), p. 5');
  });

  it.each([
    ['Annex', 'annex', '附件'],
    ['ANNEX IV', 'annex IV', '附件四'],
    ['Annex 2', 'annex 2', '附件2'],
    ['Annex B', 'annex B', '附件B'],
    ['附件', 'annex', '附件'],
    ['附件十', 'annex X', '附件十'],
    ['附件十一', 'annex XI', '附件十一'],
    ['附文二', 'enclosure II', '附文二'],
    ['附录一', 'appendix I', '附录一'],
    ['Annexe II', 'annex II', '附件二'],
    ['Pièce jointe', 'enclosure', '附文'],
    ['Appendice I', 'appendix I', '附录一'],
    ['Anexo V', 'annex V', '附件五'],
    ['Apéndice', 'appendix', '附录'],
    ['Приложение II', 'annex II', '附件二'],
    ['Добавление I', 'appendix I', '附录一'],
    ['مرفق', 'annex', '附件'],
    ['الضميمة', 'enclosure', '附文'],
  ])('says what kind of annex it is and its figure: %s', (printed, english, chinese) => {
    expect(label({ annex: printed }, 'en')).toBe(`CD/1634, ${english}`);
    expect(label({ annex: printed }, 'zh')).toBe(`CD/1634，${chinese}`);
  });

  it('takes the title where there is no symbol, and the path where there is neither', () => {
    const titled = document({ title: 'Rules of the lake' });
    expect(labelOf(titled, { ...NOTHING, paragraphs: one('4') }, 'en')).toBe('Rules of the lake, para. 4');
    expect(labelOf(document({}), NOTHING, 'en')).toBe('folder/file.txt');
  });

  it('shortens a long title and says that it did', () => {
    const short = labelOf(document({ title: 'Rules '.repeat(60).trim() }), NOTHING, 'en');
    expect(short.length).toBeLessThanOrEqual(120);
    expect(short).toMatch(/^Rules Rules .*…$/);
  });

  it('does not cut a character of a long title in two', () => {
    for (const before of ['', 'x']) {
      const short = labelOf(document({ title: before + '𠮷'.repeat(100) }), NOTHING, 'zh');
      expect(short).not.toMatch(/\p{Surrogate}/u);
    }
  });
});
