/** The figures that annexes are counted in: Roman, Chinese, western. */

export const ROMAN_FIGURES: readonly string[] =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
const HAN_DIGITS = '一二三四五六七八九';

/** 1 to 20 for a Roman figure, 1 to 19 for a Chinese one, any number for a western one; 0 for anything else. */
export function numberOf(figure: string): number {
  if (/^\d+$/.test(figure)) return Number(figure);
  const han = /^(十?)([一二三四五六七八九]?)$/u.exec(figure);
  if (han && figure !== '') return (han[1] ? 10 : 0) + (han[2] ? HAN_DIGITS.indexOf(han[2]) + 1 : 0);
  return ROMAN_FIGURES.indexOf(figure) + 1;
}

/** The Chinese figure of a number from 1 to 19. */
export function hanFigure(number: number): string {
  const digit = number % 10 === 0 ? '' : HAN_DIGITS.charAt((number % 10) - 1);
  return number < 10 ? digit : `十${digit}`;
}
