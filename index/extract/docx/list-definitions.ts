/** The lists that a Word document defines: levels, formats, starts (ECMA-376 part 1, 17.9). */
import { elementAt, elementsOf, elementsWithin, type XmlElement } from '../xml.js';
import { isOn, type Styles, valueAt } from './styles.js';

export interface Level {
  start: number;
  /** As `formatNumber` takes it. */
  format: string;
  /** Such as "%1.%2": %1 stands for the number of the outermost level. */
  text: string;
  /** The level, counted from 1, after which this one starts anew; 0: never. */
  restartAfter: number;
  /** All numbers in it are shown in decimals. */
  legal: boolean;
  /** The paragraph style that stands on this level. */
  style: string | undefined;
}

/** What a paragraph names by `w:numId`. */
export interface List {
  /** Lists with the same one count on together. */
  counterId: string;
  levels: readonly (Level | undefined)[];
  /** Level, from 0, to the number that this list starts it with. */
  starts: ReadonlyMap<number, number>;
}

/** Lists by `w:numId`. */
export function readLists(root: XmlElement | null, styles: Styles): Map<string, List> {
  if (!root) return new Map();
  const kinds = new Map(elementsOf(root, 'abstractNum').map((kind) => [kind.attributes.abstractNumId, kind]));
  const nums = new Map(elementsOf(root, 'num').map((num) => [num.attributes.numId ?? '', num]));
  const levelsOf = (num: XmlElement | undefined, hops = 0): (Level | undefined)[] => {
    const kind = kinds.get(valueAt(num, 'abstractNumId'));
    const link = valueAt(kind, 'numStyleLink');
    if (!kind || hops > 3) return [];
    return link === undefined ? levelsIn(kind) : levelsOf(nums.get(listOfStyle(styles, link)), hops + 1);
  };
  return new Map([...nums].map(([id, num]) => [id, listOf(num, levelsOf(num))]));
}

function listOfStyle(styles: Styles, id: string): string {
  const [style] = styles.chain(id);
  return valueAt(elementAt(style, 'pPr', 'numPr'), 'numId') ?? '';
}

function listOf(num: XmlElement, levels: (Level | undefined)[]): List {
  const overrides = elementsOf(num, 'lvlOverride');
  const starts = new Map<number, number>();
  const own = [...levels];
  for (const override of overrides) {
    const at = Number(override.attributes.ilvl);
    const start = valueAt(override, 'startOverride');
    const level = elementAt(override, 'lvl');
    if (start !== undefined) starts.set(at, Number(start));
    if (level && at >= 0 && at < 9) own[at] = levelOf(level, at);
  }
  return { counterId: valueAt(num, 'abstractNumId') ?? '', levels: own, starts };
}

function levelsIn(kind: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = new Array(9).fill(undefined);
  for (const level of elementsOf(kind, 'lvl')) {
    const at = Number(level.attributes.ilvl);
    if (at >= 0 && at < 9) levels[at] = levelOf(level, at);
  }
  return levels;
}

function levelOf(level: XmlElement, at: number): Level {
  const legal = elementAt(level, 'isLgl');
  return {
    start: Number(valueAt(level, 'start') ?? 0),
    format: formatOf(level),
    text: valueAt(level, 'lvlText') ?? '',
    restartAfter: Number(valueAt(level, 'lvlRestart') ?? at),
    legal: legal !== undefined && isOn(legal),
    style: valueAt(level, 'pStyle'),
  };
}

/** Newer formats stand in a choice, before a fallback that shows another number. */
function formatOf(level: XmlElement): string {
  const format = [...elementsWithin(level)].find(({ name }) => name === 'numFmt')?.attributes;
  return format?.val === 'custom' ? `custom:${format.format}` : (format?.val ?? 'decimal');
}
