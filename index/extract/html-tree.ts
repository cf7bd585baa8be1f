/** HTML as the tree that XML is read into, parsed as browsers do (HTML standard, 13.2). */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { PinciteError } from '../errors.js';
import { parseXml, type XmlElement, type XmlNode } from './xml.js';

type Open = XmlElement & { children: XmlNode[] };
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements nested deeper become children of the one at this depth, so that walks may recurse; browsers stop at 512. */
const MOST_DEPTH = 250;
/** Elements beyond those the tags account for: unclosed marks such as <font> are opened anew in each paragraph. */
const MOST_REOPENED = 1_000_000;

/**
 * The element `html`.
 *
 * @param isXhtml Whether it is read as XML where it is well formed. Default: where it has an XML declaration.
 * @throws PinciteError `invalid-input` where marks left open would make a tree far larger than the text.
 */
export function parseHtml(text: string, isXhtml = /^\s*<\?xml/.test(text)): XmlElement {
  const strict = isXhtml ? asXml(text) : null;
  if (strict) return strict;
  const document = parse(text, { treeAdapter: limitedAdapter(MOST_REOPENED + text.length / 3) });
  return treeOf(document);
}

/** Null where the text is not well formed, or its root is something else. */
function asXml(text: string): XmlElement | null {
  try {
    const { root, notes } = parseXml(text);
    return root.name === 'html' && notes.length === 0 ? root : null;
  } catch (error) {
    if (error instanceof PinciteError) return null;
    throw error;
  }
}

function limitedAdapter(mostElements: number): typeof defaultTreeAdapter {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...parts) {
      elements++;
      if (elements <= mostElements) return defaultTreeAdapter.createElement(...parts);
      throw new PinciteError(
        'invalid-input',
        'the HTML leaves too many marks open: save it anew in a browser',
      );
    },
  };
}

/** Without recursion, because the parser's tree may be as deep as the text is long. */
function treeOf(document: Parent): XmlElement {
  const top: Open = { name: '#document', attributes: {}, children: [] };
  const stack = [{ node: document, at: 0, tree: top, depth: 0 }];
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    const child = open.node.childNodes[open.at++];
    if (!child) stack.pop();
    else if ('value' in child) open.tree.children.push(child.value);
    else if ('tagName' in child) {
      const tree: Open = { name: child.tagName, attributes: attributesOf(child), children: [] };
      open.tree.children.push(tree);
      const depth = open.depth + 1;
      const kept = depth < MOST_DEPTH || child.childNodes.every((inner) => !('tagName' in inner));
      stack.push({ node: child, at: 0, tree: kept ? tree : open.tree, depth });
    }
  }
  return top.children.find((child) => typeof child !== 'string') ?? top;
}

/** By local names, as in the tree of XML: "epub:type" is "type". */
function attributesOf(element: DefaultTreeAdapterTypes.Element): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attrs) attributes[name.slice(name.indexOf(':') + 1)] ??= value;
  return attributes;
}
