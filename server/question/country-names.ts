/** Names of States and territories in the six languages: from the tables of Unicode (CLDR), and what the UN calls them. */
import { fold } from '../../index/fold.js';

const LANGUAGES = ['en', 'zh', 'fr', 'es', 'ru', 'ar'];
/** Codes of what is no State or territory: unknown, invented, the world's organisations. */
const NO_COUNTRY = /^(?:X[AB]|ZZ|QO|EZ|UN)$/;
/** Names in use that the tables lack. Short ones in capitals are told from words by these. */
const OTHERS: Readonly<Record<string, string>> = {
  US: 'USA|US|U.S.|United States of America|EEUU|EE. UU.|美利坚合众国|США|الولايات المتحدة',
  GB: 'UK|U.K.|Great Britain|Britain',
  EU: 'EU',
  SU: 'USSR|Soviet Union|URSS|Union soviétique|Unión Soviética|СССР|苏联|الاتحاد السوفياتي',
  RU: 'Russian Federation|Fédération de Russie|Federación de Rusia|Россия|Российская Федерация|俄国|俄罗斯联邦|روسيا|الاتحاد الروسي',
  CN: "People's Republic of China|中华人民共和国",
  KR: 'Republic of Korea|Республика Корея|大韩民国',
  KP: "Democratic People's Republic of Korea|DPRK|КНДР|朝鲜民主主义人民共和国",
  IR: 'Islamic Republic of Iran',
  SY: 'Syrian Arab Republic',
  VN: 'Viet Nam',
  TR: 'Turkey',
  VA: 'Holy See',
  CZ: 'Czech Republic',
  YU: 'Yugoslavia|Yougoslavie|Югославия|南斯拉夫|يوغوسلافيا',
};
/** Endings of names that Russian changes with the case, and what it adds to names that end otherwise. */
const RUSSIAN_ENDING = /(?<=[\u0400-\u04ff]{3})(?:ия|ья|[аяйьы])$/u;
const RUSSIAN_CONSONANT = /(?<=[\u0400-\u04ff]{3})[бвгджзклмнпрстфхцчшщ]$/u;
const RUSSIAN_CASES = '(?:а|у|е|ом)?';
/** Short names in capitals, which in small letters are words: "us". */
const CAPITALS = /^(?:US|UK|EU)$/i;

/** What Chinese shortens to one character where several stand together: 中美俄, 加俄. */
const SHORT: Readonly<Record<string, string>> = {
  中: 'CN',
  美: 'US',
  俄: 'RU',
  苏: 'SU',
  英: 'GB',
  法: 'FR',
  德: 'DE',
  日: 'JP',
  印: 'IN',
  韩: 'KR',
  朝: 'KP',
  加: 'CA',
};
/** 其中法国, 集中加强 and 八日中俄 hold no such pair at their beginning; 加 begins and ends many words, so it stands beside 美 and 俄 only. */
const SHORT_RUN =
  /(?<![其集之当从期空\d〇一二三四五六七八九十])(?:[中美俄苏英法德日印韩朝](?:[、和与及]?[中美俄苏英法德日印韩朝])+|加[、和与及]?[俄美]|[俄美][、和与及]?加)(?![国洲度本鲜拿罗格兰律语文]|联(?!合)|(?<=加)[入强以快大速剧重工]|(?<=日)[期常]|(?<=美)利)/gu;

/** A name in a text, with the code of its bearer (ISO 3166-1 where there is one). */
export interface NamedCountry {
  code: string;
  start: number;
  /** Exclusive. */
  end: number;
}

let pattern: RegExp | null = null;
let codes: Map<string, string> | null = null;
let names: readonly (readonly [name: string, code: string])[] | null = null;

/** Where a name stands in a text as a word, in order. */
export function countryNamesIn(text: string): { start: number; end: number }[] {
  // A pattern of so many names takes a third of a second to compile where it is to mind no capitals itself.
  pattern ??= new RegExp(alternatives(), 'gu');
  return [...inSmallLetters(text).matchAll(pattern)]
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }))
    .filter(({ start, end }) => !isOtherWord(text.slice(start, end)));
}

/** Letter by letter: the one letter whose small form is two is written as one. */
function inSmallLetters(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

function isOtherWord(name: string): boolean {
  return CAPITALS.test(name) && name !== name.toUpperCase();
}

/** The countries that a text names, whichever of the six languages it is in; also those that Chinese shortens: 中俄. */
export function countriesIn(text: string): NamedCountry[] {
  const named = countryNamesIn(text).flatMap(({ start, end }) => {
    const code = codeOf(text.slice(start, end));
    return code ? [{ code, start, end }] : [];
  });
  const shortened = [...text.matchAll(SHORT_RUN)].flatMap(({ 0: run, index }) =>
    [...run].flatMap((one) =>
      SHORT[one] ? [{ code: SHORT[one], start: index, end: index + run.length }] : [],
    ),
  );
  return [...named, ...shortened];
}

/** Around a name: enough to see whether it is a part of a longer one, as 几内亚 is of 赤道几内亚. */
const AROUND = 24;
const patterns = new Map<string, RegExp>();

/** Whether a text names the country; faster than looking for all. */
export function namesCountry(text: string, code: string): boolean {
  if (!patterns.has(code)) patterns.set(code, patternOf(code));
  const near = (index: number, end: number) => text.slice(Math.max(0, index - AROUND), end + AROUND);
  return [...text.matchAll(patterns.get(code)!)].some(({ 0: name, index }) =>
    countriesIn(near(index, index + name.length)).some((country) => country.code === code),
  );
}

function patternOf(code: string): RegExp {
  const own = allNames().flatMap(([name, bearer]) => (bearer === code ? [wordPattern(name)] : []));
  const short = Object.keys(SHORT).filter((one) => SHORT[one] === code);
  return new RegExp([...own, ...short].join('|'), 'giu');
}

/** Russian names are known by their stems, Arabic ones also after the preposition that swallows the article. */
function codeOf(name: string): string | null {
  codes ??= codesByName();
  const key = fold(name).replace(/^لل/u, 'ال');
  for (let cut = 0; cut <= 3; cut++) {
    const code = codes.get(cut === 0 ? key : `${key.slice(0, -cut)}*`);
    if (code) return code;
  }
  return null;
}

function codesByName(): Map<string, string> {
  const byName = new Map<string, string>();
  for (const [name, code] of allNames()) {
    const key = fold(name);
    if (!byName.has(key)) byName.set(key, code);
    if (declines(name) || RUSSIAN_CONSONANT.test(name))
      byName.set(`${fold(name.replace(RUSSIAN_ENDING, ''))}*`, code);
  }
  return byName;
}

function alternatives(): string {
  const longestFirst = [...new Set(allNames().map(([name]) => name))].sort((a, b) => b.length - a.length);
  const han = longestFirst.filter((name) => /\p{Script=Han}/u.test(name));
  const words = longestFirst.filter((name) => !/\p{Script=Han}/u.test(name)).map(wordPattern);
  // Arabic joins "and" and "in" to the word.
  return `(?:(?<=(?<![\\p{L}\\p{N}])[وبل])|(?<![\\p{L}\\p{N}]))(?:${words.join('|')})(?![\\p{L}\\p{N}])|${han.map(escaped).join('|')}`;
}

/** Those of the tables come last: a name that has two bearers there keeps the one that the UN gives it. */
function allNames(): readonly (readonly [name: string, code: string])[] {
  if (names) return names;
  const others = Object.entries(OTHERS).flatMap(([code, names]) =>
    names.split('|').map((name): [string, string] => [name, code]),
  );
  names = [...others, ...LANGUAGES.flatMap(namesIn)];
  return names;
}

function namesIn(language: string): [name: string, code: string][] {
  const table = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.test(code))
    .flatMap((code) => {
      const name = table.of(code);
      if (!name) return [];
      // Codes that are no longer in use name their successor.
      const current = new Intl.Locale(`und-${code}`).region ?? code;
      return [name, name.replace(/ *[（(].*$/u, '')].map((one): [string, string] => [one, current]);
    });
}

function wordPattern(name: string): string {
  if (declines(name)) return `${escaped(name.replace(RUSSIAN_ENDING, ''))}\\p{L}{1,3}`;
  if (RUSSIAN_CONSONANT.test(name) && !name.includes(' ')) return escaped(name) + RUSSIAN_CASES;
  return name.startsWith('ال') ? `(?:ال|لل)${escaped(name.slice(2))}` : escaped(name);
}

function declines(name: string): boolean {
  return RUSSIAN_ENDING.test(name) && !name.includes(' ');
}

function escaped(name: string): string {
  return inSmallLetters(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
