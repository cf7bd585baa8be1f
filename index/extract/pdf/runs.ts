/** The words of a page with their places, turned so that they read along x and lines follow along y. */
import { type Matrix, multiply } from './matrix.js';

/** Words set in one go. Lengths are in points; y grows downwards. */
export interface Run {
  text: string;
  /** Left and right edge along the line. */
  left: number;
  right: number;
  /** Of the baseline. */
  y: number;
  /** Height of the type. */
  size: number;
  /** Whether the words read from right to left; their characters are in logical order all the same. */
  rightToLeft: boolean;
  /** How the words stand on the sheet. `left`, `right` and `y` are as seen by someone who has turned it. */
  setting: Setting;
  /** What it was made of; `text` is its `str`. */
  item: TextItem;
}

/** What pdf.js gives for some words of a page. */
export interface TextItem {
  str: string;
  dir: string;
  /** From the words' own space to the page's: [a, b, c, d, x, y]. */
  transform: readonly number[];
  width: number;
  height: number;
  fontName: string;
}

export interface PageItems {
  items: readonly TextItem[];
  /** Fonts that are set from top to bottom. */
  verticalFonts: ReadonlySet<string>;
  /** From the page's space to the sheet as it is shown: y downwards, its rotation applied. */
  viewTransform: readonly number[];
  /** Of the sheet as it is shown. */
  width: number;
  height: number;
}

/** Quarter turns clockwise by which the words are set, or set from top to bottom. */
export type Setting = 0 | 1 | 2 | 3 | 'vertical';

/**
 * The runs of a page, grouped by the way they are turned, the way of most of the words first. Words that lie off the
 * sheet and words that are printed twice over (as some programs make bold type) are left out.
 */
export function runsOf(page: PageItems): Run[][] {
  const groups = new Map<Setting, Run[]>();
  const words = page.items.filter(({ str }) => str.trim() !== '');
  const stacked = stackedCharacters(words, page.verticalFonts);
  for (const item of words) {
    const at = multiply(page.viewTransform, item.transform);
    if (!isOnSheet(at, page)) continue;
    const setting = settingOf(at, stacked.has(item) || page.verticalFonts.has(item.fontName));
    const group = groups.get(setting) ?? [];
    groups.set(setting, group);
    const run =
      setting === 'vertical' ? verticalRun(item, at, stacked.has(item)) : levelRun(item, at, setting);
    if (!isReprint(run, group)) group.push(run);
  }
  const length = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + run.text.length, 0);
  return [...groups.values()].sort((a, b) => length(b) - length(a));
}

/** Words that begin a little beside the sheet are still seen. */
const MARGIN = 2;

function isOnSheet([, , , , x, y]: Matrix, { width, height }: PageItems): boolean {
  return x >= -MARGIN && y >= -MARGIN && x <= width + MARGIN && y <= height + MARGIN;
}

function settingOf([a, b]: Matrix, isVertical: boolean): Setting {
  const turns = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  const setting = ((turns + 4) % 4) as 0 | 1 | 2 | 3;
  return isVertical && setting === 0 ? 'vertical' : setting;
}

/** The place as seen by someone who has turned the sheet so that the words read along x. */
function levelRun(item: TextItem, at: Matrix, turns: 0 | 1 | 2 | 3): Run {
  const [, , c, d, x, y] = at;
  const [left, baseline] = (
    [
      [x, y],
      [y, -x],
      [-x, -y],
      [-y, x],
    ] as const
  )[turns];
  const size = Math.hypot(c, d) || item.height;
  return runFrom(item, { left, y: baseline, size, length: item.width, setting: turns });
}

/** Lines set from top to bottom follow each other from right to left. */
function verticalRun(item: TextItem, [, , c, d, x, y]: Matrix, isStacked: boolean): Run {
  const size = Math.hypot(c, d) || item.height;
  // A vertical font has its origin in the middle above the character, another at its left end on the baseline.
  const place = isStacked
    ? { left: y - size * ASCENT, y: -(x + size / 2), length: size }
    : { left: y, y: -x, length: Math.max(item.height, size) };
  return runFrom(item, { ...place, size, setting: 'vertical' });
}

/** Of ideographs above the baseline, in heights of the type. */
const ASCENT = 0.88;

function runFrom(
  item: TextItem,
  place: Pick<Run, 'left' | 'y' | 'size' | 'setting'> & { length: number },
): Run {
  const { length, ...where } = place;
  const right = where.left + Math.max(length, 0);
  return { ...where, text: item.str, right, rightToLeft: item.dir === 'rtl', item };
}

/** On a page set from top to bottom, at least as many characters stand alone, and as many of them under another. */
const STACKED = { least: 20, share: 0.5 };
const SINGLE_IDEOGRAPH = /^[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]$/;

/**
 * Some programs set lines from top to bottom character by character, in an ordinary font: each stands under the one
 * before. The cells of a table do so too, but do not follow each other in the file.
 */
function stackedCharacters(
  words: readonly TextItem[],
  verticalFonts: ReadonlySet<string>,
): ReadonlySet<TextItem> {
  const isVertical = (item: TextItem) => verticalFonts.has(item.fontName);
  const places = words
    .filter((item) => SINGLE_IDEOGRAPH.test(item.str) || isVertical(item))
    .map((item) => ({ item, ...crownOf(item, isVertical(item)) }));
  const pairs = places
    .slice(1)
    .flatMap((place, i) => (isUnder(place, places[i]!) ? [places[i]!, place] : []));
  const stacked = new Set(pairs.map(({ item }) => item).filter((item) => !isVertical(item)));
  const single = words.filter((item) => SINGLE_IDEOGRAPH.test(item.str) && !isVertical(item));
  return stacked.size >= Math.max(STACKED.least, single.length * STACKED.share) ? stacked : new Set();
}

interface Crown {
  x: number;
  y: number;
  size: number;
}

/** The middle of a character's upper edge; y grows upwards. */
function crownOf({ transform }: TextItem, isVertical: boolean): Crown {
  const [size, x, y] = [transform[3]!, transform[4]!, transform[5]!];
  return isVertical ? { size, x, y } : { size, x: x + size / 2, y: y + size * ASCENT };
}

function isUnder({ x, y, size }: Crown, above: Crown): boolean {
  const drop = above.y - y;
  return Math.abs(above.x - x) < size * 0.2 && drop > size * 0.4 && drop < size * 2.1;
}

/** Looked for among the last runs only: a reprint follows soon, or the words are meant to stand twice. */
const REPRINTS_WITHIN = 40;

function isReprint(run: Run, before: readonly Run[]): boolean {
  const near = run.size * 0.25;
  return before
    .slice(-REPRINTS_WITHIN)
    .some(
      (other) =>
        other.text === run.text && Math.abs(other.left - run.left) < near && Math.abs(other.y - run.y) < near,
    );
}
