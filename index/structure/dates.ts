/** Dates as documents print them, in the six languages. */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'enero', 'января', 'كانون الثاني/يناير', 'يناير'],
  ['february', 'février', 'febrero', 'февраля', 'شباط/فبراير', 'فبراير'],
  ['march', 'mars', 'marzo', 'марта', 'آذار/مارس', 'مارس'],
  ['april', 'avril', 'abril', 'апреля', 'نيسان/أبريل', 'أبريل'],
  ['may', 'mai', 'mayo', 'мая', 'أيار/مايو', 'مايو'],
  ['june', 'juin', 'junio', 'июня', 'حزيران/يونيه', 'يونيو'],
  ['july', 'juillet', 'julio', 'июля', 'تموز/يوليه', 'يوليو'],
  ['august', 'août', 'agosto', 'августа', 'آب/أغسطس', 'أغسطس'],
  ['september', 'septembre', 'septiembre', 'сентября', 'أيلول/سبتمبر', 'سبتمبر'],
  ['october', 'octobre', 'octubre', 'октября', 'تشرين الأول/أكتوبر', 'أكتوبر'],
  ['november', 'novembre', 'noviembre', 'ноября', 'تشرين الثاني/نوفمبر', 'نوفمبر'],
  ['december', 'décembre', 'diciembre', 'декабря', 'كانون الأول/ديسمبر', 'ديسمبر'],
];

const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const WESTERN =
  /^(\d{1,2})(?:er|º|\.)?\s+(?:de\s+)?([\p{L}/ ]+?)\s+(?:de\s+|del\s+)?(\d{4})(?:\s*(?:года|г\.?))?/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/;

/** The date that the words begin with, as ISO 8601, and how many characters it takes; null where there is none. */
export function dateAt(words: string): { iso: string; length: number } | null {
  const numeric = CHINESE.exec(words) ?? ISO.exec(words);
  if (numeric) return checked(numeric[0].length, Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const western = WESTERN.exec(words);
  if (!western) return null;
  const month = MONTHS.findIndex((names) => names.includes(western[2]!.toLowerCase())) + 1;
  return month === 0 ? null : checked(western[0].length, Number(western[3]), month, Number(western[1]));
}

function checked(
  length: number,
  year: number,
  month: number,
  day: number,
): { iso: string; length: number } | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1800 && year < 2200;
  return valid ? { iso: date.toISOString().slice(0, 10), length } : null;
}
