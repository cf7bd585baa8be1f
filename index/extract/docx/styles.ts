/** Styles of a Word document: what a paragraph or a run has by its style, and the styles that one is based on. */
import { elementAt, elementsOf, type XmlElement } from '../xml.js';

export class Styles {
  private readonly byId = new Map<string, XmlElement>();
  /** Style of the paragraphs that name none; undefined where the file states none. */
  private readonly usual: string | undefined;

  constructor(root: XmlElement | null) {
    const styles = root ? elementsOf(root, 'style') : [];
    for (const style of styles) {
      const { styleId } = style.attributes;
      if (styleId !== undefined && !this.byId.has(styleId)) this.byId.set(styleId, style);
    }
    const usual = styles.find(
      ({ attributes }) => attributes.type === 'paragraph' && isTrue(attributes.default),
    );
    this.usual = usual?.attributes.styleId;
  }

  /** The style that a paragraph names, or the usual one. */
  styleOf(properties: XmlElement | undefined): string | undefined {
    return valueAt(properties, 'pStyle') ?? this.usual;
  }

  /** The style and those it is based on, nearest first. */
  chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = id === undefined ? undefined : this.byId.get(id);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = this.byId.get(valueAt(style, 'basedOn') ?? '');
    }
    return chain;
  }

  /** 1 to 9 for a heading, else null. Word keeps the English names of its own styles in every language. */
  headingLevel(properties: XmlElement | undefined): number | null {
    const own = valueAt(properties, 'outlineLvl');
    if (own !== undefined) return levelOf(own);
    for (const style of this.chain(this.styleOf(properties))) {
      const stated = valueAt(elementAt(style, 'pPr'), 'outlineLvl');
      if (stated !== undefined) return levelOf(stated);
      const named = /^heading ([1-9])$/i.exec(valueAt(style, 'name') ?? '');
      if (named) return Number(named[1]);
    }
    return null;
  }

  /** Whether the paragraph has Word's style "Title". */
  isTitle(properties: XmlElement | undefined): boolean {
    const [style] = this.chain(this.styleOf(properties));
    return valueAt(style, 'name')?.toLowerCase() === 'title';
  }

  /** Whether a run, or the mark that ends a paragraph, is hidden: by itself, its style, or the paragraph's. */
  isHidden(run: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const stated =
      elementAt(run, 'vanish') ?? this.hidesBy(valueAt(run, 'rStyle')) ?? this.hidesBy(paragraphStyle);
    return stated !== undefined && isOn(stated);
  }

  private hidesBy(id: string | undefined): XmlElement | undefined {
    for (const style of this.chain(id)) {
      const stated = elementAt(style, 'rPr', 'vanish');
      if (stated) return stated;
    }
    return undefined;
  }
}

/** The value of a property such as `<w:pStyle w:val="…"/>`, or undefined. */
export function valueAt(properties: XmlElement | undefined, name: string): string | undefined {
  return elementAt(properties, name)?.attributes.val;
}

/** Whether a property that is either on or off is on; it is where it says nothing. */
export function isOn(property: XmlElement): boolean {
  return property.attributes.val === undefined || isTrue(property.attributes.val);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Outline levels count from 0; 9 says that the paragraph is no heading. */
function levelOf(outline: string): number | null {
  return /^[0-8]$/.test(outline) ? Number(outline) + 1 : null;
}
