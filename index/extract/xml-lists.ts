/** The numbers of ordered lists in XML, as DocBook, TEI and JATS count their items; they are not in the text. */
import { type Counting, formatted, hasOwnNumber, integer } from './list-numbers.js';
import { elementsOf, type XmlElement } from './xml.js';

/** What the attributes of a list call the ways to count; JATS leaves open what `order` looks like. */
const COUNTINGS: Readonly<Record<string, Counting | 'unknown'>> = {
  arabic: '1',
  order: 'unknown',
  ordered: '1',
  numbered: '1',
  loweralpha: 'a',
  'alpha-lower': 'a',
  upperalpha: 'A',
  'alpha-upper': 'A',
  lowerroman: 'i',
  'roman-lower': 'i',
  upperroman: 'I',
  'roman-upper': 'I',
};
const ITEM = /^(?:listitem|list-item|item|li)$/;
/** More is no number but a term that the item explains. */
const LONGEST_LABEL = 12;

export interface ListNumbers {
  /** By item, as shown: "㈡", "(a)", "1.", "iv.". */
  numbers: ReadonlyMap<XmlElement, string>;
  /** The place of the last item, from which another list may go on. */
  last: number;
}

/**
 * Null for what is no ordered list. Of a list with labels, the items without one have no number. No numbers where only
 * a style sheet tells how they look (in a list within a list that does not say), or where the words have their own.
 *
 * @param before Of the list that ended last, the place of its last item; 0 for none.
 * @param isInner Whether it lies within another ordered list.
 */
export function xmlListNumbers(list: XmlElement, before: number, isInner: boolean): ListNumbers | null {
  const named = countingOf(list, isInner);
  if (named === null) return null;
  const items = elementsOf(list).filter(({ name }) => ITEM.test(name));
  const first = firstPlace(list.attributes, before);
  const last = first + items.length - 1;
  const labels = items.map(labelOf);
  const numbers = new Map<XmlElement, string>();
  const isLabelled = labels.some((label) => label !== null);
  if (items.some(isNumbered) || (!isLabelled && named === 'unknown')) return { numbers, last };
  items.forEach((item, i) => {
    const shown = isLabelled ? labels[i] : `${formatted(first + i, named as Counting)}.`;
    if (shown) numbers.set(item, shown);
  });
  return { numbers, last };
}

/** Whether the text has the number, as words or as an element. */
function isNumbered(item: XmlElement): boolean {
  return hasOwnNumber(item) || elementsOf(item, 'label').length > 0;
}

/** Null for what is no ordered list. */
function countingOf({ name, attributes }: XmlElement, isInner: boolean): Counting | 'unknown' | null {
  if (name === 'list')
    return COUNTINGS[(attributes.type ?? attributes['list-type'] ?? '').toLowerCase()] ?? null;
  if (name !== 'orderedlist') return null;
  if (attributes.inheritnum === 'inherit') return 'unknown';
  const stated = attributes.numeration?.toLowerCase();
  if (stated !== undefined) return COUNTINGS[stated] ?? 'unknown';
  return isInner ? 'unknown' : '1';
}

function firstPlace({ startingnumber, continuation }: XmlElement['attributes'], before: number): number {
  return integer(startingnumber) ?? (continuation === 'continues' ? before + 1 : 1);
}

function labelOf({ attributes }: XmlElement): string | null {
  const label = (attributes.tag ?? attributes.label ?? attributes.n ?? '').replace(/\s+/g, ' ').trim();
  return label !== '' && label.length <= LONGEST_LABEL ? label : null;
}
