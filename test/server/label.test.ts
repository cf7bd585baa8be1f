import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../index/locate.js';
import type { IndexedDocument, Locator } from '../../index/types.js';
import { labelOf } from '../../server/label.js';

const document = (facts: Partial<IndexedDocument>) =>
  ({ symbol: null, title: null, source: 'folder/file.txt', ...facts }) as IndexedDocument;
const CD = document({ symbol: 'CD/1634', title: '给秘书长的信' });
const label = (locator: Partial<Locator>, lang: string | null) =>
  labelOf(CD, { ...NOWHERE, ...locator }, lang);
const comma = (lang: string) => ({ zh: '，', ar: '، ' })[lang] ?? ', ';
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
    ['Annex C', 'annex C', '附件C'],
    ['Annex XXI', 'annex XXI', '附件二十一'],
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

  it.each([
    ['Article VI', 'en', 'art. VI'],
    ['Article VI', 'zh', '第六条'],
    ['Article VI', 'fr', 'art. VI'],
    ['Article VI', 'es', 'art. VI'],
    ['Article VI', 'ru', 'ст. VI'],
    ['Article VI', 'ar', 'المادة VI'],
    ['Article VI, 2 (b)', 'en', 'art. VI, para. 2 (b)'],
    ['Article VI, 2 (b)', 'zh', '第六条第2款(b)项'],
    ['Article VI, 2 (b)', 'fr', 'art. VI, par. 2 (b)'],
    ['Article VI, 2 (b)', 'es', 'art. VI, párr. 2 (b)'],
    ['Article VI, 2 (b)', 'ru', 'ст. VI, п. 2 (b)'],
    ['Article VI, 2 (b)', 'ar', 'المادة VI، الفقرة 2 (b)'],
    ['Article 33', 'zh', '第33条'],
    ['Article 8 bis', 'en', 'art. 8 bis'],
    ['Article 8 bis', 'zh', '第8 bis条'],
    ['Article premier', 'en', 'art. 1'],
    ['Article premier', 'zh', '第1条'],
    ['Article VI (b)', 'en', 'art. VI (b)'],
    ['Article VI (b)', 'zh', '第六条(b)项'],
    ['第三条, 一', 'zh', '第三条第一款'],
    ['第三条, 一', 'en', 'art. 3, para. 一'],
    ['第三条, (二)', 'zh', '第三条第(二)项'],
    ['第十三条, 一 (子)', 'zh', '第十三条第一款(子)项'],
    ['第三十三條', 'zh', '第三十三條'],
    ['第三十三條', 'ru', 'ст. 33'],
    ['المادة الثالثة', 'en', 'art. 3'],
    ['المادة ٣٣, ٢', 'ar', 'المادة 33، الفقرة ٢'],
    ['Статья IV, 2 а)', 'ru', 'ст. IV, п. 2 а)'],
    ['Rule 12, 1', 'en', 'rule 12, para. 1'],
    ['PART II, 41 (b)', 'en', 'part II, para. 41 (b)'],
    ['PART II, 41 (b)', 'zh', '第二部分，第41(b)段'],
    ['PART IV (A), 3', 'en', 'part IV (A), para. 3'],
  ])('cites %s in %s as %s', (printed, lang, cited) => {
    expect(label({ paragraphs: one(printed) }, lang)).toBe(`CD/1634${comma(lang)}${cited}`);
  });

  it.each([
    ['Article VI', 'Article VII', 'arts. VI–VII', '第六条至第七条'],
    ['Article VI, 2', 'Article VI, 3', 'art. VI, paras. 2–3', '第六条第2至3款'],
    ['Article VI, 2 (b)', 'Article VI, 3', 'art. VI, paras. 2 (b)–3', '第六条第2款(b)项至第3款'],
    ['Article VI (a)', 'Article VI (c)', 'art. VI (a)–(c)', '第六条(a)项至(c)项'],
    ['Article VI, 3', 'Article VII, 1', 'art. VI, para. 3 – art. VII, para. 1', '第六条第3款至第七条第1款'],
    ['Article VI', 'Article VII, 1', 'art. VI – art. VII, para. 1', '第六条至第七条第1款'],
    ['Part II, 3', 'Part II, 5', 'part II, paras. 3–5', '第二部分，第3至5段'],
  ])('cites from %s to %s', (from, to, english, chinese) => {
    expect(label({ paragraphs: { from, to } }, 'en')).toBe(`CD/1634, ${english}`);
    expect(label({ paragraphs: { from, to } }, 'zh')).toBe(`CD/1634，${chinese}`);
  });

  it.each([
    ['en', 'p. 3 of the file', 'pp. 3–4 of the file'],
    ['zh', '电子文件第3页', '电子文件第3至4页'],
    ['fr', 'p. 3 du fichier', 'p. 3–4 du fichier'],
    ['es', 'pág. 3 del archivo', 'págs. 3–4 del archivo'],
    ['ru', 'с. 3 файла', 'с. 3–4 файла'],
    ['ar', 'ص 3 من الملف', 'ص 3–4 من الملف'],
  ])('says in %s that a page is the file’s where it prints no number', (lang, single, range) => {
    expect(label({ filePages: { from: 3, to: 3 } }, lang)).toBe(`CD/1634${comma(lang)}${single}`);
    expect(label({ filePages: { from: 3, to: 4 } }, lang)).toBe(`CD/1634${comma(lang)}${range}`);
  });

  it('names the printed page alone where there is one', () => {
    const located = { pages: one('5'), filePages: { from: 7, to: 7 } };
    expect(label(located, 'en')).toBe('CD/1634, p. 5');
  });

  it.each([
    ['en', 'para. 1 of the text set out in para. 11', 'paras. 1–3 (b) of the text set out in para. 11'],
    ['zh', '第11段所载案文第1段', '第11段所载案文第1至3(b)段'],
    ['fr', 'par. 1 du texte figurant au par. 11', 'par. 1–3 (b) du texte figurant au par. 11'],
    [
      'es',
      'párr. 1 del texto que figura en el párr. 11',
      'párrs. 1–3 (b) del texto que figura en el párr. 11',
    ],
    ['ru', 'п. 1 текста, приведенного в п. 11', 'пп. 1–3 (b) текста, приведенного в п. 11'],
    ['ar', 'الفقرة 1 من النص الوارد في الفقرة 11', 'الفقرات 1–3 (b) من النص الوارد في الفقرة 11'],
  ])('cites in %s a paragraph of a text that another sets out', (lang, single, range) => {
    expect(label({ paragraphs: one('11, 1') }, lang)).toBe(`CD/1634${comma(lang)}${single}`);
    expect(label({ paragraphs: { from: '11, 1', to: '11, 3 (b)' } }, lang)).toBe(
      `CD/1634${comma(lang)}${range}`,
    );
  });

  it.each([
    ['10', '11, 2', 'paras. 10–11'],
    ['11, 2', '12', 'paras. 11–12'],
    ['11, 3', '12, 1', 'paras. 11–12'],
    ['11', '11, 2', 'para. 11'],
    ['11, 2, 1', '11, 2, 1', 'para. 1 of the text set out in para. 2 of the text set out in para. 11'],
    ['11, 2, 1', '11, 3', 'paras. 2–3 of the text set out in para. 11'],
    ['Article VI, 2, 1', 'Article VI, 2, 3', 'art. VI, para. 2'],
  ])('names what holds both where the words go from %s to %s', (from, to, cited) => {
    expect(label({ paragraphs: { from, to } }, 'en')).toBe(`CD/1634, ${cited}`);
  });

  it('names the speaker of a verbatim record', () => {
    expect(label({ speaker: 'Mr. Smith (Canada)', pages: one('5') }, 'en')).toBe(
      'CD/1634, Mr. Smith (Canada), p. 5',
    );
  });

  it('takes the title where there is no symbol, and the path where there is neither', () => {
    const titled = document({ title: 'Rules of the lake' });
    expect(labelOf(titled, { ...NOWHERE, paragraphs: one('4') }, 'en')).toBe('Rules of the lake, para. 4');
    expect(labelOf(document({}), NOWHERE, 'en')).toBe('folder/file.txt');
  });

  it('shortens a long title and says that it did', () => {
    const short = labelOf(document({ title: 'Rules '.repeat(60).trim() }), NOWHERE, 'en');
    expect(short.length).toBeLessThanOrEqual(120);
    expect(short).toMatch(/^Rules Rules .*…$/);
  });

  it('does not cut a character of a long title in two', () => {
    for (const before of ['', 'x']) {
      const short = labelOf(document({ title: before + '𠮷'.repeat(100) }), NOWHERE, 'zh');
      expect(short).not.toMatch(/\p{Surrogate}/u);
    }
  });
});
