/** The numbers that browsers show before the items of ordered lists, which are not in the text. */
import { type Counting, formatted, hasOwnNumber, integer } from './list-numbers.js';
import { elementsOf, type XmlElement } from './xml.js';

const STYLES: Readonly<Record<string, Counting>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/**
 * By item, as shown: "3.", "c.", "iii." (HTML standard, 4.4.5). Empty where the list or its items say that no
 * numbers are shown, where the numbers are of a kind not known here, or where the words have numbers of their own.
 *
 * @param counted Which items count: those that are shown.
 */
export function itemNumbers(
  list: XmlElement,
  counted: (item: XmlElement) => boolean,
): ReadonlyMap<XmlElement, string> {
  const items = elementsOf(list, 'li').filter(counted);
  const numbers = new Map<XmlElement, string>();
  if (items.some(hasOwnNumber)) return numbers;
  const step = list.attributes.reversed === undefined ? 1 : -1;
  let next = integer(list.attributes.start) ?? (step === 1 ? 1 : items.length);
  for (const item of items) {
    const number = integer(item.attributes.value) ?? next;
    const kind = kindOf(item) ?? kindOf(list) ?? '1';
    if (kind !== 'none') numbers.set(item, `${formatted(number, kind)}.`);
    next = number + step;
  }
  return numbers;
}

/** Null where nothing is said; "none" for what is not known here, too. */
function kindOf({ attributes }: XmlElement): Counting | 'none' | null {
  const style = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]*)/i.exec(attributes.style ?? '')?.[1];
  if (style !== undefined) return kindOfStyle(style.toLowerCase().trim());
  if (/(?:^|\s)(?:list-none|list-unstyled|list-inline)(?:\s|$)/.test(attributes.class ?? '')) return 'none';
  const type = attributes.type?.trim();
  return type && /^[1aAiI]$/.test(type) ? (type as Counting) : null;
}

function kindOfStyle(style: string): Counting | 'none' | null {
  const words = style.split(/\s+/).filter((word) => !/^(?:inside|outside)$/.test(word));
  if (words.length === 0) return null;
  return STYLES[words[0]!] ?? 'none';
}
