/** Counts the paragraphs of lists as Word does, so that a pin cite can name a number that the file does not hold. */
import { elementAt, type XmlElement } from '../xml.js';
import { type Level, type List, readLists } from './list-definitions.js';
import { formatNumber } from './number-formats.js';
import { type Styles, valueAt } from './styles.js';

/** A list and a level of it, from 0. */
interface Place {
  list: List;
  id: string;
  level: number;
}

/** Numbers of the nine levels: undefined for one that has not begun, NaN for one that is not certain. */
interface Counts {
  numbers: (number | undefined)[];
  /** Levels that deeper ones show as begun before a paragraph of theirs came. */
  assumed: Set<number>;
}

export class ListCounter {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counts = new Map<string, Counts>();
  /** Lists and levels that have begun, where their own start is spent. */
  private readonly begun = new Set<string>();

  constructor(
    numbering: XmlElement | null,
    private readonly styles: Styles,
  ) {
    this.lists = readLists(numbering, styles);
  }

  /** Counts the paragraph; its number as shown, or null where it has none or it is not certain. */
  next(properties: XmlElement | undefined): string | null {
    const place = this.placeOf(properties);
    const level = place?.list.levels[place.level];
    if (!place || !level) return null;
    return shownNumber(place, level, this.advance(place));
  }

  private placeOf(properties: XmlElement | undefined): Place | null {
    const own = elementAt(properties, 'numPr');
    const ownId = valueAt(own, 'numId');
    const ownLevel = valueAt(own, 'ilvl');
    const byStyle = this.placeByStyle(this.styles.styleOf(properties));
    const id = ownId ?? byStyle?.id;
    const list = id === undefined || id === '0' ? undefined : this.lists.get(id);
    if (id === undefined || !list) return null;
    const level = ownLevel === undefined && ownId === undefined ? byStyle!.level : Number(ownLevel ?? 0);
    return { list, id, level };
  }

  /** The nearest style that names a list; its level is the one that names the style. */
  private placeByStyle(styleId: string | undefined): Place | null {
    const chain = this.styles.chain(styleId);
    const at = chain.findIndex((style) => valueAt(elementAt(style, 'pPr', 'numPr'), 'numId') !== undefined);
    if (at === -1) return null;
    const id = valueAt(elementAt(chain[at], 'pPr', 'numPr'), 'numId')!;
    const list = this.lists.get(id);
    if (!list) return null;
    const stated = chain.slice(0, at + 1).map((style) => valueAt(elementAt(style, 'pPr', 'numPr'), 'ilvl'));
    const linked = list.levels.findIndex((level) => level?.style === chain[at]!.attributes.styleId);
    const level = linked === -1 ? Number(stated.find((value) => value !== undefined) ?? 0) : linked;
    return { list, id, level };
  }

  private advance({ list, id, level: at }: Place): Counts['numbers'] {
    const counts = this.counts.get(list.counterId) ?? { numbers: [], assumed: new Set() };
    this.counts.set(list.counterId, counts);
    const first = !this.begun.has(`${id}:${at}`);
    this.begun.add(`${id}:${at}`);
    if (first && list.starts.has(at)) forget(counts, at);
    count(counts, list, at);
    return counts.numbers;
  }
}

/**
 * Word shows "1.1" where a list begins on its second level. Whether the first paragraph of the first level is then
 * "1." or "2." is not known, so that it has no number.
 */
function count(counts: Counts, list: List, at: number): void {
  const { numbers, assumed } = counts;
  const startOf = (level: number) => list.starts.get(level) ?? list.levels[level]?.start ?? Number.NaN;
  const before = numbers[at];
  numbers[at] = before === undefined ? startOf(at) : assumed.has(at) ? Number.NaN : before + 1;
  assumed.delete(at);
  for (let outer = 0; outer < at; outer++) {
    if (numbers[outer] !== undefined) continue;
    numbers[outer] = startOf(outer);
    assumed.add(outer);
  }
  for (let deeper = at + 1; deeper < 9; deeper++) {
    if (at < (list.levels[deeper]?.restartAfter ?? deeper)) forget(counts, deeper);
  }
}

function forget({ numbers, assumed }: Counts, level: number): void {
  numbers[level] = undefined;
  assumed.delete(level);
}

function shownNumber(
  { list, level: at }: Place,
  level: Level,
  counts: readonly (number | undefined)[],
): string | null {
  if (level.format === 'bullet' || level.format === 'none') return null;
  let certain = /%[1-9]/.test(level.text);
  const shown = level.text.replace(/%([1-9])/g, (_, digit) => {
    const other = Number(digit) - 1;
    const count = counts[other];
    const format = list.levels[other]?.format;
    if (other > at || count === undefined || format === undefined) certain = false;
    if (!certain || format === 'bullet') return '';
    const number = formatNumber(level.legal && format !== 'none' ? 'decimal' : format!, count!);
    if (number === null) certain = false;
    return number ?? '';
  });
  return certain && /[\p{L}\p{N}]/u.test(shown) ? shown.trim() : null;
}
