/** The dates that a text holds, in the six languages and in figures. */
import { fold } from '../../index/fold.js';
import { HAN_FIGURE, hanNumberOf, numbersIn, withWesternDigits } from './numbers-in.js';

/** What is not printed is null; a month is always there. */
export interface WrittenDate {
  year: number | null;
  /** 1..12 */
  month: number;
  day: number | null;
  start: number;
  /** Exclusive. */
  end: number;
}

const LOCALES = ['en', 'fr', 'es', 'ru', 'ar-EG', 'ar-SY'];
const HAN_NUMBER = `(?:\\d+|${HAN_FIGURE}+)`;
const HAN_DATE = new RegExp(
  `(?:(${HAN_NUMBER}) ?年 ?)?(${HAN_NUMBER}) ?月(?:份)?(?: ?(${HAN_NUMBER}) ?[日号號])?`,
  'gu',
);
const ISO_DATE = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g;
/** Day before month, as the United Nations print it. */
const SHORT_DATE = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/g;
const LAST_DAY = 31;

interface Months {
  pattern: RegExp;
  numbers: Map<string, number>;
}
let months: Months | null = null;

/** In no order. A day or a year stands beside the month's name: a month alone may be a word, as "may". */
export function datesIn(text: string): WrittenDate[] {
  const plain = withWesternDigits(text);
  const western = plain.toLowerCase();
  const { pattern, numbers } = monthNames();
  const spelled = [...western.matchAll(pattern)].map(({ 0: all, index, groups = {} }) => ({
    year: numberOr(groups.year),
    month: numbers.get(fold(groups.month!)) ?? 0,
    day: numberOr(groups.day ?? groups.after),
    start: index,
    end: index + all.length,
  }));
  const han = [...plain.matchAll(HAN_DATE)].map(({ 0: all, 1: year, 2: month, 3: day, index }) => ({
    year: numberOr(year),
    month: numberOr(month) ?? 0,
    day: numberOr(day),
    start: index,
    end: index + all.length,
  }));
  return [...spelled, ...han, ...inFigures(plain)].filter(
    ({ year, month, day }) =>
      month >= 1 &&
      month <= 12 &&
      (day ?? 1) >= 1 &&
      (day ?? 1) <= LAST_DAY &&
      (year !== null || day !== null),
  );
}

function inFigures(text: string): WrittenDate[] {
  const written = (match: RegExpMatchArray, [year, month, day]: [number, number, number]): WrittenDate => ({
    year: Number(match[year]),
    month: Number(match[month]),
    day: Number(match[day]),
    start: match.index!,
    end: match.index! + match[0].length,
  });
  return [
    ...[...text.matchAll(ISO_DATE)].map((match) => written(match, [1, 2, 3])),
    ...[...text.matchAll(SHORT_DATE)].map((match) => written(match, [3, 2, 1])),
  ];
}

function numberOr(figure: string | undefined): number | null {
  if (!figure) return null;
  return /^\d+$/.test(figure) ? Number(figure) : hanNumberOf(figure);
}

/** Both names of the months in Arabic, which the United Nations print side by side: "تموز/يوليه". */
function monthNames(): Months {
  if (months) return months;
  const named = LOCALES.flatMap((locale) =>
    Array.from({ length: 12 }, (_, i): [string, number][] => namesOfMonth(locale, i + 1)).flat(),
  );
  const words = [...new Set(named.map(([name]) => name))].sort((a, b) => b.length - a.length);
  const month = `(?<month>${words.join('|')})\\.?(?:/(?:${words.join('|')}))?`;
  const day = '(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|-?г?о)?[ \\u00a0]+(?:of |de )?)?';
  const after = '(?:[ \\u00a0]+(?<after>\\d{1,2})(?:st|nd|rd|th)?(?!\\d),?)?';
  const year = '(?:,?[ \\u00a0]+(?:of |de |del )?(?<year>\\d{4})(?!\\d))?';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${day}${month}(?!\\p{L})${after}${year}`, 'gu');
  months = { pattern, numbers: new Map(named.map(([name, number]) => [fold(name), number])) };
  return months;
}

/** As it stands after a day, by itself, and in Russian after "in"; Arabic as the United Nations spell it, too. */
function namesOfMonth(locale: string, month: number): [string, number][] {
  const first = new Date(Date.UTC(2001, month - 1, 1));
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(first);
  const inDate = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' })
    .formatToParts(first)
    .find(({ type }) => type === 'month')!.value;
  const names = [alone, inDate].flatMap((name) => [name, name.replace(/و$/u, 'ه')]);
  if (locale === 'en') names.push(alone.slice(0, 3));
  if (locale === 'ru') names.push(inDate.replace(/[ая]$/u, 'е'));
  return [...new Set(names)].map((name) => [name.toLowerCase(), month]);
}

/** Whether a text has the date: a date of the text without a year is the same where the year stands elsewhere in it. */
export function holdsDate(text: string, { year, month, day }: WrittenDate): boolean {
  const hasYear = year === null || numbersIn(text).has(String(year));
  return datesIn(text).some(
    (held) =>
      held.month === month &&
      (day === null || held.day === day) &&
      (year === null || held.year === year || (held.year === null && hasYear)),
  );
}
