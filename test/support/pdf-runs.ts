/** Runs of a made-up page, with widths as of a plain font. */
import type { Run, TextItem } from '../../index/extract/pdf/runs.js';

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Half the type's height for each character, a whole height for a Chinese one. `y` grows downwards. */
export function runAt(text: string, left: number, y: number, size = 10): Run {
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  const [width, dir] = [widthOf(text, size), rightToLeft ? 'rtl' : 'ltr'];
  const transform = [size, 0, 0, size, left, -y];
  const item: TextItem = { str: text, dir, transform, width, height: size, fontName: 'f' };
  return { text, left, right: left + width, y, size, rightToLeft, setting: 0, item };
}

export function widthOf(text: string, size = 10): number {
  return [...text].reduce((sum, char) => sum + (WIDE.test(char) ? size : size / 2), 0);
}

/** Lines 12 points apart, from the top. */
export function linesAt(texts: readonly string[], left: number, top: number, size = 10): Run[] {
  return texts.map((text, i) => runAt(text, left, top + i * 12, size));
}
