/** Days as footnotes write them; the Arabic months go by both of their names, as the United Nations has them. */

const MONTHS: Readonly<Record<string, string>> = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ar: 'كانون_الثاني/يناير شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه تموز/يوليه آب/أغسطس أيلول/سبتمبر تشرين_الأول/أكتوبر تشرين_الثاني/نوفمبر كانون_الأول/ديسمبر',
};
const DAYS: Readonly<Record<string, (day: number, month: string, year: number) => string>> = {
  en: (day, month, year) => `${day} ${month} ${year}`,
  fr: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  es: (day, month, year) => `${day} de ${month} de ${year}`,
  ru: (day, month, year) => `${day} ${month} ${year} года`,
  ar: (day, month, year) => `${day} ${month} ${year}`,
};

/** @param date ISO 8601. @param lang English where there are no words for it. */
export function dateIn(lang: string | null, date: string): string {
  const { year, month, day } = partsOf(date);
  if (lang === 'zh') return `${year}年${month}月${day}日`;
  const known = lang !== null && lang in DAYS ? lang : 'en';
  return DAYS[known]!(day, monthIn(known, month), year);
}

/** "March 12, 2001", as Chicago has it. */
export function americanDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${monthIn('en', month)} ${day}, ${year}`;
}

/** @param date ISO 8601. @returns Numbers; the month from 1. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function monthIn(lang: string, month: number): string {
  return MONTHS[lang]!.split(' ')[month - 1]!.replace('_', ' ');
}
