/** How many letters the parts of a page have, and how many of them are links to other pages. */
import type { XmlElement } from './xml.js';

export interface Measure {
  /** Letters and digits. */
  letters: number;
  /** Of these, in links that lead to another page. */
  linked: number;
  /** Such links with letters. */
  links: number;
}

const NOTHING: Measure = Object.freeze({ letters: 0, linked: 0, links: 0 });

/** Measures an element and all within it once; what is left out counts nothing. */
export function measure(
  root: XmlElement,
  leftOut: (element: XmlElement) => boolean,
): (element: XmlElement) => Measure {
  const measures = new Map<XmlElement, Measure>();
  const visit = (element: XmlElement): Measure => {
    if (leftOut(element)) return NOTHING;
    const sum = { letters: 0, linked: 0, links: 0 };
    for (const child of element.children) {
      if (typeof child === 'string') sum.letters += child.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      else addTo(sum, visit(child));
    }
    const size = leadsAway(element) && sum.letters > 0 ? { ...sum, linked: sum.letters, links: 1 } : sum;
    measures.set(element, size);
    return size;
  };
  visit(root);
  return (element) => measures.get(element) ?? NOTHING;
}

function addTo(sum: Measure, part: Measure): void {
  sum.letters += part.letters;
  sum.linked += part.linked;
  sum.links += part.links;
}

/** Links within the page are a table of contents or notes, which belong to the text. */
function leadsAway({ name, attributes }: XmlElement): boolean {
  const address = attributes.href;
  return name === 'a' && address !== undefined && !address.trim().startsWith('#');
}
