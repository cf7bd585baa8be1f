import { describe, expect, it } from 'vitest';
import { wantedBy } from '../../../server/question/question-type.js';

describe('wantedBy', () => {
  it.each([
    ['person', '谁签署了这封信？'],
    ['person', '是誰簽署了這封信？'],
    ['person', 'Who signed the letter?'],
    ['person', 'Qui a signé la lettre ?'],
    ['person', '¿Quién firmó la carta?'],
    ['person', 'Кто подписал письмо?'],
    ['person', 'من الذي وقع الرسالة؟'],
    ['time', '公约何时生效？'],
    ['time', '公約在哪一年生效？'],
    ['time', 'When did the convention enter into force?'],
    ['time', 'In which year was it signed?'],
    ['time', 'Quand la convention est-elle entrée en vigueur ?'],
    ['time', 'En quelle année a-t-elle été signée ?'],
    ['time', '¿Cuándo entró en vigor?'],
    ['time', '¿En qué año se firmó?'],
    ['time', 'Когда она вступила в силу?'],
    ['time', 'В каком году её подписали?'],
    ['time', 'متى دخلت الاتفاقية حيز النفاذ؟'],
    ['figure', '有多少缔约国？'],
    ['figure', '一共召开了几次会议？'],
    ['figure', 'How many States are parties?'],
    ['figure', 'What percentage voted in favour?'],
    ['figure', 'Combien d’États sont parties ?'],
    ['figure', '¿Cuántos Estados son partes?'],
    ['figure', 'Сколько государств участвует?'],
    ['figure', 'كم عدد الدول الأطراف؟'],
    ['money', '这艘渡船多少钱？'],
    ['money', 'How much did the ferry cost?'],
    ['money', 'Combien coûte le bac ?'],
    ['money', '¿Cuánto cuesta el barco?'],
    ['money', 'Сколько стоит паром?'],
    ['money', 'ما سعر العبارة؟'],
    ['place', '会议在哪里举行？'],
    ['place', 'Where was it held?'],
    ['place', 'Which country proposed it?'],
    ['place', 'Où s’est-elle tenue ?'],
    ['place', '¿Dónde se celebró?'],
    ['place', 'Где она состоялась?'],
    ['place', 'أين عقد الاجتماع؟'],
    ['reason', '为什么推迟会议？'],
    ['reason', 'Why was it postponed?'],
    ['reason', 'Pourquoi a-t-elle été reportée ?'],
    ['reason', '¿Por qué se aplazó?'],
    ['reason', 'Почему её отложили?'],
    ['reason', 'لماذا تأجل الاجتماع؟'],
    ['way', '怎么退出公约？'],
    ['way', 'How does a State withdraw?'],
    ['way', 'Comment se retire-t-on ?'],
    ['way', '¿Cómo se retira un Estado?'],
    ['way', 'Как выйти из договора?'],
    ['way', 'كيف تنسحب الدولة؟'],
  ])('%s: %s', (kind, question) => {
    expect([...wantedBy(question)]).toEqual([kind]);
  });

  it('finds both kinds of a question that asks for two', () => {
    expect(wantedBy('When and where was it signed?')).toEqual(new Set(['time', 'place']));
    expect(wantedBy('会议何时在哪里举行？')).toEqual(new Set(['time', 'place']));
  });

  it.each([
    '渡船几乎沉没了',
    'What does the treaty say about ferries?',
    'L’un ou l’autre a signé.',
    'The whole treaty, as adopted',
    'Что говорится в договоре?',
  ])('is told nothing by: %s', (question) => {
    expect([...wantedBy(question)]).toEqual([]);
  });
});
