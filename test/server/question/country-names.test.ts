import { describe, expect, it } from 'vitest';
import { countriesIn, namesCountry } from '../../../server/question/country-names.js';

const named = (text: string) =>
  countriesIn(text).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

describe('countriesIn', () => {
  it.each([
    ['Canada and the United States of America', ['CA Canada', 'US United States of America']],
    ['le Canada et la Russie', ['CA Canada', 'RU Russie']],
    ['Corea del Norte', ['KP Corea del Norte']],
    ['в Канаде, Китае и Таджикистана, США', ['CA Канаде', 'CN Китае', 'TJ Таджикистана', 'US США']],
    ['والصين وللولايات المتحدة', ['CN الصين', 'US للولايات المتحدة']],
    ['加拿大和俄罗斯联邦', ['CA 加拿大', 'RU 俄罗斯联邦']],
    ['赤道几内亚', ['GQ 赤道几内亚']],
    ['中俄重申', ['CN 中俄', 'RU 中俄']],
    ['加俄联合声明', ['CA 加俄', 'RU 加俄']],
    ['中、美、俄三国', ['CN 中、美、俄', 'US 中、美、俄', 'RU 中、美、俄']],
    ['7月18日中俄', ['CN 中俄', 'RU 中俄']],
    ['其中法国', ['FR 法国']],
    ['集中加强，美加强调，中美洲，日常，空中英语', []],
    ['let us go', []],
    ['İzmir, CANADA and Us', ['CA CANADA']],
    ['for the US and the EU', ['US US', 'EU EU']],
    ['USSR, 苏联', ['SU USSR', 'SU 苏联']],
    ['Niger, Nigeria', ['NE Niger', 'NG Nigeria']],
  ])('finds the names in a text: %s', (text, names) => {
    expect(named(text)).toEqual(names);
  });
});

describe('namesCountry', () => {
  it.each([
    ['Nigeria', 'NG', true],
    ['Nigeria', 'NE', false],
    ['赤道几内亚与巴布亚新几内亚', 'GN', false],
    ['赤道几内亚与几内亚', 'GN', true],
    ['会议中加强了', 'CN', false],
    ['let us go', 'US', false],
  ])('is the same for one country: %s, %s', (text, code, is) => {
    expect(namesCountry(text, code)).toBe(is);
    expect(countriesIn(text).some((country) => country.code === code)).toBe(is);
  });
});
