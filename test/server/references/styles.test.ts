/** The footnotes of the United Nations, GB/T 7714 and Chicago, letter for letter. */
import { describe, expect, it } from 'vitest';
import { referencesTo } from '../../../server/references/references.js';
import { at, CASES, type CaseName, documentWith, one } from './cases.js';

const of = (name: CaseName, lang: string | null) =>
  referencesTo(CASES[name].document, CASES[name].locator, lang);

describe('the United Nations’ footnote', () => {
  it.each<[CaseName, string, string]>([
    ['report', 'en', 'CD/2443, para. 3 (b).'],
    ['report', 'zh', 'CD/2443，第3(b)段。'],
    ['resolution', 'en', 'General Assembly resolution 55/33 C, para. 2.'],
    ['resolution', 'zh', '大会第55/33C号决议，第2段。'],
    ['resolution', 'fr', 'Résolution 55/33 C de l’Assemblée générale, par. 2.'],
    ['resolution', 'es', 'Resolución 55/33 C de la Asamblea General, párr. 2.'],
    ['resolution', 'ru', 'Резолюция 55/33 C Генеральной Ассамблеи, п. 2.'],
    ['resolution', 'ar', 'قرار الجمعية العامة 55/33 C، الفقرة 2.'],
    ['resolution', 'de', 'General Assembly resolution 55/33 C, para. 2.'],
    ['letter', 'en', 'S/2025/127, annex I, p. 3.'],
    ['letter', 'fr', 'S/2025/127, annexe I, p. 3.'],
    ['record', 'en', 'CD/PV.1200, M. Dupont (France), p. 7.'],
    ['treaty', 'en', 'Treaty on the Non-Proliferation of Nuclear Weapons, art. VI.'],
    ['treaty', 'zh', '《Treaty on the Non-Proliferation of Nuclear Weapons》，第六条。'],
    ['chinese', 'zh', 'CD/1634，附件一，第3(b)段。'],
    ['untitledChinese', 'zh', '《关于〈公约〉的说明》，1998年9月1日，第10段。'],
    ['untitledChinese', 'en', '“关于《公约》的说明”, 1 September 1998, para. 10.'],
    ['untitledChinese', 'fr', '« 关于《公约》的说明 », 1er septembre 1998, par. 10.'],
    ['untitledChinese', 'es', '«关于《公约》的说明», 1 de septiembre de 1998, párr. 10.'],
    ['untitledChinese', 'ru', '«关于《公约》的说明», 1 сентября 1998 года, п. 10.'],
    ['arabic', 'ar', '”مذكرة عن الأسلحة الصغيرة“، 1 أيار/مايو 2019، الفقرات 3–7.'],
    ['bare', 'en', 'folder/file.txt.'],
    ['bare', 'zh', 'folder/file.txt。'],
  ])('of a %s in %s', (name, lang, expected) => {
    expect(of(name, lang).un).toBe(expected);
  });

  it.each([
    ['A/RES/2625(XXV)', 'General Assembly resolution 2625 (XXV)'],
    ['A/RES/217 A (III)', 'General Assembly resolution 217 A (III)'],
    ['A/RES/S-10/2', 'General Assembly resolution S-10/2'],
    ['A/RES/ES-11/1', 'General Assembly resolution ES-11/1'],
    ['S/RES/1540 (2004)', 'Security Council resolution 1540 (2004)'],
    ['S/RES/1540(2004)', 'Security Council resolution 1540 (2004)'],
    ['E/RES/2005/30', 'Economic and Social Council resolution 2005/30'],
    ['A/HRC/RES/5/1', 'Human Rights Council resolution 5/1'],
    // Not adopted, or numbered in another way: the symbol.
    ['A/C.1/56/L.1/Rev.1', 'A/C.1/56/L.1/Rev.1'],
    ['WHA/RES/55/33', 'WHA/RES/55/33'],
    ['A/RES/55/33/Corr.1', 'A/RES/55/33/Corr.1'],
  ])('of %s goes by the number of an adopted resolution', (symbol, cited) => {
    const document = documentWith({ symbol, kind: 'resolution' });
    expect(referencesTo(document, at({}), 'en').un).toBe(`${cited}.`);
  });

  it('says that words are of the preamble, which has no paragraph numbers', () => {
    const { document } = CASES.resolution;
    const locator = at({ part: 'preambular', filePages: { from: 1, to: 1 } });
    expect(referencesTo(document, locator, 'en').un).toBe('General Assembly resolution 55/33 C, preamble.');
    expect(referencesTo(document, locator, 'zh').un).toBe('大会第55/33C号决议，序言部分。');
    const numbered = { ...locator, paragraphs: one('3') };
    expect(referencesTo(document, numbered, 'en').un).toBe('General Assembly resolution 55/33 C, para. 3.');
  });

  it('ends with one full stop where the title has its own', () => {
    const un = (lang: string) => referencesTo(documentWith({ title: 'Ouch.' }), at({}), lang).un;
    expect(['en', 'fr', 'zh'].map(un)).toEqual(['“Ouch.”', '« Ouch. »', '《Ouch.》。']);
  });

  it('keeps a title in 《》 as it is', () => {
    const document = documentWith({ title: '《不扩散核武器条约》', kind: 'treaty', lang: 'zh' });
    const locator = at({ paragraphs: one('第三条, 一') });
    expect(referencesTo(document, locator, 'zh').un).toBe('《不扩散核武器条约》，第三条第一款。');
  });
});

describe('GB/T 7714', () => {
  it.each<[CaseName, string]>([
    [
      'report',
      'Conference on Disarmament. Report of the Conference on Disarmament to the General Assembly: CD/2443[R]. 2024: 5-6(para. 3 (b)).',
    ],
    [
      'resolution',
      'United Nations General Assembly. General and complete disarmament: A/RES/55/33C[Z]. 2000: p. 4 of the file(para. 2).',
    ],
    ['letter', 'Letter dated 26 February 2025 from the Secretary-General: S/2025/127[Z]. 2025: 3(annex I).'],
    [
      'record',
      'Conférence du désarmement. Final record of the one thousand two hundredth plenary meeting: CD/PV.1200[Z]. 2011: 7(M. Dupont (France)).',
    ],
    ['treaty', 'Treaty on the Non-Proliferation of Nuclear Weapons[Z]. 1968: art. VI.'],
    ['chinese', '关于《全面禁止核试验条约》的工作文件: CD/1634[R]. 2001: 5(附件一, 第3(b)段).'],
    ['untitledChinese', '关于《公约》的说明[Z]. 1998: 第10段.'],
    ['arabic', 'مذكرة عن الأسلحة الصغيرة[Z]. 2019: الفقرات 3–7.'],
    ['bare', 'folder/file.txt[Z].'],
  ])('of a %s, in the document’s language whatever the question’s', (name, expected) => {
    expect(of(name, 'zh').gbt7714).toBe(expected);
    expect(of(name, 'fr').gbt7714).toBe(expected);
  });

  it('names a document without a title by its symbol', () => {
    const document = documentWith({ symbol: 'CD/1634', lang: 'zh' });
    expect(referencesTo(document, at({}), 'zh').gbt7714).toBe('CD/1634[Z].');
  });
});

describe('Chicago', () => {
  it.each<[CaseName, string]>([
    [
      'report',
      'Conference on Disarmament, Report of the Conference on Disarmament to the General Assembly, CD/2443 (September 13, 2024), para. 3 (b).',
    ],
    [
      'resolution',
      'United Nations General Assembly, Resolution 55/33 C, General and complete disarmament, A/RES/55/33C (November 20, 2000), para. 2.',
    ],
    [
      'letter',
      'United Nations Security Council, “Letter dated 26 February 2025 from the Secretary-General,” S/2025/127 (February 27, 2025), annex I, 3.',
    ],
    [
      'record',
      'Conference on Disarmament, Final record of the one thousand two hundredth plenary meeting, CD/PV.1200 (January 25, 2011), M. Dupont (France), 7.',
    ],
    ['treaty', 'Treaty on the Non-Proliferation of Nuclear Weapons, July 1, 1968, art. VI.'],
    [
      'chinese',
      'Conference on Disarmament, “关于《全面禁止核试验条约》的工作文件,” CD/1634 (January 22, 2001), annex I, para. 3 (b).',
    ],
    ['untitledChinese', '“关于《公约》的说明,” September 1, 1998, para. 10.'],
    ['arabic', '“مذكرة عن الأسلحة الصغيرة,” May 1, 2019, paras. 3–7.'],
    ['bare', 'folder/file.txt.'],
  ])('of a %s is English whatever the question', (name, expected) => {
    expect(of(name, 'zh').chicago).toBe(expected);
    expect(of(name, 'ar').chicago).toBe(expected);
  });

  it('ends within the quotation marks, and names a resolution’s number once', () => {
    expect(referencesTo(documentWith({ title: 'A note' }), at({}), 'en').chicago).toBe('“A note.”');
    const numbered = documentWith({
      symbol: 'S/RES/1540 (2004)',
      kind: 'resolution',
      title: 'Resolution 1540 (2004)',
    });
    expect(referencesTo(numbered, at({ pages: { from: '1', to: '2' } }), 'en').chicago).toBe(
      'United Nations Security Council, Resolution 1540 (2004), S/RES/1540 (2004), 1–2.',
    );
  });
});
