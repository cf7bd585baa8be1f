/** Names of States and territories in the six languages: from the tables of Unicode (CLDR), and what the UN calls them. */

const LANGUAGES = ['en', 'zh', 'fr', 'es', 'ru', 'ar'];
/** Codes of what is no State or territory: unknown, invented, the world's organisations. */
const NO_COUNTRY = /^(?:X[AB]|ZZ|QO|EZ|UN)$/;
/** Names in use that the tables lack. Short ones in capitals are told from words by these. */
const OTHERS =
  'USA|US|U.S.|UK|U.K.|EU|USSR|Soviet Union|Russian Federation|United States of America|Great Britain|Britain|' +
  'Republic of Korea|DPRK|Islamic Republic of Iran|Syrian Arab Republic|Viet Nam|Turkey|Holy See|Czech Republic|' +
  'URSS|Union soviétique|Fédération de Russie|EEUU|EE. UU.|Unión Soviética|Federación de Rusia|' +
  'США|СССР|Россия|Российская Федерация|КНДР|Республика Корея|苏联|俄国|俄罗斯联邦|美利坚合众国|大韩民国|' +
  'الولايات المتحدة|روسيا|الاتحاد الروسي|الاتحاد السوفياتي';
/** Endings of names that Russian changes with the case. */
const RUSSIAN_ENDING = /(?<=[\u0400-\u04ff]{3})(?:ия|ья|[аяйьы])$/u;

let pattern: RegExp | null = null;

/** Matches a name wherever it stands as a word; made when it is first asked for. Global: use `matchAll`. */
export function countryPattern(): RegExp {
  pattern ??= new RegExp(alternatives(), 'giu');
  return pattern;
}

function alternatives(): string {
  const names = new Set([...LANGUAGES.flatMap(namesIn), ...OTHERS.split('|')]);
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const han = longestFirst.filter((name) => /\p{Script=Han}/u.test(name));
  const words = longestFirst.filter((name) => !/\p{Script=Han}/u.test(name)).map(wordPattern);
  // Arabic joins "and" and "in" to the word.
  return `(?:(?<=(?<![\\p{L}\\p{N}])[وبل])|(?<![\\p{L}\\p{N}]))(?:${words.join('|')})(?![\\p{L}\\p{N}])|${han.map(escaped).join('|')}`;
}

function namesIn(language: string): string[] {
  const table = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.test(code))
    .flatMap((code) => table.of(code) ?? [])
    .flatMap((name) => [name, name.replace(/ *[（(].*$/u, '')]);
}

function wordPattern(name: string): string {
  if (!RUSSIAN_ENDING.test(name) || name.includes(' ')) return escaped(name);
  return `${escaped(name.replace(RUSSIAN_ENDING, ''))}\\p{L}{1,3}`;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
