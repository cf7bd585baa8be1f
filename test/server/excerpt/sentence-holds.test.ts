import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../server/excerpt/sentence-holds.js';
import type { Wanted } from '../../../server/question/question-type.js';

const holds = (kind: Wanted, sentence: string, question = '') =>
  holderOf(question, new Set([kind]))(sentence);

describe('holderOf', () => {
  it.each<[Wanted, string, string]>([
    ['figure', '共有三百艘渡船。', '渡船在湖上。'],
    ['figure', '共有 300 艘。', '这是一个好主意。'],
    ['figure', 'It has twelve members.', 'It has members.'],
    ['figure', 'Elle compte douze membres.', 'Elle compte des membres.'],
    ['figure', 'Tiene doce miembros.', 'Tiene miembros.'],
    ['figure', 'Их двух тысяч не хватит.', 'Их не хватит.'],
    ['figure', 'لديها خمسة أعضاء.', 'لديها أعضاء.'],
    ['time', '公约于一九九八年签署。', '公约签署了。'],
    ['time', 'It was signed in May.', 'It was signed.'],
    ['time', 'Signée en février.', 'Signée hier soir.'],
    ['time', 'Se firmó en enero.', 'Se firmó.'],
    ['time', 'Подписан в августе.', 'Подписан.'],
    ['time', 'وقعت في يناير.', 'وقعت.'],
    ['money', '渡船卖了三千元。', '渡船卖了三千次。'],
    ['money', 'It cost 20 euros.', 'It cost a lot.'],
    ['place', '会议的地点是云州市。', '会议举行了。'],
    ['place', 'It is situated on the lake.', 'It is open.'],
    ['person', '信由王小湖签署。', '信已经签署。'],
    ['person', 'Signed: Mr. Lake', 'Signed here'],
    ['person', 'Signé : Mme Dulac', 'Signé ici'],
    ['reason', '由于大雾，会议推迟。', '会议推迟。'],
    ['reason', 'Postponed because of fog.', 'Postponed again.'],
    ['reason', 'Reportée en raison du brouillard.', 'Reportée.'],
    ['reason', 'Aplazada debido a la niebla.', 'Aplazada.'],
    ['reason', 'Отложена из-за тумана.', 'Отложена.'],
    ['reason', 'تأجل بسبب الضباب.', 'تأجل.'],
    ['way', '首先通知其他缔约国。', '通知了其他缔约国。'],
    ['way', 'By notice, then by letter.', 'A notice was given.'],
  ])('%s: %s, not %s', (kind, yes, no) => {
    expect(holds(kind, yes)).toBe(true);
    expect(holds(kind, no)).toBe(false);
  });

  it('does not count what the question says itself', () => {
    const question = '1998年的会议有多少人？';
    expect(holds('figure', '1998年召开了会议。', question)).toBe(false);
    expect(holds('figure', '1998年的会议有42人。', question)).toBe(true);
    expect(holds('figure', '１９９８年召开了会议。', question)).toBe(false);
  });

  it.each([
    ['湖上有多少艘渡船？', '湖上有 1 700 多艘渡船。', '2001年1月有5个人和第3艘渡船。'],
    ['湖上有多少艘渡船？', '湖上有三百艘渡船。', '两国各有渡船。'],
    ['How many people crossed the lake?', '有45人过湖。', '有45艘渡船过湖。'],
    ['Сколько тонн рыбы?', '捕鱼 3 万吨。', '捕鱼 3 万条。'],
  ])('knows a number in Chinese by what is counted: %s', (question, yes, no) => {
    expect(holds('figure', yes, question)).toBe(true);
    expect(holds('figure', no, question)).toBe(false);
  });

  it('takes any number for one in a language without measure words', () => {
    expect(holds('figure', 'There were 45 on the lake.', '湖上有多少艘渡船？')).toBe(true);
  });

  it('takes a country for a place, where the question does not name it', () => {
    expect(holds('place', '会议由加拿大主持。', 'Which country chaired it?')).toBe(true);
    expect(holds('place', '会议由加拿大主持。', 'Which country did Canada visit?')).toBe(false);
  });

  it('is content with one of several kinds', () => {
    expect(holderOf('', new Set<Wanted>(['place', 'time']))('It was signed in May.')).toBe(true);
  });
});
