import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../../server/question/follow-up.js';

const turnsOf = (...questions: string[]) => questions.map((question) => ({ question }));

describe('a follow-up that names something in place of what was named', () => {
  it.each([
    ['How many tests did France conduct?', 'and Canada?', 'How many tests did Canada conduct?'],
    ['How many tests did France conduct?', 'What about the UK?', 'How many tests did UK conduct?'],
    ['How many tests in 1990?', 'and in 1995?', 'How many tests in 1995?'],
    ['What did France do in 1990?', 'and Russia in 1995?', 'What did Russia do in 1995?'],
    ['What does article VI of the NPT say?', 'and article X?', 'What does article X of the NPT say?'],
    ['What does CD/1634 say of missiles?', 'and A/55/133?', 'What does A/55/133 say of missiles?'],
    ['法国进行了多少次试验？', '那加拿大呢？', '加拿大进行了多少次试验？'],
    ['《条约》第六条规定了什么？', '第十条呢', '《条约》第十条规定了什么？'],
    ['Quand la France a-t-elle signé ?', 'et le Canada ?', 'Quand la Canada a-t-elle signé ?'],
    ['¿Qué hizo Francia en 1990?', '¿y en 1995?', '¿Qué hizo Francia en 1995?'],
    ['Когда подписала Франция?', 'А Канада?', 'Когда подписала Канада?'],
    ['متى وقعت فرنسا؟', 'وكندا؟', 'متى وقعت كندا؟'],
    [
      'When did the Treaty of Tlatelolco open?',
      'and the Treaty of Bangkok?',
      'When did the Treaty of Bangkok open?',
    ],
    ['¿Qué dice el Tratado de Tlatelolco?', '¿y el de Bangkok?', '¿Qué dice el de Bangkok?'],
    ['Когда подписан Договор по ПРО?', 'а Договор о РСМД?', 'Когда подписан Договор о РСМД?'],
    ['How does one leave the NPT?', 'and the CTBT?', 'How does one leave the CTBT?'],
    ['中国和俄罗斯持什么立场？', '加拿大呢？', '加拿大持什么立场？'],
    ['What did Canada and Russia say in 2001?', 'and China?', 'What did China say in 2001?'],
  ])('%s · %s', (earlier, question, query) => {
    expect(completeQuery(question, turnsOf(earlier))).toBe(query);
  });

  it('replaces nothing where two things could be meant', () => {
    const earlier = 'What did China say of the tests of France?';
    expect(completeQuery('and Canada?', turnsOf(earlier))).toBe(`${earlier} Canada?`);
  });

  it('is joined where the earlier question names nothing of the kind', () => {
    const earlier = 'How many tests were there?';
    expect(completeQuery('and in 1995?', turnsOf(earlier))).toBe(`${earlier} in 1995?`);
  });

  it.each(['What is the CTBT?', 'And when does the CTBT enter into force for all States of the world?'])(
    'replaces nothing by a question of its own: %s',
    (question) => {
      expect(completeQuery(question, turnsOf('What does article VI of the NPT say?'))).toBe(question);
    },
  );

  it('loses no word that asks', () => {
    const earlier = 'Did France sign in 1990?';
    expect(completeQuery('and when Canada?', turnsOf(earlier))).toBe(`${earlier} when Canada?`);
  });

  it('takes "us" for a word and "US" for a country', () => {
    const earlier = 'What did France tell them?';
    expect(completeQuery('and the US?', turnsOf(earlier))).toBe('What did US tell them?');
    expect(completeQuery('and us?', turnsOf(earlier))).toBe(`${earlier} us?`);
  });
});

describe('a follow-up that leans on an earlier question', () => {
  const earlier = 'How many members has the Lake Commission?';

  it.each([
    ['What about its budget?', 'its budget?'],
    ['Who elected them?', 'Who elected them?'],
    ['Why?', 'Why?'],
    ['and how much notice must it give?', 'how much notice must it give?'],
    ['Pourquoi ?', 'Pourquoi?'],
    ['¿y los guardas?', 'los guardas?'],
    ['а почему?', 'почему?'],
    ['Какой у него бюджет и когда он принят?', 'Какой у него бюджет и когда он принят?'],
    ['ولماذا؟', 'لماذا؟'],
  ])('is put behind it: %s', (question, said) => {
    expect(completeQuery(question, turnsOf(earlier))).toBe(`${earlier} ${said}`);
  });

  it.each([
    ['它的预算呢？', '它的预算？'],
    ['该委员会何时成立？', '该委员会何时成立？'],
    ['为什么？', '为什么？'],
  ])('is put behind it in Chinese: %s', (question, said) => {
    expect(completeQuery(question, turnsOf('委员会有多少成员？'))).toBe(`委员会有多少成员？${said}`);
  });

  it.each([
    'When does the gate close?',
    'Which treaty that bans tests entered into force in 1963?',
    'Does the Lake Commission publish its report every year?',
    '水獭放养了多少只？',
    '应该怎样核查全面禁止核试验条约的遵守情况？',
    'Quel est le budget du sanctuaire ?',
    'Quand faut-il ratifier le traité de Tlatelolco ?',
    'وثيقة المؤتمر الاستعراضي متى صدرت؟',
    'And what is the yearly budget of the heron sanctuary, dogs and wardens included?',
    'CD/1634',
  ])('stands by itself: %s', (question) => {
    expect(completeQuery(question, turnsOf(earlier))).toBe(question);
  });
});

describe('a row of follow-ups', () => {
  const first = 'How many tests did France conduct in 1990?';

  it('leans on the first full question, with what was replaced since', () => {
    expect(completeQuery('and Russia?', turnsOf(first, 'and Canada?'))).toBe(
      first.replace('France', 'Russia'),
    );
    expect(completeQuery('and in 1995?', turnsOf(first, 'and Canada?'))).toBe(
      'How many tests did Canada conduct in 1995?',
    );
  });

  it('does not pile up', () => {
    const turns = turnsOf(
      'An older question of trees?',
      first,
      'Why?',
      'and the fallout?',
      'Who measured it?',
    );
    expect(completeQuery('and the costs?', turns)).toBe(`${first} the costs?`);
  });

  it('begins anew with a question that stands by itself', () => {
    const second = 'When does the gate of the sanctuary close?';
    expect(completeQuery('Why?', turnsOf(first, 'and Canada?', second))).toBe(`${second} Why?`);
  });

  it('leaves the first question of a conversation alone', () => {
    expect(completeQuery('What about its budget?', [])).toBe('What about its budget?');
    expect(completeQuery('What about its budget?', turnsOf('  '))).toBe('What about its budget?');
  });
});

it('no word of a follow-up is lost but those that open it', () => {
  const word = fc.constantFrom(
    'Canada',
    '1995',
    'budget',
    'its',
    'article X',
    '加拿大',
    '预算',
    'France',
    'CD/1634',
    'when',
    'NPT',
  );
  const opening = fc.constantFrom('', 'and ', 'What about ', '那', '¿y ', 'А ', 'et ');
  const earlier = 'What did France say in 1990 about article VI?';
  fc.assert(
    fc.property(opening, fc.array(word, { minLength: 1, maxLength: 4 }), (open, words) => {
      const query = completeQuery(`${open}${words.join(' ')}?`, turnsOf(earlier));
      for (const one of words) expect(query).toContain(one);
    }),
  );
});
