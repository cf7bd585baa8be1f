import { describe, expect, it } from 'vitest';
import { holds, specificsOf } from '../../../server/question/specifics.js';

const namedIn = (question: string, lang: string | null) =>
  specificsOf(question, lang).map(({ kind, text }) => `${kind} ${text}`);

/** Whether the text holds the one specific of the question. */
function held(question: string, lang: string | null, text: string): boolean | null {
  const specifics = specificsOf(question, lang);
  expect(specifics).toHaveLength(1);
  return holds(text, specifics[0]!);
}

describe('specificsOf', () => {
  it.each([
    ['Did Canada sign it in 1997?', 'en', ['country Canada', 'year 1997']],
    ['What was agreed on 18 July 2000?', 'en', ['date 18 July 2000']],
    ['2000年7月18日中俄签署了什么？', 'zh', ['date 2000年7月18日', 'country 中俄', 'country 中俄']],
    ['二〇〇〇年哪些国家签署？', 'zh', ['year 二〇〇〇']],
    ['What does A/RES/59/50 say?', 'en', ['symbol A/RES/59/50']],
    ['第59/50号决议的内容是什么？', 'zh', ['symbol 59/50']],
    ['《不扩散核武器条约》第六条怎样规定？', 'zh', ['title 《不扩散核武器条约》', 'figure 第六条']],
    ['What does Article VI oblige States to do?', 'en', ['figure Article VI', 'name States']],
    ['How did the Treaty of Merribrook end?', 'en', ['name Treaty', 'name Merribrook']],
    ['Que demande le Groupe des 21 à Israël ?', 'fr', ['name Groupe', 'figure 21', 'country Israël']],
    ['Сколько ракет уничтожили в Казахстане?', 'ru', ['country Казахстане']],
    ['كم صاروخا دمرت روسيا في ١٩٩٨؟', 'ar', ['country روسيا', 'year ١٩٩٨']],
    ['销毁了3.5万枚还是两万枚？', 'zh', ['figure 3.5万', 'figure 两万']],
    ['When is the sanctuary closed to motor boats?', 'en', []],
    ['它十分重要，万一失败怎么办？', 'zh', []],
    ['What happened in the 1990s?', 'en', []],
    ['Tell us what it is', 'en', []],
    ['WHAT DID THE COMMISSION DECIDE ON HERONS?', 'en', []],
    ['What Did The Lake Commission Decide?', 'en', []],
  ])('names what a question turns on: %s', (question, lang, specifics) => {
    expect(namedIn(question, lang)).toEqual(specifics);
  });
});

describe('holds', () => {
  it.each([
    ['in 1998?', '一九九八年签署', true],
    ['in 1998?', '１９９８ and after', true],
    ['in 1998?', 'عام ١٩٩٨', true],
    ['in 1998?', 'item 19981', false],
    ['in 1998?', '一九九九年签署', false],
    ['二〇〇三年的事？', 'In 2003 it began.', true],
  ])('knows a year however it is written: %s %s', (question, text, expected) => {
    expect(held(question, null, text)).toBe(expected);
  });

  it.each([
    ['on 18 July 2000?', '二〇〇〇年七月十八日在北京签署', true],
    ['on 18 July 2000?', 'le 18 juillet 2000', true],
    ['on 18 July 2000?', '18 июля 2000 года', true],
    ['on 18 July 2000?', '١٨ تموز/يوليه ٢٠٠٠', true],
    ['on 18 July 2000?', 'dated 2000-07-18', true],
    ['on 18 July 2000?', 'el 18 de julio de 2000', true],
    ['on 18 July 2000?', '7月18日的声明，见2000年报告', true],
    ['on 18 July 2000?', '18 July 2001', false],
    ['on 18 July 2000?', '18 June 2000', false],
    ['on 18 July 2000?', 'July 2000', false],
    ['on 18 July 2000?', '7月18日的声明', false],
    ['in July 2000?', '18 July 2000', true],
    ['in July 2000?', 'в июле 2000 года', true],
    ['on 3 May?', '3 mai 1999', true],
    ['on 3 May?', 'you may have 3 of them', false],
  ])('knows a date: %s %s', (question, text, expected) => {
    expect(held(question, 'en', text)).toBe(expected);
  });

  it.each([
    ['48500 florins?', 'amounts to 48,500 florins', true],
    ['18000枚？', '一万八千枚弹头', true],
    ['1.8万枚？', '18 000 warheads', true],
    ['21国集团？', '二十一国集团', true],
    ['21国集团？', '二十二国集团', false],
    ['the 12 wardens?', 'Of twelve wardens', null],
    ['the 120 wardens?', 'Of many wardens', false],
    ['第五条？', 'Article V of the treaty', true],
    ['第五条？', '第五条', true],
    ['第五条？', '五个国家，第五段', false],
    ['第54届会议？', '第五十四届会议', true],
    ['第54届会议？', '第54条', false],
    ['article VI?', '第六条 各国承诺', true],
    ['article VI?', 'статьи 6 Договора', true],
    ['article VI?', 'article IV of it', false],
    ['第1327号决议？', 'resolution 1327 (2000)', true],
  ])('knows a figure with what it counts: %s %s', (question, text, expected) => {
    expect(held(question, null, text)).toBe(expected);
  });

  it.each([
    ['A/55/305?', 'see A/55/305.', true],
    ['A/55/305?', 'see A/55/3051', false],
    ['A/55/305?', 'AA/55/305', false],
    ['A/RES/59/50?', '大会第59/50号决议', true],
    ['S/RES/1327?', 'A/RES/59/50', false],
  ])('knows a symbol: %s %s', (question, text, expected) => {
    expect(held(question, null, text)).toBe(expected);
  });

  it.each([
    ['《反导条约》？', '《限制反弹道导弹系统条约》', true],
    ['《反导条约》？', '维护反导条约', true],
    ['《反导条约》？', '《全面禁止核试验条约》', false],
    ['《反导条约》？', 'the ABM Treaty', null],
  ])('knows a title, shortened, too: %s %s', (question, text, expected) => {
    expect(held(question, 'zh', text)).toBe(expected);
  });

  it.each([
    ['with Canada?', 'en', '加拿大和俄罗斯', true],
    ['with Canada?', 'en', '加俄联合声明', true],
    ['with Canada?', 'en', 'заявление Канады', true],
    ['with Canada?', 'en', 'وكندا', true],
    ['with Canada?', 'en', 'au Canada', true],
    ['with Canada?', 'en', '中俄联合声明', false],
    ['加拿大？', 'zh', 'The Government of Canada', true],
    ['几内亚？', 'zh', '赤道几内亚', false],
    ['中国？', 'zh', '会议中国际社会的关切', true],
    ['日本？', 'zh', 'The statement by France', false],
  ])('knows a country in any of the six languages: %s %s', (question, lang, text, expected) => {
    expect(held(question, lang, text)).toBe(expected);
  });

  it.each([
    ['о Ельцине?', 'ru', 'Президент Ельцин подписал совместное заявление в Москве', true],
    ['about Merribrook?', 'en', 'The parties to Merribrook met in the town', true],
    ['about Merribrook?', 'en', 'The parties to the treaty met in the town and agreed on it', false],
    ['about Merribrook?', 'en', '佩林达巴条约的缔约国', null],
    ['about Merribrook?', 'en', 'Les parties au traité se sont réunies dans la ville et ont signé', null],
  ])(
    'cannot tell of names that another script or language may write otherwise: %s %s',
    (q, lang, text, is) => {
      expect(held(`Words ${q}`, lang, text)).toBe(is);
    },
  );
});
