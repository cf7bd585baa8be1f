import { describe, expect, it } from 'vitest';
import { languageOf, mostFrequent } from '../../index/language.js';

describe('languageOf', () => {
  it.each([
    ['zh', '裁军谈判会议在日内瓦举行了春季会议。'],
    ['zh', '《NPT》第六条对 nuclear-weapon States 意味着什么？'],
    ['en', 'The Conference on Disarmament held its spring session in Geneva.'],
    ['fr', 'La Conférence du désarmement a tenu sa session de printemps à Genève.'],
    ['es', 'La Conferencia de Desarme celebró su período de sesiones de primavera en Ginebra.'],
    ['ru', 'Конференция по разоружению провела весеннюю сессию в Женеве.'],
    ['ar', 'عقد مؤتمر نزع السلاح دورته الربيعية في جنيف.'],
  ])('is %s for %s', (lang, text) => {
    expect(languageOf(text)).toBe(lang);
  });

  it.each(['CD/1634', '', '2004', '— * —', '軍縮会議は春の会期をジュネーブで開いた。'])(
    'is null for %j',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );
});

describe('mostFrequent', () => {
  it.each([
    ['the value that occurs most often', ['fr', 'en', 'en'], 'en'],
    ['whatever is null', ['fr', null, null], 'fr'],
    ['null where nothing is known', [null], null],
    ['null of nothing', [], null],
  ])('is %s', (_, values, expected) => {
    expect(mostFrequent(values)).toBe(expected);
  });
});
