/** The figures of a text as numbers, however they are written. */
import { figuresIn } from '../../index/figure-terms.js';
import { fold } from '../../index/fold.js';
import { remembered } from './remembered.js';

/** One character of a Chinese figure. */
export const HAN_FIGURE = '[〇○零一二三四五六七八九两十百千万亿]';

/** Arabic-Indic, Persian and full-width digits as western ones; nothing else is changed, lengths included. */
export function withWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
}

/** The numbers that stand in a text, in western digits without separators: "18000", "3.5". */
export const numbersIn: (text: string) => ReadonlySet<string> = remembered(
  (text) => new Set(figuresIn(fold(text)).map(({ value }) => value)),
);

/** The number of a Chinese figure that counts something: 二十一, 一九九八, 七; null for anything else. */
export function hanNumberOf(figure: string): number | null {
  // As it would stand in a text: one character alone is no figure there.
  const [read] = figuresIn(`第${fold(figure)}号`);
  return read ? Number(read.value) : null;
}
