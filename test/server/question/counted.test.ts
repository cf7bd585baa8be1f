import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../../server/question/counted.js';

describe('measuresOf', () => {
  it.each([
    ['湖上有多少艘渡船？', '艘'],
    ['湖上有多少渡船和几架飞机？', '架'],
    ['共有多少个缔约国？', '国'],
    ['派出了多少兵力？', '人'],
    ['運走了多少噸？', '吨'],
    ['How many ferries and how many people crossed?', '人'],
    ['How many States are parties?', '国'],
    ['What is the number of warheads allowed?', '枚'],
    ['Combien de bombardiers ont été vendus ?', '架'],
    ["Quel est le nombre d'États parties ?", '国'],
    ['¿Cuántas toneladas se enviaron?', '吨'],
    ['Сколько боеголовок уничтожено?', '枚'],
    ['كم دولة صادقت عليها؟', '国'],
    ['ما عدد الغواصات التي دُمّرت؟', '艘'],
  ])('knows what Chinese counts such things with: %s', (question, measure) => {
    expect(measuresOf(question)).toContain(measure);
  });

  it('takes what is counted, not what stands beside it', () => {
    expect(measuresOf('How many nuclear-missile submarines were sold?')).toContain('艘');
    expect(measuresOf('Cuántos submarinos con misiles se vendieron')).toContain('艘');
    expect(measuresOf('Combien de canoës ont été vendus par les États voisins ?')).toBeNull();
  });

  it.each([
    'Which States have missiles?',
    '哪几项决议提到导弹？',
    '多少个湖？',
    'How many lakes are there?',
    'Who counted the missiles?',
    '',
  ])('says nothing of other questions: %s', (question) => {
    expect(measuresOf(question)).toBeNull();
  });

  it('lets measure words for the same things stand in for each other', () => {
    expect(measuresOf('有多少名专家？')).toBe(measuresOf('How many experts are there?'));
  });
});
